import { foldCodePoint, pointLength, UNIT, unitClass, unitCode, unitIsUpper, unitOf, unitString } from './fold.ts';

/** What stands between a token and the one before it (or the text's start), as bits. */
export const GAP = {
  space: 1,
  hyphen: 2,
  apostrophe: 4,
  point: 8,
  comma: 16,
  /** `!`, `?`, `;`, `…` */
  stop: 32,
  colon: 64,
  open: 128,
  close: 256,
  quote: 512,
  line: 1024,
  hash: 2048,
  at: 4096,
  /** A dash between spaces, or a long dash. */
  dash: 8192,
  other: 16384,
} as const;

/** How a token is written, as bits. */
export const SHAPE = {
  /** Its first letter is upper case. */
  capital: 1,
  /** All its letters are upper case. */
  upper: 2,
  /** It has a lower-case letter. */
  lower: 4,
  digit: 8,
  /** Joined from letters with points: "O.A.S.". */
  dotted: 16,
} as const;

/**
 * The words of a text as columns, one row a word: offsets are UTF-16 into `text`, `end` exclusive.
 * Columns, since a live blog has 200,000 words and objects for each would cost more than linking them.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** `GAP` bits before the token; row `count` holds what stands after the last. */
  readonly gap: Uint16Array;
  readonly shape: Uint8Array;
  readonly hash: Uint32Array;
  /** Folded UTF-16 units of all tokens, one after the other; row i is `[codeStart[i], codeStart[i + 1])`. */
  readonly codes: Uint16Array;
  readonly codeStart: Uint32Array;
}

const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

const gapBits = new Map<number, number>();
for (const [characters, bit] of [
  [' \t\r', GAP.space],
  ['-', GAP.hyphen],
  ["'", GAP.apostrophe],
  ['.', GAP.point],
  [',', GAP.comma],
  ['!?;…¡¿', GAP.stop],
  [':', GAP.colon],
  ['([{', GAP.open],
  [')]}', GAP.close],
  ['"“”„«»‹›‚', GAP.quote],
  ['\n', GAP.line],
  ['#', GAP.hash],
  ['@', GAP.at],
] as const) {
  for (const character of characters) gapBits.set(character.charCodeAt(0), bit);
}

const LONG_DASH = /[\u2012-\u2015]/;

/** Final mix of a token's hash (murmur3's), so that its low bits are usable as a table slot. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Cuts a text into words: runs of letters and digits, folded. Linear in the text's length. */
export function tokenise(text: string): Tokens {
  return new Tokeniser(text).run();
}

class Tokeniser {
  readonly text: string;
  private start: Uint32Array;
  private end: Uint32Array;
  private gap: Uint16Array;
  private shape: Uint8Array;
  private hash: Uint32Array;
  private codeStart: Uint32Array;
  private codes: Uint16Array;
  private count = 0;
  private codeCount = 0;
  private gapSoFar = 0;
  private raw = HASH_SEED;

  constructor(text: string) {
    this.text = text;
    // A token and its gap take two units at the least; nothing but ligatures folds to more units than it has.
    const rows = (text.length >> 1) + 3;
    this.start = new Uint32Array(rows);
    this.end = new Uint32Array(rows);
    this.gap = new Uint16Array(rows);
    this.shape = new Uint8Array(rows);
    this.hash = new Uint32Array(rows);
    this.codeStart = new Uint32Array(rows);
    this.codes = new Uint16Array(text.length + 16);
  }

  run(): Tokens {
    const { text } = this;
    let at = 0;
    while (at < text.length) {
      const described = unitOf(text.charCodeAt(at));
      const kind = unitClass(described);
      if (kind === UNIT.word || kind === UNIT.words || this.isAstralWord(at)) at = this.readToken(at);
      else at = this.readGap(at, described, kind);
    }
    this.gap[this.count] = this.gapSoFar;
    this.codeStart[this.count] = this.codeCount;
    const { count, start, end, gap, shape, hash, codes, codeStart } = this;
    return { text, count, start, end, gap, shape, hash, codes, codeStart };
  }

  private isAstralWord(at: number): boolean {
    if (pointLength(this.text, at) === 1) return false;
    return /^[\p{L}\p{N}]+$/u.test(foldCodePoint(this.text.slice(at, at + 2)));
  }

  private readGap(at: number, described: number, kind: number): number {
    if (kind === UNIT.gap) {
      const bit = gapBits.get(unitCode(described)) ?? GAP.other;
      this.gapSoFar |= bit;
      if (bit === GAP.hyphen && this.isDash(at)) this.gapSoFar |= GAP.dash;
    } else if (kind === UNIT.gaps) {
      this.gapSoFar |= unitString(described) === '...' ? GAP.stop : GAP.other;
    }
    return at + pointLength(this.text, at);
  }

