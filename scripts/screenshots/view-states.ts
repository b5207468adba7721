import type { Page } from 'puppeteer-core';
import { NEWS_HOST } from '../../tests/browser/support/reader.ts';
import { askExtension, tabOf } from '../browser/extension-client.ts';
import type { Layout, WindowName } from './looks.ts';
import { SAMPLE, type Shown, type Stage } from './stage.ts';
import { ALL, type State, TWO } from './state.ts';

type Reach = (page: Page, stage: Stage) => Promise<unknown>;
const untouched: Reach = () => Promise.resolve();

const NO_ARTICLE = 'login';
const BESIDE = 'beside';

/** Popup or side panel beside an article, once it shows what is waited for. */
async function beside(
  stage: Stage,
  layout: Layout,
  window: 'popup' | 'panel',
  fixture: string,
  waitFor: string,
): Promise<Shown> {
  if (fixture === NO_ARTICLE) await stage.web(fixture);
  else if (fixture === BESIDE) await stage.keep(fixture);
  else await stage.article('plain', fixture);
  const path = window === 'popup' ? 'popup.html' : 'sidepanel.html';
  const shown = await stage.own(layout, window, path, fixture);
  await shown.page.bringToFront();
  await shown.page.waitForSelector(waitFor);
  return { ...shown, part: 'main' };
}

const popup = (name: string, reach: Reach, looks = TWO, fixture = BESIDE, waitFor = '.cast .row'): State => ({
  name: `popup-${name}`,
  looks,
  async show(stage, layout) {
    const shown = await beside(stage, layout, 'popup', fixture, waitFor);
    await reach(shown.page, stage);
    return shown;
  },
});
const panel = (name: string, reach: Reach, looks = TWO, fixture = BESIDE, waitFor = '.cast .row'): State => ({
  name: `panel-${name}`,
  looks,
  async show(stage, layout) {
    const shown = await beside(stage, layout, 'panel', fixture, waitFor);
    await reach(shown.page, stage);
    return shown;
  },
});

const type =
  (text: string, waitFor: string): Reach =>
  async (page) => {
    await page.focus('.search input');
    await page.keyboard.type(text);
    await page.waitForFunction(waitFor);
  };
const HAS_ROWS = 'document.querySelectorAll("[role=option]").length > 0';

export const POPUP_STATES: readonly State[] = [
  popup('article', untouched, ALL),
  popup('story', (page) => page.$eval('.story', (story) => story.parentElement?.scrollIntoView()), [
    'light',
    'dark',
    'narrow',
    'es',
  ]),
  popup(
    'search',
    async (page, stage) => {
      await type('president bolivia 2019', HAS_ROWS)(page, stage);
      await page.keyboard.press('ArrowDown');
    },
    ALL,
  ),
  popup('corrected', type('zunniga', HAS_ROWS), ['light', 'dark', 'es']),
  popup('nothing', type('zzyxqv', 'document.querySelector(".search-nothing")'), ['light', 'dark', 'es']),
  popup(
    'card',
    async (page) => {
      await page.click('.cast .row');
      await page.waitForSelector('.with-card .lines');
    },
    ['light', 'dark', 'narrow', 'es'],
  ),
  popup('no-article', untouched, ['light', 'dark', 'narrow', 'es'], NO_ARTICLE, '.notice'),
  popup('no-names', untouched, ['light'], 'weather', '.notice'),
  {
    name: 'popup-off',
    looks: ['light', 'dark', 'es'],
    async show(stage, layout) {
      const shown = await beside(stage, layout, 'popup', SAMPLE, '.cast .row');
      await askExtension(stage.reader.own, 'site-switch', { host: NEWS_HOST, on: false });
      await shown.page.reload();
      await shown.page.waitForSelector('.notice');
      return shown;
    },
    leave: async ({ reader }) => {
      await askExtension(reader.own, 'change-settings', { patch: { sites: { off: [], on: [] } } });
    },
  },
  {
    name: 'popup-unreadable',
    looks: ['light'],
    async show(stage, layout) {
      const shown = await stage.own(layout, 'popup', 'popup.html');
      await shown.page.waitForSelector('.notice');
      return { ...shown, part: 'main' };
    },
  },
];

