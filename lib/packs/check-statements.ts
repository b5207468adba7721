import type { PartialDate } from '../profiles/dates.ts';
import type { LocalText, Profile } from '../profiles/profile.ts';

export type Path = readonly (string | number)[];

/** Anything in a profile that must cite sources. */
export interface SourcedStatement {
  readonly path: Path;
  readonly sources: readonly string[];
  /** When it began or happened. */
  readonly date: PartialDate | undefined;
  readonly end: PartialDate | undefined;
}

export function statementsOf(profile: Profile): readonly SourcedStatement[] {
  const known = (end: string | undefined) => (end === 'unknown' ? undefined : end);
  return [
    ...profile.roles.map((role, i) => ({
      path: ['roles', i],
      sources: role.sources,
      date: role.from,
      end: known(role.to),
    })),
    ...profile.events.map((event, i) => ({
      path: ['events', i],
      sources: event.sources,
      date: event.date,
      end: event.to,
    })),
    ...profile.relations.map((relation, i) => ({
      path: ['relations', i],
      sources: relation.sources,
      date: relation.from,
      end: known(relation.until),
    })),
    ...profile.contested.flatMap((contested, i) =>
      contested.positions.map((position, j) => ({
        path: ['contested', i, 'positions', j],
        sources: position.sources,
        date: position.date,
        end: undefined,
      })),
    ),
  ];
}

/** A text that a card shows, and whose voice it is. */
export interface ShownText {
  readonly path: Path;
  readonly text: LocalText;
  readonly part: 'label' | 'brief' | 'title' | 'event' | 'short' | 'question' | 'holder' | 'position';
}

export function textsOf(profile: Profile): readonly ShownText[] {
  return [
    { path: ['label'], text: profile.label, part: 'label' },
    ...(profile.inText ? [{ path: ['inText'], text: profile.inText, part: 'label' as const }] : []),
    { path: ['brief'], text: profile.brief, part: 'brief' },
    ...profile.roles.map((role, i) => ({ path: ['roles', i, 'title'], text: role.title, part: 'title' as const })),
    ...profile.events.flatMap((event, i) => [
      { path: ['events', i, 'text'], text: event.text, part: 'event' as const },
      ...(event.short ? [{ path: ['events', i, 'short'], text: event.short, part: 'short' as const }] : []),
    ]),
    ...profile.contested.flatMap((contested, i) => [
      { path: ['contested', i, 'question'], text: contested.question, part: 'question' as const },
      ...contested.positions.flatMap((position, j) => [
        { path: ['contested', i, 'positions', j, 'holder'], text: position.holder, part: 'holder' as const },
        { path: ['contested', i, 'positions', j, 'text'], text: position.text, part: 'position' as const },
      ]),
    ]),
  ];
}
