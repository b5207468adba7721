import { languageWords, WORD, wordBits } from '../text/language-words.ts';
import type { Reason } from './article.ts';
import type { ArticleState } from './article-state.ts';
import { isInSentence, wordsAround } from './article-words.ts';
import type { Entity } from './entities.ts';
import type { Candidate, Reading } from './evidence.ts';
import { type EntryKind, isPart } from './name-index-format.ts';
import { placedBy } from './placed.ts';
import type { Surroundings } from './surroundings.ts';
import { NEAR_WORDS, WEIGHTS } from './weights.ts';

/** What speaks for and against a reading where it stands, whatever else the article turns out to be about. */
export interface LocalEvidence {
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** The folded words around the name, with spaces between and about: for cues that stand near. */
  readonly near: string;
}

export const sumOf = (reasons: readonly Reason[]): number => reasons.reduce((sum, { weight }) => sum + weight, 0);

export function localEvidence(candidate: Candidate, reading: Reading, state: ArticleState): LocalEvidence {
  const reasons: Reason[] = [nameReason(candidate, reading)];
  if (state.parts.types) reasons.push(...typeReasons(candidate, reading, state));
  if (state.parts.bearers && !candidate.around.other) reasons.push(...bearerReasons(candidate, reading, state));
  const { text, name } = candidate;
  return { score: sumOf(reasons), reasons, near: wordsAround(text, name.row, name.row + name.length, NEAR_WORDS) };
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

function typeReasons(candidate: Candidate, reading: Reading, state: ArticleState): Reason[] {
  const { around } = candidate;
  const { entity } = reading;
  const { kind } = entity.facts;
  const reasons: Reason[] = [];
  if (kind === 'person') reasons.push(...titleReasons(candidate, reading, state));
  else if (around.age !== undefined)
    reasons.push({ kind: 'kind-mismatch', detail: 'age', weight: WEIGHTS.kindMismatch });
  if (kind === 'person' && around.age !== undefined)
    reasons.push({ kind: 'person-cue', detail: 'age', weight: WEIGHTS.kindFits });
  if (kind === 'person' && isOddJob(around, entity)) {
    reasons.push({ kind: 'title-mismatch', detail: around.apposition?.word ?? '', weight: WEIGHTS.titleMismatch });
  }
  const mismatch = appositionMismatch(candidate, entity);
  if (mismatch !== undefined) reasons.push({ kind: 'kind-mismatch', detail: mismatch, weight: WEIGHTS.kindMismatch });
  if (kind === 'place' && !reading.alone && around.qualifier !== undefined && !entity.typeWords.has(around.qualifier)) {
    reasons.push({ kind: 'elsewhere', detail: around.qualifier, weight: WEIGHTS.qualifier });
  }
  if (around.office !== undefined && kind === 'place' && entity.typeWords.has(around.office)) {
    reasons.push({ kind: 'type-cue', detail: around.office, weight: WEIGHTS.office });
  }
  const placed = placedBy(entity, around);
  if (placed !== undefined) reasons.push({ kind: 'type-cue', detail: placed, weight: WEIGHTS.office });
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
  const said = placedBy(entity, around) === undefined ? around.apposition : undefined;
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
