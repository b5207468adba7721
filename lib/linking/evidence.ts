import { languageWords, WORD, wordBits } from '../text/language-words.ts';
import type { ReadText } from '../text/name-spans.ts';
import type { Reason } from './article.ts';
import type { ArticleState, Claim, Position } from './article-state.ts';
import { isInSentence, isNear } from './article-words.ts';
import type { FoundName } from './candidates.ts';
import type { Entity } from './entities.ts';
import type { Verdict } from './local.ts';
import { type EntryKind, isPart } from './name-index-format.ts';
import type { Surroundings } from './surroundings.ts';
import { NEAR_WORDS, WEIGHTS } from './weights.ts';

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
  /** What the score must reach. */
  readonly threshold: number;
  readonly reasons: readonly Reason[];
  /** Why the reading is impossible, whatever speaks for it; those reasons have no weight. */
  readonly excluded?: Reason;
}

/** Weighs all that speaks for and against a reading in the light of the article so far. */
export function weigh(candidate: Candidate, reading: Reading, state: ArticleState): Weighed {
  const excluded = exclusion(candidate, reading, state);
  const threshold = WEIGHTS.threshold;
  if (excluded) return { reading, score: 0, threshold, reasons: [excluded], excluded };
  const reasons: Reason[] = [nameReason(candidate, reading)];
  const introduced = introduction(candidate, reading, state);
  reasons.push(...introduced);
  const cues = state.cueOverlap(reading.entity);
  const neighbours = state.neighbours(reading.entity);
  reasons.push(...cues.reasons, ...nearCues(candidate, reading, state), ...neighbours.reasons);
  const context = cues.score + neighbours.score;
  if (reading.entity.facts.kind === 'person' && introduced.length === 0 && context < WEIGHTS.context) {
    reasons.push({ kind: 'no-context', weight: WEIGHTS.noContext });
  }
  if (state.parts.types) reasons.push(...typeReasons(candidate, reading, state));
  if (state.parts.bearers) reasons.push(...bearerReasons(candidate, reading, state));
  if (state.parts.dates)
    reasons.push(...dateReasons(reading, state, context >= WEIGHTS.context || introduced.length > 0));
  const score = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  const bare = isPart(reading.kind) && reading.verdict.type !== 'variant' && introduced.every((r) => r.weight <= 0);
  if (!bare) return { reading, score, threshold, reasons };
  const ordinary = candidate.name.length === 1 && state.words.isLowerCase(candidate.name.key);
  if (ordinary) reasons.push({ kind: 'also-ordinary', detail: candidate.name.key, weight: WEIGHTS.alsoOrdinary });
  const spoken = cues.score >= WEIGHTS.bareWords || reasons.some((reason) => reason.kind === 'type-cue');
  return {
    reading,
    score: ordinary ? score + WEIGHTS.alsoOrdinary : score,
    threshold: spoken ? WEIGHTS.bareThreshold : Number.POSITIVE_INFINITY,
    reasons,
  };
}

function nameReason({ name }: Candidate, { entity, kind, alone, verdict }: Reading): Reason {
  const { name: worth } = WEIGHTS;
  const long = name.length >= 3 && kind !== 'phrase' ? worth.long : 0;
  if (verdict.type === 'variant') return { kind: 'name-variant', detail: name.key, weight: worth.variant };
  const of = (weight: number): Reason => ({ kind: `${kind}-name`, detail: name.key, weight: weight + long });
  if (kind === 'phrase') return { kind: 'phrase', detail: name.key, weight: alone ? worth.phraseAlone : worth.phrase };
  if (kind === 'handle') return of(worth.handle);
  if (alone) return of(entity.facts.kind === 'person' ? worth.alonePerson : worth.alone);
  if (kind === 'acronym') return of(worth.acronym);
  if (isPart(kind)) return { kind: `${kind}-name`, detail: name.key, weight: worth.part };
  return of(name.length > 1 ? worth.several : worth.single);
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
  return state.claims.get(candidate.name.key) ?? [];
}

