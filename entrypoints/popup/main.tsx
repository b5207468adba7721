import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/canvas.css';
import '../../components/card/card.css';
import '../../components/cast/cast.css';
import '../../components/search/search.css';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/cast/popup.tsx';
import { mountPage } from '../shared/mount-page.tsx';
import { shownTab } from '../shared/shown-tab.ts';
import { useTabPage } from '../shared/use-tab-page.ts';

function PopupPage(props: { readonly tab: number | undefined; readonly query: string }) {
  const { tab, query } = props;
  const page = useTabPage(tab, query);
  return <Popup {...page} actions={{ ...page.actions, ...panelAction(tab) }} />;
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
