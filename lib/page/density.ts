import type { Kind } from '../profiles/profile.ts';
import type { Span, TextMap } from './text-map.ts';

/** What of a linked mention the page needs to choose and paint it. */
export interface PaintMention extends Span {
  /** Profile id. */
  readonly entity: string;
  readonly kind: Kind;
}

export interface MarkOptions {
  /** Mark the first mention of a profile in the article, the first under each heading, or all. */
  readonly density: 'first' | 'section' | 'all';
  readonly kinds: Readonly<Record<Kind, boolean>>;
}

/** Names a mention for as long as its block stands. */
export function mentionKey({ block, start, end, entity }: PaintMention): string {
  return `${block}:${start}-${end}:${entity}`;
}

/** In reading order; mentions of blocks that are not in the map are left out. */
function inOrder<M extends PaintMention>(mentions: readonly M[], map: TextMap): readonly (readonly [M, number])[] {
  const places = new Map(map.blocks.map((block, at) => [block.id, at]));
  return mentions
    .flatMap((mention) => {
      const at = places.get(mention.block);
      return at === undefined ? [] : [[mention, at] as const];
    })
    .sort(([a, atA], [b, atB]) => atA - atB || a.start - b.start);
}

/** The section that each block lies in: a heading begins one. */
function sections(map: TextMap): readonly number[] {
  let section = 0;
  return map.blocks.map((block) => (block.role === 'heading' ? ++section : section));
}

/**
 * The mentions to mark, in reading order. Headings are passed over where the text below names the profile too, since
 * a reader meets it there. What `marked` already holds goes on being the first one of its profile, so that new entries
 * of a live blog move no mark.
 */
export function chooseMarks<M extends PaintMention>(
  mentions: readonly M[],
  map: TextMap,
  options: MarkOptions,
  marked: ReadonlySet<string> = new Set(),
): readonly M[] {
  const ordered = inOrder(mentions, map).filter(([mention]) => options.kinds[mention.kind]);
  if (options.density === 'all') return ordered.map(([mention]) => mention);
  const sectionOf = options.density === 'section' ? sections(map) : undefined;
  const chosen = new Map<string, readonly [M, number]>();
  for (const entry of ordered) {
    const [mention, at] = entry;
    const group = sectionOf ? `${sectionOf[at]} ${mention.entity}` : mention.entity;
    const before = chosen.get(group);
    if (!before || rank(entry, map, marked) > rank(before, map, marked)) chosen.set(group, entry);
  }
  return [...chosen.values()].sort(([a, atA], [b, atB]) => atA - atB || a.start - b.start).map(([mention]) => mention);
}

function rank([mention, at]: readonly [PaintMention, number], map: TextMap, marked: ReadonlySet<string>): number {
  if (marked.has(mentionKey(mention))) return 2;
  return map.blocks[at]?.role === 'text' ? 1 : 0;
}
