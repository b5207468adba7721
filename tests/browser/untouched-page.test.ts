import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser/launch.ts';
import { restOn } from '../../scripts/browser/pointer.ts';
import { TESTED } from './support/browsers.ts';
import { cardOf } from './support/card-driver.ts';
import { type Reader, startReader } from './support/reader.ts';

/** Runs in the page before the extension does: notes every change of the document from then on. */
const WATCH = `
  window.__changes = [];
  window.__globals = new Set(Object.getOwnPropertyNames(window));
  window.__messages = 0;
  addEventListener('message', () => window.__messages++);
  new MutationObserver((records) => window.__changes.push(...records.map((r) => r.type + ' ' + r.target.nodeName)))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
`;

interface Snapshot {
  readonly html: string;
  readonly nodes: number;
  readonly globals: readonly string[];
  readonly changes: readonly string[];
  readonly messages: number;
}

async function snapshot(page: Page): Promise<Snapshot> {
  return (await page.evaluate(`({
    html: document.documentElement.outerHTML,
    nodes: document.getElementsByTagName('*').length,
    globals: Object.getOwnPropertyNames(window).filter((name) => !window.__globals.has(name)),
    changes: window.__changes.slice(),
    messages: window.__messages,
  })`)) as Snapshot;
}

/** Stretches of marked text that have no line under them. */
const UNSTYLED = `[...CSS.highlights].flatMap(([name, ranges]) => [...ranges].flatMap((range) => {
  const walker = document.createTreeWalker(range.commonAncestorContainer.parentNode, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (range.intersectsNode(walker.currentNode) && walker.currentNode.data.trim()) texts.push(walker.currentNode);
  return texts
    .filter(({ parentElement }) => getComputedStyle(parentElement, '::highlight(' + name + ')').textDecorationLine !== 'underline')
    .map((text) => name + ' in ' + text.parentElement.localName + ': ' + range);
}))`;

const marks = (page: Page) => page.evaluate('[...CSS.highlights.values()].reduce((sum, h) => sum + h.size, 0)');

describe.each(TESTED)('the page of an article in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(name);
  });
  afterAll(() => reader?.leave());

  it('is not changed by marking its names', async () => {
    const page = await reader.session.browser.newPage();
    await page.evaluateOnNewDocument(
      `addEventListener('DOMContentLoaded', () => { ${WATCH} window.__first = document.body.querySelector('p')?.firstChild; window.__html = document.documentElement.outerHTML; })`,
    );
    await page.goto('https://www.reuters.com/coup-attempt');
    await page.bringToFront();
    await reader.article('coup-attempt');
    await until('names to be marked', async () => Number(await marks(page)) > 3);
    const after = await snapshot(page);
    expect(after.changes).toEqual([]);
    expect(after.html).toBe(await page.evaluate('window.__html'));
    expect(await page.evaluate("window.__first === document.body.querySelector('p').firstChild")).toBe(true);
    expect(after.globals.filter((global) => !global.startsWith('__'))).toEqual([]);
    expect(after.messages).toBe(0);
    await page.close();
  });

  it.each(['coup-attempt', 'markup-torture', 'dark-page', 'rtl-runs', 'table-layout', 'live-blog'])(
    'of %s shows a line under every mark, and has no style for marks elsewhere',
    async (fixture) => {
      const page = await reader.open(fixture);
      await reader.article(fixture);
      await until('names to be marked', async () => Number(await marks(page)) > 0);
      expect(await page.evaluate(UNSTYLED)).toEqual([]);
      for (const highlight of ['n1', 'n2', 'n3']) {
        const style = `getComputedStyle(document.documentElement, '::highlight(${highlight})').textDecorationLine`;
        expect(await page.evaluate(style)).toBe('none');
      }
      await page.close();
    },
  );

  it('lets a React-like page hydrate and keep working', async () => {
    const page = await reader.open('hydrating-app');
    await reader.article('hydrating-app');
    await until('names to be marked', async () => Number(await marks(page)) > 0);
    await page.waitForFunction('document.documentElement.dataset.hydrated === "true"');
    expect(await page.evaluate('window.hydrationFaults ?? []')).toEqual([]);
    await page.close();
  });

  it("works under style-src 'none'", async () => {
    const page = await reader.open('strict-csp');
    const { cast } = await reader.article('strict-csp');
    await until('names to be marked', async () => Number(await marks(page)) > 0);
    const word = (await page.evaluate('document.body.innerText')) as string;
    const row = cast.find(({ label }) => word.includes(label));
    if (!row) throw new Error('the fixture names nobody in full');
    await restOn(page, row.label);
    await cardOf(page).shows(row.label);
    await page.close();
  });

  it('is left alone where it is no article', async () => {
    const page = await reader.open('front-page');
    await new Promise((done) => setTimeout(done, 1500));
    expect(await marks(page)).toBe(0);
    expect(await page.evaluate('document.documentElement.children.length')).toBe(2);
    expect((await reader.state('front-page')).status).toBe('no-article');
    await page.close();
  });
});
