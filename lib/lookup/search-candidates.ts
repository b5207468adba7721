import type { WordRange } from './search-dictionary.ts';
import type { SearchIndex } from './search-format.ts';
import { costOf, type FittingWords, fitOf } from './search-query.ts';

/**
 * Bounds on the work of one keystroke in one pack, found at a million names: passing by a profile takes about
 * 0.05 µs, judging one 0.5 µs, and a keystroke has 30 ms.
 */
const MOST_PASSED = 100_000;
const MOST_JUDGED = 8_000;
/** A single word that so many profiles have is better answered by the most prominent of them. */
const COMMON = 8_000;

/**
 * Visits the profiles that may answer the query, each once. They are read from the postings of the rarest word; where
 * that is common too (one letter typed), from the most prominent profiles downward, after those that have exactly
 * what was typed.
 */
export function eachCandidate(
  index: SearchIndex,
  words: readonly FittingWords[],
  visit: (ordinal: number) => void,
): void {
  const required = words.filter(({ typed }) => !typed.optional && typed.years === undefined);
  const [first, ...others] = required.length > 0 ? required : words;
  if (!first) return;
  const rarest = others.reduce((best, word) => (costOf(index, word) < costOf(index, best) ? word : best), first);
  const seen = new Uint8Array(index.profiles);
  let judged = 0;
  const offer = (ordinal: number): boolean => {
    if (seen[ordinal] === 0 && required.every((word) => word === rarest || hasWord(index, ordinal, word))) {
      seen[ordinal] = 1;
      visit(ordinal);
      judged++;
    }
    return judged < MOST_JUDGED;
  };
  const common = costOf(index, rarest) > (others.length === 0 ? COMMON : MOST_PASSED);
  if (!common) {
    for (const range of rangesOf(rarest)) if (!eachPosting(index, range, offer)) return;
    return;
  }
  if (rarest.exact >= 0) eachPosting(index, { from: rarest.exact, to: rarest.exact + 1 }, offer);
  for (const ordinal of index.prominent.subarray(0, MOST_PASSED))
    if (hasWord(index, ordinal, rarest) && !offer(ordinal)) return;
}

/** The exact word first, so that it is never what a bound cuts off. */
function rangesOf({ exact, prefix, ending, fuzzy }: FittingWords): readonly WordRange[] {
  const all = [prefix, ending, ...fuzzy];
  return exact < 0 ? all : [{ from: exact, to: exact + 1 }, ...all];
}

function eachPosting(index: SearchIndex, range: WordRange, offer: (ordinal: number) => boolean): boolean {
  const from = index.postingStart[range.from] ?? 0;
  const to = Math.min(index.postingStart[range.to] ?? 0, from + MOST_PASSED);
  for (let at = from; at < to; at++) if (!offer(index.postings[at] ?? 0)) return false;
  return true;
}

/** Whether any entry of the profile has a word that fits. */
function hasWord(index: SearchIndex, ordinal: number, word: FittingWords): boolean {
  const from = index.entryStart[index.profileEntry[ordinal] ?? 0] ?? 0;
  const to = index.entryStart[index.profileEntry[ordinal + 1] ?? 0] ?? 0;
  for (let at = from; at < to; at++) if (fitOf(index, word, index.entryWords[at] ?? 0) > 0) return true;
  return false;
}
