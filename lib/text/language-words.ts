import { nameKey } from './tokens.ts';
import { GERMAN } from './words/de.ts';
import { ENGLISH } from './words/en.ts';
import { SPANISH } from './words/es.ts';
import { FRENCH } from './words/fr.ts';
import { PORTUGUESE } from './words/pt.ts';
import type { LanguageWords } from './words/word-class.ts';

/** What a word is known to be, as bits; 0 for a word that no list has. */
export const WORD = {
  grammar: 1,
  joiner: 2,
  title: 4,
  thing: 8,
  area: 16,
  person: 32,
  place: 64,
  body: 128,
  leisure: 256,
  common: 512,
  honorific: 1024,
  calendar: 2048,
  naming: 4096,
  kin: 8192,
  anybody: 16384,
} as const;

const LISTS: Readonly<Record<string, LanguageWords>> = {
  en: ENGLISH,
  es: SPANISH,
  pt: PORTUGUESE,
  fr: FRENCH,
  de: GERMAN,
};

const BITS: Readonly<Record<keyof LanguageWords, number>> = {
  grammar: WORD.grammar,
  joiners: WORD.joiner,
  titles: WORD.title,
  things: WORD.thing,
  areas: WORD.area,
  people: WORD.person,
  places: WORD.place,
  bodies: WORD.body,
  leisure: WORD.leisure,
  common: WORD.common,
  honorifics: WORD.honorific,
  calendar: WORD.calendar,
  naming: WORD.naming,
  kin: WORD.kin,
  anybody: WORD.anybody,
};

/** What a word of another language still tells in an article: names keep their own language ("Universidad Mayor"). */
const ACROSS_LANGUAGES = WORD.joiner | WORD.title | WORD.thing | WORD.honorific;

function read(lists: LanguageWords, mask: number, into: Map<string, number>): void {
  for (const [field, bit] of Object.entries(BITS)) {
    if ((bit & mask) === 0) continue;
    const text = lists[field as keyof LanguageWords];
    for (const written of text.split(/\s+/)) {
      if (written === '') continue;
      for (const word of nameKey(written).split(' ')) into.set(word, (into.get(word) ?? 0) | bit);
    }
  }
}

const cache = new Map<string, ReadonlyMap<string, number>>();

/**
 * The common words of a language by their folded spelling, with `WORD` bits; joiners, titles and things of the other
 * languages are in it too. A language without lists gets only those.
 */
export function languageWords(language: string): ReadonlyMap<string, number> {
  const known = cache.get(language);
  if (known) return known;
  const words = new Map<string, number>();
  for (const [other, lists] of Object.entries(LISTS)) {
    if (other !== language) read(lists, ACROSS_LANGUAGES, words);
  }
  const own = LISTS[language];
  if (own) read(own, ~0, words);
  if (cache.size < 16) cache.set(language, words);
  return words;
}

/** Bits that a German compound takes from its last word ("Verteidigungsminister"). */
const COMPOUND = WORD.title | WORD.thing | WORD.person | WORD.place | WORD.body | WORD.common;
const SHORTEST_FIRST_PART = 3;
const SHORTEST_LAST_PART = 4;

/** The `WORD` bits of a folded word; in German also of a compound, by its last word. */
export function wordBits(words: ReadonlyMap<string, number>, word: string, language: string): number {
  const own = words.get(word);
  if (own !== undefined || language !== 'de') return own ?? 0;
  for (let at = SHORTEST_FIRST_PART; at <= Math.min(word.length - SHORTEST_LAST_PART, 30); at++) {
    const last = (words.get(word.slice(at)) ?? 0) & COMPOUND;
    if (last) return last;
  }
  return 0;
}