  private isDash(at: number): boolean {
    const { text } = this;
    return LONG_DASH.test(text[at] ?? '') || (text[at - 1] === ' ' && text[at + 1] === ' ') || text[at + 1] === '-';
  }

  private push(code: number): void {
    if (this.codeCount + 1 >= this.codes.length) {
      const larger = new Uint16Array(this.codes.length * 2);
      larger.set(this.codes);
      this.codes = larger;
    }
    this.codes[this.codeCount++] = code;
    this.raw = Math.imul(this.raw ^ code, HASH_PRIME);
  }

  private pushAll(codes: string): void {
    for (let i = 0; i < codes.length; i++) this.push(codes.charCodeAt(i));
  }

  private readToken(from: number): number {
    const { text } = this;
    const rawBefore = this.raw;
    const codeFrom = this.codeCount;
    this.raw = HASH_SEED;
    let at = from;
    let end = from;
    let shape = 0;
    for (; at < text.length; ) {
      const described = unitOf(text.charCodeAt(at));
      const kind = unitClass(described);
      if (kind === UNIT.word) {
        const code = unitCode(described);
        this.push(code);
        if (unitIsUpper(described)) shape |= end === from ? SHAPE.capital | SHAPE.upper : SHAPE.upper;
        else if (code >= 48 && code <= 57) shape |= SHAPE.digit;
        else shape |= SHAPE.lower;
        end = ++at;
      } else if (kind === UNIT.words) {
        this.pushAll(unitString(described));
        shape |= SHAPE.lower;
        end = ++at;
      } else if (kind === UNIT.mark) {
        end = ++at;
      } else if (kind === UNIT.invisible) {
        at++;
      } else if (this.isAstralWord(at)) {
        this.pushAll(foldCodePoint(text.slice(at, at + 2)));
        shape |= SHAPE.lower;
        at += 2;
        end = at;
      } else break;
    }
    if (shape & SHAPE.lower) shape &= ~SHAPE.upper;
    if (!this.mergeIntoAcronym(from, end, shape, codeFrom, rawBefore)) this.addRow(from, end, shape, codeFrom);
    this.gapSoFar = 0;
    return at;
  }

  private addRow(from: number, end: number, shape: number, codeFrom: number): void {
    const row = this.count++;
    this.start[row] = from;
    this.end[row] = end;
    this.shape[row] = shape;
    this.gap[row] = this.gapSoFar;
    this.codeStart[row] = codeFrom;
    this.hash[row] = mix(this.raw);
  }

  /** "O.A.S." and "EE.UU." become one token: groups of one or two capitals with nothing but a point between. */
  private mergeIntoAcronym(from: number, end: number, shape: number, codeFrom: number, rawBefore: number): boolean {
    const last = this.count - 1;
    if (last < 0 || this.gapSoFar !== GAP.point || !(shape & SHAPE.upper) || shape & SHAPE.digit) return false;
    if (this.codeCount - codeFrom > 2 || (this.end[last] ?? 0) !== from - 1) return false;
    const lastShape = this.shape[last] ?? 0;
    const lastLength = codeFrom - (this.codeStart[last] ?? 0);
    if (!(lastShape & SHAPE.upper) || lastShape & SHAPE.digit) return false;
    if (!(lastShape & SHAPE.dotted) && lastLength > 2) return false;
    this.raw = rawBefore;
    for (let i = codeFrom; i < this.codeCount; i++) this.raw = Math.imul(this.raw ^ (this.codes[i] ?? 0), HASH_PRIME);
    this.hash[last] = mix(this.raw);
    this.end[last] = end;
    this.shape[last] = lastShape | SHAPE.dotted;
    return true;
  }
}

/** The folded spelling of the token in row `row`. */
function foldedToken(tokens: Tokens, row: number): string {
  const from = tokens.codeStart[row] ?? 0;
  const to = tokens.codeStart[row + 1] ?? from;
  let folded = '';
  for (let i = from; i < to; i++) folded += String.fromCharCode(tokens.codes[i] ?? 0);
  return folded;
}

/** All tokens' folded spellings. */
export function foldedTokens(tokens: Tokens): string[] {
  const words = new Array<string>(tokens.count);
  for (let row = 0; row < tokens.count; row++) words[row] = foldedToken(tokens, row);
  return words;
}

/** The key of a name: its folded words with one space between. Two names that differ only in accents, case or punctuation share it. */
export function nameKey(name: string): string {
  return foldedTokens(tokenise(name)).join(' ');
}
