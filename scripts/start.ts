// Builds the extension and opens an article with it: `npm start [-- FILE_OR_URL] [--browser firefox] [--headless]`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { TabView } from '../lib/messages/panel-data.ts';
import { NEWS_SITES } from '../lib/settings/news-sites.ts';
import { askExtension, tabOf } from './browser/extension-client.ts';
import { BROWSERS, type BrowserName } from './browser/find.ts';
import { type ExtensionBrowser, launchWithExtension, until } from './browser/launch.ts';
import { startNewsServer } from './browser/news-server.ts';
import { restOn } from './browser/pointer.ts';

const SAMPLE = 'tests/fixtures/pages/coup-attempt.html';
/** The sample is served on this machine under a listed news site's name, so that it is read like any article there. */
const HOST = 'www.reuters.com';
const SHOTS = 'artifacts/start';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' }, headless: { type: 'boolean' } },
});
const name = BROWSERS.find((known) => known === values.browser);
if (!name) {
  console.error(`no such browser: ${values.browser}; there are ${BROWSERS.join(' and ')}`);
  process.exit(2);
}
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = values.headless ?? (!hasDisplay || Boolean(process.env.CI));

function build(browser: BrowserName): string {
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  console.log(`Building the extension for ${browser} …`);
  const made = spawnSync('wxt', ['build', '-b', target], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (made.status !== 0) throw new Error(`the build failed:\n${made.stdout}${made.stderr}`);
  return `.output/${target}-mv3`;
}

function isListed(host: string): boolean {
  return NEWS_SITES.some((site) => host === site || host.endsWith(`.${site}`));
}

/** The article to open: its address, and its HTML where it is served from here. */
async function chooseArticle(wanted: string | undefined): Promise<{ url: string; html?: string }> {
  const here = `https://${HOST}/article`;
  if (!wanted) return { url: here, html: readFileSync(SAMPLE, 'utf8') };
  if (existsSync(wanted)) return { url: here, html: readFileSync(wanted, 'utf8') };
  if (!URL.canParse(wanted)) throw new Error(`${wanted} is neither a file nor an address`);
  if (isListed(new URL(wanted).hostname)) return { url: wanted };
  // On other sites the extension waits for a click on its button; a copy under the sample's name spares that.
  const answer = await fetch(wanted);
  if (!answer.ok) throw new Error(`${wanted} answered ${answer.status}`);
  return { url: here, html: await answer.text() };
}

/** The article's tab and state; undefined where no article was found within the time that `until` waits. */
async function readState(own: Page, url: string): Promise<{ tab: number; state: TabView } | undefined> {
  const read = until('the article to be read', async () => {
    const packs = await askExtension(own, 'packs', {});
    if (packs.status === 'failed') throw new Error(packs.reason);
    const tab = await tabOf(own, url);
    if (tab === undefined || packs.status !== 'ready') return undefined;
    const state = await askExtension(own, 'tab-state', { tab });
    return state.status === 'article' ? { tab, state } : undefined;
  });
  return read.catch((error) => {
    if (error instanceof Error && error.cause === undefined) return undefined;
    throw error;
  });
}

async function printCast(own: Page, tab: number, state: TabView): Promise<void> {
  if (state.status !== 'article') return;
  console.log(`\n${state.title}\n${state.dateText}\n`);
  for (const row of state.cast) {
    const card = await askExtension(own, 'card', { entity: row.id, tab });
    const reasons = card.status === 'found' ? (card.why?.reasons ?? []) : [];
    const why = reasons
      .filter(({ weight }) => weight > 0)
      .map(({ kind, detail }) => (detail ? `${kind}: ${detail}` : kind));
    console.log(
      `${String(row.mentions).padStart(3)} × ${row.label} (${row.id}) — ${row.line}\n      why: ${why.join('; ')}`,
    );
  }
  if (state.cast.length === 0) console.log('No name of this article is in a pack.');
}

async function takeScreenshots(session: ExtensionBrowser, page: Page, tab: number, state: TabView): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.bringToFront();
  await page.screenshot({ path: `${SHOTS}/article.png` });
  const shown = state.status === 'article' ? state.cast[0] : undefined;
  if (shown) {
    const text = (await page.evaluate('document.body.innerText')) as string;
    const name = ['MAS', shown.label].find((candidate) => text.includes(candidate));
    if (name) {
      await restOn(page, name);
      await new Promise((done) => setTimeout(done, 1500));
      await page.screenshot({ path: `${SHOTS}/card.png` });
    }
  }
  const popup = await session.openExtensionPage(`popup.html?tab=${tab}`);
  await popup.setViewport({ width: 400, height: 640 });
  await new Promise((done) => setTimeout(done, 500));
  await popup.screenshot({ path: `${SHOTS}/popup.png` });
  console.log(`\nScreenshots: ${SHOTS}/article.png, card.png, popup.png`);
}

const extension = build(name);
const article = await chooseArticle(positionals[0]);
const server = await startNewsServer({
  hosts: [HOST],
  serve: () => (article.html === undefined ? undefined : { type: 'text/html; charset=utf-8', body: article.html }),
  passOthers: !headless,
});
const session = await launchWithExtension({ name, extension, headless, proxyPort: server.proxyPort });
const page = await session.browser.newPage();
await page.goto(article.url, { waitUntil: 'domcontentloaded' });
if (headless) {
  const own = await session.openExtensionPage('options.html');
  const read = await readState(own, article.url);
  if (read) {
    await printCast(own, read.tab, read.state);
    await takeScreenshots(session, page, read.tab, read.state);
  } else {
    console.error(
      `No article was found in ${positionals[0] ?? SAMPLE}: it needs a headline and some paragraphs of text.`,
    );
    process.exitCode = 1;
  }
  await session.close();
  await server.close();
} else {
  await page.bringToFront();
  console.log(`Rest the pointer on an underlined name, or press the toolbar button. Close ${name} to end.`);
  session.browser.on('disconnected', () => void server.close());
}
