import { rmSync } from 'node:fs';
import type { Page, Viewport } from 'puppeteer-core';
import { cardOf } from '../../tests/browser/support/card-driver.ts';
import { NEWS_HOST, type Reader, startReader } from '../../tests/browser/support/reader.ts';
import { isMarked } from '../../tests/browser/support/shown-text.ts';
import { askExtension, tabOf } from '../browser/extension-client.ts';
import { until } from '../browser/launch.ts';
import { pointOf } from '../browser/pointer.ts';
import { type InterfaceLanguage, speaking, translatedExtension } from '../browser/translated.ts';
import { type Dress, dressOf, type Layout, viewportOf, type WindowName } from './looks.ts';
import { PAGES } from './made-pages.ts';

/** A page in the state to be pictured. */
export interface Shown {
  readonly page: Page;
  readonly dress: Dress;
  /** Pictured alone, where the page around it is of no interest. */
  readonly part?: string;
  readonly fullPage?: boolean;
  readonly media?: 'print';
}

export type OpenPage = Pick<Shown, 'page' | 'dress'>;

/** One browser with the extension in one language, and helpers that bring its views into a state. */
export interface Stage {
  readonly reader: Reader;
  readonly language: InterfaceLanguage;
  /** Address of the gallery of components, for states that a browser does not hold still in. */
  readonly gallery: string;
  /** Opens an article on the news host, read and marked. */
  article(layout: Layout, fixture?: string, window?: WindowName, more?: Partial<Viewport>): Promise<OpenPage>;
  /** Opens an article that stays until the end; it is read anew where the extension was switched off meanwhile. */
  keep(fixture: string): Promise<void>;
  /** Opens any other page of the news host. */
  web(fixture: string): Promise<OpenPage>;
  /** Opens a page of the extension ("popup.html"), seen from the tab of a fixture; in another language where given. */
  own(
    layout: Layout,
    window: WindowName,
    path: string,
    fixture?: string,
    language?: InterfaceLanguage,
  ): Promise<OpenPage>;
  /** Opens a scene of the gallery. */
  scene(layout: Layout, window: WindowName, name: string): Promise<OpenPage>;
  /** Closes all that was opened since the last call. */
  clear(): Promise<void>;
  end(): Promise<void>;
}

export const SAMPLE = 'coup-attempt';
/** Milliseconds that a view may take, on a machine with much else to do. */
const PATIENCE = 10_000;
const BUILT = '.output/chrome-mv3';

export async function startStage(language: InterfaceLanguage, gallery: string): Promise<Stage> {
  const extension = language === 'en' ? BUILT : translatedExtension(BUILT, language);
  // The gallery is on this machine, where no proxy is needed.
  const reader = await startReader('chromium', { extension, pages: PAGES, args: ['--proxy-bypass-list=127.0.0.1'] });
  if (language === 'es') await askExtension(reader.own, 'change-settings', { patch: { cardLanguage: 'es' } });
  const opened: Page[] = [];
  const kept = new Map<string, Page>();
  const open = async (url: string, viewport: Viewport, spoken = language): Promise<OpenPage> => {
    const page = await reader.session.browser.newPage();
    opened.push(page);
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport(viewport);
    const dress = await dressOf(page);
    await dress('light');
    if (url.startsWith('chrome-extension:')) await page.evaluateOnNewDocument(speaking(BUILT, spoken));
    await page.goto(url, { waitUntil: 'load' });
    return { page, dress };
  };
  return {
    reader,
    language,
    gallery,
    async article(layout, fixture = SAMPLE, window = 'article', more = {}) {
      const shown = await open(`https://${NEWS_HOST}/${fixture}`, { ...viewportOf(window, layout), ...more });
      const { cast } = await reader.article(fixture);
      if (cast.length > 0) await until('names to be marked', () => isMarked(shown.page, ''));
      return shown;
    },
    async keep(fixture) {
      const before = kept.get(fixture);
      if (before) {
        if ((await reader.state(fixture)).status === 'article') return;
        await before.bringToFront();
        await before.reload();
      } else {
        const { page } = await open(`https://${NEWS_HOST}/${fixture}`, viewportOf('article', 'plain'));
        opened.splice(opened.indexOf(page), 1);
        kept.set(fixture, page);
      }
      await reader.article(fixture);
    },
    web(fixture) {
      return open(`https://${NEWS_HOST}/${fixture}`, viewportOf('article', 'plain'));
    },
    async own(layout, window, path, fixture, spoken) {
      const tab = fixture === undefined ? undefined : await tabOf(reader.own, `https://${NEWS_HOST}/${fixture}`);
      const query = fixture === undefined ? '' : `?tab=${tab}`;
      return open(`${reader.session.origin}/${path}${query}`, viewportOf(window, layout), spoken);
    },
    async scene(layout, window, name) {
      const shown = await open(`${gallery}?scene=${name}&theme=auto&lang=${language}`, viewportOf(window, layout));
      await shown.page.waitForSelector('#stage > *');
      return shown;
    },
    async clear() {
      for (const page of opened.splice(0)) await page.close();
    },
    async end() {
      await reader.leave();
      if (extension !== BUILT) rmSync(extension, { recursive: true, force: true });
    },
  };
}

/** Rests the pointer on a name that stands in the upper part of the window, so that its card has room below. */
export async function restHigh(page: Page, text: string, share = 0.16): Promise<void> {
  const { y } = await pointOf(page, text);
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), y - share * (page.viewport()?.height ?? 800));
  const at = await page.evaluate((wanted) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
    const box = ranges.find((range) => String(range).includes(wanted))?.getClientRects()[0];
    return box && { x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 };
  }, text);
  if (!at) throw new Error(`"${text}" is not marked`);
  await page.mouse.move(Math.max(at.x - 60, 1), at.y + 60);
  await page.mouse.move(at.x, at.y, { steps: 6 });
}

/** Opens the card of a name in the sample, or in another fixture. */
export async function openCard(
  stage: Stage,
  layout: Layout,
  name: string,
  heading: string | RegExp,
  fixture = SAMPLE,
): Promise<OpenPage> {
  const shown = await stage.article(layout, fixture, 'column');
  await restHigh(shown.page, name);
  await cardOf(shown.page).shows(heading);
  return shown;
}

/** Waits until nothing moves any more: fonts, animations, what follows the pointer. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A caret blinks, and would be there in one picture and not in the next.
    if (document.activeElement instanceof HTMLElement) document.activeElement.style.caretColor = 'transparent';
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
    await new Promise((done) => setTimeout(done, 150));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}
