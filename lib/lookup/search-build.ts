import type { Profile } from '../profiles/profile.ts';
import { prominenceOf, searchEntries } from './search-entries.ts';
import { newSearchIndex, packMeta, type SearchSections } from './search-format.ts';

/** Growing columns of 32-bit numbers: a million profiles as objects would cost ten times as much. */
class Column {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  /** Gives the numbers away, so that they can be let go of. */
  take(): Uint32Array {
    const taken = this.#values.subarray(0, this.length);
    this.#values = new Uint32Array(0);
    return taken;
  }
}

/** Builds a pack's search index from its profiles, given in the order of their ordinals from 0; builds once. */
export class SearchIndexBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #profileEntry = new Column();
  readonly #entryStart = new Column();
  readonly #entryMeta = new Column();
  readonly #entryWords = new Column();
  readonly #prominence = new Column();

  add(profile: Profile): void {
    this.#profileEntry.push(this.#entryMeta.length);
    this.#prominence.push(prominenceOf(profile));
    for (const entry of searchEntries(profile)) {
      this.#entryStart.push(this.#entryWords.length);
      this.#entryMeta.push(packMeta(entry));
      for (const word of entry.words) this.#entryWords.push(this.#numberOf(word));
    }
  }

  build(): ArrayBuffer {
    this.#profileEntry.push(this.#entryMeta.length);
    this.#entryStart.push(this.#entryWords.length);
    const words = [...this.#numbers.keys()].sort();
    const entryWords = this.#renumbered(words);
    const profileEntry = this.#profileEntry.take();
    const entryStart = this.#entryStart.take();
    const prominence = Uint8Array.from(this.#prominence.take());
    const prominent = byProminence(prominence);
    const forward: Forward = { profileEntry, entryStart, entryWords, prominent };
    const postingStart = countPostings(forward, words.length);
    const { buffer, sections } = newSearchIndex({
      words: words.length,
      postings: postingStart[words.length] ?? 0,
      profiles: prominence.length,
      entries: this.#entryMeta.length,
      entryWords: entryWords.length,
      letters: words.reduce((sum, word) => sum + word.length, 0),
    });
    sections.profileEntry.set(profileEntry);
    sections.entryStart.set(entryStart);
    sections.entryMeta.set(this.#entryMeta.take());
    sections.entryWords.set(entryWords);
    sections.prominence.set(prominence);
    sections.prominent.set(prominent);
    sections.postingStart.set(postingStart);
    fillPostings(forward, postingStart, sections.postings);
    fillLetters(words, sections);
    return buffer;
  }

  /** The entries' words by their numbers in the sorted `words`, in place of those by arrival. */
  #renumbered(words: readonly string[]): Uint32Array {
    const sorted = new Uint32Array(words.length);
    words.forEach((word, number) => {
      sorted[this.#numbers.get(word) ?? 0] = number;
    });
    this.#numbers.clear();
    const entryWords = this.#entryWords.take();
    entryWords.forEach((number, at) => {
      entryWords[at] = sorted[number] ?? 0;
    });
    return entryWords;
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    return number;
  }
}

function fillLetters(words: readonly string[], { wordStart, letters }: SearchSections): void {
  let at = 0;
  words.forEach((word, number) => {
    wordStart[number] = at;
    for (let index = 0; index < word.length; index++) letters[at++] = word.charCodeAt(index);
  });
  wordStart[words.length] = at;
}

interface Forward {
  readonly profileEntry: Uint32Array;
  readonly entryStart: Uint32Array;
  readonly entryWords: Uint32Array;
  readonly prominent: Uint32Array;
}

/** Visits each word of each profile once, the most prominent profiles first. */
function eachWord(forward: Forward, words: number, visit: (word: number, profile: number) => void): void {
  const { profileEntry, entryStart, entryWords, prominent } = forward;
  const lastSeen = new Uint32Array(words).fill(0xffffffff);
  for (const profile of prominent) {
    const from = entryStart[profileEntry[profile] ?? 0] ?? 0;
    const to = entryStart[profileEntry[profile + 1] ?? 0] ?? 0;
    for (let at = from; at < to; at++) {
      const word = entryWords[at] ?? 0;
      if (lastSeen[word] === profile) continue;
      lastSeen[word] = profile;
      visit(word, profile);
    }
  }
}

/** Where each word's postings will begin. */
function countPostings(forward: Forward, words: number): Uint32Array {
  const starts = new Uint32Array(words + 1);
  eachWord(forward, words, (word) => {
    starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  });
  for (let word = 0; word < words; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  return starts;
}

/** For each word its profiles, the most prominent first: what a bound cuts off of a long list is least missed. */
function fillPostings(forward: Forward, starts: Uint32Array, postings: Uint32Array): void {
  const next = starts.slice(0, -1);
  eachWord(forward, next.length, (word, profile) => {
    const at = next[word] ?? 0;
    postings[at] = profile;
    next[word] = at + 1;
  });
}

/** Ordinals, the most prominent first, equal ones in their own order (a counting sort). */
function byProminence(prominence: Uint8Array): Uint32Array {
  const starts = new Uint32Array(257);
  for (const value of prominence) starts[256 - value] = (starts[256 - value] ?? 0) + 1;
  for (let bucket = 1; bucket <= 256; bucket++) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  const order = new Uint32Array(prominence.length);
  prominence.forEach((value, ordinal) => {
    const at = starts[255 - value] ?? 0;
    order[at] = ordinal;
    starts[255 - value] = at + 1;
  });
  return order;
}
