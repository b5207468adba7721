import type { Phrase } from '../profiles/profile.ts';
import { nameKey } from '../text/tokens.ts';

/** One place of a compiled pattern: words (each a folded sequence), or any name of a profile. */
export type PhrasePart =
  | { readonly words: readonly (readonly string[])[]; readonly optional: boolean }
  | { readonly id: string; readonly optional: boolean };

/** A descriptive phrase, compiled; plain data, so that it can be stored beside the profile. */
export interface PhrasePattern {
  readonly lang: string;
  readonly parts: readonly PhrasePart[];
  readonly alone: boolean;
  readonly when?: NonNullable<Phrase['when']>;
}

/** A pattern may stand for so many anchors; a window of it that stands for more is not used. */
const MAX_ANCHORS = 160;
const MAX_ANCHOR_WORDS = 12;

/** Compiles a phrase of a profile: words, `a|b` alternatives, `word?` optional, `<id>` any name of that profile. */
export function compilePhrase(phrase: Phrase): PhrasePattern {
  const parts = phrase.text.trim().split(/\s+/).map(compilePart);
  return {
    lang: phrase.lang,
    parts: parts.filter((part) => 'id' in part || part.words.length > 0),
    alone: phrase.alone ?? false,
    ...(phrase.when ? { when: phrase.when } : {}),
  };
}

function compilePart(written: string): PhrasePart {
  const optional = written.endsWith('?');
  const text = optional ? written.slice(0, -1) : written;
  const name = /^<([a-z0-9-]+)>$/.exec(text);
  if (name?.[1] !== undefined) return { id: name[1], optional };
  const words = text
    .split('|')
    .map((alternative) =>
      nameKey(alternative)
        .split(' ')
        .filter((word) => word !== ''),
    )
    .filter((sequence) => sequence.length > 0);
  return { words, optional };
}

/**
 * The word sequences by which a text that may hold the phrase is recognised: all forms of the stretch of the pattern
 * that has the most required words and not too many forms. They go into the name index, so finding phrases costs
 * nothing more than finding names, however many phrases there are; `matchPhrase` then looks at the rest.
 * @throws Error where a pattern has no required word
 */
export function phraseAnchors(pattern: PhrasePattern): string[] {
  let best:
    | { readonly required: number; readonly forms: number; readonly from: number; readonly to: number }
    | undefined;
  for (let from = 0; from < pattern.parts.length; from++) {
    let forms = 1;
    let required = 0;
    for (let to = from; to < pattern.parts.length; to++) {
      const part = pattern.parts[to];
      if (!part || 'id' in part || (to === from && part.optional)) break;
      forms *= part.words.length + Number(part.optional);
      if (forms > MAX_ANCHORS) break;
      if (part.optional) continue;
      required++;
      if (!best || required > best.required || (required === best.required && forms < best.forms)) {
        best = { required, forms, from, to };
      }
    }
  }
  if (!best) throw new Error(`a phrase needs a word that must stand in it: ${JSON.stringify(pattern.parts)}`);
  return expand(pattern.parts.slice(best.from, best.to + 1));
}

function expand(parts: readonly PhrasePart[]): string[] {
  let forms: string[][] = [[]];
  for (const part of parts) {
    if ('id' in part) continue;
    const next: string[][] = part.optional ? [...forms] : [];
    for (const form of forms) for (const words of part.words) next.push([...form, ...words]);
    forms = next;
  }
  return [...new Set(forms.filter((f) => f.length > 0 && f.length <= MAX_ANCHOR_WORDS).map((form) => form.join(' ')))];
}

/** What a pattern is matched against: a block's folded words. */
export interface PhraseText {
  readonly words: readonly string[];
  /** Whether a word goes on where the word before it stopped: no sentence or clause ends between them. */
  goesOn(row: number): boolean;
  /** Ends (rows) of the names of profile `id` that begin at `row`, longest first. */
  nameEnds(id: string, row: number): readonly number[];
}

/** The longest end (row) of the pattern when it begins at `row`, or -1. Patterns are short, so plain backtracking does. */
export function matchPhrase(pattern: PhrasePattern, text: PhraseText, row: number, part = 0): number {
  const here = pattern.parts[part];
  if (!here) return row;
  let best = -1;
  const tryRest = (end: number) => {
    best = Math.max(best, matchPhrase(pattern, text, end, part + 1));
  };
  if ('id' in here) {
    for (const end of text.nameEnds(here.id, row)) {
      tryRest(end);
      // A possessive's "s" is a word of its own.
      if (text.words[end] === 's') tryRest(end + 1);
    }
  } else {
    for (const words of here.words) if (standsAt(words, text, row)) tryRest(row + words.length);
  }
  if (here.optional) tryRest(row);
  return best;
}

function standsAt(words: readonly string[], text: PhraseText, row: number): boolean {
  return words.every(
    (word, i) => text.words[row + i] === word && (row + i === 0 || i + row === row || text.goesOn(row + i)),
  );
}
