import type { Services } from './services.ts';
import { openTabs, pageMention, pageOptionsOf, tellPage, tellPanels } from './tabs.ts';

/** Links the open articles anew, for packs that came after they were read. */
export async function relinkAll({ articles, settings }: Services): Promise<void> {
  const options = pageOptionsOf(await settings.read());
  for (const tab of await openTabs()) {
    const mentions = await articles.relink(tab);
    if (!mentions) continue;
    await tellPage(tab, { type: 'repaint', mentions: mentions.map(pageMention), options });
    tellPanels({ type: 'tab-changed', tab });
  }
}
