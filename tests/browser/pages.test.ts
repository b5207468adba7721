import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser/launch.ts';
import { restOn } from '../../scripts/browser/pointer.ts';
import { TESTED } from './support/browsers.ts';
import { type Box, type CardDriver, cardOf } from './support/card-driver.ts';
import { type Reader, startReader } from './support/reader.ts';
import { distance, isMarked, linesOfMark, overlap, topmostIn } from './support/shown-text.ts';

/** Ways in which pages are made, and a name on each. */
interface Case {
  readonly fixture: string;
  readonly text: string;
  readonly heading: string;
  /** Done before the pointer moves. */
  readonly before?: (page: Page) => unknown;
}

const PAGES: readonly Case[] = [
  { fixture: 'newspaper-columns', text: 'Evo Morales', heading: 'Evo Morales' },
  { fixture: 'newspaper-columns', text: 'Movement for Socialism', heading: 'Movement for Socialism' },
  { fixture: 'live-blog', text: 'José Wilson Sánchez', heading: 'José Wilson Sánchez' },
  {
    fixture: 'live-blog',
    text: 'Organization of American States',
    heading: 'OAS',
    before: (page) => page.click('#more'),
  },
  {
    fixture: 'hydrating-app',
    text: 'Movement for Socialism',
    heading: 'MAS',
    before: (page) => page.waitForSelector('[data-hydrated]'),
  },
  { fixture: 'dark-page', text: 'Jeanine Áñez', heading: 'Jeanine Áñez' },
  { fixture: 'hostile-css', text: 'Jeanine Áñez', heading: 'Jeanine Áñez' },
  { fixture: 'z-index', text: 'Luis Arce', heading: 'Luis Arce' },
  { fixture: 'swallows-keys', text: 'Luis Fernando Camacho', heading: 'Luis Fernando Camacho' },
  { fixture: 'strict-csp', text: 'Luis Fernando Camacho', heading: 'Luis Fernando Camacho' },
  { fixture: 'rtl-runs', text: 'Evo Morales', heading: 'Evo Morales' },
  { fixture: 'site-hover-card', text: 'Carlos Mesa', heading: 'Carlos Mesa' },
];

