import type { Page } from 'puppeteer-core';
import { inFirefoxChrome } from '../../../scripts/browser/firefox-chrome.ts';
import { FIREFOX_ID, until } from '../../../scripts/browser/launch.ts';
import type { Reader } from './reader.ts';

/** Clicks the extension's toolbar button while `page` is in front: the browser grants `activeTab` for it. */
export async function clickToolbar(reader: Reader, page: Page): Promise<void> {
  await page.bringToFront();
  if (reader.session.name === 'firefox') {
    await inFirefoxChrome(
      reader.session.browser,
      `(() => { const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        // The button of an open popup closes it.
        for (const panel of document.querySelectorAll('panel')) panel.hidePopup();
        const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ID}');
        return ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window); })()`,
    );
    return;
  }
  const extension = [...(await reader.session.browser.extensions()).values()][0];
  if (!extension) throw new Error('the extension is not installed');
  await page.triggerExtensionAction(extension);
}

/** Lets the browser grant what the extension asks for next, as a reader's "Allow" would. */
export async function willAllow(reader: Reader, host: string): Promise<void> {
  // Firefox grants by its preference (`extensions.webextOptionalPermissionPrompts`), set at its start.
  if (reader.session.name === 'firefox') return;
  const id = reader.session.origin.replace('chrome-extension://', '');
  const manager = await reader.session.browser.newPage();
  await manager.goto('chrome://extensions');
  await until('the page of extensions', () => manager.evaluate('typeof chrome.developerPrivate === "object"'));
  await manager.evaluate(`chrome.developerPrivate.addHostPermission('${id}', '*://${host}/*')`);
  await manager.close();
}
