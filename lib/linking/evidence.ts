import type { ReadText } from '../text/name-spans.ts';
import type { Reason } from './article.ts';
import { type ArticleState, type Claim, type Position, positionOf } from './article-state.ts';
import type { FoundName } from './candidates.ts';
import type { Entity } from './entities.ts';
import type { Verdict } from './local.ts';
import { localEvidence, sumOf } from './local-evidence.ts';
import { type EntryKind, isFamiliar, isPart } from './name-index-format.ts';
import { placedBy } from './placed.ts';
import type { Surroundings } from './surroundings.ts';
import { WEIGHTS } from './weights.ts';

/** One way to read a found name: as a name of this entity. */
export interface Reading {
  readonly entity: Entity;
  readonly kind: EntryKind;
  readonly alone: boolean;
  readonly verdict: Verdict;
}

/** A found name in its place, with all its readings. */
export interface Candidate {
  readonly block: number;
  readonly at: Position;
  readonly text: ReadText;
  readonly name: FoundName;
  readonly around: Surroundings;
  readonly readings: readonly Reading[];
}

export interface Weighed {
  readonly reading: Reading;
  readonly score: number;
  /** The part of it that comes from the words beside the name and from introductions. */
  readonly beside: number;
  /** What the score must reach. */
  readonly threshold: number;
  /** The reasons in parts that readings share; see `reasonsOf`. Put together only for what is linked: most is weighed often. */
  readonly parts: readonly (readonly Reason[])[];
  /** Why the reading is impossible, whatever speaks for it; those reasons have no weight. */
  readonly excluded?: Reason;
}

/** All that spoke for and against. */
export const reasonsOf = (weighed: Weighed): Reason[] => weighed.parts.flat();

/** Weighs all that speaks for and against a reading in the light of the article so far. */
export function weigh(candidate: Candidate, reading: Reading, state: ArticleState): Weighed {
  const excluded = exclusion(candidate, reading, state);
  if (excluded) return { reading, score: 0, beside: 0, threshold: WEIGHTS.threshold, parts: [[excluded]], excluded };
  const local = state.local(reading, () => localEvidence(candidate, reading, state));
  const cues = state.cueOverlap(reading.entity);
  const near = state.near(local, cues);
  const neighbours = state.neighbours(reading.entity);
  const own = introduction(candidate, reading, state);
  const introduced = own.length > 0;
  const bare = isPart(reading.kind) && reading.verdict.type !== 'variant' && own.every((reason) => reason.weight <= 0);
  own.push(...contextReasons(candidate, reading, state, cues.score + neighbours.score, introduced));
  if (bare && candidate.name.length === 1 && state.words.isLowerCase(candidate.name.key)) {
    own.push({ kind: 'also-ordinary', detail: candidate.name.key, weight: WEIGHTS.alsoOrdinary });
  }
  const parts = [local.reasons, own, cues.reasons, near.reasons, neighbours.reasons];
  const beside = local.score + sumOf(own) + near.score;
  const score = beside + cues.score + neighbours.score;
  const spoken = cues.score >= WEIGHTS.bareWords;
  const generic = !introduced && !spoken && isGeneric(reading) && !state.hasPlaceOf(reading.entity);
  const told = spoken || local.reasons.some((reason) => reason.kind === 'type-cue');
  const threshold = generic ? UNREACHED : bare ? bareThreshold(candidate, reading, state, told) : WEIGHTS.threshold;
  return { reading, score, beside, threshold, parts };
}

/** Of a name that is not linked, whatever speaks for it. */
const UNREACHED = Number.POSITIVE_INFINITY;

/** What a name of a person that nothing introduces must reach; `told`: words or a title speak for it, not neighbours alone. */
function bareThreshold(candidate: Candidate, reading: Reading, state: ArticleState, told: boolean): number {
  if (!told || isUnheralded(candidate, reading, state)) return UNREACHED;
  const titled = candidate.around.titles.some((title) => reading.entity.typeWords.has(title));
  return titled ? WEIGHTS.officeThreshold : WEIGHTS.bareThreshold;
}

/**
 * What friends call somebody is what friends call many: without the whole name anywhere, it is theirs only in one breath
 * with others of their world.
 */
