import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askExtension, tabOf } from '../../scripts/browser/extension-client.ts';
import { type ExtensionBrowser, launchWithExtension, until } from '../../scripts/browser/launch.ts';
import { type NewsServer, startNewsServer } from '../../scripts/browser/news-server.ts';
import { pointOf, restOn } from '../../scripts/browser/pointer.ts';
import { violationsOf, violationsOfCard } from './support/axe.ts';
import { TESTED } from './support/browsers.ts';
import { type Box, type CardDriver, cardOf } from './support/card-driver.ts';
import { EXTENSION, NEWS_HOST, type Reader, startReader } from './support/reader.ts';
import { isMarked } from './support/shown-text.ts';

const FIXTURE = 'coup-attempt';

describe.each(TESTED)('axe finds nothing wrong, in %s', (name) => {
  let reader: Reader;
  let article: Page;
  let page: Page | undefined;
  beforeAll(async () => {
    reader = await startReader(name);
    article = await reader.open(FIXTURE);
    await reader.article(FIXTURE);
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });
  afterAll(() => reader?.leave());

  const openOwn = async (path: string, ready: string): Promise<Page> => {
    const tab = await tabOf(reader.own, `https://${NEWS_HOST}/${FIXTURE}`);
    page = await reader.session.openExtensionPage(path.replace('TAB', String(tab)));
    await page.bringToFront();
    await page.waitForSelector(ready);
    return page;
  };
  const press = async (card: CardDriver, selector: string, nth = 0) => {
    const box = await until(selector, async () =>
      card.evaluate(
        `(root, selector, nth) => { const e = root.querySelectorAll(selector)[nth]; e?.scrollIntoView({ block: 'nearest' });
          const box = e?.getBoundingClientRect(); return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null; }`,
        selector,
        nth,
      ),
    );
    const { x, y, width, height } = box as Box;
    await article.mouse.click(x + Math.min(width / 2, 20), y + height / 2);
  };

  it.each([
    ['Luis Arce', 'Person'],
    ['Movement for Socialism', 'Organisation'],
    ['Plaza Murillo', 'Place'],
    ['2019 ouster of then-President Evo Morales', 'Event'],
  ])('in the card of %s', async (text, kind) => {
    await article.bringToFront();
    await restOn(article, text);
    const card = cardOf(article);
    await card.shows(kind);
    expect(await violationsOfCard(article, card)).toEqual([]);
    await article.keyboard.press('Escape');
    await card.gone();
  });

  it('in a card unfolded, with its reasons, its menus, a nested one, and a choice just made', async () => {
    await article.bringToFront();
    await restOn(article, 'Luis Almagro');
    const card = cardOf(article);
    await card.shows('Luis Almagro');
    await card.evaluate('(root) => { for (const part of root.querySelectorAll("details")) part.open = true; }');
    await until('the sources', () => card.evaluate('(root) => root.querySelector(".sources li") !== null'));
    await press(card, '.foot > .link');
    await card.shows('was taken for');
    await press(card, '.foot .tool');
    expect(await violationsOfCard(article, card), 'unfolded').toEqual([]);
    await press(card, '.as-of');
    expect(await violationsOfCard(article, card), 'with the menu of dates').toEqual([]);
    await article.keyboard.press('Escape');
    await press(card, '.name-link');
    await until('a nested card', () => card.evaluate('(root) => root.querySelector(".trail") !== null'));
    expect(await violationsOfCard(article, card), 'nested').toEqual([]);
    await press(card, '.trail button');
    await until('the way back', () => card.evaluate('(root) => root.querySelector(".trail") === null'));
    await press(card, '.foot .menu button');
    expect(await violationsOfCard(article, card), 'with the menu of choices').toEqual([]);
    await press(card, '[role=menuitem]');
    await card.shows('Undo');
    expect(await violationsOfCard(article, card), 'done').toEqual([]);
    await press(card, '.push');
    await until('the mark to be back', () => isMarked(article, 'Luis Almagro'));
    await article.keyboard.press('Escape');
    await card.gone();
  });

  it('in the sheet for a finger', async () => {
    await article.bringToFront();
    const { x, y } = await pointOf(article, 'Luis Almagro');
    await article.touchscreen.tap(x, y);
    const card = cardOf(article);
    await card.shows('Luis Almagro');
    expect(await violationsOfCard(article, card)).toEqual([]);
    await article.keyboard.press('Escape');
    await card.gone();
  });

  it('in the popup: cast, results, nothing found, a card', async () => {
    const popup = await openOwn('popup.html?tab=TAB', '.cast');
    expect(await violationsOf(popup), 'cast').toEqual([]);
    await popup.type('input', 'bolivia');
    await popup.waitForSelector('[role=option]');
    await popup.keyboard.press('ArrowDown');
    expect(await violationsOf(popup), 'results').toEqual([]);
    await popup.keyboard.press('Escape');
    await popup.type('input', 'qqqqxyz');
    await popup.waitForSelector('.search-nothing');
    expect(await violationsOf(popup), 'nothing found').toEqual([]);
    await popup.keyboard.press('Escape');
    await popup.click('.cast .row');
    await popup.waitForSelector('h2.name');
    expect(await violationsOf(popup), 'card').toEqual([]);
  });

  it('in the side panel: cast, story, a card', async () => {
    const panel = await openOwn('sidepanel.html?tab=TAB', '.cast');
    expect(await violationsOf(panel), 'cast').toEqual([]);
    await panel.click('[role=tab]:nth-child(2)');
    await panel.waitForSelector('[role=tab]:nth-child(2)[aria-selected=true]');
    expect(await violationsOf(panel), 'story').toEqual([]);
    await panel.click('[role=tab]');
    await panel.waitForSelector('.cast');
    await panel.click('.cast .row');
    await panel.waitForSelector('h2.name');
    expect(await violationsOf(panel), 'card').toEqual([]);
  });

  it('in the settings and in the welcome page, with a card open', async () => {
    await askExtension(reader.own, 'choose', { entity: 'oas', name: 'OAS', scope: 'mute' });
    const settings = await openOwn('options.html', '.choices');
    await settings.click('.push.danger');
    expect(await violationsOf(settings), 'settings').toEqual([]);
    await settings.close();
    const [choice] = await askExtension(reader.own, 'choice-list', {});
    await askExtension(reader.own, 'undo-choice', { id: choice?.id ?? '' });
    const welcome = await openOwn('welcome.html', '.mark');
    expect(await violationsOf(welcome), 'welcome').toEqual([]);
    await welcome.click('.mark');
    await welcome.waitForSelector('[role=dialog]');
    expect(await violationsOf(welcome), 'sample').toEqual([]);
  });
});

