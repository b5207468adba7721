import type { SearchIndex } from './search-format.ts';

/** Words `[from, to)` of an index's dictionary. Neighbours, since the dictionary is sorted. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The words of `range` whose unit at `depth` is at least `unit` begin here. All share what stands before `depth`. */
function firstFrom(index: SearchIndex, range: WordRange, depth: number, unit: number): number {
  let low = range.from;
  let high = range.to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (unitAt(index, middle, depth) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The UTF-16 unit of a word at `depth`; -1 past its end, which sorts before every unit. */
function unitAt(index: SearchIndex, word: number, depth: number): number {
  const at = (index.wordStart[word] ?? 0) + depth;
  return at < (index.wordStart[word + 1] ?? 0) ? (index.letters[at] ?? -1) : -1;
}

export function lengthOf(index: SearchIndex, word: number): number {
  return (index.wordStart[word + 1] ?? 0) - (index.wordStart[word] ?? 0);
}

function child(index: SearchIndex, range: WordRange, depth: number, unit: number): WordRange {
  const from = firstFrom(index, range, depth, unit);
  return { from, to: firstFrom(index, { from, to: range.to }, depth, unit + 1) };
}

/** The words that begin with `prefix`; the first of them is `prefix` itself where the dictionary has it. */
export function wordsWithPrefix(index: SearchIndex, prefix: string): WordRange {
  let range: WordRange = { from: 0, to: index.words };
  for (let depth = 0; depth < prefix.length && range.from < range.to; depth++)
    range = child(index, range, depth, prefix.charCodeAt(depth));
  return range;
}

/** How many typing errors are forgiven in a word of so many letters. */
export function forgiven(length: number): 0 | 1 | 2 {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Words that begin with something within `distance` typing errors of what was typed. */
export interface FuzzyRange extends WordRange {
  readonly distance: number;
}

/** A bound on the work for one word; a walk that reaches it keeps what it has found. */
const MOST_NODES = 20_000;

/**
 * The words that begin with something like `typed`: at most `forgiven` letters inserted, left out, replaced or
 * swapped with their neighbour (optimal string alignment distance), computed row by row down the sorted dictionary
 * as if it were a trie (Schulz & Mihov, "Fast string correction with Levenshtein automata", 2002, is the same walk
 * with its rows precomputed). The second error is only forgiven where the first letter is right: readers seldom
 * miss it, and it keeps the walk to one branch. Ranges are ascending and do not overlap.
 */
export function wordsLike(index: SearchIndex, typed: string): readonly FuzzyRange[] {
  const limit = forgiven(typed.length);
  if (limit === 0) return [];
  const walk = new FuzzyWalk(index, typed);
  const first = typed.charCodeAt(0);
  const all: WordRange = { from: 0, to: index.words };
  for (let at = all.from; at < all.to; ) {
    const unit = unitAt(index, at, 0);
    const to = firstFrom(index, { from: at, to: all.to }, 0, unit + 1);
    walk.step({ from: at, to }, 0, unit, unit === first ? limit : 1);
    at = to;
  }
  return walk.found;
}

class FuzzyWalk {
  readonly found: FuzzyRange[] = [];
  readonly #index: SearchIndex;
  readonly #typed: string;
  /** Row d: distances between the path's first d letters and the first 0, 1, 2, … typed ones. */
  readonly #rows: number[][];
  readonly #path: number[] = [];
  #nodes = 0;

  constructor(index: SearchIndex, typed: string) {
    this.#index = index;
    this.#typed = typed;
    this.#rows = [Array.from({ length: typed.length + 1 }, (_, column) => column)];
  }

  /** Goes to the words of `range`, which have `unit` at `depth`. */
  step(range: WordRange, depth: number, unit: number, limit: number): void {
    if (++this.#nodes > MOST_NODES || range.from >= range.to) return;
    this.#path[depth] = unit;
    const row = this.#rowAt(depth + 1);
    const distance = row[this.#typed.length] ?? limit + 1;
    if (distance <= limit) {
      this.found.push({ ...range, distance });
      return;
    }
    const least = Math.min(...row);
    if (least > limit) return;
    if (least === limit) this.#followTyped(range, depth + 1, limit);
    else this.#followAll(range, depth + 1, limit);
  }

  #rowAt(depth: number): readonly number[] {
    const before = this.#rows[depth - 1] ?? [];
    const twoBefore = this.#rows[depth - 2];
    const unit = this.#path[depth - 1];
    const row = [depth];
    for (let column = 1; column <= this.#typed.length; column++) {
      const typed = this.#typed.charCodeAt(column - 1);
      const replaced = (before[column - 1] ?? 0) + (typed === unit ? 0 : 1);
      let best = Math.min(replaced, (before[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1);
      if (twoBefore && column > 1 && this.#swapped(column, depth))
        best = Math.min(best, (twoBefore[column - 2] ?? 0) + 1);
      row.push(best);
    }
    this.#rows[depth] = row;
    return row;
  }

  #swapped(column: number, depth: number): boolean {
    const last = this.#path[depth - 1];
    return this.#typed.charCodeAt(column - 2) === last && this.#typed.charCodeAt(column - 1) === this.#path[depth - 2];
  }

  #followAll(range: WordRange, depth: number, limit: number): void {
    for (let at = firstFrom(this.#index, range, depth, 0); at < range.to; ) {
      const unit = unitAt(this.#index, at, depth);
      const to = firstFrom(this.#index, { from: at, to: range.to }, depth, unit + 1);
      this.step({ from: at, to }, depth, unit, limit);
      at = to;
    }
  }

  /** With no error left, only letters that were typed can follow: the next one, or the first half of a swap. */
  #followTyped(range: WordRange, depth: number, limit: number): void {
    const row = this.#rows[depth] ?? [];
    const before = this.#rows[depth - 1] ?? [];
    const units = new Set<number>();
    for (let column = 0; column < this.#typed.length; column++) {
      if ((row[column] ?? limit + 1) <= limit) units.add(this.#typed.charCodeAt(column));
      const swap = (before[column] ?? limit) < limit && this.#typed.charCodeAt(column + 1) === this.#path[depth - 1];
      if (swap) units.add(this.#typed.charCodeAt(column));
    }
    for (const unit of [...units].sort((a, b) => a - b)) {
      this.step(child(this.#index, range, depth, unit), depth, unit, limit);
    }
  }
}
