import type { Page } from 'puppeteer-core';
import type { Point } from '../../../scripts/browser/pointer.ts';
import type { Box } from './card-driver.ts';

/** Boxes of the first mark whose text holds `text`, one a line, where the page stands now. */
export async function linesOfMark(page: Page, text: string): Promise<readonly Box[]> {
  const boxes = await page.evaluate((wanted) => {
    const ranges = [...CSS.highlights.values()].flatMap((h) => [...h] as Range[]);
    const range = ranges.find((each) => String(each).includes(wanted));
    return [...(range?.getClientRects() ?? [])].map(({ x, y, width, height }) => ({ x, y, width, height }));
  }, text);
  if (boxes.length === 0) throw new Error(`"${text}" is not marked`);
  return boxes;
}

/** Whether two boxes share more than a hair (half a CSS pixel, for rounding). */
export function overlap(a: Box, b: Box): boolean {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > 0.5 && high > 0.5;
}

/** Smallest distance between two boxes in CSS pixels, along the axis on which they lie apart. */
export function distance(a: Box, b: Box): number {
  const wide = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  const high = Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height);
  return Math.max(wide, high, 0);
}

/** What of the page is topmost in the middle of a box: "host" for the card's element, else its tag's name. */
export function topmostIn(page: Page, { x, y, width, height }: Box): Promise<unknown> {
  return topmostAt(page, { x: x + width / 2, y: y + height / 2 });
}

export function topmostAt(page: Page, { x, y }: Point): Promise<unknown> {
  return page.evaluate(`(() => {
    const element = document.elementFromPoint(${x}, ${y});
    return element?.popover === 'manual' && element.childNodes.length === 0 ? 'host' : element?.nodeName;
  })()`);
}

/** How many marks the extension has painted. */
export async function markCount(page: Page): Promise<number> {
  return Number(await page.evaluate('[...CSS.highlights.values()].reduce((sum, h) => sum + h.size, 0)'));
}

/** Whether a text is painted as a mark, seen from the page: its own ranges hold it. */
export function isMarked(page: Page, text: string): Promise<boolean> {
  return page.evaluate(
    (wanted) => [...CSS.highlights.values()].some((h) => [...h].some((range) => String(range).includes(wanted))),
    text,
  );
}
