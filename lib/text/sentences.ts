import { GAP, SHAPE, type Tokens } from './tokens.ts';

/** What ends a sentence or sets words apart from those before them, whatever they are. */
const HARD = GAP.stop | GAP.line | GAP.dash | GAP.colon;
const SOFT = GAP.quote | GAP.open;

/**
 * Marks the tokens that a sentence, a quotation or a listed item begins with: 1 for those. An abbreviation's point
 * ("Gen. Smith", "J. Smith") begins none; `isAbbreviation` says which words are abbreviated so.
 */
export function sentenceStarts(tokens: Tokens, isAbbreviation: (row: number) => boolean): Uint8Array {
  const starts = new Uint8Array(tokens.count);
  let leading = true;
  for (let row = 0; row < tokens.count; row++) {
    const gap = tokens.gap[row] ?? 0;
    // A time or a number before the first word ("19:15 The …") is no part of its sentence.
    const first = leading;
    leading = leading && ((tokens.shape[row] ?? 0) & (SHAPE.digit | SHAPE.lower | SHAPE.upper)) === SHAPE.digit;
    if (first || gap & HARD || (gap & SOFT && gap & (GAP.comma | GAP.point))) starts[row] = 1;
    else if (gap & GAP.point && gap & GAP.space && !endsAbbreviated(tokens, row - 1, isAbbreviation)) starts[row] = 1;
  }
  return starts;
}

function endsAbbreviated(tokens: Tokens, row: number, isAbbreviation: (row: number) => boolean): boolean {
  const length = (tokens.end[row] ?? 0) - (tokens.start[row] ?? 0);
  const shape = tokens.shape[row] ?? 0;
  return (length === 1 && (shape & SHAPE.upper) !== 0) || (shape & SHAPE.dotted) !== 0 || isAbbreviation(row);
}

/** For each token, the row of the first token of its sentence. */
export function sentenceOf(starts: Uint8Array): Uint32Array {
  const of = new Uint32Array(starts.length);
  let first = 0;
  for (let row = 0; row < starts.length; row++) {
    if (starts[row]) first = row;
    of[row] = first;
  }
  return of;
}
