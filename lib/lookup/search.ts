import { eachCandidate } from './search-candidates.ts';
import type { SearchIndex } from './search-format.ts';
import { Judge, type Verdict } from './search-judge.ts';
import { fittingWords, parseQuery, type Query } from './search-query.ts';

interface SearchHit {
  /** Which of the indexes, and the profile's ordinal in its pack. */
  readonly index: number;
  readonly ordinal: number;
  readonly score: number;
}

/** A hit with what decides whether it is worth showing beside better ones. */
type JudgedHit = SearchHit & Verdict;

export interface SearchFound {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** Nothing is written as it was typed; the hits are written nearly so. */
  readonly corrected: boolean;
}

/**
 * What scores less than this part of the best is noise beside it (who merely led a party, beside the party), unless
 * its name has what was typed: the reader may not have typed it to its end.
 */
const WORTH_SHOWING = 0.5;

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
  const hits = indexes.flatMap((index, number) => searchOne(index, number, query, limit, withErrors)).sort(byScore);
  const least = (hits[0]?.score ?? 0) * WORTH_SHOWING;
  return hits.slice(0, limit).filter(({ byName, score }) => byName || score >= least);
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
): readonly JudgedHit[] {
  const words = query.map((typed) => fittingWords(index, typed, withErrors));
  const judge = new Judge(index, words);
  const best = new Best(limit);
  eachCandidate(index, words, (ordinal) => {
    const verdict = judge.judge(ordinal);
    if (verdict) best.offer({ index: number, ordinal, ...verdict });
  });
  return best.hits;
}

/** Keeps the best few, by insertion: `limit` is small. */
class Best {
  readonly hits: JudgedHit[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(hit: JudgedHit): void {
    const { hits } = this;
    const last = hits[hits.length - 1];
    if (hits.length >= this.#limit && last && byScore(hit, last) > 0) return;
    let at = hits.length;
    for (; at > 0; at--) {
      const other = hits[at - 1];
      if (!other || byScore(other, hit) < 0) break;
    }
    hits.splice(at, 0, hit);
    if (hits.length > this.#limit) hits.pop();
  }
}