/** The name was given to somebody else more recently than to the entity, or to somebody else only. */
function claimed(candidate: Candidate, reading: Reading, state: ArticleState): Reason | undefined {
  const claims = claimsOn(candidate, reading, state);
  if (claims.length === 0) return undefined;
  const ours = ourLast(reading, candidate.at, state);
  const theirs = claims.filter((claim) => claim.at < candidate.at).at(-1);
  const because = (claim: Claim): Reason => ({ kind: 'given-to-another', detail: claim.by, weight: 0 });
  if (theirs && (ours === undefined || theirs.at > ours)) return because(theirs);
  const [later] = claims;
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
  if (given) {
    const place = entity.facts.kind === 'place';
    const weight = place ? WEIGHTS.introducedPlace : given === 'after' ? WEIGHTS.introducedLater : WEIGHTS.introduced;
    reasons.push({ kind: 'introduced', detail: entity.facts.id, weight });
  }
  const claims = claimsOn(candidate, reading, state);
  const [other] = claims;
  if (
    other &&
    (claims.some((claim) => claim.at < candidate.at) || ourLast(reading, candidate.at, state) === undefined)
  ) {
    reasons.push({ kind: 'shared-in-article', detail: other.by, weight: WEIGHTS.sharedInArticle });
  }
  return reasons;
}

function nearCues({ text, name }: Candidate, { entity }: Reading, state: ArticleState): Reason[] {
  const reasons: Reason[] = [];
  for (const cue of state.cueOverlap(entity).reasons) {
    if (reasons.length * WEIGHTS.nearCue >= WEIGHTS.nearCues) break;
    if (cue.detail !== undefined && isNear(text, name.row, name.row + name.length, NEAR_WORDS, cue.detail)) {
      reasons.push({ kind: 'near-word', detail: cue.detail, weight: WEIGHTS.nearCue });
    }
  }
  return reasons;
}

function typeReasons(candidate: Candidate, reading: Reading, state: ArticleState): Reason[] {
  const { around } = candidate;
  const { entity } = reading;
  const { kind } = entity.facts;
  const reasons: Reason[] = [];
  if (kind === 'person') reasons.push(...titleReasons(candidate, reading, state));
  else if (around.age) reasons.push({ kind: 'kind-mismatch', detail: 'age', weight: WEIGHTS.kindMismatch });
  if (kind === 'person' && around.age) reasons.push({ kind: 'person-cue', detail: 'age', weight: WEIGHTS.kindFits });
  if (kind === 'person' && isOddJob(around, entity)) {
    reasons.push({ kind: 'title-mismatch', detail: around.apposition?.word ?? '', weight: WEIGHTS.titleMismatch });
  }
  if (reading.kind !== 'phrase' && !reading.alone && !state.isAnnounced(candidate.at, entity)) {
    reasons.push({ kind: 'not-announced', weight: WEIGHTS.notAnnounced });
  }
  const mismatch = appositionMismatch(candidate, entity);
  if (mismatch !== undefined) reasons.push({ kind: 'kind-mismatch', detail: mismatch, weight: WEIGHTS.kindMismatch });
  if (kind === 'place' && !reading.alone && around.qualifier !== undefined && !entity.typeWords.has(around.qualifier)) {
    reasons.push({ kind: 'elsewhere', detail: around.qualifier, weight: WEIGHTS.qualifier });
  }
  if (around.office !== undefined && kind === 'place' && entity.typeWords.has(around.office)) {
    reasons.push({ kind: 'type-cue', detail: around.office, weight: WEIGHTS.office });
  }
  if (around.area !== undefined && kind === 'place' && entity.typeWords.has(around.area)) {
    reasons.push({ kind: 'type-cue', detail: around.area, weight: WEIGHTS.title });
  }
  if (around.explained && reading.kind !== 'acronym' && !reading.alone) {
    reasons.push({ kind: 'capital-explained', detail: candidate.name.key, weight: WEIGHTS.explained });
  }
  if (kind !== 'place' && state.standing(entity).outOfPlace)
    reasons.push({ kind: 'leisure-page', weight: WEIGHTS.leisure });
  return reasons;
}

