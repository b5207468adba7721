import { ENTRY, metaFrom, metaTo, metaType, metaWeight, type SearchIndex } from './search-format.ts';
import { FIT, type FittingWords, fitOf } from './search-query.ts';

/** How much a fit in each type of entry (`ENTRY`) counts. A name is what readers ask for most. */
const TYPE_FACTOR: readonly number[] = [1, 0.8, 0.5, 0.8];
/**
 * One name, or one role, holds all that was typed; so much again where all of it was typed. Both times how well the
 * words fit on average, a role's also times a third of its weight: "president Bolivia 2019" asks for presidents of
 * that year before a presidential election.
 */
const IN_ONE = 1;
const COVERED = 1;
/** A name was typed from its first to its last letter, and nothing else. */
const WHOLE_NAME = 2;
const PROMINENCE = 1;

export interface Verdict {
  /** Above 0. */
  readonly score: number;
  /** Whether the profile's names alone have every word of the query, as it was typed. */
  readonly byName: boolean;
}

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

  /** How well the profile answers the query; undefined where it lacks a word of it. */
  judge(ordinal: number): Verdict | undefined {
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
    let byName = true;
    for (let word = 0; word < this.#words.length; word++) {
      const fit = this.#inProfile[word] ?? 0;
      if (!this.#words[word]?.typed.optional) {
        if (fit === 0) return undefined;
        if ((this.#inNames[word] ?? 0) < FIT.prefix) byName = false;
      }
      sum += fit;
    }
    const prominence = (PROMINENCE * (index.prominence[ordinal] ?? 0)) / 255;
    return { score: sum / this.#words.length + bonus + prominence, byName };
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
    let sum = 0;
    for (let word = 0; word < this.#words.length; word++) {
      const fit = this.#inEntry[word] ?? 0;
      sum += fit;
      if (fit === FIT.exact) exact++;
      if (fit === 0 && !this.#words[word]?.typed.optional) lacks = true;
      if (fit * factor > (this.#inProfile[word] ?? 0)) this.#inProfile[word] = fit * factor;
      if (type === ENTRY.name && fit > (this.#inNames[word] ?? 0)) this.#inNames[word] = fit;
    }
    if (lacks || (type !== ENTRY.name && type !== ENTRY.role)) return 0;
    const inOne = ((IN_ONE + COVERED * share) * sum) / (FIT.exact * this.#words.length);
    if (type === ENTRY.role) return (inOne * metaWeight(meta)) / 3;
    const whole = share === 1 && exact === this.#words.length && length === exact;
    return inOne + (whole ? WHOLE_NAME : 0);
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
      if (years && from <= years[1] && to >= years[0]) this.#inEntry[word] = FIT.exact;
    }
  }
}
