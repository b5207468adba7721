import { browser } from 'wxt/browser';

/** Asks the browser for every site; must be called right in a click. */
export function grantEverywhere(): Promise<boolean> {
  return browser.permissions.request({ origins: ['*://*/*'] });
}
