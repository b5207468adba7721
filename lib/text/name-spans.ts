import { languageWords, WORD, wordBits } from './language-words.ts';
import { sentenceOf, sentenceStarts } from './sentences.ts';
import { foldedTokens, GAP, SHAPE, type Tokens, tokenise } from './tokens.ts';

/** How a token stands in its text, as bits: what a reader sees at a glance. */
export const LOOK = {
  /** Written as (part of) a name: with a capital that its place does not explain. */
  name: 1,
  /** Has a capital, but one that its place or its word explains ("Yesterday", a German noun, a headline's verb). */
  explained: 2,
  /** In a run of words in capitals: a headline, a shout. */
  shout: 4,
  /** In capitals before a dash at the beginning: a dateline. */
  dateline: 8,
  /** A hashtag, or part of an address. */
  tag: 16,
  /** After an `@`. */
  handle: 32,
} as const;

/** A block of text with everything that is read off it once. Rows are tokens. */
export interface ReadText {
  readonly tokens: Tokens;
  readonly words: readonly string[];
  /** `WORD` bits of each token. */
  readonly classes: Uint16Array;
  /** `LOOK` bits of each token. */
  readonly looks: Uint8Array;
  readonly starts: Uint8Array;
  /** Row of the first token of each token's sentence. */
  readonly sentence: Uint32Array;
  readonly spans: readonly NameSpan[];
}

/** A run of tokens written as one name, joiners within it included: rows `[start, end)`. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

/** Abbreviated titles, whose point ends no sentence, have at most this many letters. */
const ABBREVIATION = 4;

/** A block's words and sentences, before it is told which of them are names. */
export type ReadWords = Omit<ReadText, 'looks' | 'spans'>;

/** Reads a block's words and sentences. */
export function readWords(text: string, language: string): ReadWords {
  const tokens = tokenise(text);
  const words = foldedTokens(tokens);
  const known = languageWords(language);
  const classes = Uint16Array.from(words, (word) => wordBits(known, word, language));
  const isAbbreviation = (row: number) =>
    (tokens.end[row] ?? 0) - (tokens.start[row] ?? 0) <= ABBREVIATION && ((classes[row] ?? 0) & WORD.title) !== 0;
  const starts = sentenceStarts(tokens, isAbbreviation);
  return { tokens, words, classes, starts, sentence: sentenceOf(starts) };
}

/** Tells which words are written as names. `plain` says of a folded word that it stands in lower case elsewhere in the article. */
export function readNames(text: ReadWords, language: string, plain: (word: string) => boolean): ReadText {
  const looks = readLooks(text, language, plain);
  return { ...text, looks, spans: nameSpans(text, looks) };
}

function readLooks(text: ReadWords, language: string, plain: (word: string) => boolean): Uint8Array {
  const { tokens } = text;
  const looks = new Uint8Array(tokens.count);
  const headline = isTitleCase(tokens, text.classes);
  for (let row = 0; row < tokens.count; row++) {
    const gap = tokens.gap[row] ?? 0;
    if (gap & GAP.at && !isSpaced(tokens, row)) looks[row] = LOOK.handle;
    else if (gap & GAP.hash || isInAddress(tokens, row)) looks[row] = LOOK.tag;
    else if ((tokens.shape[row] ?? 0) & SHAPE.capital) {
      looks[row] = isExplained(text, row, language, headline, plain) ? LOOK.explained : LOOK.name;
    }
  }
  markCapitals(text, looks);
  return looks;
}

/** Whether a capital comes of the word's place or the language, not of a name. */
function isExplained(
  text: ReadWords,
  row: number,
  language: string,
  headline: boolean,
  plain: (word: string) => boolean,
): boolean {
  const word = text.words[row] ?? '';
  const bits = text.classes[row] ?? 0;
  if ((text.tokens.shape[row] ?? 0) & SHAPE.upper && word.length > 1) return false;
  if (bits & WORD.calendar) return true;
  const german = language === 'de';
  if (german && isGermanNoun(word, bits)) return true;
  return (text.starts[row] === 1 || headline || german) && ((bits & (WORD.common | WORD.grammar)) !== 0 || plain(word));
}

const isSpaced = (tokens: Tokens, row: number) => tokens.text[(tokens.start[row] ?? 0) - 1] !== '@';

/** Whether a token is glued to another by a point, a slash or an underscore: part of an address or a file name. */
function isInAddress(tokens: Tokens, row: number): boolean {
  const glue = GAP.point | GAP.other | GAP.at;
  const glued = (gap: number) => (gap & glue) !== 0 && (gap & ~(glue | GAP.colon)) === 0;
  const shape = tokens.shape[row] ?? 0;
  const next = row + 1 < tokens.count ? (tokens.gap[row + 1] ?? 0) : GAP.space;
  const before = row > 0 ? (tokens.gap[row] ?? 0) : GAP.space;
  // "J.Smith" and "Peace.The" are no addresses: there, a capital follows the point.
  const nextIsLower = ((tokens.shape[row + 1] ?? 0) & SHAPE.capital) === 0;
  return (glued(next) && nextIsLower) || (glued(before) && (shape & SHAPE.capital) === 0);
}

