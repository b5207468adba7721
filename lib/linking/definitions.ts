import { WORD } from '../text/language-words.ts';
import { LOOK, type ReadText } from '../text/name-spans.ts';
import { GAP, SHAPE } from '../text/tokens.ts';
import type { FoundName } from './candidates.ts';

/** An acronym explained in the article: by a name that a pack has, or by one that none has. */
export interface Definition {
  readonly acronym: string;
  /** The words that explain it: rows `[start, end)` of a block. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The found name that those words are, if they are one. */
  readonly name: FoundName | undefined;
}

/** A block with what was found in it. */
export interface NamedBlock {
  readonly block: number;
  readonly text: ReadText;
  readonly names: readonly FoundName[];
  /** For each row, the position in `names` of the name that covers it, or -1. */
  readonly cover: Int32Array;
}

/** The found name that covers a row. */
export function nameAt(block: NamedBlock, row: number): FoundName | undefined {
  return block.names[block.cover[row] ?? -1];
}

/**
 * Finds what an article says its acronyms stand for: "Long Name (LN)", "LN (Long Name)", and a long name whose
 * initials spell the acronym (Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions",
 * 2003; here by initials alone, with joiners counted or not).
 */
export function findDefinitions(blocks: readonly NamedBlock[]): Definition[] {
  const acronyms = new Set<string>();
  const definitions: Definition[] = [];
  for (const { text, names } of blocks) {
    for (const name of names) if (isAcronym(text, name)) acronyms.add(name.key);
  }
  if (acronyms.size === 0) return definitions;
  for (const block of blocks) {
    for (const name of block.names) {
      const found = acronyms.has(name.key) && isAcronym(block.text, name) ? bracketed(block, name) : undefined;
      if (found) definitions.push(found);
    }
    definitions.push(...byInitials(block, acronyms));
  }
  return definitions;
}

function byInitials(block: NamedBlock, acronyms: ReadonlySet<string>): Definition[] {
  const definitions: Definition[] = [];
  for (const span of block.text.spans) {
    if (span.end - span.start < 2) continue;
    for (const acronym of acronyms) {
      const end = initialsEnd(block.text, acronym, span.start, span.end);
      if (end > 0) definitions.push(definition(block, acronym, span.start, end));
    }
  }
  return definitions;
}

function isAcronym(text: ReadText, name: FoundName): boolean {
  return (
    name.bearers.some(({ entry }) => entry.kind === 'acronym') &&
    ((text.tokens.shape[name.row] ?? 0) & SHAPE.capital) !== 0
  );
}

function definition(block: NamedBlock, acronym: string, start: number, end: number): Definition {
  const name = nameAt(block, start) ?? nameAt(block, end - 1);
  const whole = name && name.length > 1 && name.row <= start && name.row + name.length >= end ? name : undefined;
  return { acronym, block: block.block, start, end, name: whole };
}

const MAX_WORDS = 12;

function bracketed(block: NamedBlock, name: FoundName): Definition | undefined {
  const { text } = block;
  const after = name.row + name.length;
  if ((text.tokens.gap[name.row] ?? 0) & GAP.open && name.row > 0) {
    const before = nameAt(block, name.row - 1);
    if (before && before.length > 1) return definition(block, name.key, before.row, name.row);
    for (let start = name.row - 2; start >= Math.max(0, name.row - MAX_WORDS); start--) {
      if (spells(text, name.key, 0, start, name.row) === name.row) return definition(block, name.key, start, name.row);
    }
    return thingBefore(block, name);
  }
  if ((text.tokens.gap[after] ?? 0) & GAP.open && after < text.tokens.count) {
    const inside = nameAt(block, after);
    if (inside && inside.length > 1) return definition(block, name.key, inside.row, inside.row + inside.length);
    const end = spells(text, name.key, 0, after, Math.min(text.tokens.count, after + MAX_WORDS));
    if (end > after + 1 && (text.tokens.gap[end] ?? 0) & GAP.close) return definition(block, name.key, after, end);
  }
  return undefined;
}

/** "Museum of the River (MAS)": the initials do not fit, but what stands before is the name of a thing. */
function thingBefore(block: NamedBlock, name: FoundName): Definition | undefined {
  const { looks, classes, words, sentence } = block.text;
  for (let row = name.row - 1; row >= Math.max(0, name.row - MAX_WORDS); row--) {
    if (sentence[row] !== sentence[name.row]) return undefined;
    const isName = ((looks[row] ?? 0) & LOOK.name) !== 0;
    if (!isName && !((classes[row] ?? 0) & WORD.joiner)) return undefined;
    if (isName && (classes[row] ?? 0) & (WORD.thing | WORD.body) && words[row] !== name.key) {
      return definition(block, name.key, row, name.row);
    }
  }
  return undefined;
}

/** Where the initials of a span that begins at `start` spell the whole acronym, and the name ends there; else -1. */
function initialsEnd(text: ReadText, acronym: string, start: number, end: number): number {
  if (text.words[start] === acronym) return -1;
  const reached = spells(text, acronym, 0, start, end);
  if (reached < 0 || (text.classes[reached - 1] ?? 0) & WORD.grammar) return -1;
  return reached === end || (text.classes[reached] ?? 0) & WORD.joiner ? reached : -1;
}

/** The row after the words from `row` whose initials are `acronym` from `letter` on; joiners may be passed over. */
function spells(text: ReadText, acronym: string, letter: number, row: number, end: number): number {
  if (letter === acronym.length) return row;
  if (row >= end) return -1;
  if (text.words[row]?.charAt(0) === acronym.charAt(letter)) {
    const rest = spells(text, acronym, letter + 1, row + 1, end);
    if (rest >= 0) return rest;
  }
  return letter > 0 && (text.classes[row] ?? 0) & WORD.joiner ? spells(text, acronym, letter, row + 1, end) : -1;
}
