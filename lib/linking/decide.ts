import type { Reason } from './article.ts';
import { type ArticleState, Introductions } from './article-state.ts';
import { type Candidate, type Reading, type Weighed, weigh } from './evidence.ts';
import { isPart } from './name-index-format.ts';
import { placedBy } from './placed.ts';
import { WEIGHTS } from './weights.ts';

/** What was decided for one found name. */
export interface Decision {
  readonly candidate: Candidate;
  readonly best: Weighed;
  readonly margin: number;
  readonly runnerUp?: Weighed;
}

/** Easy names first, the rest in their light: so often is everything looked at again while more becomes certain. */
const PASSES = 4;

/** Decides which candidates are linked and to whom. A candidate without a decision is left alone. */
export function decide(candidates: readonly Candidate[], state: ArticleState): Map<Candidate, Decision> {
  noteClaims(candidates, state);
  notePeople(candidates, state);
  for (const { name } of candidates) state.linkedKeys.set(name.key, false);
  let decisions = new Map<Candidate, Decision>();
  for (let pass = 0; pass < PASSES; pass++) {
    decisions = decideOnce(candidates, state);
    if (!noteCertain(decisions, state)) break;
  }
  return state.parts.sameName ? oneSense(candidates, decisions, state) : decisions;
}

/** Names that the article gave to others, whatever they are. */
function noteClaims(candidates: readonly Candidate[], state: ArticleState): void {
  for (const { at, name, readings } of candidates) {
    if (readings.length === 0 || readings.some(({ verdict }) => verdict.type === 'own' || verdict.type === 'variant'))
      continue;
    const foreign = readings.find(({ verdict }) => verdict.type === 'foreign');
    if (foreign?.verdict.type !== 'foreign') continue;
    state.claim(name.key, { at, by: foreign.verdict.by });
    if (name.length === 1 || foreign.entity.facts.kind !== 'person') continue;
    for (const word of name.key.split(' ')) if (word.length > 2) state.claim(word, { at, by: foreign.verdict.by });
  }
}

function notePeople(candidates: readonly Candidate[], state: ArticleState): void {
  for (const { block, readings } of candidates) {
    for (const { entity, verdict } of readings) {
      if (entity.facts.kind !== 'person' || (verdict.type !== 'own' && verdict.type !== 'variant')) continue;
      const people = state.peopleIn.get(block) ?? new Set();
      state.peopleIn.set(block, people.add(entity));
    }
  }
}

function decideOnce(candidates: readonly Candidate[], state: ArticleState): Map<Candidate, Decision> {
  const decisions = new Map<Candidate, Decision>();
  for (const candidate of candidates) {
    const decision = decideFor(candidate, state, 0);
    if (decision) decisions.set(candidate, decision);
  }
  return decisions;
}

function decideFor(candidate: Candidate, state: ArticleState, extra: number, only?: string): Decision | undefined {
  const possible = [...candidate.readings, ...surnameReadings(candidate, state)]
    .filter(({ entity }) => only === undefined || entity.facts.id === only)
    .map((reading) => weigh(candidate, reading, state))
    .filter((each) => !each.excluded);
  const weighed = shareContext(possible).toSorted((a, b) => b.score - a.score);
  const best = bestOf(weighed);
  if (!best || best.score + extra < best.threshold) return undefined;
  const runnerUp = weighed.find((each) => each !== best && each.reading.entity !== best.reading.entity);
  const margin = best.score - Math.max(runnerUp?.score ?? 0, 0);
  const rival =
    runnerUp && runnerUp.score >= runnerUp.threshold - WEIGHTS.margin ? best.score - runnerUp.score : undefined;
  if (rival !== undefined && rival < WEIGHTS.margin && runnerUp && !settles(best, runnerUp)) return undefined;
  return { candidate, best, margin: Math.max(0, margin), ...(runnerUp ? { runnerUp } : {}) };
}

/**
 * People whom the article gave by a whole name that has this surname in it, though the pack lists it for others only:
 * they may be meant just as well.
 */
function surnameReadings({ name, readings }: Candidate, state: ArticleState): Reading[] {
  const [like] = readings.filter((reading) => isPart(reading.kind) && reading.verdict.type === 'own');
  if (!like || name.length > 1 || !state.parts.introductions) return [];
  const found: Reading[] = [];
  for (const id of state.introductions.keys()) {
    const entity = state.entities.byIdOf(id);
    if (entity?.facts.kind !== 'person' || !entity.surnames.has(name.key)) continue;
    if (readings.some((reading) => reading.entity.facts.id === id)) continue;
    found.push({ entity, kind: 'surname', alone: false, verdict: like.verdict });
  }
  return found;
}

/** The highest; of readings that are as good as equal, the one that a tie is settled for. */
function bestOf(weighed: readonly Weighed[]): Weighed | undefined {
  const [first] = weighed;
  if (!first) return undefined;
  const equal = weighed.filter((each) => first.score - each.score < WEIGHTS.margin);
  return equal.find((each) => equal.every((other) => other === each || settles(each, other))) ?? first;
}

