/**
 * Folding: what makes "Añez", "ANEZ", "Áñez" and a soft-hyphenated "Á\u00ADñez" one key. Every code point is
 * folded on its own (NFKD, lower case, marks dropped; Unicode TR15 and TR30's search foldings), so the map
 * back to UTF-16 offsets is exact and the work is linear.
 */

/** What a UTF-16 code unit is to folding and to tokens. */
export const UNIT = {
  /** Nothing remains of it, and it belongs to the letter before (a combining mark). */
  mark: 1,
  /** Nothing remains of it, and it belongs to nothing (soft hyphen, zero-width space). */
  invisible: 2,
  /** Folds to one word character. */
  word: 3,
  /** Folds to several word characters. */
  words: 4,
  /** Folds to one character that is no part of a word. */
  gap: 5,
  /** Folds to several characters, not all of words. */
  gaps: 6,
} as const;

const CLASS_SHIFT = 16;
const UPPER_BIT = 1 << 24;

const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  þ: 'th',
  Þ: 'th',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ı: 'i',
  ħ: 'h',
  Ħ: 'h',
  '\u2018': "'",
  '\u2019': "'",
  '\u201B': "'",
  '\u02BC': "'",
  '\u02BB': "'",
  '\u2032': "'",
  '\u00B4': "'",
  '`': "'",
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
};

const INVISIBLE = /^[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u180E]$/;
const MARKS = /\p{M}/gu;
const SPACE = /^[\p{Z}\s]$/u;
const WORD = /^[\p{L}\p{N}]+$/u;

/** The folded form of one code point ("" where nothing remains). */
export function foldCodePoint(point: string): string {
  const special = SPECIAL[point];
  if (special !== undefined) return special;
  if (INVISIBLE.test(point)) return '';
  if (SPACE.test(point)) return point === '\n' || point === '\u2028' || point === '\u2029' ? '\n' : ' ';
  const folded = point.normalize('NFKD').toLowerCase().normalize('NFKD').replace(MARKS, '');
  return SPECIAL[folded] ?? folded;
}

// One number a code unit: the folded unit (or an index into `several`), its class, and whether it is upper case.
const units = new Uint32Array(0x10000);
const several: string[] = [];

function describeUnit(unit: number): number {
  const point = String.fromCharCode(unit);
  const folded = foldCodePoint(point);
  const upper = point.toLowerCase() !== point && /^\p{Lu}|\p{Lt}/u.test(point) ? UPPER_BIT : 0;
  let described: number;
  if (folded === '') {
    described = (/^\p{M}$/u.test(point) ? UNIT.mark : UNIT.invisible) << CLASS_SHIFT;
  } else if (folded.length === 1) {
    described = ((WORD.test(folded) ? UNIT.word : UNIT.gap) << CLASS_SHIFT) | folded.charCodeAt(0);
  } else {
    described = ((WORD.test(folded) ? UNIT.words : UNIT.gaps) << CLASS_SHIFT) | several.length;
    several.push(folded);
  }
  units[unit] = described | upper;
  return described | upper;
}

/** The description of a code unit that is no part of a surrogate pair: see `unitClass` and its fellows. */
export function unitOf(unit: number): number {
  return units[unit] || describeUnit(unit);
}

export const unitClass = (described: number): number => (described >>> CLASS_SHIFT) & 0xff;
export const unitCode = (described: number): number => described & 0xffff;
export const unitIsUpper = (described: number): boolean => (described & UPPER_BIT) !== 0;
export const unitString = (described: number): string => several[described & 0xffff] ?? '';

const isHigh = (unit: number) => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number) => (unit & 0xfc00) === 0xdc00;

/** Length in UTF-16 units of the code point at `at`: 1 or 2. */
export function pointLength(text: string, at: number): number {
  return isHigh(text.charCodeAt(at)) && at + 1 < text.length && isLow(text.charCodeAt(at + 1)) ? 2 : 1;
}

export interface FoldedText {
  readonly text: string;
  /** For every UTF-16 unit of `text`: where the code point begins that it comes from. */
  readonly starts: Uint32Array;
  /** The stretch of the original text that `[start, end)` of the folded text comes from; marks after it are in it. */
  original(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Folds a whole text. `starts` has one entry a folded UTF-16 unit. */
export function foldText(text: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    const length = pointLength(text, at);
    const folded = foldPointAt(text, at, length);
    for (let i = 0; i < folded.length; i++) starts.push(at);
    parts.push(folded);
    at += length;
  }
  const map = Uint32Array.from(starts);
  return {
    text: parts.join(''),
    starts: map,
    original: (start, end) => {
      if (start >= end) {
        const at = map[start] ?? text.length;
        return { start: at, end: at };
      }
      return { start: map[start] ?? text.length, end: endAfter(text, map[end - 1] ?? text.length) };
    },
  };
}

function foldPointAt(text: string, at: number, length: number): string {
  if (length === 2) return foldCodePoint(text.slice(at, at + 2));
  const described = unitOf(text.charCodeAt(at));
  switch (unitClass(described)) {
    case UNIT.mark:
    case UNIT.invisible:
      return '';
    case UNIT.words:
    case UNIT.gaps:
      return unitString(described);
    default:
      return String.fromCharCode(unitCode(described));
  }
}

/** The end of the code point at `at` together with the combining marks that follow it. */
function endAfter(text: string, at: number): number {
  let end = at + pointLength(text, at);
  while (end < text.length && unitClass(unitOf(text.charCodeAt(end))) === UNIT.mark) end++;
  return Math.min(end, text.length);
}
