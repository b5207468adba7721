import type { Page } from 'puppeteer-core';
import type { Reply } from '../../lib/messages/requests.ts';
import type { Answers, RequestOf, RequestType } from '../../lib/messages/to-background.ts';

/**
 * Asks the running extension's background from one of its own pages, as the popup does.
 * Throws an Error with the background's own words.
 */
export async function askExtension<T extends RequestType>(
  page: Page,
  type: T,
  request: RequestOf<T>,
): Promise<Answers[T]> {
  const message = JSON.stringify({ ...request, type });
  const reply = (await page.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${message})`)) as Reply<
    Answers[T]
  >;
  if (!reply?.ok) throw new Error(reply?.error ?? `nobody answered "${type}"`);
  return reply.value;
}

/** The browser's id of the tab whose address begins with `address`; undefined where there is none. */
export async function tabOf(page: Page, address: string): Promise<number | undefined> {
  const tabs = (await page.evaluate('(globalThis.browser ?? chrome).tabs.query({})')) as { id: number; url?: string }[];
  return tabs.find((tab) => tab.url?.startsWith(address))?.id;
}