describe.each(TESTED)('on pages of many makes, in %s', (name) => {
  let reader: Reader;
  let page: Page | undefined;
  beforeAll(async () => {
    reader = await startReader(name, { width: 1280, height: 800 });
  });
  afterEach(() => page?.close());
  afterAll(() => reader?.leave());

  async function openAt(fixture: string): Promise<{ page: Page; card: CardDriver }> {
    page = await reader.open(fixture);
    await reader.article(fixture);
    return { page, card: cardOf(page) };
  }

  /** Waits until the card stands still and gives its box. */
  async function settled(card: CardDriver): Promise<Box> {
    let before = '';
    return until('the card to stand still', async () => {
      const box = await card.frame();
      const now = JSON.stringify(box);
      const isSame = now === before;
      before = now;
      return isSame && box;
    });
  }

  it.each(PAGES)('$fixture: "$text" is marked, and its card stands beside the line', async (each) => {
    const { fixture, text, heading, before } = each;
    const { page, card } = await openAt(fixture);
    await before?.(page);
    await until(`"${text}" to be marked`, () => isMarked(page, text));
    await restOn(page, text);
    await card.shows(heading);
    const frame = await settled(card);
    const lines = await linesOfMark(page, text);
    for (const line of lines) expect(overlap(frame, line), 'the card lies over the name').toBe(false);
    expect(Math.min(...lines.map((line) => distance(frame, line)))).toBeLessThan(32);
    const { innerWidth, innerHeight } = (await page.evaluate('({ innerWidth, innerHeight })')) as Window;
    expect(frame.x).toBeGreaterThanOrEqual(0);
    expect(frame.y).toBeGreaterThanOrEqual(0);
    expect(frame.x + frame.width).toBeLessThanOrEqual(innerWidth);
    expect(frame.y + frame.height).toBeLessThanOrEqual(innerHeight);
    expect(frame.width).toBeGreaterThan(280);
    expect(await topmostIn(page, frame)).toBe('host');
    await page.keyboard.press('Escape');
    await card.gone();
  });

  it('does not open again under a pointer that stays on the name after Escape', async () => {
    const { page, card } = await openAt('swallows-keys');
    const { x, y } = await restOn(page, 'Luis Arce');
    await card.shows('Luis Arce');
    await page.keyboard.press('Escape');
    await card.gone();
    await page.mouse.move(x + 1, y);
    await new Promise((done) => setTimeout(done, 900));
    expect(await card.text()).toBeUndefined();
  });

  it('keeps its own look on a page whose styles reach for everything', async () => {
    const { page, card } = await openAt('hostile-css');
    await restOn(page, 'Jeanine Áñez');
    await card.shows('Jeanine Áñez');
    const look = await card.evaluate(`(root) => {
      const of = (selector) => getComputedStyle(root.querySelector(selector));
      return { size: of('.brief').fontSize, opacity: getComputedStyle(root.host).opacity, visibility: of('.brief').visibility,
        direction: of('.card').direction, spacing: of('.brief').letterSpacing, transform: of('.brief').textTransform };
    }`);
    expect(look).toMatchObject({
      opacity: '1',
      visibility: 'visible',
      direction: 'ltr',
      spacing: 'normal',
      transform: 'none',
    });
    expect(Number.parseFloat(String((look as { size: string }).size))).toBeLessThan(20);
  });

  it('shows its card above an article in full screen', async () => {
    const { page, card } = await openAt('z-index');
    await page.click('#full');
    await page.waitForFunction('document.fullscreenElement !== null && innerWidth === screen.width');
    await restOn(page, 'Luis Arce');
    await card.shows('Luis Arce');
    expect(await topmostIn(page, await settled(card))).toBe('host');
    await page.evaluate('document.exitFullscreen()');
  });

  it("yields to the site's own hover card, and not only at once", async () => {
    const { page, card } = await openAt('site-hover-card');
    await restOn(page, 'Evo Morales');
    await page.waitForSelector('.tip');
    await new Promise((done) => setTimeout(done, 1200));
    expect(await card.text()).toBeUndefined();
    // A site that is slower than we are: its card comes while ours is open.
    await page.mouse.move(3, 3);
    await restOn(page, 'Carlos Mesa');
    await card.shows('Carlos Mesa');
    await page.evaluate(`(() => {
      const [line] = [...CSS.highlights.values()].flatMap((h) => [...h]).filter((r) => String(r) === 'Carlos Mesa').map((r) => r.getBoundingClientRect());
      const tip = document.createElement('div');
      tip.className = 'tip';
      tip.setAttribute('role', 'tooltip');
      tip.textContent = 'From our archive';
      tip.style.cssText = 'left:' + (line.left + scrollX) + 'px;top:' + (line.bottom + scrollY + 4) + 'px';
      document.body.append(tip);
    })()`);
    await card.gone();
  });

  it('leaves the keys of a page alone while no card is open', async () => {
    const { page } = await openAt('swallows-keys');
    // Once for keydown, once for keypress.
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('window.swallowed')).toEqual(['j', 'j', 'Escape']);
    await page.click('#note');
    await page.keyboard.type('abc');
    expect(await page.$eval('#note', (field) => (field as HTMLInputElement).value)).toBe('abc');
  });

  it.each([
    ['400 % zoom', 320, 200],
    ['a narrow window', 360, 640],
    ['a low window', 1000, 300],
  ])('fits the window at %s', async (_, width, height) => {
    const { page, card } = await openAt('plain-article');
    await page.setViewport({ width, height });
    const label = 'Evo Morales';
    await restOn(page, label);
    await card.shows(label);
    const frame = await settled(card);
    expect(frame.x).toBeGreaterThanOrEqual(0);
    expect(frame.y).toBeGreaterThanOrEqual(0);
    expect(frame.x + frame.width).toBeLessThanOrEqual(width);
    expect(frame.y + frame.height).toBeLessThanOrEqual(height);
    for (const line of await linesOfMark(page, label)) expect(overlap(frame, line)).toBe(false);
  });
});
