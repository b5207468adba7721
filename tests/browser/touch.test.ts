import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser/launch.ts';
import { pointOf } from '../../scripts/browser/pointer.ts';
import { TESTED } from './support/browsers.ts';
import { type CardDriver, cardOf } from './support/card-driver.ts';
import { type Reader, startReader } from './support/reader.ts';
import { isMarked, topmostAt } from './support/shown-text.ts';

const PAGES = {
  '/link': `<!doctype html><html lang="en"><head><title>Morales speaks in Cochabamba</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2018-03-01"><meta name="viewport" content="width=device-width"></head><body><article>
<h1>A speech in the valley</h1>
<p>The president of Bolivia, <a href="#followed">Evo Morales</a>, spoke in Cochabamba on Thursday for two hours about the sea, the gas and the football, and nobody left before the end of it.</p>
<p>In La Paz his vice president, Álvaro García Linera, spoke for four, to the students of the public university, who had come for the sandwiches and stayed for the theory of value.</p>
<p>The opposition of Carlos Mesa did not speak at all. It had lost the case about the square that it wanted to hold its meeting in, and it had no other.</p></article></body></html>`,
};

/** A phone in the hand. */
const PHONE = { width: 390, height: 780 };
/** Longer than the long press of both browsers, in ms. */
const LONG = 900;

describe.each(TESTED)('with a finger, in %s', (name) => {
  let reader: Reader;
  let page: Page;
  let card: CardDriver;
  beforeAll(async () => {
    reader = await startReader(name, { pages: PAGES });
  });
  beforeEach(async () => {
    page = await reader.open('link');
    // Firefox takes fingers from a driver at any time; Chromium only where it believes that there is a touch screen.
    await page.setViewport(name === 'chromium' ? { ...PHONE, hasTouch: true } : PHONE);
    await reader.article('link');
    await until('names to be marked', () => isMarked(page, 'Carlos Mesa'));
    card = cardOf(page);
  });
  afterEach(() => page.close());
  afterAll(() => reader?.leave());

  const press = async (text: string, length: number) => {
    const { x, y } = await pointOf(page, text);
    if (name === 'chromium' && length >= LONG) {
      // Through Chromium's own recogniser, since plain touch events from a driver are followed by a click however long.
      const client = await page.createCDPSession();
      await client.send('Input.synthesizeTapGesture', { x, y, duration: length, gestureSourceType: 'touch' });
      await client.detach();
      return;
    }
    const finger = await page.touchscreen.touchStart(x, y);
    await new Promise((done) => setTimeout(done, length));
    await finger.end();
  };

  it('opens a sheet at the foot of the screen by a tap, and closes it by its button', async () => {
    await press('Carlos Mesa', 40);
    await card.shows('Carlos Mesa');
    const frame = await until('the sheet to stand', async () => {
      const box = await card.frame();
      return box && box.height > 100 && Math.abs(box.y + box.height - PHONE.height) < 2 ? box : undefined;
    });
    expect(frame.x).toBe(0);
    expect(frame.width).toBe(PHONE.width);
    expect(frame.height).toBeLessThanOrEqual(PHONE.height * 0.75 + 1);
    expect(await topmostAt(page, { x: PHONE.width / 2, y: PHONE.height - 20 })).toBe('host');
    const close = await card.box('button', 'Close');
    expect(Math.min(close.width, close.height)).toBeGreaterThanOrEqual(24);
    await page.touchscreen.tap(close.x + close.width / 2, close.y + close.height / 2);
    await card.gone();
  });

  it('closes the sheet by a tap beside it', async () => {
    await press('Carlos Mesa', 40);
    await card.shows('Carlos Mesa');
    await page.evaluate('scrollTo(0, 0)');
    await page.touchscreen.tap(PHONE.width / 2, 12);
    await card.gone();
  });

  it('lets a link be a link when it is tapped', async () => {
    await press('Evo Morales', 40);
    await until('the link to be followed', async () => (await page.evaluate('location.hash')) === '#followed');
    await new Promise((done) => setTimeout(done, 600));
    expect(await card.text()).toBeUndefined();
  });

  it('opens the card of a name that is a link by a long press, and does not follow it', async () => {
    await press('Evo Morales', LONG);
    await card.shows('Evo Morales');
    await new Promise((done) => setTimeout(done, 300));
    expect(await card.text()).toBeDefined();
    expect(await page.evaluate('location.hash')).toBe('');
  });

  it('opens nothing when the finger scrolls or taps beside a name', async () => {
    const { x, y } = await pointOf(page, 'Carlos Mesa');
    const finger = await page.touchscreen.touchStart(x, y);
    await finger.move(x, y - 60);
    await finger.move(x, y - 140);
    await finger.end();
    await page.touchscreen.tap(5, 5);
    await new Promise((done) => setTimeout(done, 900));
    expect(await card.text()).toBeUndefined();
  });
});
