import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TESTED } from './support/browsers.ts';
import { NEWS_HOST, type Reader, startReader } from './support/reader.ts';

/** About 200,000 words, a name among them here and there. */
const LONG = Array.from({ length: 2900 }, (_, at) => {
  const name = at % 500 === 0 ? 'President Luis Arce of Bolivia met them in La Paz. ' : '';
  return `<p>${name}${`Word${at % 97} follows word `.repeat(23)}</p>`;
}).join('');
const PAGES = {
  '/long': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Long</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2024-06-27T10:00:00Z"></head>
<body><article><h1>Observers arrive</h1>${LONG}</article></body></html>`,
};

/** What the issue calls a freeze, in ms. */
const FREEZE = 50;
const TRIALS = 3;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: unknown;
}

/** Milliseconds of processor time of the page's longest task from the moment on that the article script starts. */
async function longestTask(reader: Reader, page: Page): Promise<number> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline'] });
  await page.goto(`https://${NEWS_HOST}/long`, { waitUntil: 'load' });
  await reader.article('long');
  await page.waitForFunction('[...CSS.highlights.values()].some((highlight) => highlight.size > 0)');
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? new Uint8Array()).toString()) as {
    traceEvents: readonly TraceEvent[];
  };
  const start = traceEvents.find(
    ({ name, args }) => name === 'EvaluateScript' && JSON.stringify(args).includes('/article.js'),
  );
  if (!start) throw new Error('the article script did not run');
  const tasks = traceEvents.filter(
    (event) =>
      event.name.endsWith('RunTask') &&
      event.pid === start.pid &&
      event.tid === start.tid &&
      event.ts + (event.tdur ?? 0) >= start.ts,
  );
  return Math.max(...tasks.map(({ tdur }) => (tdur ?? 0) / 1000));
}

// Firefox tells no processor time of a page's tasks, and by the clock on the wall a busy machine alone would fail this.
describe.runIf(TESTED.includes('chromium'))('an article of 200,000 words', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader('chromium', { pages: PAGES });
  });
  afterAll(() => reader?.leave());

  it('does not freeze while it is read and marked', async () => {
    const trials: number[] = [];
    // What the code does is in every trial; what else the machine does is not.
    while (trials.length < TRIALS && !trials.some((each) => each <= FREEZE)) {
      const page = await reader.session.browser.newPage();
      await page.bringToFront();
      trials.push(await longestTask(reader, page));
      await page.close();
    }
    expect(Math.min(...trials)).toBeLessThanOrEqual(FREEZE);
  });
});
