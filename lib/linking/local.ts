import { languageWords, WORD, wordBits } from '../text/language-words.ts';
import { isTight, type ReadText } from '../text/name-spans.ts';
import { GAP, SHAPE } from '../text/tokens.ts';
import type { FoundName } from './candidates.ts';
import type { Entity } from './entities.ts';
import { type EntryKind, isFamiliar, isPart } from './name-index-format.ts';
import { strangerBy } from './strangers.ts';
import { NAME_ARTICLES, type Surroundings } from './surroundings.ts';

/** Whose name a stretch is, by what touches it; `by` is the longer name as folded words. */
export type Verdict =
  | { readonly type: 'own' }
  /** Another way to write the entity's whole name: rows `[start, end)`. */
  | { readonly type: 'variant'; readonly start: number; readonly end: number }
  /** Somebody else's name, who may be called by the shorter one from here on. */
  | { readonly type: 'foreign'; readonly by: string }
  /** A part of the name of a thing: not ours here, but it says nothing of other places. */
  | { readonly type: 'thing'; readonly by: string };

const GRAMMAR = WORD.grammar | WORD.joiner;
const OWN: Verdict = { type: 'own' };
const INDEFINITE = new Set(['un', 'una', 'um', 'uma', 'une', 'ein', 'eine', 'otro', 'outro', 'autre']);
const ENGLISH_INDEFINITE = new Set(['a', 'an']);
const GERMAN_ARTICLES = new Set(['der', 'die', 'das', 'dem', 'den', 'des']);
const QUOTES = /^["“”„«»‹›]$/;
const PREFIXES = new Set(['pro', 'anti', 'ex', 'non', 'neo', 'post', 'pre', 'ultra', 'contra']);

/** Judges a found name as a name of `entity` by the words that run into it. */
export function judgeLocally(
  text: ReadText,
  name: FoundName,
  { kind, alone }: { readonly kind: EntryKind; readonly alone: boolean },
  entity: Entity,
  around: Surroundings,
  { language, date }: { readonly language: string; readonly date?: string | undefined },
): Verdict {
  const ownRows = rowsOf(name);
  const stranger = entity.facts.kind === 'person' ? strangerBy(name, kind, entity, around, language, date) : undefined;
  if (stranger !== undefined) return { type: 'foreign', by: `${stranger} ${name.key}` };
  // German sets what an acronym is before it, or joins it with a hyphen: "Partei XYZ", "XYZ-Partei".
  if (language === 'de' && kind === 'acronym' && around.body === undefined) return OWN;
  // "the builder XYZ", "XYZ, the airline": so is it called here from now on.
  if (kind === 'acronym' && around.body !== undefined && !isBody(entity, around, language)) {
    return { type: 'foreign', by: `${around.body} ${name.key}` };
  }
  const thing = around.thing ?? thingInLowerCase(around, entity);
  if (thing !== undefined) {
    // "Firma XYZ" is what XYZ means from here on; "XYZ Street" says nothing of who XYZ is elsewhere.
    const company = kind === 'acronym' && around.left.length > 0;
    return company ? foreign(text, [...around.left, ...ownRows]) : { type: 'thing', by: thing };
  }
  const apart = judgePlace(text, name, entity, around, alone) ?? judgeQuoted(text, name, kind);
  if (apart) return apart;
  const bare = isPart(kind) ? judgeBare(text, name, around, { kind, language }) : undefined;
  if (bare) return bare;
  const left = isNationality(name, entity, around)
    ? []
    : around.left.filter((row) => !PREFIXES.has(text.words[row] ?? ''));
  const right = rightOf(text, name, kind, around);
  if (left.length > 0 || right.length > 0) return judgeLonger(text, name, kind, entity, left, right, language);
  const { kind: what } = entity.facts;
  if (around.of.length > 0 && what !== 'person') return foreign(text, [...ownRows, ...around.of]);
  // Bodies of a country are written with capitals ("the Senate of NAME"); only a thing's name takes the country's in.
  const inside =
    what === 'place' && (around.insideThing || !alone || entity.facts.within.length > 0) ? around.inside : undefined;
  return inside === undefined ? OWN : { type: 'thing', by: inside };
}

/** "the Uruguayan NAME SURNAME": an adjective after an article is no first name. */
const isNationality = (name: FoundName, entity: Entity, around: Surroundings) =>
  entity.facts.kind === 'person' && name.length > 1 && around.articled;

/** The words to the right that may belong to a longer name. */
function rightOf(text: ReadText, name: FoundName, kind: EntryKind, around: Surroundings): readonly number[] {
  if (kind === 'acronym') return around.right.filter((row) => hyphenated(text, row));
  // What follows a German genitive is what it owns.
  const genitive = !name.key.endsWith(text.words[name.row + name.length - 1] ?? '');
  return genitive ? [] : around.right;
}

/** Judges a bare surname or first name by the word before it. */
function judgeBare(
  text: ReadText,
  name: FoundName,
  around: Surroundings,
  { kind, language }: { readonly kind: EntryKind; readonly language: string },
): Verdict | undefined {
  const end = name.row + name.length;
  if (around.located) return { type: 'thing', by: name.key };
  // "The NAME, a flat mountain": no person has an article there.
  if (ARTICLES_OF_THINGS[language]?.has(text.words[name.row - 1] ?? '') && text.starts[name.row - 1] === 1) {
    if (!isTight(text.tokens, text.starts, end)) return { type: 'thing', by: name.key };
  }
  // "Professor PLACE NAME": a first name that is also a place's.
  if (kind === 'surname' && around.firstName !== undefined) return foreign(text, [around.firstName, ...rowsOf(name)]);
  // "a Mr. NAME": one of whom nothing more is known.
  const untitled = name.row - around.titles.length - 1;
  const some = language === 'en' ? ENGLISH_INDEFINITE : INDEFINITE;
  if (around.titles.length > 0 && some.has(text.words[untitled] ?? '')) return foreign(text, rowsOf(name));
  const before = text.words[name.row - 1] ?? '';
  if (isArticleOfName(text, name.row - 1)) return foreign(text, [name.row - 1, ...rowsOf(name)]);
  // "a clerk called NAME" is somebody else, who came by the name here.
  // "called NAME's plan …" is no such thing.
  const names = (text.classes[name.row - 1] ?? 0) & WORD.naming && isTight(text.tokens, text.starts, name.row);
  if (names && text.words[end] !== 's') return foreign(text, rowsOf(name));
  // The word in quotes by itself is spoken of as a word; a nickname is often written so.
  if (kind === 'surname' && isQuoted(text, name)) return { type: 'thing', by: name.key };
  // "un NAME": one of that name, whoever.
  return language !== 'en' && INDEFINITE.has(before) ? { type: 'thing', by: before } : undefined;
}

const ARTICLES_OF_THINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(['der', 'die', 'das', 'dem', 'den']),
  en: new Set(['the']),
};

