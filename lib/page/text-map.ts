import type { BlockDraft, MappedBlock, Segment } from './block-builder.ts';
import { type WalkOptions, walkBlocks } from './walk.ts';

/** A place in the article's text: `Block.id`, and a UTF-16 offset from 0 to the text's length. */
export interface Place {
  readonly block: number;
  readonly offset: number;
}

export interface DomPosition {
  readonly node: Text;
  /** UTF-16 offset into the node's data. */
  readonly offset: number;
}

/** A stretch of one block's text, `end` exclusive. */
export interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** The article's text with its way back to the page; never changed, only replaced (see text-changes.ts). */
export interface TextMap {
  /** In document order. */
  readonly blocks: readonly MappedBlock[];
  /** The first id that was never given to a block. */
  readonly nextId: number;
  block(id: number): MappedBlock | undefined;
  /**
   * The DOM position of a place; where two nodes meet there, `lean` chooses the end of the earlier or the start of the
   * later one. Undefined for a place that is not in the map.
   */
  positionAt(place: Place, lean?: 'earlier' | 'later'): DomPosition | undefined;
  /** The place of a DOM position: exact in mapped text, at the nearest character in white space that was collapsed. */
  offsetAt(node: Node, offset: number): Place | undefined;
  /** A live range over a span; undefined where the span is empty, not in the map, or no longer in the page. */
  rangeOf(span: Span): Range | undefined;
}

/** Index of the first segment that ends after `offset`; the count of segments where none does. */
function segmentAfter(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment && segment.start + segment.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function within(segment: Segment, offset: number): DomPosition {
  return { node: segment.node, offset: segment.nodeStart + offset - segment.start };
}

function positionIn(block: MappedBlock, offset: number, lean: 'earlier' | 'later'): DomPosition | undefined {
  if (offset < 0 || offset > block.text.length) return undefined;
  const at = segmentAfter(block.segments, offset);
  const before = block.segments[at - 1];
  const after = block.segments[at];
  const endsHere = before !== undefined && before.start + before.length === offset;
  if (after && after.start < offset) return within(after, offset);
  const startsHere = after !== undefined && after.start === offset;
  if (startsHere && (lean === 'later' || !endsHere)) return within(after, offset);
  if (endsHere) return within(before, offset);
  return undefined;
}

function offsetIn(block: MappedBlock, node: Text, offset: number): number | undefined {
  let place: number | undefined;
  for (const segment of block.segments) {
    if (segment.node !== node) {
      if (place !== undefined) break;
      continue;
    }
    if (place !== undefined && segment.nodeStart > offset) break;
    place = segment.start + Math.min(Math.max(offset - segment.nodeStart, 0), segment.length);
  }
  return place;
}

/** The text that a position in an element stands before or after. */
function textAt(node: Node, offset: number): { readonly node: Node; readonly offset: number } {
  let here = node;
  let at = offset;
  while (here.nodeType === 1) {
    const next: Node | undefined = here.childNodes[at] ?? undefined;
    if (next) {
      here = next;
      at = 0;
    } else if (here.lastChild) {
      here = here.lastChild;
      at = here.nodeType === 3 ? (here.nodeValue ?? '').length : here.childNodes.length;
    } else break;
  }
  return { node: here, offset: at };
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** A map over blocks in document order. */
export function createTextMap(blocks: readonly MappedBlock[], nextId: number): TextMap {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const byNode = new Map<Node, MappedBlock>();
  for (const block of blocks) {
    for (const { node } of block.segments) byNode.set(node, block);
  }
  const positionAt: TextMap['positionAt'] = (place, lean = 'later') => {
    const block = byId.get(place.block);
    return block && positionIn(block, place.offset, lean);
  };
  return {
    blocks,
    nextId,
    block: (id) => byId.get(id),
    positionAt,
    offsetAt(node, offset) {
      const found = textAt(node, offset);
      const block = byNode.get(found.node);
      if (!block || !isText(found.node)) return undefined;
      const at = offsetIn(block, found.node, found.offset);
      return at === undefined ? undefined : { block: block.id, offset: at };
    },
    rangeOf({ block, start, end }) {
      const from = positionAt({ block, offset: start }, 'later');
      const to = positionAt({ block, offset: end }, 'earlier');
      if (!from || !to || start >= end || !isUsable(from) || !isUsable(to)) return undefined;
      const range = from.node.ownerDocument.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return range;
    },
  };
}

function isUsable({ node, offset }: DomPosition): boolean {
  return node.isConnected && offset <= node.data.length;
}

/** Gives drafts their ids, counting from `firstId`. */
function numbered(drafts: readonly BlockDraft[], firstId: number): readonly MappedBlock[] {
  return drafts.map((draft, at) => ({ ...draft, id: firstId + at }));
}

/**
 * Maps the text of an article's roots, given in document order and apart from each other. A generator, so that a
 * long article can be mapped in slices (see slices.ts).
 */
export function* mapText(roots: readonly Element[], options: WalkOptions): Generator<undefined, TextMap> {
  let drafts: readonly BlockDraft[] = [];
  for (const root of roots) drafts = drafts.concat(yield* walkBlocks(root, options));
  return createTextMap(numbered(drafts, 0), drafts.length);
}
