import { isTight, LOOK } from '../text/name-spans.ts';
import { GAP } from '../text/tokens.ts';
import { ARTICLES } from './behind-comma.ts';
import type { FoundName } from './candidates.ts';
import { isWhen } from './dates.ts';
import { nameAt } from './definitions.ts';
import type { Entities, Entity } from './entities.ts';
import type { Reading } from './evidence.ts';
import { matchPhrase, type PhraseText } from './phrases.ts';
import type { BlockReading } from './read-article.ts';

/** A stretch that a phrase of some entities describes, or a name in lower case of an event or document. */
export interface Described {
  readonly name: FoundName;
  /** The found words by which it was recognised. */
  readonly anchor: FoundName;
  readonly readings: readonly Reading[];
}

/** Words before an anchor at which its phrase can begin at the most. */
const LEAD = 8;

/** All phrases of a block, longest first where they overlap; names in lower case are among them. */
export function findPhrases(
  block: BlockReading,
  entities: Entities,
  language: string,
  date: string | undefined,
): Described[] {
  const found: Described[] = [];
  const matcher = phraseText(block, entities);
  for (const anchor of block.found.anchors) {
    for (const bearer of anchor.bearers) {
      const entity = entities.get(bearer);
      const described = entity && matchAt(block, matcher, anchor, entity, language, date);
      if (described) found.push(described);
    }
  }
  for (const name of block.found.loose) {
    const readings = name.bearers.flatMap((bearer) => {
      const entity = entities.get(bearer);
      if (!entity || !mayBeLowerCase(block, name, entity)) return [];
      return [{ entity, kind: bearer.entry.kind, alone: bearer.entry.alone, verdict: { type: 'own' } } as const];
    });
    if (readings.length > 0) found.push({ name, anchor: name, readings });
  }
  return mergeSame(found).sort((a, b) => b.name.length - a.name.length || a.name.row - b.name.row);
}

/** Events and documents are named in lower case, and places after a word for what they are ("city of NAME"). */
function mayBeLowerCase({ text }: BlockReading, name: FoundName, { facts }: Entity): boolean {
  if (facts.kind === 'event' || facts.kind === 'document') return true;
  const end = name.row + name.length;
  const isName = (row: number) => ((text.looks[row] ?? 0) & LOOK.name) !== 0;
  if (facts.kind !== 'place' || !isName(end - 1)) return false;
  // "por la Paz Social": an article in lower case is none of the place's where the capitals go on.
  return !(ARTICLES.has(text.words[name.row] ?? '') && isTight(text.tokens, text.starts, end) && isName(end));
}

function phraseText(block: BlockReading, entities: Entities): PhraseText {
  const { text } = block;
  return {
    words: text.words,
    goesOn: (row) => {
      const gap = text.tokens.gap[row] ?? 0;
      return isTight(text.tokens, text.starts, row) || (gap & ~(GAP.space | GAP.quote)) === 0;
    },
    nameEnds: (id, row) => {
      const name = nameAt(block, row);
      if (!name || name.row !== row) return [];
      return name.bearers.some((bearer) => entities.get(bearer)?.facts.id === id) ? [row + name.length] : [];
    },
  };
}

function matchAt(
  block: BlockReading,
  matcher: PhraseText,
  anchor: FoundName,
  entity: Entity,
  language: string,
  date: string | undefined,
): Described | undefined {
  const end = anchor.row + anchor.length;
  let best: Described | undefined;
  for (const pattern of entity.facts.phrases) {
    if (pattern.lang !== language || !isWhen(pattern.when, entity.facts.life.from, date)) continue;
    for (let row = Math.max(0, anchor.row - LEAD); row <= anchor.row; row++) {
      if (block.text.sentence[row] !== block.text.sentence[anchor.row]) continue;
      const reached = matchPhrase(pattern, matcher, row);
      if (reached < end || (best && best.name.length >= reached - row)) continue;
      const key = block.text.words.slice(row, reached).join(' ');
      const alone = pattern.alone || pattern.when !== undefined;
      const name = { row, length: reached - row, key, bearers: anchor.bearers };
      best = { name, anchor, readings: [{ entity, kind: 'phrase', alone, verdict: { type: 'own' } }] };
    }
  }
  return best;
}

/** Several entities that one stretch describes are readings of one candidate. */
function mergeSame(found: readonly Described[]): Described[] {
  const merged = new Map<string, Described>();
  for (const each of found) {
    const at = `${each.name.row} ${each.name.length}`;
    const known = merged.get(at);
    if (!known) merged.set(at, each);
    else {
      const more = each.readings.filter((r) => known.readings.every((k) => k.entity.facts.id !== r.entity.facts.id));
      merged.set(at, { ...known, readings: [...known.readings, ...more] });
    }
  }
  return [...merged.values()];
}
