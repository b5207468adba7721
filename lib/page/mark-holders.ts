import { MARK_SELECTOR, MARK_SELECTORS_LIMIT } from '../messages/mark-selector.ts';
import type { Span, TextMap } from './text-map.ts';

/**
 * Elements that a stylesheet for marks may touch: in Chromium each costs about 5 µs on two slow cores when the sheet
 * comes, and this many stay below a task of 50 ms.
 */
const LIGHT = 8000;
/** Elements visited between two chances to yield. */
const ELEMENTS_A_STEP = 256;

/** The elements that hold a span's text, in order; none where the span is not in the map. */
export function holdersOf(map: TextMap, { block, start, end }: Span): readonly Element[] {
  const holders = new Set<Element>();
  for (const segment of map.block(block)?.segments ?? []) {
    if (segment.start >= end) break;
    const holder = segment.start + segment.length > start ? segment.node.parentElement : null;
    if (holder) holders.add(holder);
  }
  return [...holders];
}

/** The selector that styles an element's marks; undefined where none does so at a bearable cost. */
export type SelectorOf = (element: Element) => string | undefined;

/**
 * What the article stands in, where that has a tag of its own: rules that reach no further leave the rest of the page
 * as fast as it was.
 */
function scopeOf(element: Element): string {
  const scope = element.parentElement?.closest('article, main');
  return scope ? `${scope.localName} ` : '';
}

/** From the plainest on: the tag, and the tag with one of its classes. */
function selectorsFor(element: Element): readonly string[] {
  const tag = element.localName;
  return [tag, ...[...element.classList].map((name) => `${tag}.${name}`)].filter((each) => MARK_SELECTOR.test(each));
}

/**
 * For each selector, the elements that match it or lie in one that does. A generator over the whole document, for
 * slices (see slices.ts).
 */
function* weigh(root: Element, selectors: ReadonlySet<string>): Generator<undefined, ReadonlyMap<string, number>> {
  const weights = new Map<string, number>();
  /** The open elements, each with the selectors that match it or one around it. */
  const path: (readonly [Element, readonly string[]])[] = [];
  const known = new Map<string, readonly string[]>();
  const matchedBy = (element: Element) => {
    const key = `${element.localName} ${element.getAttribute('class') ?? ''}`;
    const matched = known.get(key) ?? selectorsFor(element).filter((selector) => selectors.has(selector));
    known.set(key, matched);
    return matched;
  };
  const walker = root.ownerDocument.createTreeWalker(root, 1);
  let visited = 0;
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    const element = node as Element;
    while (path.length > 0 && path.at(-1)?.[0] !== element.parentElement) path.pop();
    const outer = path.at(-1)?.[1] ?? [];
    const inner = matchedBy(element).filter((selector) => !outer.includes(selector));
    const open = inner.length > 0 ? [...outer, ...inner] : outer;
    path.push([element, open]);
    for (const selector of open) weights.set(selector, (weights.get(selector) ?? 0) + 1);
    if (++visited % ELEMENTS_A_STEP === 0) yield undefined;
  }
  return weights;
}

/**
 * Chooses the selectors for a page's marks, given the elements that hold their text. On all but the largest pages that
 * is their tags; there, a selector for few enough elements, and none for a mark that would make the page stand still.
 */
export function* chooseSelectors(holders: ReadonlySet<Element>, light = LIGHT): Generator<undefined, SelectorOf> {
  const [first] = holders;
  if (!first) return () => undefined;
  const { documentElement } = first.ownerDocument;
  const isSmall = documentElement.getElementsByTagName('*').length < light;
  const wanted = new Set([...holders].flatMap(selectorsFor));
  const weights = isSmall ? undefined : yield* weigh(documentElement, wanted);
  const chosen = new Set<string>();
  let left = light;
  for (const holder of holders) {
    const options = selectorsFor(holder);
    if (options.some((selector) => chosen.has(selector)) || chosen.size === MARK_SELECTORS_LIMIT) continue;
    const fitting = options.find((selector) => (weights?.get(selector) ?? 0) <= left);
    if (fitting === undefined) continue;
    chosen.add(fitting);
    left -= weights?.get(fitting) ?? 0;
  }
  return (element) => {
    const selector = selectorsFor(element).find((each) => chosen.has(each));
    return selector === undefined ? undefined : scopeOf(element) + selector;
  };
}
