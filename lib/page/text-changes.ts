import type { BlockDraft, MappedBlock } from './block-builder.ts';
import { isOutsideText } from './outside-text.ts';
import { createTextMap, type TextMap } from './text-map.ts';
import { type WalkOptions, walkBlocks } from './walk.ts';

/** What a page changed since its text was mapped. */
export interface PageChange {
  /** Nodes that were added, and text nodes whose text was changed. */
  readonly touched: Iterable<Node>;
  /** Nodes whose child lists changed: text of their own may have been parted or joined. */
  readonly parents: Iterable<Node>;
}

export interface MapChange {
  readonly map: TextMap;
  readonly added: readonly MappedBlock[];
  /** Ids of blocks that are gone. */
  readonly removed: readonly number[];
}

/** The closest element around a node whose border ends a block, up to and including `root`; undefined outside. */
function blockElementOf(node: Node, roots: readonly Element[], options: WalkOptions): Element | undefined {
  const isOutside = options.isOutside ?? isOutsideText;
  let found: Element | undefined;
  let element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  for (; element; element = element.parentElement) {
    if (!roots.includes(element) && isOutside(element)) return undefined;
    if (options.styles(element).hidden) return undefined;
    if (!found && (options.styles(element).breaks || roots.includes(element))) found = element;
    if (roots.includes(element)) return found;
  }
  return undefined;
}

/** The elements to map again, none inside another, in document order. */
function scopesOf(
  map: TextMap,
  roots: readonly Element[],
  { touched, parents }: PageChange,
  options: WalkOptions,
): readonly Element[] {
  const around = (node: Node) => (node.isConnected ? blockElementOf(node, roots, options) : undefined);
  const found = new Set([...touched].map(around).filter((element) => element !== undefined));
  const containers = new Set(map.blocks.map((block) => block.container));
  for (const parent of parents) {
    const element = around(parent);
    // A list of entries has no text of its own, and is not mapped again for each entry that it gets.
    if (element && containers.has(element)) found.add(element);
  }
  const outermost = [...found].filter((element) => {
    for (let outer = element.parentElement; outer; outer = outer.parentElement) if (found.has(outer)) return false;
    return true;
  });
  return outermost.sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & 4) !== 0;
}

function isWhole(block: MappedBlock): boolean {
  return block.segments.every(({ node, nodeStart, length }) => node.isConnected && nodeStart + length <= node.length);
}

/** Whether a block with the same first text node reads as before. */
function sameBlock(draft: BlockDraft, block: MappedBlock): boolean {
  return draft.text === block.text && draft.role === block.role && draft.segments[0]?.node === block.segments[0]?.node;
}

/** Puts groups of blocks, each of one stretch of the page, in their places among those that were kept. */
function inPlace(kept: readonly MappedBlock[], groups: readonly (readonly MappedBlock[])[]): readonly MappedBlock[] {
  const all: MappedBlock[] = [];
  let at = 0;
  for (const group of groups) {
    const first = group[0]?.segments[0]?.node;
    if (!first) continue;
    for (let next = kept[at]; next; next = kept[at]) {
      const node = next.segments[0]?.node;
      if (node && !isBefore(node, first)) break;
      all.push(next);
      at++;
    }
    all.push(...group);
  }
  return all.concat(kept.slice(at));
}

/**
 * Maps what a page added and drops what it removed. Blocks whose text stands as before keep their ids, so that
 * nothing that was linked in them has to be linked again.
 */
export function* mapChange(
  map: TextMap,
  roots: readonly Element[],
  change: PageChange,
  options: WalkOptions,
): Generator<undefined, MapChange> {
  const scopes = scopesOf(map, roots, change, options);
  const inScope = (block: MappedBlock) => scopes.some((scope) => scope.contains(block.container));
  const kept: MappedBlock[] = [];
  const dropped: MappedBlock[] = [];
  for (const block of map.blocks) (isWhole(block) && !inScope(block) ? kept : dropped).push(block);
  const byFirstNode = new Map(dropped.map((block) => [block.segments[0]?.node, block]));
  const added: MappedBlock[] = [];
  const reused = new Set<MappedBlock>();
  const groups: (readonly MappedBlock[])[] = [];
  let nextId = map.nextId;
  for (const scope of scopes) {
    const drafts = yield* walkBlocks(scope, options);
    const group = drafts.map((draft) => {
      const candidate = byFirstNode.get(draft.segments[0]?.node);
      const before = candidate && sameBlock(draft, candidate) ? candidate : undefined;
      if (before) reused.add(before);
      const block = { ...draft, id: before?.id ?? nextId++ };
      if (!before) added.push(block);
      return block;
    });
    groups.push(group);
  }
  const removed = dropped.filter((block) => !reused.has(block)).map((block) => block.id);
  return { map: createTextMap(inPlace(kept, groups), nextId), added, removed };
}
