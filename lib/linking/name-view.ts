import { isTight, LOOK, type ReadText } from '../text/name-spans.ts';
import type { FoundName } from './candidates.ts';

/** Joiners that make what follows the owner, or the place, of what stands before; some words are that in one language only. */
const GENITIVE = new Set(['of', 'de', 'del', 'do', 'da', 'dos', 'du', 'von', 'd']);
const GENITIVE_IN: Readonly<Record<string, ReadonlySet<string>>> = {
  pt: new Set(['das']),
  fr: new Set(['des']),
  de: new Set(['der', 'des', 'vom']),
};
/** Longest stretch of capitalised words that is looked at on a side; keeps the work linear in a text of capitals. */
export const REACH = 8;

/** Whether another found name that can stand for itself covers a row; bare surnames and the like cannot. */
export type IsKnown = (row: number) => boolean;

/** A found name in its block, and what a row beside it is. */
export class NameView {
  readonly text: ReadText;
  readonly language: string;
  readonly row: number;
  readonly end: number;
  readonly isKnown: IsKnown;

  constructor(text: ReadText, language: string, name: FoundName, isKnown: IsKnown) {
    this.text = text;
    this.language = language;
    this.row = name.row;
    this.end = name.row + name.length;
    this.isKnown = isKnown;
  }

  word(row: number): string {
    return this.text.words[row] ?? '';
  }

  is(row: number, bit: number): boolean {
    return ((this.text.classes[row] ?? 0) & bit) !== 0;
  }

  isGenitive(row: number): boolean {
    return GENITIVE.has(this.word(row)) || (GENITIVE_IN[this.language]?.has(this.word(row)) ?? false);
  }

  capital(row: number): boolean {
    return ((this.text.looks[row] ?? 0) & LOOK.name) !== 0;
  }

  tight(row: number): boolean {
    return isTight(this.text.tokens, this.text.starts, row);
  }
}
