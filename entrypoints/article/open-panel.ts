import { browser } from '@wxt-dev/browser';
import { askBackground } from '../shared/background.ts';

/**
 * What a card offers to open a profile in the side panel. Firefox opens its sidebar from the toolbar and the keyboard
 * only, never for a click in a page, so there a card does not offer it.
 */
export function panelOffer(): { panel?: (entity: string) => void } {
  if (browser.runtime.getURL('/').startsWith('moz-extension:')) return {};
  return { panel: (entity) => void askBackground('open-panel', { entity }).catch(() => undefined) };
}
