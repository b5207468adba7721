import { browser } from 'wxt/browser';
import { type MarkSelectors, markStyles } from '../../lib/page/mark-styles.ts';
import { newsSiteMatches } from '../../lib/settings/news-sites.ts';
import type { Settings } from '../../lib/settings/settings.ts';

const GATE_ELSEWHERE = 'gate-elsewhere';

/**
 * Starts the article script in a tab's top frame. Started twice in one page, the script recognises itself and reads the
 * page anew. `asked`: the reader wants this page read, whatever it calls itself. Throws where the browser does not
 * allow it.
 */
export async function startArticleScript(tab: number, asked = false): Promise<void> {
  if (asked) await browser.scripting.executeScript({ target: { tabId: tab }, func: markAsked });
  await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/article.js'] });
}

/** Styles marks in the text of these elements of a tab's top frame. Throws where the browser does not allow it. */
export async function styleMarks(tab: number, selectors: MarkSelectors): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId: tab }, css: markStyles(selectors) });
}

/** Runs in the page's isolated world, where the article script finds it and the page does not. */
function markAsked(): void {
  Object.assign(globalThis, { backstoryAsked: true });
}

/** Match pattern for one host and nothing below or beside it. */
export function siteMatch(host: string): string {
  return `*://${host.split(':')[0]}/*`;
}

/** Sites beyond the list on which the gate should run, of those that the reader has granted. */
async function grantedElsewhere(settings: Settings): Promise<string[]> {
  const wanted = settings.sites.mode === 'everywhere' ? ['*://*/*'] : settings.sites.on.map(siteMatch);
  const granted = await Promise.all(wanted.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return wanted.filter((_, at) => granted[at]);
}

/** Lets the gate run on the sites that the reader switched on beyond the list, and on no others. */
export async function registerGate(settings: Settings): Promise<void> {
  const matches = await grantedElsewhere(settings);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GATE_ELSEWHERE] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GATE_ELSEWHERE] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: GATE_ELSEWHERE, matches, excludeMatches: newsSiteMatches(), js: ['gate.js'], runAt: 'document_idle' },
  ]);
}
