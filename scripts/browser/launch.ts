import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from './find.ts';
import { inFirefoxChrome, installPermanently } from './firefox-chrome.ts';

/** Fixed so that the address of extension pages is known: Firefox draws a new one for every profile otherwise. */
const FIREFOX_UUID = '6f2b7d54-3c1e-4a8e-9d0b-5a7c9e1f2b3d';
export const FIREFOX_ID = 'backstory@backstory.example';

export interface LaunchOptions {
  readonly name: BrowserName;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  readonly proxyPort: number;
  /** Kept profile, for restarts; a new one that is deleted at the end where absent. */
  readonly profile?: string;
  /** Installed so that it survives a restart of Firefox with the same profile; Chromium's always does. */
  readonly permanent?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  readonly args?: readonly string[];
}

/** A running browser with the built extension in it. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Origin of the extension's own pages, without a slash at the end. */
  readonly origin: string;
  /** Opens one of the extension's pages ("popup.html?tab=3") in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

function firefoxPreferences(proxyPort: number): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    'extensions.enabledScopes': 15,
  };
}

/** Waits for `probe` to give a value, asking every 50 ms; throws with `what` after `timeout` ms. */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | null | false>,
  timeout = 15_000,
): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const value = await probe();
      if (value) return value;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 50));
  } while (Date.now() < end);
  throw new Error(`waited ${timeout} ms for ${what}`, { cause: last });
}

/** Starts a browser with the extension installed and its welcome page open. */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'backstory-profile-'));
  const launched =
    options.name === 'chromium' ? await launchChromium(options, profile) : await launchFirefox(options, profile);
  return {
    name: options.name,
    ...launched,
    async close() {
      await launched.browser.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Launched = Pick<ExtensionBrowser, 'browser' | 'origin' | 'openExtensionPage'>;

async function launchChromium(options: LaunchOptions, profile: string): Promise<Launched> {
  const size = `--window-size=${options.width ?? 1280},${options.height ?? 900}`;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: findBrowser('chromium'),
    headless: options.headless,
    pipe: true,
    enableExtensions: [resolve(options.extension)],
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: [
      ...CHROMIUM_ARGS,
      size,
      ...asRoot,
      `--proxy-server=127.0.0.1:${options.proxyPort}`,
      '--proxy-bypass-list=<-loopback>',
      ...(options.args ?? []),
    ],
  });
  const id = await until('the extension to be installed', async () => [...(await browser.extensions()).keys()][0]);
  const origin = `chrome-extension://${id}`;
  return {
    browser,
    origin,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${path}`);
      return page;
    },
  };
}

async function launchFirefox(options: LaunchOptions, profile: string): Promise<Launched> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: options.headless,
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: null,
    extraPrefsFirefox: { ...firefoxPreferences(options.proxyPort), ...options.preferences },
    args: [
      '--remote-allow-system-access',
      `--width=${options.width ?? 1280}`,
      `--height=${options.height ?? 900}`,
      ...(options.args ?? []),
    ],
  });
  if (!options.permanent) await browser.installExtension(resolve(options.extension));
  else if (!isKept(profile)) await installPermanently(browser, resolve(options.extension));
  const origin = `moz-extension://${FIREFOX_UUID}`;
  return {
    browser,
    origin,
    // A driver may not navigate to moz-extension: addresses; the browser's own window may open them.
    async openExtensionPage(path) {
      const before = new Set(await browser.pages());
      const principal = 'Services.scriptSecurityManager.getSystemPrincipal()';
      const url = JSON.stringify(`${origin}/${path}`);
      await inFirefoxChrome(
        browser,
        `void (gBrowser.selectedTab = gBrowser.addTab(${url}, { triggeringPrincipal: ${principal} }))`,
      );
      return until(`the page ${path}`, async () => {
        // Its address as the driver has it stays about:blank, so the page itself is asked.
        for (const page of await browser.pages()) {
          if (before.has(page)) continue;
          const at = await page.evaluate('document.readyState === "complete" ? location.href : ""');
          if (String(at).startsWith(`${origin}/`)) return page;
        }
        return undefined;
      });
    },
  };
}

/** Whether the extension is in the profile from an earlier start. */
function isKept(profile: string): boolean {
  const list = join(profile, 'extensions.json');
  return existsSync(list) && readFileSync(list, 'utf8').includes(FIREFOX_ID);
}
