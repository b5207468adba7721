import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askExtension, tabOf } from '../../scripts/browser/extension-client.ts';
import { until } from '../../scripts/browser/launch.ts';
import { restOn } from '../../scripts/browser/pointer.ts';
import { stopBackground } from './support/background.ts';
import { TESTED } from './support/browsers.ts';
import { type Box, type CardDriver, cardOf } from './support/card-driver.ts';
import { NEWS_HOST, OTHER_HOST, type Reader, startReader } from './support/reader.ts';
import { isMarked, markCount } from './support/shown-text.ts';
import { clickToolbar, willAllow } from './support/toolbar.ts';

const FIXTURE = 'coup-attempt';
const PARTY = 'Movement for Socialism (MAS)';
/** Entries of the menu "More", in order. */
const HERE = 0;
const ON_SITE = 1;
const EVERYWHERE = 2;

/** Time after which a page that is going to be read has been, in ms. */
const SILENCE = 1200;
const silence = () => new Promise((done) => setTimeout(done, SILENCE));

describe.each(TESTED)('what a reader chose, in %s', (name) => {
  let reader: Reader;
  const pages: Page[] = [];
  beforeAll(async () => {
    reader = await startReader(name, { preferences: { 'extensions.webextOptionalPermissionPrompts': false } });
  });
  afterEach(async () => {
    await askExtension(reader.own, 'reset-all', {});
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(() => reader?.leave());

  const open = async (fixture = FIXTURE, host?: string) => {
    const page = await reader.open(fixture, host);
    pages.push(page);
    return page;
  };
  const marked = (page: Page, text = PARTY) => until(`"${text}" to be marked`, () => isMarked(page, text));
  const unmarked = (page: Page, text = PARTY) =>
    until(`"${text}" to be unmarked`, async () => !(await isMarked(page, text)));
  const tabAt = (host: string) => until('the tab', () => tabOf(reader.own, `https://${host}/${FIXTURE}`));
  const popupOn = async (host: string) => {
    const popup = await reader.session.openExtensionPage(`popup.html?tab=${await tabAt(host)}`);
    pages.push(popup);
    await popup.bringToFront();
    return popup;
  };
  const clickText = async (page: Page, selector: string, text: string) => {
    const button = await until(`"${text}"`, async () => {
      for (const each of await page.$$(selector)) {
        if (String(await each.evaluate((e) => e.textContent)).includes(text)) return each;
      }
      return undefined;
    });
    await button.click();
  };
  const clickIn = async (page: Page, card: CardDriver, selector: string, nth = 0) => {
    const { x, y, width, height } = await until(selector, async () => {
      const box = await card.evaluate(
        `(root, selector, nth) => { const e = root.querySelectorAll(selector)[nth]; if (!e) return null;
          const { x, y, width, height } = e.getBoundingClientRect(); return { x, y, width, height }; }`,
        selector,
        nth,
      );
      return box as Box | null;
    });
    await page.mouse.click(x + width / 2, y + height / 2);
  };
  /** Turns a name's profile away in its card. */
  const turnAway = async (page: Page, entry: number): Promise<CardDriver> => {
    const card = cardOf(page);
    await restOn(page, PARTY);
    await card.shows(PARTY);
    await clickIn(page, card, '.foot .menu button');
    await clickIn(page, card, '[role=menuitem]', entry);
    await card.shows('Undo');
    return card;
  };

  it('"Not this one" holds in this article, and is undone at once', async () => {
    const page = await open();
    await marked(page);
    const card = await turnAway(page, HERE);
    await unmarked(page);
    expect(await isMarked(page, 'Luis Arce')).toBe(true);
    const { cast } = await reader.article(FIXTURE);
    expect(cast.map(({ id }) => id)).not.toContain('mas');
    await clickIn(page, card, '.push');
    await marked(page);
    await card.shows(PARTY);
  });

  it('"Never on this site" holds for the name there, after a reload and a stopped background too', async () => {
    const page = await open();
    await marked(page);
    await turnAway(page, ON_SITE);
    await unmarked(page);
    const [choice, ...others] = await askExtension(reader.own, 'choice-list', {});
    expect(choice).toMatchObject({ type: 'not-this', entity: 'mas', name: PARTY, site: NEWS_HOST });
    expect(others).toEqual([]);
    await stopBackground(page);
    await page.reload();
    await marked(page, 'Luis Arce');
    expect(await isMarked(page, PARTY)).toBe(false);
  });

  it('"I know this one" holds in every article, and is taken back in the settings for all that are open', async () => {
    const page = await open();
    const other = await open('hydrating-app');
    await marked(other, 'Movement for Socialism');
    await page.bringToFront();
    await turnAway(page, EVERYWHERE);
    await unmarked(page);
    await unmarked(other, 'Movement for Socialism');
    await stopBackground(page);
    const settings = await reader.session.openExtensionPage('options.html');
    pages.push(settings);
    await settings.bringToFront();
    await clickText(settings, '.choices .push', 'Undo');
    await marked(page);
    await marked(other, 'Movement for Socialism');
  });

  it('the colours are those of the whole extension at once, and the system’s again after a reset', async () => {
    const theme = (page: Page) => page.evaluate("document.body.dataset.theme ?? 'auto'");
    await askExtension(reader.own, 'change-settings', { patch: { theme: 'dark' } });
    const settings = await reader.session.openExtensionPage('options.html');
    pages.push(settings);
    await until('the settings to be dark', async () => (await theme(settings)) === 'dark');
    const welcome = await reader.session.openExtensionPage('welcome.html');
    pages.push(welcome);
    expect(await theme(welcome)).toBe('dark');
    await settings.bringToFront();
    await clickText(settings, 'button', 'Reset');
    await clickText(settings, 'button', 'Yes, reset');
    await until("the settings to be in the system's colours", async () => (await theme(settings)) === 'auto');
  });

  it('a site that was switched off with one click stays off, and is switched on again with one', async () => {
    const page = await open();
    await marked(page);
    const popup = await popupOn(NEWS_HOST);
    await popup.waitForSelector('[role=switch][aria-checked=true]');
    await popup.click('[role=switch]');
    await until('all marks to go', async () => (await markCount(page)) === 0);
    await stopBackground(page);
    await page.reload();
    await silence();
    expect(await markCount(page)).toBe(0);
    expect(await reader.state(FIXTURE)).toEqual({ status: 'off', host: NEWS_HOST, reason: 'site' });
    const again = await popupOn(NEWS_HOST);
    await clickText(again, '.push', 'Switch on again');
    await marked(page);
    await page.reload();
    await marked(page);
  });

  it('a site off the list is read once by the toolbar button, and not again by itself', async () => {
    const page = await open(FIXTURE, OTHER_HOST);
    await silence();
    expect(await markCount(page)).toBe(0);
    await clickToolbar(reader, page);
    await tabAt(OTHER_HOST);
    expect(await reader.state(FIXTURE, OTHER_HOST)).toEqual({
      status: 'off',
      host: OTHER_HOST,
      reason: 'not-listed',
    });
    await clickText(await popupOn(OTHER_HOST), 'button', 'Read this page');
    await marked(page);
    await page.bringToFront();
    await restOn(page, PARTY);
    await cardOf(page).shows(PARTY);
    await page.reload();
    await silence();
    expect(await markCount(page)).toBe(0);
  });

  it('"Always here" asks the browser for that site alone, and reads it by itself from then on', async () => {
    await willAllow(reader, OTHER_HOST);
    const page = await open(FIXTURE, OTHER_HOST);
    await silence();
    await clickToolbar(reader, page);
    await clickText(await popupOn(OTHER_HOST), 'button', 'Always here');
    await marked(page);
    const granted = (await reader.own.evaluate('(globalThis.browser ?? chrome).permissions.getAll()')) as {
      origins: string[];
    };
    expect(granted.origins).toContain(`*://${OTHER_HOST}/*`);
    expect(granted.origins).not.toContain('*://*/*');
    await page.reload();
    await marked(page);
    await stopBackground(page);
    await page.reload();
    await marked(page);
  });
});