/** A title before a name fits one of the person's roles and cues, or speaks against them. */
function titleReasons({ around, name }: Candidate, { entity }: Reading, state: ArticleState): Reason[] {
  const words = languageWords(state.language);
  const telling = around.titles.filter(
    (title) => (wordBits(words, title, state.language) & (WORD.honorific | WORD.grammar)) === 0,
  );
  const fitting = telling.find((title) => entity.typeWords.has(title));
  if (fitting !== undefined) return [{ kind: 'type-cue', detail: fitting, weight: WEIGHTS.title }];
  const [odd] = telling;
  // A whole name outweighs an unusual title; a bare surname under one is most likely somebody else's.
  if (odd === undefined || (name.length > 1 && !isPersonWord(wordBits(words, odd, state.language)))) return [];
  return [{ kind: 'title-mismatch', detail: odd, weight: WEIGHTS.titleMismatch }];
}

/** "NAME, a dentist": what a person can be, but nothing in the profile says so. */
const isOddJob = ({ apposition }: Surroundings, entity: Entity) =>
  apposition !== undefined &&
  (apposition.class & (WORD.person | WORD.title)) === WORD.person &&
  !entity.typeWords.has(apposition.word);

const isPersonWord = (bits: number) => (bits & (WORD.person | WORD.title)) === WORD.person;

/** What an apposition or a word beside the name says that the entity is not. */
function appositionMismatch({ around }: Candidate, entity: Entity): string | undefined {
  const { kind } = entity.facts;
  const said = around.apposition;
  if (said && !entity.typeWords.has(said.word)) {
    if (
      kind === 'place' &&
      (said.class & (WORD.person | WORD.title)) !== 0 &&
      (said.class & (WORD.place | WORD.area)) === 0
    ) {
      return said.word;
    }
    if (kind === 'place' && (said.class & (WORD.place | WORD.area)) === WORD.place && !said.word.includes('city'))
      return said.word;
    if (kind === 'person' && (said.class & (WORD.person | WORD.title)) === 0) return said.word;
    if (
      kind === 'organisation' &&
      (said.class & (WORD.person | WORD.title | WORD.place)) !== 0 &&
      !(said.class & WORD.body)
    ) {
      return said.word;
    }
  }
  if (kind === 'organisation' && around.body !== undefined && !entity.typeWords.has(around.body)) return around.body;
  return undefined;
}

/** Words in the article that speak for a bearer of the name whom the pack lists as somebody else. */
function bearerReasons({ text, name }: Candidate, { entity, alone, kind }: Reading, state: ArticleState): Reason[] {
  const reasons: Reason[] = [];
  const told = new Set<string>();
  let sum = 0;
  for (const bearer of state.standing(entity).bearers) {
    // A body's namesakes share its whole names as well as the one that the pack lists; a person's need not.
    if (!concerns(bearer.name, name.key, kind) && !(entity.facts.kind === 'organisation' && !alone)) continue;
    if (name.key.split(' ').includes(bearer.word)) continue;
    const near = isInSentence(text, name.row, name.row + name.length, bearer.word);
    const again = told.has(bearer.who);
    told.add(bearer.who);
    const full = near ? WEIGHTS.bearerWordNear : again ? WEIGHTS.bearerWordAgain : WEIGHTS.bearerWord;
    const weight = alone && kind !== 'acronym' ? full / 2 : full;
    if (sum + weight < WEIGHTS.bearerWords) continue;
    sum += weight;
    reasons.push({ kind: 'other-bearer', detail: `${bearer.who}: ${bearer.word}`, weight });
  }
  return reasons;
}

function concerns(bearerName: string, key: string, kind: EntryKind): boolean {
  return bearerName === key || (kind !== 'acronym' && isPart(kind) && bearerName.split(' ').includes(key));
}

function dateReasons(reading: Reading, state: ArticleState, hasContext: boolean): Reason[] {
  const { active, longGone } = state.standing(reading.entity);
  if (isPart(reading.kind) && longGone) {
    return [{ kind: 'gone', detail: reading.entity.facts.life.to ?? '', weight: WEIGHTS.deadLong }];
  }
  // Being in the news then makes likely who is meant, but not that this news is of them at all.
  return hasContext && active ? [{ kind: 'active', detail: state.date ?? '', weight: WEIGHTS.active }] : [];
}
