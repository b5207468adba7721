import type { Profile } from '../profiles/profile.ts';
import { prominenceOf, searchEntries } from './search-entries.ts';
import { packMeta, writeSearchIndex } from './search-format.ts';

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

  values(): Uint32Array {
    return this.#values.subarray(0, this.length);
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
    const sorted = new Uint32Array(words.length);
    words.forEach((word, number) => {
      sorted[this.#numbers.get(word) ?? 0] = number;
    });
    this.#numbers.clear();
    const entryWords = this.#entryWords.values();
    entryWords.forEach((number, at) => {
      entryWords[at] = sorted[number] ?? 0;
    });
    const profileEntry = this.#profileEntry.values();
    const entryStart = this.#entryStart.values();
    const prominence = Uint8Array.from(this.#prominence.values());
    const prominent = byProminence(prominence);
    return writeSearchIndex({
      ...lettersOf(words),
      ...invert({ profileEntry, entryStart, entryWords, prominent }, words.length),
      profileEntry,
      entryStart,
      entryMeta: this.#entryMeta.values(),
      entryWords,
      prominence,
      prominent,
    });
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    return number;
  }
}

function lettersOf(words: readonly string[]): { readonly wordStart: Uint32Array; readonly letters: Uint16Array } {
  const wordStart = new Uint32Array(words.length + 1);
  const letters = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
  let at = 0;
  words.forEach((word, number) => {
    wordStart[number] = at;
    for (let index = 0; index < word.length; index++) letters[at++] = word.charCodeAt(index);
  });
  wordStart[words.length] = at;
  return { wordStart, letters };
}

interface Forward {
  readonly profileEntry: Uint32Array;
  readonly entryStart: Uint32Array;
  readonly entryWords: Uint32Array;
  readonly prominent: Uint32Array;
}

/** For each word its profiles, each once, the most prominent first: what is cut off of a long list is least missed. */
function invert(
  forward: Forward,
  words: number,
): { readonly postingStart: Uint32Array; readonly postings: Uint32Array } {
  const { profileEntry, entryStart, entryWords, prominent } = forward;
  const lastSeen = new Uint32Array(words);
  const counts = new Uint32Array(words + 1);
  const visit = (take: (word: number, profile: number) => void) => {
    lastSeen.fill(0xffffffff);
    for (const profile of prominent) {
      const from = entryStart[profileEntry[profile] ?? 0] ?? 0;
      const to = entryStart[profileEntry[profile + 1] ?? 0] ?? 0;
      for (let at = from; at < to; at++) {
        const word = entryWords[at] ?? 0;
        if (lastSeen[word] === profile) continue;
        lastSeen[word] = profile;
        take(word, profile);
      }
    }
  };
  visit((word) => {
    counts[word + 1] = (counts[word + 1] ?? 0) + 1;
  });
  for (let word = 0; word < words; word++) counts[word + 1] = (counts[word + 1] ?? 0) + (counts[word] ?? 0);
  const postings = new Uint32Array(counts[words] ?? 0);
  const next = counts.slice(0, words);
  visit((word, profile) => {
    const at = next[word] ?? 0;
    postings[at] = profile;
    next[word] = at + 1;
  });
  return { postingStart: counts, postings };
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