/** States that a reader meets when something is amiss, shown with made-up data. */
const RARE = [
  'card-loading',
  'card-error',
  'card-missing',
  'card-document-es',
  'popup-shelves',
  'popup-unreadable',
  'popup-not-listed',
  'popup-off',
  'popup-importing',
  'popup-failed',
  'popup-loading',
  'popup-empty',
  'popup-corrected',
  'popup-searching',
  'briefing',
];

describe.each(TESTED)('axe finds nothing wrong in rare states, in %s', (name) => {
  let server: NewsServer;
  let session: ExtensionBrowser;
  let page: Page;
  beforeAll(async () => {
    const made = (await build({
      root: 'tests/gallery',
      configFile: false,
      logLevel: 'error',
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: { write: false },
    })) as Rolldown.RolldownOutput;
    const files = new Map(
      made.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
    );
    // Served with the page: sent over the driver's connection, it takes Firefox seconds each time.
    files.set('/axe.js', readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
    const index = String(files.get('/index.html')).replace('<script', '<script src="/axe.js"></script><script');
    files.set('/index.html', index);
    const type = (path: string) =>
      path.endsWith('.css') ? 'text/css' : path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    server = await startNewsServer({
      hosts: [NEWS_HOST],
      serve: (_host, path) => {
        const body = files.get(path);
        return body === undefined ? undefined : { type: type(path), body };
      },
    });
    session = await launchWithExtension({
      name,
      extension: EXTENSION[name],
      headless: true,
      proxyPort: server.proxyPort,
    });
    page = await session.browser.newPage();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it.each(RARE)('%s', async (scene) => {
    await page.goto(`https://${NEWS_HOST}/index.html?scene=${scene}`);
    await page.waitForSelector('#stage > *');
    expect(await violationsOf(page, '#stage')).toEqual([]);
  });
});
