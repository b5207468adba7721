import type { Page } from 'puppeteer-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a reader would point to rest on `text`: the middle of its `nth` occurrence in the page (0-based), in CSS
 * pixels of the viewport, scrolled into view. Throws where the page does not show it.
 */
export async function pointOf(page: Page, text: string, nth = 0): Promise<Point> {
  const point = await page.evaluate(
    (wanted, skip) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = skip;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!(node instanceof Text)) continue;
        const parent = node.parentElement;
        if (!parent || parent.closest('script, style, template, noscript')) continue;
        for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + 1)) {
          if (left-- > 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          parent.scrollIntoView({ block: 'center', behavior: 'instant' });
          // A long paragraph in a low window shows its middle, and not every line.
          const { top, bottom } = range.getBoundingClientRect();
          if (top < 0 || bottom > innerHeight) {
            scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
          }
          const [box] = range.getClientRects();
          return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
      }
      return undefined;
    },
    text,
    nth,
  );
  if (!point) throw new Error(`the page does not show "${text}"`);
  return point;
}

/** Moves the pointer onto the text as a hand does, and rests there. */
export async function restOn(page: Page, text: string, nth = 0): Promise<Point> {
  const { x, y } = await pointOf(page, text, nth);
  await page.mouse.move(Math.max(x - 60, 1), y > 80 ? y - 60 : y + 60);
  await page.mouse.move(x, y, { steps: 6 });
  return { x, y };
}
