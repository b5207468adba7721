import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFirefoxChrome } from '../../scripts/browser/firefox-chrome.ts';
import { until } from '../../scripts/browser/launch.ts';
import { pointOf } from '../../scripts/browser/pointer.ts';
import { TESTED } from './support/browsers.ts';
import { type Reader, startReader } from './support/reader.ts';

const FIXTURE = 'coup-attempt';
const SQUARE = 'Plaza Murillo';

/** Selects the first place where `text` stands, as a double press and a drag would. */
const SELECT = `(text) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    getSelection().setBaseAndExtent(node, at, node, at + text.length);
    return;
  }
}`;

// Only Firefox lets a driver reach the menus and the address bar of its own window.
describe.runIf(TESTED.includes('firefox'))('in the menus of firefox itself', () => {
  let reader: Reader;
  let article: Page;
  const inWindow = (expression: string) => inFirefoxChrome(reader.session.browser, expression);
  beforeAll(async () => {
    reader = await startReader('firefox');
    article = await reader.open(FIXTURE);
    await reader.article(FIXTURE);
  });
  afterAll(() => reader?.leave());

  it('suggests profiles behind the keyword in the address bar, those that are meant first', async () => {
    await inWindow(`void (gURLBar.focus(), gURLBar.search('bs murillo'))`);
    const suggested = await until('suggestions', async () => {
      const rows = String(
        await inWindow(`[...document.querySelectorAll('.urlbarView-row')].map((row) => row.textContent).join('\\n')`),
      );
      return rows.includes('Arturo Murillo') ? rows.split('\n') : undefined;
    });
    expect(suggested.findIndex((row) => row.includes(`${SQUARE} — `))).toBeGreaterThan(0);
    await inWindow('gURLBar.view.close()');
  });

  it('looks up what is selected, from the context menu', async () => {
    await article.bringToFront();
    const { x, y } = await pointOf(article, SQUARE);
    await article.evaluate(`(${SELECT})(${JSON.stringify(SQUARE)})`);
    await article.mouse.click(x, y, { button: 'right' });
    const item = `[...document.querySelectorAll('#contentAreaContextMenu > menuitem')].find((each) => /look-up$/.test(each.id))`;
    const label = await until('the menu', async () => {
      const open = await inWindow(`${item}?.closest('menupopup').state === 'open' && !${item}.hidden && ${item}.label`);
      return open ? String(open) : undefined;
    });
    expect(label).toBe(`Look up “${SQUARE}”`);
    await inWindow(`void (${item}).closest('menupopup').activateItem(${item})`);
    await until('the search beside the article', async () => {
      for (const page of await reader.session.browser.pages()) {
        const first = await page.evaluate(
          `location.pathname === '/popup.html' && document.querySelector('[role=option]')?.textContent`,
        );
        if (String(first).includes(SQUARE)) return true;
      }
      return false;
    });
  });
});
