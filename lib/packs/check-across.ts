import { firstDay, lastDay } from '../profiles/dates.ts';
import type { Profile, Role } from '../profiles/profile.ts';
import type { CheckedProfile } from './check.ts';
import { phraseIds } from './check-names.ts';
import type { Path } from './check-statements.ts';

/** Ids that a profile refers to, each with its place. */
function referencesOf(profile: Profile): readonly { readonly id: string; readonly path: Path }[] {
  return [
    ...profile.roles.flatMap((role, i) => (role.of === undefined ? [] : [{ id: role.of, path: ['roles', i, 'of'] }])),
    ...profile.events.flatMap((event, i) =>
      event.concerns.map((id, j) => ({ id, path: ['events', i, 'concerns', j] })),
    ),
    ...profile.relations.map((relation, i) => ({ id: relation.to, path: ['relations', i, 'to'] })),
    ...profile.phrases.flatMap((phrase, i) => phraseIds(phrase.text).map((id) => ({ id, path: ['phrases', i] }))),
  ];
}

/**
 * References to profiles that the pack doesn't have, told once for each such id at its first place; and profiles that
 * refer to themselves. `present` are the ids that have a file.
 */
export function checkReferences(profiles: readonly CheckedProfile[], present: ReadonlySet<string>): void {
  const missing = new Map<string, { readonly tell: () => void; readonly holders: Set<string> }>();
  for (const { profile, report } of profiles) {
    for (const { id, path } of referencesOf(profile)) {
      if (id === profile.id && path[0] !== 'phrases') report(path, `${id} refers to itself`);
      if (present.has(id) || id === profile.id) continue;
      const holders = missing.get(id)?.holders ?? new Set();
      holders.add(profile.id);
      if (missing.has(id)) continue;
      const tell = () => report(path, `the pack has no profile "${id}" (yet), named by ${[...holders].join(', ')}`);
      missing.set(id, { tell, holders });
    }
  }
  for (const { tell } of missing.values()) tell();
}

/** One happening, one date: events with the same key agree, and a profile tells each once. */
export function checkKeys(profiles: readonly CheckedProfile[]): void {
  const first = new Map<string, { readonly date: string; readonly id: string }>();
  for (const { profile, report } of profiles) {
    const own = new Set<string>();
    profile.events.forEach((event, i) => {
      if (event.key === undefined) return;
      if (own.has(event.key)) report(['events', i, 'key'], `the profile tells "${event.key}" twice`);
      own.add(event.key);
      const other = first.get(event.key);
      if (!other) first.set(event.key, { date: event.date, id: profile.id });
      else if (other.date !== event.date) {
        report(['events', i, 'date'], `"${event.key}" is dated ${event.date} here and ${other.date} in ${other.id}`);
      }
    });
  }
}

/** Offices that one person at a time holds. */
const SOLE =
  /^((interim|acting|constitutional) )?(president|vice president|vice-president|governor|mayor|secretary[- ]general|commander(-in-chief)?|commander in chief|army commander|police commander|attorney general|minister|ombudsman|ombudswoman)\b/i;

/** Terms of one office that overlap: of one holder, or of two holders of an office for one. */
export function checkOverlaps(profiles: readonly CheckedProfile[]): void {
  const terms = profiles.flatMap((checked) => checked.profile.roles.map((role, index) => ({ checked, role, index })));
  const byOffice = Map.groupBy(
    terms.filter(({ role }) => role.type === 'office'),
    ({ role }) => `${role.title.en?.toLowerCase()} of ${role.of ?? ''}`,
  );
  for (const group of byOffice.values()) {
    group.forEach((term, i) => {
      const other = group.slice(0, i).find((each) => {
        const sameHolder = each.checked.profile.id === term.checked.profile.id;
        const sole = SOLE.test(term.role.title.en ?? '') && each.checked.profile.kind === 'person';
        return (sameHolder || sole) && surelyOverlap(each.role, term.role);
      });
      if (!other) return;
      const { id } = other.checked.profile;
      term.checked.report(
        ['roles', term.index],
        `"${term.role.title.en}" ${span(term.role)} overlaps with ${id}'s term ${span(other.role)}`,
      );
    });
  }
}

function span(role: Role): string {
  return `(${role.from ?? '…'} to ${role.to ?? '…'})`;
}

/** Whether more than the day of handing over is surely common to both terms. */
function surelyOverlap(a: Role, b: Role): boolean {
  return surelyBegunBeforeEndOf(a, b) && surelyBegunBeforeEndOf(b, a);
}

function surelyBegunBeforeEndOf(a: Role, b: Role): boolean {
  if (a.from === undefined || b.to === 'unknown') return false;
  return b.to === undefined || lastDay(a.from) < firstDay(b.to);
}
