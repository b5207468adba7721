import { eachCandidate } from './search-candidates.ts';
import type { SearchIndex } from './search-format.ts';
import { Judge } from './search-judge.ts';
import { fittingWords, parseQuery, type Query } from './search-query.ts';

export interface SearchHit {
  /** Which of the indexes, and the profile's ordinal in its pack. */
  readonly index: number;
  readonly ordinal: number;
  readonly score: number;
}

export interface SearchFound {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** Nothing is written as it was typed; the hits are written nearly so. */
  readonly corrected: boolean;
}

/** With fewer hits than these, typing errors are looked for. */
const ENOUGH = 5;

/**
 * Searches packs' indexes with what was typed so far: every word must fit a word of the profile's names, roles,
 * phrases or years, as a beginning; function words may be lacking; a year may also be one in which a matching role
 * was held. With few hits, typing errors are forgiven. Best first: exact before beginning before near, names before
 * roles, then the more prominent profile.
 */
export function search(indexes: readonly SearchIndex[], text: string, limit: number): SearchFound {
  const query = parseQuery(text);
  if (query.length === 0 || limit <= 0) return { hits: [], corrected: false };
  const strict = searchAll(indexes, query, limit, false);
  if (strict.length >= Math.min(ENOUGH, limit)) return { hits: strict, corrected: false };
  const hits = searchAll(indexes, query, limit, true);
  return { hits, corrected: strict.length === 0 && hits.length > 0 };
}

function searchAll(
  indexes: readonly SearchIndex[],
  query: Query,
  limit: number,
  withErrors: boolean,
): readonly SearchHit[] {
  return indexes
    .flatMap((index, number) => searchOne(index, number, query, limit, withErrors))
    .sort(byScore)
    .slice(0, limit);
}

function byScore(a: SearchHit, b: SearchHit): number {
  return b.score - a.score || a.index - b.index || a.ordinal - b.ordinal;
}

function searchOne(
  index: SearchIndex,
  number: number,
  query: Query,
  limit: number,
  withErrors: boolean,
): readonly SearchHit[] {
  const words = query.map((typed) => fittingWords(index, typed, withErrors));
  const judge = new Judge(index, words);
  const best = new Best(limit);
  eachCandidate(index, words, (ordinal) => {
    const score = judge.score(ordinal);
    if (score > 0) best.offer(ordinal, score);
  });
  return best.hits.map(({ ordinal, score }) => ({ index: number, ordinal, score }));
}

/** Keeps the best few, by insertion: `limit` is small. */
class Best {
  readonly hits: { readonly ordinal: number; readonly score: number }[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(ordinal: number, score: number): void {
    const { hits } = this;
    const last = hits[hits.length - 1];
    if (hits.length >= this.#limit && last && (score < last.score || (score === last.score && ordinal > last.ordinal)))
      return;
    let at = hits.length;
    for (; at > 0; at--) {
      const other = hits[at - 1];
      if (!other || other.score > score || (other.score === score && other.ordinal < ordinal)) break;
    }
    hits.splice(at, 0, { ordinal, score });
    if (hits.length > this.#limit) hits.pop();
  }
}