/** Whether the words for a body beside an acronym can be said of the entity: "the state energy firm XYZ" of a company. */
function isBody(entity: Entity, { body = '', bodyWords }: Surroundings, language: string): boolean {
  if (entity.typeWords.has(body)) return true;
  if (!bodyWords?.some((word) => entity.typeWords.has(word))) return false;
  const words = languageWords(language);
  return [...entity.typeWords].some((word) => (wordBits(words, word, language) & WORD.body) !== 0);
}

function isQuoted({ tokens }: ReadText, { row, length }: FoundName): boolean {
  const start = tokens.start[row] ?? 0;
  const end = tokens.end[row + length - 1] ?? 0;
  // French sets a space inside its quotes.
  const before = tokens.text
    .slice(Math.max(0, start - 2), start)
    .trimEnd()
    .slice(-1);
  const after = tokens.text
    .slice(end, end + 2)
    .trimStart()
    .slice(0, 1);
  return QUOTES.test(before) && QUOTES.test(after);
}

/** Judges a name that unknown words with capitals run into. */
function judgeLonger(
  text: ReadText,
  name: FoundName,
  kind: EntryKind,
  entity: Entity,
  left: readonly number[],
  right: readonly number[],
  language: string,
): Verdict {
  const person = entity.facts.kind === 'person';
  if (person && isVariant(text, name, entity, left, right)) {
    return { type: 'variant', start: left[0] ?? name.row, end: (right.at(-1) ?? name.row + name.length - 1) + 1 };
  }
  // "NAME-Prinzip" is a noun made of the name, and takes nothing from it.
  if (language === 'de' && left.length === 0 && hyphenated(text, right[0] ?? 0)) return { type: 'thing', by: name.key };
  // German writes all nouns with a capital, so one after a surname is more likely a noun than a second surname.
  // Not where an article stands before it: "die NAME Verde"; and after a first name, it is a surname.
  const articled = isPart(kind) && GERMAN_ARTICLES.has(text.words[name.row - 1] ?? '');
  const german = language === 'de' && left.length === 0 && !hyphenated(text, right[0] ?? 0);
  const noun = german && !isFamiliar(kind) && (isPart(kind) || !person) && !articled;
  if (noun || isMaybeLonger(text, name, left, right)) return OWN;
  return foreign(text, [...left, ...rowsOf(name), ...right]);
}

