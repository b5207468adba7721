import { type Kind, type NameKind, type Profile, standsAlone } from '../profiles/profile.ts';
import { nameKey } from '../text/tokens.ts';
import type { NameEntry } from './name-index-build.ts';
import { compilePhrase, type PhrasePattern, phraseAnchors } from './phrases.ts';

/** What the linker must know of an entity beyond its names: plain JSON, kept beside the profile. Words are folded. */
export interface EntityFacts {
  readonly id: string;
  readonly kind: Kind;
  readonly life: { readonly from?: string; readonly to?: string };
  readonly names: readonly {
    readonly key: string;
    readonly kind: NameKind;
    readonly alone: boolean;
    readonly langs?: readonly string[];
  }[];
  readonly phrases: readonly PhrasePattern[];
  /** Folded words and phrases that speak for the entity, by language; "*" for all. */
  readonly cues: Readonly<Record<string, readonly string[]>>;
  readonly roles: readonly {
    readonly words: readonly string[];
    readonly office: boolean;
    readonly from?: string;
    readonly to?: string;
  }[];
  /** Profiles that it is tied to, the most often named first. */
  readonly related: readonly string[];
  /** Places that it lies in or belongs to, for telling a place from one inside it. */
  readonly within: readonly string[];
  /** Days of its weightier events. */
  readonly dates: readonly string[];
  readonly bearers: readonly { readonly name: string; readonly who: string; readonly words: readonly string[] }[];
  /** How much the pack tells of it: a stand-in for how often the news names it. */
  readonly popularity: number;
}

const defined = <T>(value: T | undefined, field: string) => (value === undefined ? {} : { [field]: value });
const keys = (texts: Iterable<string>) => [...new Set([...texts].map(nameKey))].filter((key) => key !== '');

/** Draws from a profile what evidence needs. */
export function entityFacts(profile: Profile): EntityFacts {
  return {
    id: profile.id,
    kind: profile.kind,
    life: { ...defined(profile.life.from, 'from'), ...defined(profile.life.to, 'to') },
    names: profile.names.map((name) => ({
      key: nameKey(name.text),
      kind: name.kind,
      alone: standsAlone(name),
      ...defined(name.langs, 'langs'),
    })),
    phrases: profile.phrases.map(compilePhrase),
    cues: Object.fromEntries(Object.entries(profile.cues).map(([lang, words]) => [lang, keys(words ?? [])])),
    roles: profile.roles.map((role) => ({
      words: keys(Object.values(role.title).flatMap((title) => title.split(/[\s,;:]+/))),
      office: role.type === 'office',
      ...defined(role.from, 'from'),
      ...defined(role.to, 'to'),
    })),
    related: relatedIds(profile),
    within: profile.relations
      .filter((relation) => relation.type === 'located-in' || relation.type === 'part-of')
      .map((relation) => relation.to),
    dates: profile.events.filter((event) => event.weight >= 2).map((event) => event.date),
    bearers: profile.otherBearers.map((bearer) => ({
      name: nameKey(bearer.name),
      who: bearer.who,
      words: keys(bearer.words),
    })),
    popularity: profile.events.length + profile.roles.length + profile.relations.length,
  };
}

function relatedIds(profile: Profile): string[] {
  const counts = new Map<string, number>();
  const add = (id: string, weight: number) => counts.set(id, (counts.get(id) ?? 0) + weight);
  for (const relation of profile.relations) add(relation.to, 3);
  for (const role of profile.roles) if (role.of !== undefined) add(role.of, 3);
  for (const event of profile.events) for (const id of event.concerns) add(id, 1);
  counts.delete(profile.id);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/** What goes into the name index for a profile: its names, and the words by which its phrases are recognised. */
export function* nameEntries(profile: Profile, ordinal: number): Generator<NameEntry> {
  for (const name of profile.names) {
    yield { name: name.text, ordinal, kind: name.kind, alone: standsAlone(name), langs: name.langs };
  }
  for (const phrase of profile.phrases) {
    for (const anchor of phraseAnchors(compilePhrase(phrase))) {
      yield { name: anchor, ordinal, kind: 'phrase', alone: false, langs: [phrase.lang] };
    }
  }
}
