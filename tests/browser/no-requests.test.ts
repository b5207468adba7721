import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askExtension } from '../../scripts/browser/extension-client.ts';
import type { BrowserName } from '../../scripts/browser/find.ts';
import { inFirefoxChrome } from '../../scripts/browser/firefox-chrome.ts';
import { restOn } from '../../scripts/browser/pointer.ts';
import { TESTED } from './support/browsers.ts';
import { cardOf } from './support/card-driver.ts';
import { type Reader, startReader } from './support/reader.ts';

/** Notes the address of every request that an extension, or a content script of one, makes. */
const OBSERVE = `
  globalThis.__extensionRequests = [];
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const principal = channel.loadInfo?.triggeringPrincipal;
    if (principal?.addonPolicy || principal?.contentScriptAddonPolicy) globalThis.__extensionRequests.push(channel.URI.spec);
  }, 'http-on-modify-request');
`;

/** What a reader does in a few minutes: reads, opens a card, searches, looks at the cast. */
async function readAround(reader: Reader): Promise<void> {
  const page = await reader.open('coup-attempt');
  await reader.article('coup-attempt');
  await restOn(page, 'MAS');
  await cardOf(page).shows('Movement for Socialism');
  await askExtension(reader.own, 'search', { query: 'nobody of this name' });
  await new Promise((done) => setTimeout(done, 500));
}

interface NetLogEvent {
  readonly type: number;
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

/** Addresses of the requests that the extension itself began, of a Chromium net log. */
function requestsInNetLog(file: string, origin: string): string[] {
  const log = JSON.parse(readFileSync(file, 'utf8'));
  const start = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  return (log.events as NetLogEvent[])
    .filter((event) => event.type === start && event.params?.initiator?.startsWith(origin))
    .map((event) => event.params?.url ?? '')
    .filter((url) => /^(https?|wss?):/.test(url));
}

const COUNT: Record<BrowserName, (folder: string) => Promise<{ requests: string[]; refused: readonly string[] }>> = {
  async chromium(folder) {
    const log = join(folder, 'net.json');
    const reader = await startReader('chromium', {
      args: [`--log-net-log=${log}`, '--net-log-capture-mode=IncludeSensitive'],
    });
    const { origin } = reader.session;
    await readAround(reader);
    const refused = [...reader.server.refused];
    await reader.leave();
    return { requests: requestsInNetLog(log, origin), refused };
  },
  async firefox() {
    const reader = await startReader('firefox');
    await inFirefoxChrome(reader.session.browser, OBSERVE);
    await readAround(reader);
    const requests = JSON.parse(
      String(await inFirefoxChrome(reader.session.browser, 'JSON.stringify(globalThis.__extensionRequests)')),
    );
    const refused = [...reader.server.refused];
    await reader.leave();
    return { requests, refused };
  },
};

/** Hosts that the browsers themselves ask for, whatever extension is installed. */
const BROWSERS_OWN =
  /(^|\.)(mozilla\.(com|net|org)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com|googleusercontent\.com|digicert\.com|mozaws\.net|example\.com)(:|$|\/)/;

describe.each(TESTED)('with default settings in %s', (name) => {
  it('no request leaves the browser for the extension', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'backstory-net-'));
    try {
      const { requests, refused } = await COUNT[name](folder);
      expect(requests).toEqual([]);
      expect(refused.filter((host) => !BROWSERS_OWN.test(host.replace(/^https?:\/\//, '')))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
