import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { SearchProps, SearchResults } from '../../components/search/search-box.tsx';
import type { PacksView, Shelves, TabView } from '../../lib/messages/panel-data.ts';
import { isToPanels } from '../../lib/messages/to-page.ts';
import type { ProfileRow } from '../../lib/profiles/card-view.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import { askBackground } from './background.ts';
import { showTheme } from './theme.ts';

export interface PanelData {
  /** Null until the tab answered. */
  readonly tab: TabView | null;
  readonly packs: PacksView;
  /** Titles of the packs, for a briefing that says where it is from. */
  readonly packTitles: readonly string[];
  readonly shelves: Shelves;
  readonly settings: Settings;
  refresh(): void;
}

const NO_SHELVES: Shelves = { recent: [], saved: [] };

/** What popup and side panel show of a tab, kept up to date by the background's messages. */
export function usePanel(tab: number | undefined, shown: (entity: string) => void): PanelData {
  const [view, setView] = useState<TabView | null>(null);
  const [packs, setPacks] = useState<PacksView>({ status: 'ready', packs: [] });
  const [shelves, setShelves] = useState<Shelves>(NO_SHELVES);
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);

  const refresh = useCallback(() => {
    void askBackground('settings', {}).then((read) => {
      setSettings(read);
      showTheme(read.theme);
    });
    void askBackground('packs', {}).then(setPacks, (error) => setPacks({ status: 'failed', reason: String(error) }));
    void askBackground('shelves', {}).then(setShelves, () => setShelves(NO_SHELVES));
    if (tab === undefined) setView({ status: 'no-article', readable: true, switchedOff: false });
    else
      void askBackground('tab-state', { tab }).then(setView, () =>
        setView({ status: 'no-article', readable: false, switchedOff: false }),
      );
  }, [tab]);

  useEffect(() => {
    refresh();
    const onMessage = (message: unknown) => {
      if (!isToPanels(message)) return undefined;
      if (message.type === 'show-card') {
        if (message.tab === tab) shown(message.entity);
      } else if (message.type === 'packs-changed' || message.tab === tab) refresh();
      return undefined;
    };
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, [refresh, shown, tab]);

  const packTitles = packs.status === 'ready' ? packs.packs.map(({ title }) => title) : [];
  return { tab: view, packs, packTitles, shelves, settings, refresh };
}

/** A search box over all packs; a late answer to an earlier query is dropped. */
export function useSearch(tab: number | undefined, open: (row: ProfileRow) => void, first = ''): SearchProps {
  const [query, setQuery] = useState(first);
  const [results, setResults] = useState<SearchResults | null>(null);
  useEffect(() => {
    if (!query.trim()) {
      setResults(null);
      return;
    }
    let isCurrent = true;
    setResults((before) => ({ status: 'searching', rows: before && before.status !== 'failed' ? before.rows : [] }));
    askBackground('search', { query, ...(tab === undefined ? {} : { tab }) }).then(
      (answer) => isCurrent && setResults({ status: 'found', ...answer }),
      (error) =>
        isCurrent && setResults({ status: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [query, tab]);
  return {
    query,
    results,
    autoFocus: true,
    ask: setQuery,
    open(row) {
      setQuery('');
      open(row);
    },
  };
}
