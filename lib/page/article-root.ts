import { isOutsideText } from './outside-text.ts';

/** Nodes looked at to find where the text is: enough for any front matter, and bounded in time on any page. */
const NODES = 8000;
/** Nodes looked at between two chances to yield. */
const NODES_A_STEP = 256;
/** Shorter paragraphs are captions, menus and buttons more often than text. In UTF-16 units, as all lengths here. */
const SHORTEST_PARAGRAPH = 50;
/** A root holds at least this share of the page's running text. */
const SHARE = 0.7;
/** Levels above a paragraph that may be its root; deeper nesting is no layout. */
const LEVELS = 40;

const INLINE = new Set(
  'A ABBR B BDI BDO BR CITE DATA DEL DFN EM FONT I INS MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(' '),
);

export interface RunningText {
  /** Length of all paragraphs outside links. */
  readonly length: number;
  /** Elements that hold the article: the one with its text, and before it the headline where that stands apart. */
  readonly roots: readonly Element[];
  readonly headline: Element | null;
  /** The beginning of the text, to tell its language by. */
  readonly sample: string;
}

function paragraphOf(text: Node): Element | null {
  let element = text.parentElement;
  for (let level = 0; element && INLINE.has(element.tagName) && level < LEVELS; level++) {
    if (element.tagName === 'A') return null;
    element = element.parentElement;
  }
  return element;
}

/** Lengths of running text by the element that holds it, without links and everything beside the text. */
function* paragraphLengths(body: Element): Generator<undefined, ReadonlyMap<Element, number>> {
  const lengths = new Map<Element, number>();
  const walker = body.ownerDocument.createTreeWalker(body, 1 | 4, (node) =>
    node.nodeType === 1 && isOutsideText(node as Element) ? 2 : 1,
  );
  for (let left = NODES; left > 0; left--) {
    const node = walker.nextNode();
    if (!node) break;
    if (left % NODES_A_STEP === 0) yield undefined;
    if (node.nodeType !== 3) continue;
    const length = (node.nodeValue ?? '').trim().length;
    const paragraph = length > 0 ? paragraphOf(node) : null;
    if (paragraph) lengths.set(paragraph, (lengths.get(paragraph) ?? 0) + length);
  }
  return lengths;
}

/** The innermost element that holds enough of the text. */
function holderOf(paragraphs: readonly (readonly [Element, number])[], total: number, body: Element): Element {
  const sums = new Map<Element, number>();
  for (const [paragraph, length] of paragraphs) {
    let element: Element | null = paragraph;
    for (let level = 0; element && level < LEVELS; level++) {
      sums.set(element, (sums.get(element) ?? 0) + length);
      if (element === body) break;
      element = element.parentElement;
    }
  }
  let holder = body;
  for (const [element, sum] of sums) {
    if (sum >= total * SHARE && holder.contains(element)) holder = element;
  }
  return holder;
}

/** Goes up from the text's holder to the element that the page itself calls the article. */
function widened(holder: Element, headline: Element | null): Element {
  const named = holder.closest('article, [itemtype*="Article"], [role="article"]');
  if (named && named !== holder.ownerDocument.documentElement) return named;
  const main = holder.closest('main, [role="main"]');
  return main && headline && main.contains(headline) ? main : holder;
}

function headlineOf(document: Document, holder: Element): Element | null {
  const within = holder.closest('article, main') ?? holder;
  return within.querySelector('h1') ?? document.querySelector('h1, [itemprop~="headline"]:not(meta)');
}

/**
 * Finds the running text of a page, whatever it is. Undefined where there is none. A generator, so that a large page
 * can be looked through in slices (see slices.ts).
 */
export function* findRunningText(document: Document): Generator<undefined, RunningText | undefined> {
  const { body } = document;
  if (!body) return undefined;
  const lengths = yield* paragraphLengths(body);
  const paragraphs = [...lengths].filter(([, length]) => length >= SHORTEST_PARAGRAPH);
  const length = paragraphs.reduce((sum, [, each]) => sum + each, 0);
  if (length === 0) return undefined;
  yield undefined;
  const holder = holderOf(paragraphs, length, body);
  const headline = headlineOf(document, holder);
  const root = widened(holder, headline);
  const apart = headline && !root.contains(headline) && !headline.contains(root) ? headline : null;
  const before = apart && (apart.compareDocumentPosition(root) & 4) !== 0;
  const sample = paragraphs
    .slice(0, 40)
    .map(([paragraph]) => (paragraph.textContent ?? '').slice(0, 1000))
    .join(' ');
  const roots = apart ? (before ? [apart, root] : [root, apart]) : [root];
  return { length, roots, headline, sample };
}
