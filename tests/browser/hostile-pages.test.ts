import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TESTED } from './support/browsers.ts';
import { DATED, HEAD, madeArticle, PARAGRAPH } from './support/made-article.ts';
import { NEWS_HOST, type Reader, startReader } from './support/reader.ts';

/** 200,000 words in paragraphs of about seventy. */
const LONG = Array.from({ length: 2900 }, (_, at) => `<p>${`Word${at % 97} follows word `.repeat(23)}</p>`).join('');
/** 50,000 nodes; browsers cut nesting off at 512, so the rest of the depth becomes breadth. */
const DEEP = `${'<div>'.repeat(25_000)}${PARAGRAPH.repeat(4)}${'<span>x</span>'.repeat(25_000)}${'</div>'.repeat(25_000)}`;

const PAGES: Readonly<Record<string, string>> = {
  '/long': madeArticle(DATED, PARAGRAPH.repeat(3) + LONG),
  '/deep': madeArticle(DATED, DEEP),
  '/broken-date': madeArticle(
    '<meta property="article:published_time" content="2024-13-45T99:99">',
    PARAGRAPH.repeat(4),
  ),
  '/no-title': `${HEAD}<title></title></head><body><article>${PARAGRAPH.repeat(4)}</article></body></html>`,
  '/no-end': `${HEAD}</head><body><article><h1>Torn<p>${PARAGRAPH.repeat(4)}<p><b><i><a href=">Luis Arce`,
};

/** Counts tasks that kept the page's main thread for more than 50 ms, from the start of the document on. */
const WATCH = `
  window.__faults = [];
  window.__tasks = [];
  addEventListener('error', (event) => window.__faults.push(event.message));
  addEventListener('unhandledrejection', (event) => window.__faults.push(String(event.reason)));
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => window.__tasks.push(...list.getEntries().map((entry) => entry.duration)))
      .observe({ type: 'longtask', buffered: true });
  }
`;

async function openHostile(reader: Reader, path: string): Promise<{ page: Page; faults: string[] }> {
  const faults: string[] = [];
  const page = await reader.session.browser.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.evaluateOnNewDocument(WATCH);
  await page.goto(`https://${NEWS_HOST}/${path}`, { waitUntil: 'load', timeout: 60_000 });
  await page.bringToFront();
  return { page, faults };
}

/** Errors that are ours; a missing favicon is the server's, and that a tree is flattened is the browser's to say. */
const ours = (faults: readonly string[]) => faults.filter((fault) => !/favicon|404|tree is too deep/.test(fault));

describe.each(TESTED)('a hostile page in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(name, { pages: PAGES });
  });
  afterAll(() => reader?.leave());

  it.each([
    ['long', true, '2024-06-27'],
    ['broken-date', true, undefined],
    ['no-title', true, undefined],
    ['no-end', true, undefined],
  ])(
    '%s is read rightly and without a fault',
    async (path, isArticle, date) => {
      const { page, faults } = await openHostile(reader, path);
      const state = await reader.article(path);
      expect(state.status === 'article').toBe(isArticle);
      expect(state.date).toBe(date);
      expect(state.cast.map(({ id }) => id)).toContain('oas');
      expect(ours(faults)).toEqual([]);
      expect(await page.evaluate('window.__faults')).toEqual([]);
      await page.close();
    },
    120_000,
  );

  it('50,000 nested nodes are read rightly or not at all, and without a fault', async () => {
    const { page, faults } = await openHostile(reader, 'deep');
    await new Promise((done) => setTimeout(done, 3000));
    const state = await reader.state('deep');
    if (state.status === 'article') expect(state.cast.map(({ id }) => id)).toContain('oas');
    else expect(state.status).toBe('no-article');
    expect(ours(faults)).toEqual([]);
    expect(await page.evaluate('document.readyState')).toBe('complete');
    await page.close();
  }, 120_000);

  it.each([['empty-body'], ['document.xml']])('%s is left alone without a fault', async (path) => {
    const { page, faults } = await openHostile(reader, path);
    await new Promise((done) => setTimeout(done, 1500));
    expect((await reader.state(path)).status).toBe('no-article');
    expect(ours(faults)).toEqual([]);
    await page.close();
  });
});
