import {
  type FuzzyRange,
  forgiven,
  lengthOf,
  type WordRange,
  wordsLike,
  wordsWithPrefix,
} from './search-dictionary.ts';
import type { SearchIndex } from './search-format.ts';
import { isFunctionWord, wordsOf } from './search-words.ts';

/** How well a word of a profile fits a typed one, from 0 (not at all) up. */
export const FIT = { exact: 3, prefix: 2, ending: 2.5, oneError: 1, twoErrors: 0.6 } as const;

/** Words of a query beyond these are left out: a pasted paragraph is no name. */
const MOST_WORDS = 8;
/** Letters from which on a last vowel may differ: "presidente" asks for a "presidenta" and a "president" too. */
const ENDING_LENGTH = 6;

/** Letters from which on a word may have an error and not yet be typed to its end. */
const OPEN_LENGTH = 6;

export interface TypedWord {
  readonly text: string;
  /** Years that it names or begins to name, as `[first, last]`: "201" is 2010 to 2019. */
  readonly years?: readonly [number, number];
  /** Whether a profile may lack it. */
  readonly optional: boolean;
}

export type Query = readonly TypedWord[];

/** What was typed, as folded words. */
export function parseQuery(text: string): Query {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const plain = words.some((word) => !/^\d+$/.test(word) && !isFunctionWord(word));
  const required = words.some((word) => !isFunctionWord(word));
  return words.map((word) => {
    const years = plain ? yearsOf(word) : undefined;
    return { text: word, optional: required && isFunctionWord(word), ...(years === undefined ? {} : { years }) };
  });
}

function yearsOf(word: string): readonly [number, number] | undefined {
  if (!/^(?:[12]|1\d|20|1\d\d|20\d|1\d\d\d|20\d\d)$/.test(word)) return undefined;
  return [Number(word.padEnd(4, '0')), Number(word.padEnd(4, '9'))];
}

/** A typed word against one index: which of its words fit. */
export interface FittingWords {
  readonly typed: TypedWord;
  /** The word itself, or -1. */
  readonly exact: number;
  readonly prefix: WordRange;
  readonly ending: WordRange;
  readonly fuzzy: readonly FuzzyRange[];
}

const NONE: WordRange = { from: 0, to: 0 };

/** Looks a typed word up; typing errors only `withErrors`, since it takes longer and finds worse. */
export function fittingWords(index: SearchIndex, typed: TypedWord, withErrors: boolean): FittingWords {
  const { text } = typed;
  const prefix = wordsWithPrefix(index, text);
  const isWord =
    prefix.from < prefix.to &&
    (index.wordStart[prefix.from + 1] ?? 0) - (index.wordStart[prefix.from] ?? 0) === text.length;
  const openEnd = text.length >= ENDING_LENGTH && /[aeo]$/.test(text);
  return {
    typed,
    exact: isWord ? prefix.from : -1,
    prefix,
    ending: openEnd ? wordsWithPrefix(index, text.slice(0, -1)) : NONE,
    fuzzy: withErrors && typed.years === undefined ? wordsLike(index, text) : [],
  };
}

/** How well word number `word` of the index fits. Called millions of times a second, hence the order of its tests. */
export function fitOf(index: SearchIndex, fitting: FittingWords, word: number): number {
  if (within(fitting.prefix, word)) return word === fitting.exact ? FIT.exact : FIT.prefix;
  if (fitting.ending.to === 0 && fitting.fuzzy.length === 0) return 0;
  const extra = lengthOf(index, word) - fitting.typed.text.length;
  if (extra <= 1 && within(fitting.ending, word)) return FIT.ending;
  const near = fuzzyFit(fitting, word);
  const { length } = fitting.typed.text;
  if (near === 0 || extra <= forgiven(length)) return near;
  // An error and an open end at once is a worse guess than an error alone, and none at all from a few letters.
  return length < OPEN_LENGTH ? 0 : near / 2;
}

function fuzzyFit({ fuzzy }: FittingWords, word: number): number {
  let low = 0;
  let high = fuzzy.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const range = fuzzy[middle];
    if (range === undefined || word < range.from) high = middle - 1;
    else if (word >= range.to) low = middle + 1;
    else return range.distance <= 1 ? FIT.oneError : FIT.twoErrors;
  }
  return 0;
}

function within(range: WordRange, word: number): boolean {
  return word >= range.from && word < range.to;
}

/** How many profiles the fitting words have, counted with doubles: the cost of looking at all of them. */
export function costOf(index: SearchIndex, { prefix, ending, fuzzy }: FittingWords): number {
  const cost = ({ from, to }: WordRange) => (index.postingStart[to] ?? 0) - (index.postingStart[from] ?? 0);
  const widest = Math.max(cost(prefix), cost(ending));
  return fuzzy.reduce((sum, range) => sum + cost(range), widest);
}
