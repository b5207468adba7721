import { browser } from 'wxt/browser';
import type { TabActions } from '../../components/cast/tab-actions.ts';
import type { TabView } from '../../lib/messages/panel-data.ts';
import type { ProfileRow } from '../../lib/profiles/card-view.ts';
import { askBackground } from './background.ts';

interface TabContext {
  readonly tab: number | undefined;
  readonly view: TabView | null;
  open(row: ProfileRow): void;
  refresh(): void;
  /** Told what the browser said where it refused. */
  refused(reason: string): void;
}

/** Milliseconds that a page needs to be read before its state is asked for again; it also reports by itself. */
const READING = 400;

/** What a reader can do with a tab from the popup or the side panel. */
export function tabActions(context: TabContext): TabActions {
  const { tab, view, refresh, refused } = context;
  const host = view?.host;
  const read = async () => {
    if (tab === undefined) return;
    const outcome = await askBackground('read-tab', { tab });
    if (!outcome.ok) refused(outcome.reason);
    setTimeout(refresh, READING);
  };
  const switchSite = async (on: boolean) => {
    if (!host) return;
    await askBackground('site-switch', { host, on });
    refresh();
  };
  return {
    open: context.open,
    scrollTo: (entity) => {
      if (tab !== undefined) void askBackground('scroll-to', { tab, entity });
    },
    readOnce: () => void read(),
    always() {
      if (!host) return;
      // Asked for right in the click: the browser grants nothing later.
      void browser.permissions.request({ origins: [`*://${host.split(':')[0]}/*`] }).then(async (granted) => {
        if (granted) await switchSite(true);
        else refused('');
      });
    },
    switchSite: (on) => void switchSite(on),
    retryPacks: () => void askBackground('retry-import', {}).then(refresh),
    settings: () => void browser.runtime.openOptionsPage(),
  };
}
