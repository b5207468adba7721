import type { ShownMention } from '../../lib/lookup/article-session.ts';
import type { ArticleAnswer } from '../../lib/messages/to-background.ts';
import type { Services } from './services.ts';
import { pageMention, pageOptionsOf, tellPage, tellPanels } from './tabs.ts';

/** What an article's script needs to mark its page. */
export async function articleAnswer({ settings }: Services, mentions: readonly ShownMention[]): Promise<ArticleAnswer> {
  return { mentions: mentions.map(pageMention), options: pageOptionsOf(await settings.read()) };
}

/** Marks a tab's article as choices, settings and packs are now, and tells the panels. A tab without one has nothing to mark. */
export async function repaint(services: Services, tab: number): Promise<void> {
  const mentions = await services.articles.mentions(tab);
  if (mentions) await tellPage(tab, { type: 'repaint', ...(await articleAnswer(services, mentions)) });
  tellPanels({ type: 'tab-changed', tab });
}
