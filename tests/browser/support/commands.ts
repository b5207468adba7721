import type { Page } from 'puppeteer-core';
import { inFirefoxChrome } from '../../../scripts/browser/firefox-chrome.ts';
import { until } from '../../../scripts/browser/launch.ts';
import type { Reader } from './reader.ts';

export type CommandName = 'next-name' | 'previous-name' | 'open-card' | 'switch-off-here';

/** Keys that the manifest suggests, each with Alt and Shift; the last has none, and gets one as a reader would give it. */
const KEYS: Readonly<Record<CommandName, string>> = {
  'next-name': 'J',
  'previous-name': 'K',
  'open-card': 'O',
  'switch-off-here': 'Y',
};

/** Presses Alt+Shift and a letter in Firefox's own window, which hands it to the page or takes it as a short cut. */
const press = (letter: string) => `(() => {
  const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!tip.beginInputTransactionForTests(window)) throw new Error('the window takes no keys');
  const key = (key, code, keyCode) => new window.KeyboardEvent('', { key, code, keyCode });
  const held = [key('Alt', 'AltLeft', 18), key('Shift', 'ShiftLeft', 16)];
  const pressed = key('${letter}', 'Key${letter}', ${letter.charCodeAt(0)});
  for (const each of held) tip.keydown(each);
  tip.keydown(pressed);
  tip.keyup(pressed);
  for (const each of held.reverse()) tip.keyup(each);
})()`;

/**
 * Gives a keyboard command while `page` is in front.
 *
 * Firefox: the real keys, through the browser's window and its own table of short cuts. Chromium hands keys that come
 * from a driver to the page only, never to its short cuts (`skip_if_unhandled`), so there the browser's event itself is
 * dispatched in the worker, with what Chromium would give it; which keys lead to it is Chromium's own affair, and
 * that they are registered is asked of `commands.getAll`.
 */
export async function giveCommand(reader: Reader, page: Page, name: CommandName): Promise<void> {
  const { browser } = reader.session;
  const api = '(globalThis.browser ?? chrome).commands';
  const shortcut = `Alt+Shift+${KEYS[name]}`;
  if (reader.session.name === 'firefox') {
    if (name === 'switch-off-here') {
      await reader.own.evaluate(`${api}.update({ name: '${name}', shortcut: '${shortcut}' })`);
    }
    await inFirefoxChrome(browser, press(KEYS[name]));
    return;
  }
  await page.bringToFront();
  const known = (await reader.own.evaluate(`${api}.getAll()`)) as { name: string; shortcut: string }[];
  const command = known.find((each) => each.name === name);
  if (!command || (name !== 'switch-off-here' && command.shortcut !== shortcut)) {
    throw new Error(`Chromium knows no ${shortcut} for ${name}: ${JSON.stringify(known)}`);
  }
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await until('the worker', async () => (await target.worker()) ?? undefined);
  await worker.evaluate(`chrome.commands.onCommand.dispatch('${name}')`);
}

/** Text of the name that is shown as active; undefined where none is. */
export async function activeName(page: Page): Promise<string | undefined> {
  const names = (await page.evaluate(
    "[...(CSS.highlights.get('n3') ?? [])].map((range) => String(range).replace(/\\s+/g, ' '))",
  )) as string[];
  if (names.length > 1) throw new Error(`more than one name is active: ${names.join(', ')}`);
  return names[0];
}