const isUnheralded = ({ block, name }: Candidate, { entity, kind, alone }: Reading, state: ArticleState) =>
  isFamiliar(kind) &&
  !alone &&
  name.length === 1 &&
  !state.introductions.has(entity.facts.id) &&
  !state.hasCompany(block, entity);

/**
 * "National Congress": every country has one. Bodies of the whole world and people who know both make none of them ours:
 * it takes words or a place of the country's.
 */
const isGeneric = ({ entity, alone, kind }: Reading) =>
  entity.facts.kind === 'organisation' && !alone && !isPart(kind) && kind !== 'acronym' && kind !== 'phrase';

function contextReasons(
  candidate: Candidate,
  reading: Reading,
  state: ArticleState,
  context: number,
  introduced: boolean,
): Reason[] {
  const reasons: Reason[] = [];
  const { kind, within } = reading.entity.facts;
  const shares = kind === 'person' || (kind === 'place' && within.length > 0);
  if (shares && !introduced && context < WEIGHTS.context && !leadsNamed(reading, state)) {
    reasons.push({ kind: 'no-context', weight: WEIGHTS.noContext });
  }
  const needsScene = state.parts.types && reading.kind !== 'phrase' && !reading.alone;
  if (needsScene && !state.isAnnounced(candidate.at, reading.entity)) {
    reasons.push({ kind: 'not-announced', weight: WEIGHTS.notAnnounced });
  }
  if (state.parts.dates) reasons.push(...dateReasons(reading, state, introduced || context >= WEIGHTS.context));
  return reasons;
}

/** Whether somebody given by a whole name holds an office on the day in a body whose acronym the article has too. */
function leadsNamed({ entity, alone, kind }: Reading, state: ArticleState): boolean {
  if (!alone || isPart(kind) || !state.standing(entity).active) return false;
  return entity.facts.related.some((id) =>
    state.entities.byIdOf(id)?.facts.names.some((name) => name.kind === 'acronym' && state.linkedKeys.has(name.key)),
  );
}

function exclusion(candidate: Candidate, reading: Reading, state: ArticleState): Reason | undefined {
  const { verdict, entity, kind, alone } = reading;
  const because = (what: string, detail: string): Reason => ({ kind: what, detail, weight: 0 });
  if (state.parts.longerNames) {
    if (verdict.type === 'foreign') return because('part-of-other-name', verdict.by);
    if (verdict.type === 'thing') return because('part-of-thing', verdict.by);
  }
  const early = state.parts.dates ? state.standing(entity).early : undefined;
  if (early && !(early.planned !== undefined && candidate.name.key.includes(early.planned))) {
    return because('before-its-time', early.why);
  }
  const { around } = candidate;
  const introduced = state.introductions.has(entity.facts.id);
  if (around.explained && around.grammarFollows && kind !== 'acronym' && !(alone && entity.facts.kind === 'place')) {
    return because('ordinary-word', candidate.name.key);
  }
  if (state.parts.introductions && !introduced && entity.facts.kind === 'person') {
    // "NAME, a delegate from …": said of no one in the profile's words, in an article that has none of them either.
    // Hardly anybody else has a name of three words.
    const { said, titles } = around;
    const fits = [...(said?.words ?? []), ...titles].some((word) => entity.typeWords.has(word));
    const described = said !== undefined && said.kin === undefined && !fits;
    if (
      described &&
      !isPart(kind) &&
      candidate.name.length < 3 &&
      state.cueOverlap(entity).score < WEIGHTS.describedWords
    ) {
      return because('described-otherwise', said.words.join(' '));
    }
  }
  if (
    kind === 'acronym' &&
    state.parts.definitions &&
    !state.definedAs.has(`${candidate.name.key} ${entity.facts.id}`)
  ) {
    const other = state.definedElsewhere.get(candidate.name.key);
    if (other !== undefined && !introduced) return because('acronym-defined', other);
  }
  return state.parts.introductions ? claimed(candidate, reading, state) : undefined;
}

function ourLast(reading: Reading, at: Position, state: ArticleState): Position | undefined {
  return state.introductions.get(reading.entity.facts.id)?.lastBefore(at);
}

