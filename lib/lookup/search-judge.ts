import { ENTRY, metaFrom, metaTo, metaType, metaWeight, type SearchIndex } from './search-format.ts';
import { FIT, type FittingWords, fitOf } from './search-query.ts';

/** How much a fit in each type of entry counts, by its number. A name is what readers ask for most. */
const TYPE_FACTOR: readonly number[] = [1, 0.6, 0.5, 0.8];
/** One name holds all that was typed; all of that name was typed; letter by letter. */
const IN_ONE_NAME = 1;
const COVERED = 1;
const WHOLE_NAME = 2;
/** One role holds all that was typed; twice that where all of it was typed; times a third of its weight. */
const IN_ONE_ROLE = 1;
/** A year in which a fitting role was held, as part of a year that was typed letter by letter. */
const IN_YEAR = 0.5;
const PROMINENCE = 1;

/** Judges profiles against one query. Holds its work space, since it judges tens of thousands a keystroke. */
export class Judge {
  readonly #index: SearchIndex;
  readonly #words: readonly FittingWords[];
  /** Best fit of each typed word: in the profile, in its names alone, and in the entry at hand. */
  readonly #inProfile: Float64Array;
  readonly #inNames: Float64Array;
  readonly #inEntry: Float64Array;

  constructor(index: SearchIndex, words: readonly FittingWords[]) {
    this.#index = index;
    this.#words = words;
    this.#inProfile = new Float64Array(words.length);
    this.#inNames = new Float64Array(words.length);
    this.#inEntry = new Float64Array(words.length);
  }

  /** How well the profile answers the query; 0 where it lacks a word of it. */
  score(ordinal: number): number {
    const index = this.#index;
    this.#inProfile.fill(0);
    this.#inNames.fill(0);
    let bonus = 0;
    const end = index.profileEntry[ordinal + 1] ?? 0;
    for (let entry = index.profileEntry[ordinal] ?? 0; entry < end; entry++) {
      const covered = this.#fitEntry(entry);
      if (covered > 0) bonus = Math.max(bonus, this.#judgeEntry(entry, covered));
    }
    let sum = 0;
    for (let word = 0; word < this.#words.length; word++) {
      const fit = this.#inProfile[word] ?? 0;
      if (fit === 0 && !this.#words[word]?.typed.optional) return 0;
      sum += fit;
    }
    return sum / this.#words.length + bonus + (PROMINENCE * (index.prominence[ordinal] ?? 0)) / 255;
  }

  /** Fits every typed word into the entry; returns how many of the entry's words were typed. */
  #fitEntry(entry: number): number {
    const index = this.#index;
    const to = index.entryStart[entry + 1] ?? 0;
    this.#inEntry.fill(0);
    let covered = 0;
    for (let at = index.entryStart[entry] ?? 0; at < to; at++) {
      const number = index.entryWords[at] ?? 0;
      let any = 0;
      for (let word = 0; word < this.#words.length; word++) {
        const fitting = this.#words[word];
        if (!fitting) continue;
        const fit = fitOf(index, fitting, number);
        any = Math.max(any, fit);
        if (fit > (this.#inEntry[word] ?? 0)) this.#inEntry[word] = fit;
      }
      if (any > 0) covered++;
    }
    return covered;
  }

  /** Adds the entry's fits to the profile's; returns its bonus for holding the query as a whole. */
  #judgeEntry(entry: number, covered: number): number {
    const index = this.#index;
    const meta = index.entryMeta[entry] ?? 0;
    const type = metaType(meta);
    if (type === ENTRY.role) this.#fitYears(metaFrom(meta), metaTo(meta));
    const length = (index.entryStart[entry + 1] ?? 0) - (index.entryStart[entry] ?? 0);
    const share = covered / length;
    const factor = TYPE_FACTOR[type] ?? 0;
    let lacks = false;
    let exact = 0;
    for (let word = 0; word < this.#words.length; word++) {
      const fit = this.#inEntry[word] ?? 0;
      if (fit === FIT.exact) exact++;
      if (fit === 0 && !this.#words[word]?.typed.optional) lacks = true;
      if (fit * factor > (this.#inProfile[word] ?? 0)) this.#inProfile[word] = fit * factor;
      if (type === ENTRY.name && fit > (this.#inNames[word] ?? 0)) this.#inNames[word] = fit;
    }
    if (lacks) return 0;
    if (type === ENTRY.role) return (IN_ONE_ROLE * (1 + share) * metaWeight(meta)) / 3;
    if (type !== ENTRY.name) return 0;
    const whole = share === 1 && exact === this.#words.length && length === exact;
    return IN_ONE_NAME + COVERED * share + (whole ? WHOLE_NAME : 0);
  }

  /**
   * A year of the query fits a role that was held then, if that role is the one asked for: it has every word that
   * the profile's names lack. Names come before roles in an index, so they are known here.
   */
  #fitYears(from: number, to: number): void {
    for (let word = 0; word < this.#words.length; word++) {
      const { years, optional } = this.#words[word]?.typed ?? {};
      const fits = (this.#inEntry[word] ?? 0) > 0 || (this.#inNames[word] ?? 0) > 0;
      if (years === undefined && !optional && !fits) return;
    }
    for (let word = 0; word < this.#words.length; word++) {
      const years = this.#words[word]?.typed.years;
      if (years && from <= years[1] && to >= years[0]) this.#inEntry[word] = FIT.exact * IN_YEAR;
    }
  }
}