/** Nearly all longer words with a capital, and not just a few: a headline in title case. */
function isTitleCase(tokens: Tokens, classes: Uint16Array): boolean {
  let long = 0;
  let capital = 0;
  for (let row = 0; row < tokens.count && row < 60; row++) {
    if ((tokens.end[row] ?? 0) - (tokens.start[row] ?? 0) < 4 || (classes[row] ?? 0) & WORD.joiner) continue;
    long++;
    if ((tokens.shape[row] ?? 0) & SHAPE.capital) capital++;
  }
  return tokens.count <= 40 && long >= 4 && capital / long >= 0.85;
}

/** Endings of German nouns that no name of a person or party has; capitals alone say nothing in German. */
const NOUN_ENDING = /(?:ung|ungen|heit|keit|schaft|tion|tionen|ismus|itat|tum|nis|ling|chen|ungs|innen|isten)$/;
const NOUN_CLASSES = WORD.common | WORD.person | WORD.place | WORD.body | WORD.leisure;

function isGermanNoun(word: string, bits: number): boolean {
  return (bits & NOUN_CLASSES) !== 0 || (word.length >= 6 && NOUN_ENDING.test(word));
}

/** Tells runs of capitals apart: datelines, shouts, and acronyms that stand alone. */
function markCapitals(text: ReadWords, looks: Uint8Array): void {
  const { tokens } = text;
  for (let row = 0; row < tokens.count; ) {
    let end = row;
    while (end < tokens.count && isCapitals(tokens, end) && (end === row || isTight(tokens, text.starts, end))) end++;
    if (end - row >= 1) {
      const dateline = isDateline(text, row, end);
      const shout = !dateline && end - row >= 2;
      for (let i = row; i < end; i++) looks[i] = (looks[i] ?? 0) | (dateline ? LOOK.dateline : shout ? LOOK.shout : 0);
    }
    row = Math.max(end, row + 1);
  }
}

/** Single letters ("A", "O") and numbers are in capitals for other reasons. */
const isCapitals = (tokens: Tokens, row: number) =>
  ((tokens.shape[row] ?? 0) & SHAPE.upper) !== 0 && (tokens.end[row] ?? 0) - (tokens.start[row] ?? 0) > 1;

/** Capitals at a sentence's beginning, and a dash after them within a few words ("LA HAYA, Holanda (AP) —"). */
function isDateline(text: ReadWords, start: number, end: number): boolean {
  const { tokens } = text;
  if (start !== 0 || end - start > 5) return false;
  for (let row = end; row <= Math.min(end + 7, tokens.count - 1); row++) {
    const gap = tokens.gap[row] ?? 0;
    if (gap & GAP.dash) return true;
    if (gap & (GAP.stop | GAP.line) || (gap & GAP.point && gap & GAP.space && row > end + 2)) return false;
  }
  return false;
}

/** Whether nothing but a space, hyphen or apostrophe stands before the token, or the point of an initial or abbreviated title. */
export function isTight(tokens: Tokens, starts: Uint8Array, row: number): boolean {
  if (row <= 0 || row >= tokens.count) return false;
  const gap = tokens.gap[row] ?? 0;
  if (gap & GAP.dash) return false;
  if ((gap & ~(GAP.space | GAP.hyphen | GAP.apostrophe)) === 0) return true;
  return starts[row] === 0 && (gap & ~(GAP.space | GAP.point)) === 0;
}

const MAX_JOINERS = 3;

function nameSpans(text: ReadWords, looks: Uint8Array): NameSpan[] {
  const { tokens } = text;
  const spans: NameSpan[] = [];
  const isName = (row: number) => row < tokens.count && ((looks[row] ?? 0) & LOOK.name) !== 0;
  const isNext = (row: number) => isTight(tokens, text.starts, row) && isName(row);
  for (let row = 0; row < tokens.count; ) {
    if (!isName(row)) {
      row++;
      continue;
    }
    let end = row + 1;
    for (let next = end; next > 0; ) {
      end = next;
      next = isNext(end) ? end + 1 : afterJoiners(text, end, isNext);
    }
    spans.push({ start: row, end });
    row = end;
  }
  return spans;
}

/** The row after the name that goes on behind joiners at `from` ("of the", "de la"), or 0 where none does. */
function afterJoiners(text: ReadWords, from: number, isNext: (row: number) => boolean): number {
  let row = from;
  while (row - from < MAX_JOINERS && isTight(text.tokens, text.starts, row) && isJoiner(text.tokens, text.classes, row))
    row++;
  return row > from && isNext(row) ? row + 1 : 0;
}

const isJoiner = (tokens: Tokens, classes: Uint16Array, row: number) =>
  ((classes[row] ?? 0) & WORD.joiner) !== 0 && ((tokens.shape[row] ?? 0) & SHAPE.capital) === 0;
