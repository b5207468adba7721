import { browser } from 'wxt/browser';
import { ArticleSessions } from '../../lib/lookup/article-session.ts';
import { Lookup } from '../../lib/lookup/lookup.ts';
import { PACK_INDEXING } from '../../lib/lookup/pack-indexing.ts';
import { PackLinker } from '../../lib/lookup/pack-linking.ts';
import type { SessionStore } from '../../lib/lookup/session-state.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { createSettingsStore, type SettingsStore } from '../../lib/settings/settings-store.ts';
import { ChoiceStore } from '../../lib/store/choices.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { PackStore } from '../../lib/store/pack-store.ts';

/** What the background consists of; each part is a cache of what is stored, so a new one is as good. */
export interface Services {
  readonly packs: PackStore;
  readonly lookup: Lookup;
  readonly articles: ArticleSessions;
  readonly choices: ChoiceStore;
  readonly settings: SettingsStore;
}

/** The articles of the tabs live as long as the browser runs: session storage is never written to disk. */
const tabSessions: SessionStore = {
  async read(tab) {
    return (await browser.storage.session.get(`tab-${tab}`))[`tab-${tab}`];
  },
  async write(tab, state) {
    await browser.storage.session.set({ [`tab-${tab}`]: state });
  },
  async remove(tab) {
    await browser.storage.session.remove(`tab-${tab}`);
  },
};

/** Day of the reader's own calendar, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function createServices(): Services {
  const database = openDatabase();
  const now = () => Date.now();
  const newId = () => crypto.randomUUID();
  const packs = new PackStore({ database, indexing: PACK_INDEXING, locks: navigator.locks, now });
  const lookup = new Lookup({ packs, today });
  const choices = new ChoiceStore({ database, now, newId });
  const articles = new ArticleSessions({
    lookup,
    linker: new PackLinker(packs),
    sessions: tabSessions,
    choices: () => choices.read(),
    newId,
  });
  return { packs, lookup, articles, choices, settings: createSettingsStore(browser.storage.local) };
}

/** Language that cards are written in: the reader's choice, else the browser's, else English. */
export function cardLanguageOf(settings: Settings): string {
  if (settings.cardLanguage !== 'auto') return settings.cardLanguage;
  return browser.i18n.getUILanguage().split('-')[0] ?? 'en';
}
