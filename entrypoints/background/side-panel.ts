import { browser } from 'wxt/browser';
import type { Sender } from '../../lib/messages/requests.ts';
import type { Outcome } from '../../lib/messages/to-background.ts';
import { tellPanels } from './tabs.ts';

/** Milliseconds that a panel needs to start before it can be told what to show. */
const STARTING = 600;

/**
 * Opens the side panel beside the article and shows a profile in it. Chromium opens it from a click in the page;
 * Firefox opens its sidebar only from the toolbar and the keyboard, which the answer then says.
 */
export async function openPanel(entity: string | undefined, sender: Sender): Promise<Outcome> {
  if (sender.from !== 'page') return { ok: false, reason: 'there is no article to show' };
  const { tab } = sender;
  const show = () => {
    if (entity !== undefined) tellPanels({ type: 'show-card', tab, entity });
  };
  try {
    if (browser.sidePanel) await browser.sidePanel.open({ tabId: tab });
    else await firefoxSidebar()?.open();
  } catch (error) {
    show();
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
  show();
  setTimeout(show, STARTING);
  return { ok: true };
}

function firefoxSidebar(): { open(): Promise<void> } | undefined {
  const { sidebarAction } = browser as typeof browser & { sidebarAction?: { open(): Promise<void> } };
  return sidebarAction;
}