/**
 * What a whole article says for a region it says for the town of that name in it as well, and the other way round: only
 * what stands beside the name tells the two apart.
 */
function shareContext(weighed: readonly Weighed[]): readonly Weighed[] {
  const context = ({ score, beside }: Weighed) => score - beside;
  return weighed.map((each) => {
    const fuller = weighed.find((other) => isNested(each, other) && context(other) > context(each));
    if (!fuller) return each;
    const weight = context(fuller) - context(each);
    const reason: Reason = { kind: 'related', detail: fuller.reading.entity.facts.id, weight };
    return { ...each, score: each.score + weight, parts: [...each.parts, [reason]] };
  });
}

function isNested(a: Weighed, b: Weighed): boolean {
  const first = a.reading.entity.facts;
  const second = b.reading.entity.facts;
  if (first.kind !== 'place' || second.kind !== 'place') return false;
  return first.within.includes(second.id) || second.within.includes(first.id);
}

/**
 * Whether a tie goes to `a`: between a region and the town in it that has its name, news that says no more means the
 * town. Of other places that are related, the one of which the pack tells more; popularity decides nothing else.
 */
function settles(a: Weighed, b: Weighed): boolean {
  const first = a.reading.entity.facts;
  const second = b.reading.entity.facts;
  if (first.id === second.id) return true;
  const related = first.related.includes(second.id) || second.related.includes(first.id);
  // What happened in a place and the place: the words around say which, and neither is wrong.
  const kinds = new Set([first.kind, second.kind]);
  if (related && kinds.has('place') && kinds.has('event')) return a.score > b.score;
  if (first.kind !== 'place' || second.kind !== 'place') return false;
  if (isNested(a, b)) return first.within.includes(second.id);
  return (
    related &&
    (first.popularity > second.popularity || (first.popularity === second.popularity && first.id < second.id))
  );
}

/** Takes what was decided as known for the next pass; whether there was anything new. */
function noteCertain(decisions: ReadonlyMap<Candidate, Decision>, state: ArticleState): boolean {
  let grown = false;
  state.introductions.clear();
  for (const [candidate, { best }] of decisions) {
    const { entity, kind, alone, verdict } = best.reading;
    // A single word that others bear too introduces nobody, itself least of all.
    const whole = !isPart(kind) && kind !== 'phrase' && (alone || (kind !== 'acronym' && candidate.name.length > 1));
    if (whole || verdict.type === 'variant' || placedBy(entity, candidate.around) !== undefined) {
      const given = state.introductions.get(entity.facts.id) ?? new Introductions();
      given.add(candidate.at, candidate.name.key);
      state.introductions.set(entity.facts.id, given);
    }
    if (!state.linkedKeys.get(candidate.name.key)) {
      state.linkedKeys.set(candidate.name.key, true);
      grown = true;
    }
    if (!isPart(kind) && !state.firstSeen.has(entity.facts.id)) state.firstSeen.set(entity.facts.id, candidate.at);
    if (!isPart(kind) && !state.certain.has(entity.facts.id)) {
      state.certain.set(entity.facts.id, entity);
      grown = true;
    }
  }
  if (grown) state.forgetNeighbours();
  return grown || decisions.size !== state.decided(decisions.size);
}

/** One sense for one string in one article: the likelier one where two were found, also where less spoke for it. */
function oneSense(
  candidates: readonly Candidate[],
  decisions: ReadonlyMap<Candidate, Decision>,
  state: ArticleState,
): Map<Candidate, Decision> {
  const senses = new Map<string, Map<string, number>>();
  for (const [{ name }, { best }] of decisions) {
    const of = senses.get(name.key) ?? new Map<string, number>();
    of.set(best.reading.entity.facts.id, (of.get(best.reading.entity.facts.id) ?? 0) + best.score);
    senses.set(name.key, of);
  }
  const settled = new Map<Candidate, Decision>();
  for (const candidate of candidates) {
    const of = senses.get(candidate.name.key);
    const decision = decisions.get(candidate);
    if (!of) continue;
    const [sense] = [...of].sort((a, b) => b[1] - a[1]);
    if (decision && (of.size === 1 || decision.best.reading.entity.facts.id === sense?.[0])) {
      settled.set(candidate, decision);
      continue;
    }
    const again = sense ? decideFor(candidate, state, WEIGHTS.sameName, sense[0]) : undefined;
    if (again)
      settled.set(
        candidate,
        withReason(again, { kind: 'same-name', detail: candidate.name.key, weight: WEIGHTS.sameName }),
      );
  }
  return settled;
}

function withReason(decision: Decision, reason: Reason): Decision {
  const { best } = decision;
  return {
    ...decision,
    best: { ...best, score: best.score + reason.weight, parts: [...best.parts, [reason]] },
    margin: decision.margin + reason.weight,
  };
}
