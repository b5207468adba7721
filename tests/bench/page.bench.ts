import { BROWSERS, type BrowserName } from '../../scripts/browser/find.ts';
import { NEWS_HOST, OTHER_HOST, type Reader, startReader } from '../browser/support/reader.ts';
import { type Figure, percentile } from './figure.ts';

const ROUNDS = 20;
const VISITS = 4;
const STORY =
  '<p>The Organization of American States (OAS) sent observers, and <a href="/x">President Luis Arce</a> of Bolivia met them in La Paz, where the talks went on for most of the day without a word to the press.</p>';
const BOX =
  '<section><h2>a</h2><div class="x"><span>y</span><ul><li><a href="/y">one</a><li><b>two</b></ul></div></section>';
/** About 16,500 elements, some 120 of them in the article's text: a news page on the heavy side. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2024-06-27T10:00:00Z">
<style>body { font: 16px serif } p { margin: 1em } a { color: blue } .x span { color: red }</style></head>
<body><article><h1>Observers arrive</h1>${STORY.repeat(60)}</article>${BOX.repeat(2000)}</body></html>`;

/** Changes what every element inherits, and times the style recalculation that asking for a colour then forces, in ms. */
const RECALCULATE = `(async () => {
  const times = [];
  const { style } = document.documentElement;
  const last = document.querySelector('section:last-of-type b');
  for (let round = 0; round < ${ROUNDS}; round++) {
    const begun = performance.now();
    style.color = round % 2 ? '#111' : '#222';
    style.fontSize = 15 + (round % 2) + 'px';
    getComputedStyle(last).color;
    times.push(performance.now() - begun);
    await new Promise((done) => setTimeout(done, 30));
  }
  return times;
})()`;

async function recalculations(reader: Reader, host: string): Promise<readonly number[]> {
  const page = await reader.open('page', host);
  if (host === NEWS_HOST) {
    await reader.article('page');
    await page.waitForFunction('[...CSS.highlights.values()].some((highlight) => highlight.size > 0)');
  }
  const times = (await page.evaluate(RECALCULATE)) as readonly number[];
  await page.close();
  return times;
}

async function measure(name: BrowserName): Promise<Figure> {
  const reader = await startReader(name, { pages: { '/page': PAGE } });
  try {
    const times: { readonly alone: number[]; readonly marked: number[] } = { alone: [], marked: [] };
    for (let visit = 0; visit < VISITS; visit++) {
      times.alone.push(...(await recalculations(reader, OTHER_HOST)));
      times.marked.push(...(await recalculations(reader, NEWS_HOST)));
    }
    // At best: what else the machine does can only add to it.
    const alone = percentile(times.alone, 0.1);
    const marked = percentile(times.marked, 0.1);
    return {
      name: `style recalculation of a marked page of 16,500 elements, ${name}`,
      value: marked,
      unit: 'ms',
      peer: 'the page without marks',
      ratio: marked / alone,
    };
  } finally {
    await reader.leave();
  }
}

/** What marks cost the page that bears them. */
export async function figures(): Promise<readonly Figure[]> {
  const all: Figure[] = [];
  for (const name of BROWSERS) all.push(await measure(name));
  return all;
}
