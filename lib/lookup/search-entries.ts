import type { PartialDate } from '../profiles/dates.ts';
import type { Phrase, Profile, Role } from '../profiles/profile.ts';
import { ENTRY, type EntryMeta, OPEN_YEAR } from './search-format.ts';
import { isFunctionWord, wordsOf } from './search-words.ts';

/** One way in which a profile can be asked for. */
export interface SearchEntry extends EntryMeta {
  readonly words: readonly string[];
}

/** Years of one event that are findable; what lasted longer is found by its name. */
const MOST_YEARS = 12;
const NAME_WEIGHT = 3;

/** All ways in which a profile is asked for: names, phrases, roles in every language with their years, years. */
export function searchEntries(profile: Profile): readonly SearchEntry[] {
  const names = new Set([...Object.values(profile.label), ...profile.names.map((name) => name.text)]);
  const timeless = { from: 0, to: OPEN_YEAR };
  return distinct([
    ...[...names].map((name) => ({ type: ENTRY.name, weight: NAME_WEIGHT, ...timeless, words: wordsOf(name) })),
    ...profile.phrases.map((phrase) => ({ type: ENTRY.phrase, weight: 2, ...timeless, words: phraseWords(phrase) })),
    ...profile.roles.flatMap(roleEntries),
    ...yearEntries(profile),
  ]);
}

/** 0 to 255: how much there is to tell of a profile, which is how likely it is the one that was meant. */
export function prominenceOf(profile: Profile): number {
  const roles = profile.roles.reduce((sum, role) => sum + 4 * role.weight, 0);
  const events = profile.events.reduce((sum, event) => sum + 2 * event.weight, 0);
  const rest = profile.names.length + profile.relations.length + 6 * profile.contested.length;
  return Math.min(255, roles + events + rest);
}

function roleEntries(role: Role): readonly SearchEntry[] {
  const from = role.from === undefined ? 0 : yearOf(role.from);
  // "Over, but when is not known" is only sure for the year in which it began.
  const to = role.to === undefined ? OPEN_YEAR : role.to === 'unknown' ? from : yearOf(role.to);
  // The language-neutral id of what the role belongs to: "bolivian-army".
  const of = role.of === undefined ? [] : role.of.split('-');
  return Object.values(role.title).map((title) => ({
    type: ENTRY.role,
    weight: role.weight,
    from,
    to,
    words: [...new Set([...wordsOf(title), ...of])].filter((word) => !isFunctionWord(word)),
  }));
}

/** The words of a phrase's pattern; what it asks of other profiles' names is left out. */
function phraseWords(phrase: Phrase): readonly string[] {
  return [...new Set(wordsOf(phrase.text.replace(/<[^>]*>/g, ' ').replace(/[|?]/g, ' ')))];
}

function yearEntries({ kind, life }: Profile): readonly SearchEntry[] {
  if ((kind !== 'event' && kind !== 'document') || life.from === undefined) return [];
  const first = yearOf(life.from);
  const last = life.to === undefined ? first : yearOf(life.to);
  const count = Math.min(MOST_YEARS, Math.max(1, last - first + 1));
  const words = Array.from({ length: count }, (_, index) => String(first + index));
  return [{ type: ENTRY.year, weight: 1, from: 0, to: OPEN_YEAR, words }];
}

function yearOf(date: PartialDate): number {
  return Math.min(OPEN_YEAR - 1, Number(date.slice(0, 4)));
}

function distinct(entries: readonly SearchEntry[]): readonly SearchEntry[] {
  const known = new Set<string>();
  return entries.filter(({ type, from, to, words }) => {
    const key = [type, from, to, ...words].join(' ');
    if (words.length === 0 || known.has(key)) return false;
    known.add(key);
    return true;
  });
}
