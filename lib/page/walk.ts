import { BlockBuilder, type BlockDraft } from './block-builder.ts';
import type { BoxStyle, StyleReader } from './box-style.ts';
import { isOutsideText } from './outside-text.ts';

/** What the background takes of one article (lib/messages): more is left out rather than refused as a whole. */
const TEXT_LIMIT = 1_900_000;
const BLOCK_LIMIT = 49_000;

/** Nodes visited between two chances to yield; reading a style is the dear part, about 5 µs. */
const NODES_A_STEP = 64;

interface Frame {
  readonly element: Element;
  readonly style: BoxStyle;
  readonly container: Element;
  readonly role: BlockDraft['role'];
}

export interface WalkOptions {
  readonly styles: StyleReader;
  /** The element of the article's headline, which is the first `h1` where absent. */
  readonly headline?: Element | null;
  /** Whether an element is left out; by default what `isOutsideText` says. */
  readonly isOutside?: (element: Element) => boolean;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function roleOf(element: Element, outer: BlockDraft['role'], headline: Element | null): BlockDraft['role'] {
  if (element === headline) return 'headline';
  if (/^H[1-6]$/.test(element.tagName) || element.getAttribute('role') === 'heading') {
    return outer === 'headline' ? outer : 'heading';
  }
  return outer;
}

/** The frame that an element opens; `container` and `role` come from the frame around it. */
function frameOf(element: Element, outer: Frame | undefined, options: WalkOptions): Frame {
  const style = options.styles(element);
  const role = roleOf(element, outer?.role ?? 'text', options.headline ?? null);
  return { element, style, role, container: style.breaks || !outer ? element : outer.container };
}

/**
 * Drafts the blocks of the text below `root`, in document order, without recursion. Yields now and then so that the
 * caller can give the main thread back; the page may change in between, which ends the walk early at worst.
 */
export function* walkBlocks(root: Element, options: WalkOptions): Generator<undefined, readonly BlockDraft[]> {
  const drafts: BlockDraft[] = [];
  let total = 0;
  const builder = new BlockBuilder((draft) => {
    total += draft.text.length;
    if (total <= TEXT_LIMIT && drafts.length < BLOCK_LIMIT) drafts.push(draft);
  });
  const isOutside = options.isOutside ?? isOutsideText;
  const first = frameOf(root, undefined, options);
  if (first.style.hidden) return drafts;
  const stack: Frame[] = [first];
  let node: Node | null = root.firstChild;
  let visited = 0;
  for (let frame = stack.at(-1); frame && total <= TEXT_LIMIT; frame = stack.at(-1)) {
    if (++visited % NODES_A_STEP === 0) yield undefined;
    if (node === null) {
      if (frame.style.breaks || stack.length === 1) builder.end();
      stack.pop();
      node = frame.element.nextSibling;
      continue;
    }
    const inner = isElement(node) ? enter(node, frame, options, isOutside, builder) : undefined;
    if (inner) {
      stack.push(inner);
      node = node.firstChild;
      continue;
    }
    if (isText(node) && !frame.style.invisible) builder.add(node, frame.container, frame.role, frame.style.keepsSpaces);
    node = node.nextSibling;
  }
  builder.end();
  return drafts;
}

/** Opens an element's frame, or tells the builder what it is instead and gives undefined. */
function enter(
  element: Element,
  outer: Frame,
  options: WalkOptions,
  isOutside: (element: Element) => boolean,
  builder: BlockBuilder,
): Frame | undefined {
  if (element.tagName === 'BR') {
    builder.lineBreak();
    return undefined;
  }
  if (isOutside(element)) {
    // A box between two stretches of text parts them; a footnote mark or an icon in a line does not.
    if (options.styles(element).breaks && !/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(element.tagName)) builder.end();
    return undefined;
  }
  const frame = frameOf(element, outer, options);
  if (frame.style.hidden) return undefined;
  if (frame.style.breaks) builder.end();
  if (element.tagName === 'DETAILS' && !element.hasAttribute('open')) return undefined;
  return frame;
}
