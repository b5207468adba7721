import { repaint } from './repaint.ts';
import type { Services } from './services.ts';
import { openTabs } from './tabs.ts';

/** Links the open articles anew, for packs that came after they were read. */
export async function relinkAll(services: Services): Promise<void> {
  for (const tab of await openTabs()) {
    if (await services.articles.relink(tab)) await repaint(services, tab);
  }
}
