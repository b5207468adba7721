import type { Page } from 'puppeteer-core';
import { inFirefoxChrome } from '../../../scripts/browser/firefox-chrome.ts';
import { FIREFOX_ID } from '../../../scripts/browser/launch.ts';

/**
 * Ends the extension's background as the browser does when it is idle: its memory is lost, its storage stays.
 * `page` is any web page of the browser.
 */
export async function stopBackground(page: Page): Promise<void> {
  if (page.browser().constructor.name.includes('Bidi')) {
    await inFirefoxChrome(
      page.browser(),
      `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension.terminateBackground()`,
    );
    return;
  }
  // A session on the worker itself would keep it from being woken by messages afterwards.
  const client = await page.createCDPSession();
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await client.detach();
}