export const PANEL_STATES: readonly State[] = [
  panel('cast', untouched, ALL),
  panel('story', (page) => page.click('[role=tab]:nth-child(2)'), ['light', 'dark', 'narrow', 'zoom', 'es']),
  panel('relations', (page) => page.$eval('.between', (list) => list.scrollIntoView({ block: 'end' })), [
    'light',
    'dark',
    'es',
  ]),
  panel(
    'card',
    async (page) => {
      await page.click('.cast .row');
      await page.waitForSelector('.with-card .lines');
    },
    ['light', 'dark', 'narrow', 'es'],
  ),
  panel('missing', async (page, stage) => {
    // As when a pack went away while its article was open.
    const tab = await tabOf(stage.reader.own, `https://${NEWS_HOST}/${BESIDE}`);
    await stage.reader.own.evaluate(
      `void chrome.runtime.sendMessage({ type: 'show-card', tab: ${tab}, entity: 'of-a-pack-that-went-away' })`,
    );
    await page.waitForSelector('.plain[role=alert]');
  }),
  {
    name: 'briefing',
    looks: ['light', 'es'],
    async show(stage, layout) {
      await stage.keep(BESIDE);
      const shown = await stage.own(layout, 'paper', 'sidepanel.html', BESIDE);
      await shown.page.waitForSelector('.briefing');
      return { ...shown, fullPage: true, media: 'print' };
    },
  },
];

async function ownPage(stage: Stage, layout: Layout, path: string, waitFor: string): Promise<Shown> {
  const shown = await stage.own(layout, 'page', path);
  await shown.page.bringToFront();
  await shown.page.waitForSelector(waitFor);
  return shown;
}

export const PAGE_STATES: readonly State[] = [
  {
    name: 'settings',
    looks: ALL,
    show: async (stage, layout) => ({
      ...(await ownPage(stage, layout, 'options.html', '.section')),
      fullPage: true,
    }),
  },
  {
    name: 'settings-choices',
    looks: ['light', 'dark', 'narrow', 'es'],
    async show(stage, layout) {
      const { own } = stage.reader;
      await askExtension(own, 'choose', { entity: 'morales', name: 'Evo Morales', scope: 'mute' });
      await askExtension(own, 'choose', { entity: 'giei', name: 'GIEI', scope: 'mute' });
      const shown = await ownPage(stage, layout, 'options.html', '.choices li');
      await shown.page.$eval('.choices', (list) => list.scrollIntoView({ block: 'center' }));
      return shown;
    },
    leave: async ({ reader }) => {
      for (const { id } of await askExtension(reader.own, 'choice-list', {})) {
        await askExtension(reader.own, 'undo-choice', { id });
      }
    },
  },
  {
    name: 'welcome',
    looks: ALL,
    show: async (stage, layout) => ({
      ...(await ownPage(stage, layout, 'welcome.html', '.sample')),
      fullPage: true,
    }),
  },
  {
    name: 'welcome-card',
    looks: ['light', 'dark', 'narrow', 'es'],
    async show(stage, layout) {
      const shown = await ownPage(stage, layout, 'welcome.html', '.mark');
      await shown.page.click('.mark[data-kind=person]');
      await shown.page.waitForSelector('.sample-card .lines');
      return shown;
    },
  },
];

/** States that pass too soon, or that no browser can be brought into at will, drawn from made-up data. */
const scene = (name: string, window: WindowName, looks = TWO): State => ({
  name: `${name}-made-up`,
  looks,
  show: async (stage, layout) => ({ ...(await stage.scene(layout, window, name)), part: '#stage' }),
});

export const GALLERY_STATES: readonly State[] = [
  scene('card-loading', 'stage'),
  scene('card-error', 'stage', ['light', 'dark', 'es']),
  scene('card-missing', 'stage', ['light', 'es']),
  scene('popup-loading', 'stage', ['light']),
  scene('popup-importing', 'stage', ['light', 'dark', 'es']),
  scene('popup-failed', 'stage', ['light', 'dark', 'es']),
  scene('popup-not-listed', 'stage', ['light', 'dark', 'es']),
  scene('popup-shelves', 'stage', ['light']),
  scene('popup-empty', 'stage', ['light']),
];
