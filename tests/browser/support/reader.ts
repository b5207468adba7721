import type { Page } from 'puppeteer-core';
import type { ArticleView, TabView } from '../../../lib/messages/panel-data.ts';
import { askExtension, tabOf } from '../../../scripts/browser/extension-client.ts';
import type { BrowserName } from '../../../scripts/browser/find.ts';
import {
  type ExtensionBrowser,
  type LaunchOptions,
  launchWithExtension,
  until,
} from '../../../scripts/browser/launch.ts';
import { type NewsServer, startNewsServer } from '../../../scripts/browser/news-server.ts';
import { serveFixtures } from './fixture-site.ts';

/** A host of the list of news sites, and one that is not on it. */
export const NEWS_HOST = 'www.reuters.com';
export const OTHER_HOST = 'blog.example.net';

export const EXTENSION: Record<BrowserName, string> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/** A reader at a real browser with the built extension, and a local news site to read. */
export interface Reader {
  readonly session: ExtensionBrowser;
  readonly server: NewsServer;
  /** One of the extension's own pages, to ask the background from. */
  readonly own: Page;
  /** Opens a fixture ("coup-attempt") on the news host. */
  open(fixture: string, host?: string): Promise<Page>;
  /** The state of the tab that shows the fixture, as the popup gets it. */
  state(fixture: string, host?: string): Promise<TabView>;
  /** Waits until the fixture was read, and gives its state. */
  article(fixture: string, host?: string): Promise<ArticleView>;
  leave(): Promise<void>;
}

export interface ReaderOptions
  extends Partial<
    Pick<LaunchOptions, 'extension' | 'profile' | 'permanent' | 'preferences' | 'args' | 'width' | 'height'>
  > {
  /** Pages made for one test, by path. */
  readonly pages?: Readonly<Record<string, string>>;
}

export async function startReader(name: BrowserName, options: ReaderOptions = {}): Promise<Reader> {
  const server = await startNewsServer({ hosts: [NEWS_HOST, OTHER_HOST], serve: serveFixtures(options.pages) });
  const session = await launchWithExtension({
    name,
    extension: EXTENSION[name],
    headless: true,
    proxyPort: server.proxyPort,
    ...options,
  });
  const own = await session.openExtensionPage('options.html');
  await until('the packs to be imported', async () => {
    const packs = await askExtension(own, 'packs', {});
    if (packs.status === 'failed') throw new Error(packs.reason);
    return packs.status === 'ready';
  });
  const address = (fixture: string, host = NEWS_HOST) => `https://${host}/${fixture}`;
  const state = async (fixture: string, host?: string) => {
    const tab = await until('the tab', () => tabOf(own, address(fixture, host)));
    return askExtension(own, 'tab-state', { tab });
  };
  return {
    session,
    server,
    own,
    state,
    async open(fixture, host) {
      const page = await session.browser.newPage();
      await page.goto(address(fixture, host), { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    },
    article: (fixture, host) =>
      until(`${fixture} to be read`, async () => {
        const now = await state(fixture, host);
        return now.status === 'article' ? now : undefined;
      }),
    async leave() {
      await session.close();
      await server.close();
    },
  };
}
