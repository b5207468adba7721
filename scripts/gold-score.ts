import type { GoldArticle, Mark } from './gold-articles.ts';

/** A link as the linker gave it; UTF-16 offsets into the article's text. */
export interface Link {
  readonly start: number;
  readonly end: number;
  /** Profile id. */
  readonly entity: string;
}

export interface Tally {
  readonly hit: number;
  /** Links to profiles of the set where none is due, forbidden ones included. */
  readonly wrong: number;
  readonly missed: number;
  readonly forbidden: number;
  /** Links to profiles that the set doesn't use. */
  readonly unjudged: number;
}

export interface Result {
  readonly article: GoldArticle;
  readonly tally: Tally;
  /** One line for each fault: what, where, and the profile. */
  readonly faults: readonly string[];
}

/** The profiles that a set speaks of: text without a mark must not be linked to any of them. */
export function judgedIds(articles: readonly GoldArticle[]): ReadonlySet<string> {
  return new Set(articles.flatMap(({ marks }) => marks.filter(({ kind }) => kind !== 'may').flatMap(({ ids }) => ids)));
}

type Verdict = 'right' | 'forbidden' | 'wrong' | 'unjudged';

function judge(link: Link, over: readonly Mark[], judged: ReadonlySet<string>): Verdict {
  const named = over.filter(({ ids }) => ids.includes(link.entity));
  if (named.some(({ kind }) => kind !== 'must-not')) return 'right';
  if (named.length > 0) return 'forbidden';
  return judged.has(link.entity) ? 'wrong' : 'unjudged';
}

/** Compares an article's links with its marks; a link counts for a mark that it overlaps. */
export function scoreArticle(article: GoldArticle, links: readonly Link[], judged: ReadonlySet<string>): Result {
  const overlaps = (link: Link, mark: Mark) => link.start < mark.end && mark.start < link.end;
  const verdicts = links.map((link) => ({
    link,
    verdict: judge(
      link,
      article.marks.filter((mark) => overlaps(link, mark)),
      judged,
    ),
  }));
  const due = article.marks.filter(({ kind }) => kind === 'must');
  const missed = due.filter((mark) => !links.some((link) => overlaps(link, mark) && mark.ids.includes(link.entity)));
  const count = (wanted: Verdict) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  const span = ({ start, end }: Link | Mark) => JSON.stringify(article.text.slice(start, end));
  return {
    article,
    tally: {
      hit: due.length - missed.length,
      wrong: count('wrong') + count('forbidden'),
      missed: missed.length,
      forbidden: count('forbidden'),
      unjudged: count('unjudged'),
    },
    faults: [
      ...verdicts.flatMap(({ link, verdict }) =>
        verdict === 'wrong' || verdict === 'forbidden' ? [`${verdict} ${span(link)} -> ${link.entity}`] : [],
      ),
      ...missed.map((mark) => `missed ${span(mark)} -> ${mark.ids.join('|')}`),
    ],
  };
}

const NOTHING: Tally = { hit: 0, wrong: 0, missed: 0, forbidden: 0, unjudged: 0 };

export function sum(results: readonly Result[]): Tally {
  return results.reduce(
    (total, { tally }) => ({
      hit: total.hit + tally.hit,
      wrong: total.wrong + tally.wrong,
      missed: total.missed + tally.missed,
      forbidden: total.forbidden + tally.forbidden,
      unjudged: total.unjudged + tally.unjudged,
    }),
    NOTHING,
  );
}

/** Share of the links that are right; 1 where there is no link, since silence is never wrong. */
export function precisionOf({ hit, wrong }: Tally): number {
  return hit + wrong === 0 ? 1 : hit / (hit + wrong);
}

/** Share of the marks that were found; 1 where none was due. */
export function recallOf({ hit, missed }: Tally): number {
  return hit + missed === 0 ? 1 : hit / (hit + missed);
}

/** Harmonic mean of precision and recall. */
export function f1Of(tally: Tally): number {
  const precision = precisionOf(tally);
  const recall = recallOf(tally);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
