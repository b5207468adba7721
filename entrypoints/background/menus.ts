import { browser } from 'wxt/browser';
import type { ProfileRow } from '../../lib/profiles/card-view.ts';
import { strings } from '../shared/strings.ts';

const LOOK_UP = 'look-up';

/** Address of the page that looks a name up, apart from any article. */
export function searchPage(query: string): string {
  return `${browser.runtime.getURL('/popup.html')}?q=${encodeURIComponent(query)}`;
}

/** "Look up “…”" on selected text opens the search in a small window beside the article. */
export function addContextMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    // The browser puts the selected words in the place of %s.
    browser.contextMenus.create({ id: LOOK_UP, title: strings('menu.lookUp'), contexts: ['selection'] });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId !== LOOK_UP || !selectionText) return;
    void browser.windows.create({
      url: searchPage(selectionText.slice(0, 200)),
      type: 'popup',
      width: 420,
      height: 640,
    });
  });
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The address-bar keyword "bs": suggests profiles while typing and opens the chosen one. */
export function addOmnibox(search: (query: string) => Promise<readonly ProfileRow[]>): void {
  // Chromium reads descriptions as XML, Firefox as plain text.
  const isXml = location.protocol === 'chrome-extension:';
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void search(text).then((rows) => {
      suggest(
        rows.slice(0, 5).map(({ label, line }) => {
          const shown = `${label} — ${line}`;
          return { content: label, description: isXml ? escapeXml(shown) : shown };
        }),
      );
    });
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    const url = searchPage(text);
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}
