import { GAP } from '../text/tokens.ts';
import type { Mention } from './article.ts';
import type { Decision } from './decide.ts';
import { reasonsOf } from './evidence.ts';
import { isPart } from './name-index-format.ts';
import type { BlockReading } from './read-article.ts';

interface Placed {
  readonly decision: Decision;
  readonly block: BlockReading;
  readonly start: number;
  readonly end: number;
}

/** The mentions that decisions make: longer ones first where they overlap. */
export function mentionsOf(decisions: readonly Decision[], blocks: readonly BlockReading[]): Mention[] {
  const placed = decisions.flatMap((decision) => place(decision, blocks));
  const byBlock = Map.groupBy(placed, ({ block }) => block.block);
  return [...byBlock].sort((a, b) => a[0] - b[0]).flatMap(([, each]) => joined(withoutOverlaps(each)).map(mentionOf));
}

function place(decision: Decision, blocks: readonly BlockReading[]): Placed[] {
  const { candidate, best } = decision;
  const block = blocks[candidate.block];
  if (!block || block.id === undefined) return [];
  const { verdict } = best.reading;
  const { name } = candidate;
  if (verdict.type === 'variant') return [{ decision, block, start: verdict.start, end: verdict.end }];
  return [{ decision, block, start: name.row, end: name.row + name.length }];
}

/** Phrases cover the names in them; otherwise the longer stretch wins, then the earlier. */
function withoutOverlaps(placed: readonly Placed[]): Placed[] {
  const taken = new Set<number>();
  const kept: Placed[] = [];
  const length = (each: Placed) => each.end - each.start;
  for (const each of [...placed].sort((a, b) => length(b) - length(a) || a.start - b.start)) {
    let free = true;
    for (let row = each.start; row < each.end && free; row++) free = !taken.has(row);
    if (!free) continue;
    for (let row = each.start; row < each.end; row++) taken.add(row);
    kept.push(each);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * A nickname and a surname of one person side by side are one mention, and so are a name and its acronym in brackets:
 * a reader sees one name there, and one mark.
 */
function joined(placed: readonly Placed[]): Placed[] {
  const out: Placed[] = [];
  for (const each of placed) {
    const last = out.at(-1);
    const beside = last && last.end === each.start && idOf(last) === idOf(each);
    const gap = each.block.text.tokens.gap[each.start] ?? 0;
    const isOneName = gap === GAP.space && last && (isBarePart(last) || isBarePart(each));
    if (last && beside && (isOneName || isBracketed(each, gap))) {
      out[out.length - 1] = { ...last, end: each.end };
    } else out.push(each);
  }
  return out;
}

function isBracketed({ block, end }: Placed, gap: number): boolean {
  return (gap & GAP.open) !== 0 && ((block.text.tokens.gap[end] ?? 0) & GAP.close) !== 0;
}

const isBarePart = ({ decision }: Placed) => isPart(decision.best.reading.kind);
const idOf = ({ decision }: Placed) => decision.best.reading.entity.facts.id;

function mentionOf({ decision, block, start, end }: Placed): Mention {
  const { best, runnerUp, margin } = decision;
  const { tokens } = block.text;
  const last = tokens.end[end - 1] ?? 0;
  // A bracket that was opened inside the mention is closed in it.
  const opened = (tokens.gap[end - 1] ?? 0) & GAP.open && end - 1 > start;
  return {
    block: block.id ?? -1,
    start: tokens.start[start] ?? 0,
    end: opened ? last + 1 : last,
    entity: best.reading.entity.facts.id,
    packs: best.reading.entity.packs,
    score: round(best.score),
    margin: round(margin),
    ...(runnerUp ? { runnerUp: { entity: runnerUp.reading.entity.facts.id, score: round(runnerUp.score) } } : {}),
    reasons: reasonsOf(best).map((reason) => ({ ...reason, weight: round(reason.weight) })),
  };
}

const round = (value: number) => Math.round(value * 1000) / 1000;