function judgePlace(
  text: ReadText,
  name: FoundName,
  { facts, typeWords }: Entity,
  around: Surroundings,
  alone: boolean,
) {
  if (facts.kind !== 'place' || alone) return undefined;
  const { qualifier, dateline } = around;
  // "TOWN, Region —": the dateline puts the whole article there.
  if (dateline && qualifier !== undefined && !typeWords.has(qualifier)) {
    return { type: 'foreign', by: `${name.key} ${qualifier}` } as const;
  }
  // "« NAME, c'est la réserve »": the speaker says what is called so, and it is nothing that the profile knows.
  const end = name.row + name.length;
  const called = text.words[end] === 'c' && text.words[end + 1] === 'est' && text.starts[name.row] === 1;
  const telling = [end + 2, end + 3, end + 4, end + 5].filter((row) => !((text.classes[row] ?? 0) & GRAMMAR));
  if (called && !telling.some((row) => typeWords.has(text.words[row] ?? ''))) {
    return { type: 'thing', by: name.key } as const;
  }
  // What stands in quotes by itself is the title or name of a thing.
  return name.length === 1 && isQuoted(text, name) ? ({ type: 'thing', by: name.key } as const) : undefined;
}

/** "NAME", says a poster: a word that is quoted, not used. A nickname is often written so. */
function judgeQuoted(text: ReadText, name: FoundName, kind: EntryKind): Verdict | undefined {
  if (name.length > 1 || isFamiliar(kind) || text.starts[name.row] !== 1) return undefined;
  return isQuoted(text, name) ? { type: 'thing', by: name.key } : undefined;
}

const foreign = (text: ReadText, rows: readonly number[]): Verdict => ({ type: 'foreign', by: wordsOf(text, rows) });

function thingInLowerCase(around: Surroundings, entity: Entity): string | undefined {
  const { kind } = entity.facts;
  const before = kind === 'person' || kind === 'place' ? around.thingBefore : undefined;
  const after = kind === 'person' ? around.thingAfter : undefined;
  const thing = before ?? after;
  // "penal NAME" is the prison's own name where the pack says so.
  return thing !== undefined && !entity.nameWords.has(thing) ? thing : undefined;
}

/** "La", "El" with a capital before a surname begin the name of a place ("La Paz"). */
function isArticleOfName(text: ReadText, row: number): boolean {
  if (row < 0 || !isTight(text.tokens, text.starts, row + 1)) return false;
  return ((text.tokens.shape[row] ?? 0) & SHAPE.capital) !== 0 && NAME_ARTICLES.has(text.words[row] ?? '');
}

const hyphenated = (text: ReadText, row: number) => ((text.tokens.gap[row] ?? 0) & GAP.hyphen) !== 0;
const rowsOf = (name: FoundName) => Array.from({ length: name.length }, (_, i) => name.row + i);
const wordsOf = (text: ReadText, rows: readonly number[]) => rows.map((row) => text.words[row] ?? '').join(' ');

/** One unknown word with a capital that the sentence's beginning may explain, before a whole name. */
function isMaybeLonger(text: ReadText, name: FoundName, left: readonly number[], right: readonly number[]): boolean {
  const [first] = left;
  return right.length === 0 && left.length === 1 && first !== undefined && text.starts[first] === 1 && name.length > 1;
}

/** Whether all the words are words of the entity's own names, initials included, and the first can begin one. */
function isVariant(
  text: ReadText,
  name: FoundName,
  entity: Entity,
  left: readonly number[],
  right: readonly number[],
): boolean {
  const own = (row: number) => {
    const word = text.words[row] ?? '';
    if (entity.nameWords.has(word)) return true;
    const initial = word.length === 1 && ((text.tokens.shape[row] ?? 0) & SHAPE.upper) !== 0;
    return initial && [...entity.nameWords].some((each) => each.startsWith(word));
  };
  if (![...left, ...right].every(own)) return false;
  const words = [...left, ...rowsOf(name), ...right].map((row) => text.words[row] ?? '');
  if (!hasCallName(words, entity)) return false;
  const first = text.words[left[0] ?? name.row] ?? '';
  return entity.facts.names.some((each) => each.kind !== 'surname' && each.key.startsWith(first));
}

/**
 * Whether the words have what the bearer goes by: each word that all of their whole names share, or a nickname. Who is
 * known by a second first name is somebody else under the first alone.
 */
function hasCallName(words: readonly string[], entity: Entity): boolean {
  const whole: string[][] = [];
  for (const { kind, key } of entity.facts.names) {
    if (kind === 'full') whole.push(key.split(' '));
    else if (isFamiliar(kind) && words.includes(key)) return true;
  }
  const [first, ...others] = whole;
  const shared = first?.filter((word) => others.every((other) => other.includes(word))) ?? [];
  return shared.every((word) => words.some((each) => each === word || (each.length === 1 && word.startsWith(each))));
}
