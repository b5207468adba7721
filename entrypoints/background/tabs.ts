import { browser } from 'wxt/browser';
import type { PageMention, PageOptions } from '../../lib/messages/to-background.ts';
import type { ToPage, ToPanels } from '../../lib/messages/to-page.ts';
import { isNewsSite } from '../../lib/settings/news-sites.ts';
import { type Settings, worksOn } from '../../lib/settings/settings.ts';

/** Sends to an article's script. Nobody may be there any more: the tab went elsewhere, or was closed. */
export async function tellPage(tab: number, message: ToPage): Promise<void> {
  await browser.tabs.sendMessage(tab, message).catch(() => undefined);
}

/** Sends to whichever of the extension's own pages are open; often there is none. */
export function tellPanels(message: ToPanels): void {
  browser.runtime.sendMessage(message).catch(() => undefined);
}

/** Host of an address that an extension can read, with its port where it has one. */
export function hostOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? host : undefined;
}

/** Whether the reader wants Backstory on a host, by choice or by default. */
export function wantsHost(settings: Settings, host: string): boolean {
  return worksOn(settings, host, isNewsSite(host.split(':')[0] ?? host));
}

export function pageOptionsOf(settings: Settings): PageOptions {
  const { open, density, kinds, known, theme } = settings;
  return { open, density, kinds, known, theme };
}

/** A mention as the page needs it; its reasons stay here. */
export function pageMention({ block, start, end, entity, kind }: PageMention): PageMention {
  return { block, start, end, entity, kind };
}

/** Tabs in which an article's script may be running. */
export async function openTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}
