import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName } from '../../scripts/browser/find.ts';
import { pointOf } from '../../scripts/browser/pointer.ts';
import { stopBackground } from '../browser/support/background.ts';
import { type Reader, startReader } from '../browser/support/reader.ts';
import { type Figure, percentile } from './figure.ts';

const HOVERS = 100;
const COLD_HOVERS = 20;
/** The delay that readers have by default, in ms. */
const DELAY = 400;

/**
 * Notes when the pointer last moved, and when the card's element was first painted: the second animation frame after
 * it came into the page. Runs in the page's own world, where the host element can be seen and nothing inside it.
 */
const WATCH = `
  window.__moved = 0; window.__painted = 0;
  addEventListener('pointermove', () => { window.__moved = performance.now(); }, true);
  new MutationObserver((records) => {
    for (const record of records) for (const node of record.addedNodes) if (node.nodeType === 1) {
      requestAnimationFrame(() => requestAnimationFrame(() => { window.__painted = performance.now(); }));
    }
  }).observe(document.documentElement, { childList: true });
`;

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

async function hoverOnce(page: Page, text: string): Promise<number> {
  const { x, y } = await pointOf(page, text);
  await page.mouse.move(4, 4);
  // Readers do not go from name to name three times a second.
  await pause(250);
  await page.evaluate('window.__painted = 0');
  await page.waitForFunction('document.documentElement.children.length === 2', { polling: 20 });
  await page.mouse.move(x, y);
  await page.waitForFunction('window.__painted > 0', { polling: 20, timeout: 10_000 });
  const beyond = Number(await page.evaluate('window.__painted - window.__moved')) - DELAY;
  await page.keyboard.press('Escape');
  return beyond;
}

async function measure(reader: Reader, name: BrowserName): Promise<readonly Figure[]> {
  const page = await reader.open('coup-attempt');
  await reader.article('coup-attempt');
  await page.evaluate(WATCH);
  const texts = ['Luis Arce', 'MAS', 'José Wilson Sánchez', 'Luis Almagro'];
  const textAt = (count: number) => texts[count % texts.length] ?? 'MAS';
  for (let count = 0; count < texts.length; count++) await hoverOnce(page, textAt(count));
  const warm: number[] = [];
  for (let count = 0; count < HOVERS; count++) warm.push(await hoverOnce(page, textAt(count)));
  const cold: number[] = [];
  for (let count = 0; count < COLD_HOVERS; count++) {
    await stopBackground(page);
    // A browser puts it to sleep long before the hover that wakes it, and is done with that by then.
    await pause(1000);
    cold.push(await hoverOnce(page, textAt(count)));
  }
  const figure = (what: string, samples: readonly number[], budget: number): readonly Figure[] => [
    { name: `hover to card, ${name}, ${what}, median beyond the delay`, value: percentile(samples, 0.5), unit: 'ms' },
    {
      name: `hover to card, ${name}, ${what}, p95 beyond the delay`,
      value: percentile(samples, 0.95),
      unit: 'ms',
      budget,
    },
  ];
  return [...figure('background awake', warm, 50), ...figure('background asleep', cold, 100)];
}

/** From the pointer's rest on a name to its painted card, in real browsers with the built extension. */
export async function figures(): Promise<readonly Figure[]> {
  const all: Figure[] = [];
  for (const name of BROWSERS) {
    const reader = await startReader(name);
    try {
      all.push(...(await measure(reader, name)));
    } finally {
      await reader.leave();
    }
  }
  return all;
}
