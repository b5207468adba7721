import type { Article } from '../../../lib/linking/article.ts';
import { ArticleSessions } from '../../../lib/lookup/article-session.ts';
import { Lookup } from '../../../lib/lookup/lookup.ts';
import { PACK_INDEXING } from '../../../lib/lookup/pack-indexing.ts';
import { PackLinker } from '../../../lib/lookup/pack-linking.ts';
import type { SessionStore } from '../../../lib/lookup/session-state.ts';
import type { Profile } from '../../../lib/profiles/profile.ts';
import { ChoiceStore } from '../../../lib/store/choices.ts';
import type { Database } from '../../../lib/store/database.ts';
import { packStream, profile } from '../packs/pack-fixtures.ts';
import { memoryLocks, newDatabase, newStore } from '../store/store-fixtures.ts';

const SOURCES = ['s'];

/** A small made-up country: Freedonia, its president, its general, its ruling party. */
export const FREEDONIA: readonly Profile[] = [
  profile('firefly', {
    label: { en: 'Rufus Firefly', es: 'Rufus Firefly' },
    names: [
      { text: 'Rufus Firefly', kind: 'full' },
      { text: 'Firefly', kind: 'surname' },
    ],
    brief: { en: 'Politician of Freedonia.', es: 'Político de Freedonia.' },
    roles: [
      {
        title: { en: 'president of Freedonia', es: 'presidente de Freedonia' },
        of: 'freedonia',
        from: '2020-01-01',
        to: '2024-12-31',
        weight: 3,
        sources: SOURCES,
      },
    ],
    events: [
      {
        key: 'firefly-dismisses-chicolini',
        date: '2024-06-25',
        text: { en: 'He dismissed General Chicolini.', es: 'Destituyó al general Chicolini.' },
        concerns: ['chicolini'],
        weight: 3,
        sources: SOURCES,
      },
    ],
    relations: [{ type: 'dismissed', to: 'chicolini', from: '2024-06-25', instant: true, sources: SOURCES }],
  }),
  profile('chicolini', {
    label: { en: 'Marco Chicolini', es: 'Marco Chicolini' },
    names: [
      { text: 'Marco Chicolini', kind: 'full' },
      { text: 'Chicolini', kind: 'surname' },
    ],
    cues: { en: ['general', 'army'] },
    roles: [
      {
        title: { en: 'army commander', es: 'comandante del ejército' },
        from: '2022',
        to: '2024-06-25',
        weight: 3,
        sources: SOURCES,
      },
    ],
  }),
  profile('freedonia', {
    kind: 'place',
    label: { en: 'Freedonia', es: 'Freedonia' },
    names: [{ text: 'Freedonia', kind: 'full' }],
  }),
];

/** An article that names all three, Firefly most. */
export const ARTICLE: Article = {
  lang: 'en',
  date: '2024-06-27',
  title: 'Rufus Firefly speaks after the failed coup',
  blocks: [
    { id: 1, role: 'headline', text: 'Rufus Firefly speaks after the failed coup' },
    { id: 2, role: 'text', text: 'President Rufus Firefly of Freedonia spoke on Thursday about Marco Chicolini.' },
    { id: 3, role: 'text', text: 'Firefly had dismissed General Chicolini two days before, he said.' },
  ],
};

/** Session storage of one browser run. It keeps JSON, as the browser's does. */
function memorySessions(): SessionStore & { readonly kept: Map<number, string> } {
  const kept = new Map<number, string>();
  return {
    kept,
    read: async (tab) => {
      const text = kept.get(tab);
      return text === undefined ? undefined : JSON.parse(text);
    },
    write: async (tab, state) => {
      kept.set(tab, JSON.stringify(state));
    },
    remove: async (tab) => {
      kept.delete(tab);
    },
  };
}

const TODAY = '2026-11-24';

/** The background as it is made when its worker starts; what it stands on outlives it. */
function newBackground(database: Database, sessions: SessionStore) {
  let ids = 0;
  const newId = () => `here-${++ids}`;
  const packs = newStore(database, PACK_INDEXING, memoryLocks());
  const lookup = new Lookup({ packs, today: () => TODAY });
  const choices = new ChoiceStore({ database, now: () => 1, newId: () => crypto.randomUUID() });
  const linker = new PackLinker(packs);
  const articles = new ArticleSessions({ lookup, linker, sessions, choices: () => choices.read(), newId });
  return { packs, lookup, choices, articles };
}

/** A background whose store has the pack of Freedonia. */
export async function freedonia(profiles = FREEDONIA) {
  const database = newDatabase();
  const sessions = memorySessions();
  const background = newBackground(database, sessions);
  await background.packs.import(packStream(profiles, { id: 'freedonia', title: { en: 'Freedonia' } }), {
    origin: 'bundled',
  });
  return { database, sessions, ...background, restart: () => newBackground(database, sessions) };
}