function claimsOn(candidate: Candidate, reading: Reading, state: ArticleState): readonly Claim[] {
  if (reading.verdict.type === 'variant') return [];
  // A fund named after a country takes nothing from the country.
  if (reading.alone && reading.entity.facts.kind !== 'person') return [];
  return state.claims.get(candidate.name.key) ?? [];
}

/** The name was given to somebody else more recently than to the entity, or to somebody else only. */
function claimed(candidate: Candidate, reading: Reading, state: ArticleState): Reason | undefined {
  const claims = claimsOn(candidate, reading, state);
  if (claims.length === 0 || candidate.around.other || placedBy(reading.entity, candidate.around)) return undefined;
  const ours = ourLast(reading, candidate.at, state);
  const theirs = claims.filter((claim) => claim.at < candidate.at).at(-1);
  const because = (claim: Claim): Reason => ({ kind: 'given-to-another', detail: claim.by, weight: 0 });
  if (theirs && (ours === undefined || theirs.at > ours)) return because(theirs);
  // Both were just spoken of: the bare name may mean either.
  if (theirs && isPart(reading.kind) && theirs.at >= positionOf(candidate.block, 0)) return because(theirs);
  const [later] = claims;
  // Two bearers of one whole name: the one whom the article speaks of before it introduces the other.
  const whole = !isPart(reading.kind) && candidate.name.length > 1;
  if (whole && state.neighbours(reading.entity).score >= WEIGHTS.neighbour) return undefined;
  if (!theirs && ours === undefined && !state.introductions.has(reading.entity.facts.id) && later)
    return because(later);
  return undefined;
}

function introduction(candidate: Candidate, reading: Reading, state: ArticleState): Reason[] {
  const { entity, kind, alone } = reading;
  if (!state.parts.introductions || kind === 'phrase') return [];
  const reasons: Reason[] = [];
  const strong = alone && kind !== 'acronym';
  const given = strong
    ? undefined
    : state.introductions.get(entity.facts.id)?.byOther(candidate.name.key, candidate.at);
  // What friends call somebody is said of many: it is theirs once the whole name has been given.
  if (given && !(isFamiliar(kind) && given === 'after')) {
    const place = entity.facts.kind === 'place';
    const weight = place ? WEIGHTS.introducedPlace : given === 'after' ? WEIGHTS.introducedLater : WEIGHTS.introduced;
    reasons.push({ kind: 'introduced', detail: entity.facts.id, weight });
  }
  const claims = claimsOn(candidate, reading, state);
  const [other] = claims;
  // What a competition or a street took from the name is not what a reader thinks of behind the whole name.
  const fresh = given === 'before' && isFresh(candidate, reading, claims, state);
  if (
    other &&
    !candidate.around.other &&
    placedBy(entity, candidate.around) === undefined &&
    !fresh &&
    (claims.some((claim) => claim.at < candidate.at) || ourLast(reading, candidate.at, state) === undefined)
  ) {
    reasons.push({ kind: 'shared-in-article', detail: other.by, weight: WEIGHTS.sharedInArticle });
  }
  return reasons;
}

/** Whether the entity was named in full in this very block, and everybody else who got the name in blocks before. */
function isFresh(candidate: Candidate, reading: Reading, claims: readonly Claim[], state: ArticleState): boolean {
  const ours = ourLast(reading, candidate.at, state);
  const start = positionOf(candidate.block, 0);
  if (ours === undefined || ours < start) return false;
  return claims.every((claim) => claim.at < start || claim.at > candidate.at);
}

function dateReasons(reading: Reading, state: ArticleState, hasContext: boolean): Reason[] {
  const { active, longGone } = state.standing(reading.entity);
  if (isPart(reading.kind) && longGone) {
    return [{ kind: 'gone', detail: reading.entity.facts.life.to ?? '', weight: WEIGHTS.deadLong }];
  }
  // Being in the news then makes likely who is meant, but not that this news is of them at all.
  return hasContext && active ? [{ kind: 'active', detail: state.date ?? '', weight: WEIGHTS.active }] : [];
}
