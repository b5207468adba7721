import type { Box } from './boxes.ts';

/** What sites call the boxes that they show beside a word. */
const CARD =
  '[role="tooltip"], [role="dialog"], [popover], [class*="tooltip" i], [class*="popover" i], [class*="hovercard" i], ' +
  '[class*="hover-card" i], [class*="popup" i], [class*="preview" i], [class*="flyout" i]';
/** Those of them that are never a part of the page's frame, so that one which is already there counts. */
const TOOLTIP =
  '[role="tooltip"], [class*="tooltip" i], [class*="popover" i], [class*="hovercard" i], [class*="hover-card" i]';
const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'data-state'];

/** How near to the name, in CSS pixels, a box must be to belong to it. */
const NEAR = 60;
const MOST = 50;

function isNear(a: Box, b: Box): boolean {
  return a.left < b.right + NEAR && a.right > b.left - NEAR && a.top < b.bottom + NEAR && a.bottom > b.top - NEAR;
}

function isShownNear(element: Element, view: Window, anchor: Box): boolean {
  const { position, display, visibility } = view.getComputedStyle(element);
  if (display === 'none' || visibility !== 'visible' || !/absolute|fixed/.test(position)) return false;
  const box = element.getBoundingClientRect();
  return box.width > 8 && box.height > 8 && isNear(box, anchor);
}

function cardsIn(node: Node): readonly Element[] {
  if (!(node instanceof Element)) return [];
  const element = node;
  return [...(element.matches(CARD) ? [element] : []), ...element.querySelectorAll(CARD)].slice(0, MOST);
}

/**
 * Watches for a hover card or tooltip of the site's own beside a name, while ours is being prepared or open. `ours`
 * says whether an element is ours; `appeared` is called once. Gives the function that ends the watch.
 */
export function watchForSiteCard(
  view: Window,
  anchor: () => Box | undefined,
  ours: (element: Element) => boolean,
  appeared: () => void,
): () => void {
  const judge = (cards: Iterable<Element>) => {
    const near = anchor();
    if (!near) return;
    for (const card of cards) {
      if (ours(card) || !card.isConnected || !isShownNear(card, view, near)) continue;
      observer.disconnect();
      appeared();
      return;
    }
  };
  const observer = new MutationObserver((records) => {
    const touched = records.flatMap(({ type, target, addedNodes }) =>
      type === 'attributes' ? [target] : [...addedNodes],
    );
    judge(new Set(touched.flatMap(cardsIn)));
  });
  observer.observe(view.document, { subtree: true, childList: true, attributes: true, attributeFilter: ATTRIBUTES });
  // The site may have been quicker: it hears of the pointer first.
  judge([...view.document.querySelectorAll(TOOLTIP)].slice(0, MOST));
  return () => observer.disconnect();
}
