import { browser } from 'wxt/browser';
import type { TabView } from '../../lib/messages/panel-data.ts';
import type { Handlers } from '../../lib/messages/requests.ts';
import { showDate } from '../../lib/profiles/date-text.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsPatch } from '../../lib/settings/settings.ts';
import { readBackup, writeBackup } from '../../lib/store/backup.ts';
import { NO_CHOICES } from '../../lib/store/choices.ts';
import type { BundledPacks } from './bundled-packs.ts';
import { inView } from './in-view.ts';
import { repaint } from './repaint.ts';
import { registerGate, startArticleScript } from './scripts.ts';
import { cardLanguageOf, type Services } from './services.ts';
import { hostOf, openTabs, tellPage, tellPanels, wantsHost } from './tabs.ts';

type PanelHandlers = Pick<
  Handlers,
  | 'tab-state'
  | 'read-tab'
  | 'scroll-to'
  | 'site-switch'
  | 'search'
  | 'shelves'
  | 'packs'
  | 'retry-import'
  | 'choice-list'
  | 'settings'
  | 'change-settings'
  | 'export-all'
  | 'import-all'
  | 'reset-all'
>;

/** What the popup, the side panel and the settings ask for. */
export function panelHandlers(services: Services, bundled: BundledPacks): PanelHandlers {
  const { articles, choices, lookup, settings } = services;

  /** Brings open pages and the gate in line with changed settings or choices. */
  const apply = async (changed: Settings) => {
    await registerGate(changed);
    for (const tab of await openTabs()) {
      const host = await articles.host(tab);
      if (host === undefined) continue;
      if (changed.sites.off.includes(host)) {
        await articles.close(tab);
        await tellPage(tab, { type: 'stop' });
        tellPanels({ type: 'tab-changed', tab });
      } else await repaint(services, tab);
    }
  };

  return {
    'tab-state': ({ tab }) => tabState(services, tab),
    async 'read-tab'({ tab }) {
      try {
        await startArticleScript(tab, true);
        return { ok: true };
      } catch (error) {
        return { ok: false, reason: error instanceof Error ? error.message : String(error) };
      }
    },
    async 'scroll-to'({ tab, entity }) {
      await tellPage(tab, { type: 'scroll-to', entity });
      return null;
    },
    async 'site-switch'({ host, on }) {
      const { sites } = await settings.read();
      const without = (list: readonly string[]) => list.filter((each) => each !== host);
      const changed = await settings.change({
        sites: on
          ? { off: without(sites.off), on: [...without(sites.on), host] }
          : { off: [...without(sites.off), host], on: without(sites.on) },
      });
      await apply(changed);
      if (on) await startOn(host);
      return null;
    },
    async search({ query, tab }) {
      const asking = { lang: cardLanguageOf(await settings.read()) };
      const context = tab === undefined ? undefined : await articles.context(tab);
      return lookup.search(query, context?.date === undefined ? asking : { ...asking, date: context.date });
    },
    async shelves() {
      const asking = { lang: cardLanguageOf(await settings.read()) };
      const { recent, saved } = await choices.read();
      return {
        recent: await lookup.rows(
          recent.map(({ entity }) => entity),
          asking,
        ),
        saved: await lookup.rows(
          saved.map(({ entity }) => entity),
          asking,
        ),
      };
    },
    packs: async () => bundled.state(cardLanguageOf(await settings.read())),
    async 'retry-import'() {
      await bundled.ensure();
      return null;
    },
    async 'choice-list'() {
      const { turnedAway } = await choices.read();
      const rows = await lookup.rows([...new Set(turnedAway.map(({ entity }) => entity))], {
        lang: cardLanguageOf(await settings.read()),
      });
      const labels = new Map(rows.map(({ id, label }) => [id, label]));
      return turnedAway.map((choice) => ({
        id: choice.id,
        type: choice.type,
        entity: choice.entity,
        label: labels.get(choice.entity) ?? choice.entity,
        at: new Date(choice.at).toISOString(),
        ...(choice.type === 'not-this' ? { name: choice.name } : {}),
        ...(choice.type === 'not-this' && choice.site !== undefined ? { site: choice.site } : {}),
      }));
    },
    settings: () => settings.read(),
    async 'change-settings'({ patch }) {
      const changed = await settings.change(patch as SettingsPatch);
      await apply(changed);
      return changed;
    },
    async 'export-all'() {
      return { text: writeBackup({ settings: await settings.read(), choices: await choices.read() }) };
    },
    async 'import-all'({ text }) {
      const backup = readBackup(text);
      if (!backup.ok) return backup;
      await choices.replace(backup.choices);
      await settings.replace(backup.settings);
      await apply(backup.settings);
      return { ok: true };
    },
    async 'reset-all'() {
      await choices.replace(NO_CHOICES);
      await settings.replace(DEFAULT_SETTINGS);
      await apply(DEFAULT_SETTINGS);
      return DEFAULT_SETTINGS;
    },
  };
}

/** Starts on the pages of a host that are open already; those that hold no article stay as they are. */
async function startOn(host: string): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs
      .filter(({ url }) => hostOf(url) === host)
      .map(({ id }) => (id === undefined ? undefined : startArticleScript(id).catch(() => undefined))),
  );
}

async function tabState(services: Services, tab: number): Promise<TabView> {
  const settings = await services.settings.read();
  const lang = cardLanguageOf(settings);
  const overview = await services.articles.overview(tab, { lang, known: settings.known });
  if (overview) {
    const dateText = overview.date === undefined ? '' : showDate(overview.date, lang).text;
    return { status: 'article', ...overview, dateText, inView: await inView.read(tab) };
  }
  // Without the permission "tabs", the address shows only where the extension may read the page.
  const { url } = await browser.tabs.get(tab);
  const host = hostOf(url);
  if (host === undefined) return { status: 'no-article', readable: false, switchedOff: false };
  if (settings.sites.off.includes(host)) return { status: 'off', host, reason: 'site' };
  if (!wantsHost(settings, host)) return { status: 'off', host, reason: 'not-listed' };
  return { status: 'no-article', host, readable: true, switchedOff: false };
}
