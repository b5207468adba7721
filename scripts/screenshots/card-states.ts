import type { Page } from 'puppeteer-core';
import { cardOf } from '../../tests/browser/support/card-driver.ts';
import { until } from '../browser/launch.ts';
import { pointOf } from '../browser/pointer.ts';
import type { Layout } from './looks.ts';
import { type OpenPage, openCard, restHigh, SAMPLE, type Stage } from './stage.ts';
import { ALL, type State, TWO } from './state.ts';

/** Presses what the card shows at `selector`, scrolled into its view; control names differ by language. */
async function pressIn(page: Page, selector: string, nth = 0): Promise<void> {
  const box = await until(`"${selector}" in the card`, () =>
    cardOf(page).evaluate(
      `(root, selector, nth) => {
        const target = root.querySelectorAll(selector)[nth];
        if (!target) return undefined;
        target.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = target.getBoundingClientRect();
        return { x: x + Math.min(width / 2, 30), y: y + height / 2 };
      }`,
      selector,
      nth,
    ),
  );
  const { x, y } = box as { x: number; y: number };
  await page.mouse.click(x, y);
}

/** Rolls the card so that what `selector` finds is at its top. */
async function roll(page: Page, selector: string): Promise<void> {
  await cardOf(page).evaluate(
    `(root, selector) => {
      const body = root.querySelector('.body');
      const part = root.querySelector(selector);
      if (part) body.scrollTop += part.getBoundingClientRect().top - body.getBoundingClientRect().top;
    }`,
    selector,
  );
}

/** Waits until so many cards lie behind the one that is shown. */
function backCount(page: Page, count: number): Promise<unknown> {
  return until(`${count} cards back`, () =>
    cardOf(page).evaluate(`(root) => root.querySelectorAll('.trail li').length === ${count}`),
  );
}

/** Opens all that is folded in the card. */
async function unfold(page: Page): Promise<void> {
  const card = cardOf(page);
  await card.evaluate(`(root) => { for (const part of root.querySelectorAll('details')) part.open = true; }`);
  await until('the sources', () => card.evaluate('(root) => root.querySelector(".sources li") !== null'));
}

const EVENT = '2019 ouster of then-President Evo Morales';
const event = (stage: Stage, layout: Layout) => openCard(stage, layout, EVENT, '2019');

/** A state of the event's card, reached from its opening. */
const after = (name: string, reach: (page: Page) => Promise<unknown>, looks = TWO): State => ({
  name: `card-${name}`,
  looks,
  async show(stage, layout) {
    const shown = await event(stage, layout);
    await reach(shown.page);
    return shown;
  },
});

const onName = (name: string, text: string, heading: RegExp, looks = TWO, fixture = SAMPLE): State => ({
  name: `card-${name}`,
  looks,
  show: (stage, layout) => openCard(stage, layout, text, heading, fixture),
});

/** The sheet that a finger opens on a telephone. */
async function sheet(stage: Stage): Promise<OpenPage> {
  const touch = { width: 390, height: 760, deviceScaleFactor: 2, hasTouch: true };
  const shown = await stage.article('plain', SAMPLE, 'column', touch);
  const { x, y } = await pointOf(shown.page, 'Juan José Zúñiga');
  await shown.page.touchscreen.tap(x, y);
  await cardOf(shown.page).shows('Zúñiga');
  return shown;
}

export const CARD_STATES: readonly State[] = [
  onName('person', 'Jeanine Áñez', /Áñez/, ALL),
  onName('organisation', 'Movement for Socialism', /MAS/),
  onName('place', 'Plaza Murillo', /Murillo/),
  onName('event', EVENT, /2019/, ALL),
  onName('document', '2009 Bolivian constitution', /2009/, ['light', 'dark', 'es'], 'ruling'),
  onName('long-name', 'Interdisciplinary Group', /GIEI/, ['light', 'es', 'narrow'], 'experts'),
  {
    name: 'card-tight',
    looks: TWO,
    async show(stage, layout) {
      const shown = await stage.article(layout, SAMPLE, 'column', { height: 560 });
      await restHigh(shown.page, 'Juan José Zúñiga', 0.5);
      await cardOf(shown.page).shows('Zúñiga');
      return shown;
    },
  },
  after('known-menu', (page) => pressIn(page, '.as-of')),
  after('known-then', async (page) => {
    await pressIn(page, '.as-of');
    await pressIn(page, '.menu-item', 1);
    await until('what was known then', async () => !/since|desde/i.test((await cardOf(page).text()) ?? ''), 3000).catch(
      () => undefined,
    );
  }),
  after('relations', (page) => roll(page, '.relations'), ['light', 'dark', 'narrow', 'es']),
  after('timeline', (page) => roll(page, '.part:has(.strip)'), ['light', 'dark', 'narrow', 'es', 'forced']),
  after('contested', (page) => roll(page, '.part:has(.sides)'), ['light', 'dark', 'narrow', 'es']),
  after('unfolded', async (page) => {
    await unfold(page);
    await roll(page, '.part:has(.strip)');
  }),
  after('sources', async (page) => {
    await unfold(page);
    await roll(page, '.colophon');
  }),
  after('nested', async (page) => {
    await pressIn(page, '.relations button.name-link');
    await backCount(page, 1);
    await pressIn(page, '.body button.name-link');
    await backCount(page, 2);
  }),
  after('why', (page) => pressIn(page, '.foot > .link'), ['light', 'dark', 'narrow', 'es']),
  after('more-menu', (page) => pressIn(page, '.foot .menu button'), ['light', 'dark', 'narrow', 'es']),
  after(
    'done',
    async (page) => {
      await pressIn(page, '.foot .menu button');
      await pressIn(page, '.menu-item', 0);
      await until('the choice to be made', () =>
        cardOf(page).evaluate(`(root) => root.querySelector('.pushes .push') !== null`),
      );
    },
    ['light', 'dark', 'es'],
  ),
  after('pinned', async (page) => {
    await pressIn(page, '.tools .tool');
    await pressIn(page, '.tools .tool', 1);
    await page.mouse.move(5, 5);
  }),
  { name: 'card-sheet', looks: ['light', 'dark', 'es'], show: sheet },
];

export const ARTICLE_STATES: readonly State[] = [
  {
    name: 'article-card',
    looks: TWO,
    async show(stage, layout) {
      const shown = await stage.article(layout);
      await restHigh(shown.page, 'Movement for Socialism', 0.3);
      await cardOf(shown.page).shows('MAS');
      return shown;
    },
  },
  {
    name: 'article-marks',
    looks: ['light', 'dark', 'narrow', 'forced'],
    async show(stage, layout) {
      const shown = await stage.article(layout);
      await pointOf(shown.page, 'Movement for Socialism');
      return shown;
    },
  },
  { name: 'article-dark-page', looks: ['light'], show: (stage, layout) => stage.article(layout, 'dark-page') },
  {
    name: 'article-columns',
    looks: ['light'],
    async show(stage, layout) {
      const shown = await stage.article(layout, 'newspaper-columns');
      await restHigh(shown.page, 'Evo Morales', 0.4);
      await cardOf(shown.page).shows('Morales');
      return shown;
    },
  },
];
