import type { Handlers, Sender } from '../../lib/messages/requests.ts';
import type { BundledPacks } from './bundled-packs.ts';
import { inView } from './in-view.ts';
import { articleAnswer, repaint } from './repaint.ts';
import { startArticleScript, styleMarks } from './scripts.ts';
import { cardLanguageOf, type Services } from './services.ts';
import { openTabs, tellPanels, wantsHost } from './tabs.ts';

type ArticleHandlers = Pick<
  Handlers,
  | 'article-found'
  | 'article-open'
  | 'blocks-change'
  | 'style-marks'
  | 'in-view'
  | 'card'
  | 'opened'
  | 'save'
  | 'choose'
  | 'undo-choice'
>;

function tabOf(sender: Sender): number {
  if (sender.from !== 'page') throw new Error('only an article in a tab can ask this');
  return sender.tab;
}

/** What the script of an article asks for. */
export function articleHandlers(services: Services, bundled: BundledPacks): ArticleHandlers {
  const { articles, choices, lookup, settings } = services;

  return {
    async 'article-found'(_request, sender) {
      if (sender.from !== 'page') return null;
      if (wantsHost(await settings.read(), sender.host)) await startArticleScript(sender.tab);
      return null;
    },
    async 'article-open'({ article }, sender) {
      const tab = tabOf(sender);
      await bundled.ensure();
      const { date, ...rest } = article;
      const host = sender.from === 'page' ? sender.host : '';
      const mentions = await articles.open(tab, host, date === undefined ? rest : { ...rest, date });
      tellPanels({ type: 'tab-changed', tab });
      return articleAnswer(services, mentions);
    },
    async 'blocks-change'({ added, removed }, sender) {
      const tab = tabOf(sender);
      const mentions = await articles.change(tab, added, removed);
      tellPanels({ type: 'tab-changed', tab });
      return articleAnswer(services, mentions ?? []);
    },
    async 'style-marks'(selectors, sender) {
      await styleMarks(tabOf(sender), selectors);
      return null;
    },
    async 'in-view'({ entities }, sender) {
      const tab = tabOf(sender);
      await inView.write(tab, entities);
      tellPanels({ type: 'tab-changed', tab });
      return null;
    },
    async card({ entity, known, place, tab: asked }, sender) {
      const tab = sender.from === 'page' ? sender.tab : asked;
      const chosen = await settings.read();
      const lang = cardLanguageOf(chosen);
      const context = tab === undefined ? undefined : await articles.context(tab);
      const asking = { lang, known: known ?? chosen.known };
      const date = context?.date === undefined ? {} : { date: context.date };
      const view = await lookup.card(entity, { ...asking, ...date }, context?.cast ?? []);
      if (!view) return { status: 'missing' };
      const at = place ?? (tab === undefined ? undefined : await firstPlace(services, tab, entity));
      const why = tab !== undefined && at ? await articles.reasons(tab, at, asking) : undefined;
      const { saved } = await choices.read();
      return {
        status: 'found',
        view,
        saved: saved.some((item) => item.entity === entity),
        ...(why ? { why } : {}),
      };
    },
    async opened({ entity }) {
      await choices.opened(entity);
      return null;
    },
    async save({ entity, saved }) {
      await choices.save(entity, saved);
      return null;
    },
    async choose({ entity, name, scope }, sender) {
      if (scope === 'here') {
        const tab = tabOf(sender);
        const id = await articles.turnAway(tab, entity);
        if (id === undefined) throw new Error('the article is no longer open');
        await repaint(services, tab);
        return { id };
      }
      const site = sender.from === 'page' ? { site: sender.host } : {};
      const id = await choices.choose(
        scope === 'mute' ? { type: 'mute', entity } : { type: 'not-this', entity, name, ...site },
      );
      await Promise.all((await openTabs()).map((tab) => repaint(services, tab)));
      return { id };
    },
    async 'undo-choice'({ id }) {
      const tabs = await openTabs();
      const tab = await articles.takeBack(tabs, id);
      if (tab !== undefined) {
        await repaint(services, tab);
        return null;
      }
      await choices.undo(id);
      await Promise.all(tabs.map((each) => repaint(services, each)));
      return null;
    },
  };
}

async function firstPlace({ articles }: Services, tab: number, entity: string) {
  return (await articles.mentions(tab))?.find((mention) => mention.entity === entity);
}
