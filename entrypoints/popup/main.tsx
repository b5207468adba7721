import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/canvas.css';
import '../../components/card/card.css';
import '../../components/cast/cast.css';
import '../../components/search/search.css';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type CardStart, useCard } from '../../components/card/use-card.ts';
import { Popup } from '../../components/cast/popup.tsx';
import { cardSource } from '../shared/background.ts';
import { mountPage } from '../shared/mount-page.tsx';
import { shownTab } from '../shared/shown-tab.ts';
import { tabActions } from '../shared/tab-actions.ts';
import { usePanel, useSearch } from '../shared/use-panel.ts';

function PopupPage(props: { readonly tab: number | undefined; readonly query: string }) {
  const { tab } = props;
  const [start, setStart] = useState<CardStart | null>(null);
  const [trouble, setTrouble] = useState<string>();
  const show = useCallback((id: string) => setStart({ id }), []);
  const data = usePanel(tab, show);
  const open = useCallback(
    (row: CardStart) => setStart({ id: row.id, ...(row.label ? { label: row.label } : {}) }),
    [],
  );
  const search = useSearch(tab, open, props.query);
  const source = useMemo(() => cardSource(tab), [tab]);
  const card = useCard({ start, known: data.settings.known, source });
  const actions = tabActions({ tab, view: data.tab, open, refresh: data.refresh, refused: setTrouble });
  return (
    <Popup
      {...data}
      search={search}
      card={card && { ...card, actions: { ...card.actions, close: () => setStart(null) } }}
      actions={{ ...actions, ...panelAction(tab) }}
      {...(trouble === undefined ? {} : { trouble })}
    />
  );
}

/** Opens the side panel, which browsers allow only right in a click. */
function panelAction(tab: number | undefined): { panel?: () => void } {
  const { sidebarAction } = browser as typeof browser & { sidebarAction?: { open(): Promise<void> } };
  if (sidebarAction) return { panel: () => void sidebarAction.open().then(() => window.close()) };
  if (browser.sidePanel && tab !== undefined) {
    return { panel: () => void browser.sidePanel.open({ tabId: tab }).then(() => window.close()) };
  }
  return {};
}

const query = new URLSearchParams(location.search).get('q') ?? '';
void shownTab().then((tab) => mountPage(<PopupPage tab={query ? undefined : tab} query={query} />));
