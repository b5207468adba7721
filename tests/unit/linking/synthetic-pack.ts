import * as v from 'valibot';
import type { Article, Mention } from '../../../lib/linking/article.ts';
import { packKnowledge } from '../../../lib/linking/knowledge.ts';
import { createLinker, type LinkerOptions } from '../../../lib/linking/linker.ts';
import { textBlocks } from '../../../lib/linking/text-blocks.ts';
import { type Profile, ProfileSchema } from '../../../lib/profiles/profile.ts';

type Given = Partial<v.InferInput<typeof ProfileSchema>> &
  Pick<v.InferInput<typeof ProfileSchema>, 'id' | 'kind' | 'names'>;

/** A profile with what a test says of it, and the least of everything else. */
export function profile(given: Given): Profile {
  const text = { en: given.id };
  return v.parse(ProfileSchema, {
    checked: '2026-01',
    label: text,
    inText: text,
    brief: text,
    sources: { s: { publisher: 'The Paper', title: 'Story', url: 'https://example.org/' } },
    ...given,
  });
}

const S = ['s'];

/** A small country of its own: Verania, its capital, two politicians, a party, a league of states, a crisis. */
export const VERANIA: readonly Profile[] = [
  profile({ id: 'verania', kind: 'place', names: [{ text: 'Verania', kind: 'full' }] }),
  profile({
    id: 'rio-claro',
    kind: 'place',
    names: [{ text: 'Río Claro', kind: 'full', alone: false }],
    cues: { '*': ['verania'] },
    relations: [{ type: 'located-in', to: 'verania', sources: S }],
  }),
  profile({
    id: 'monte-region',
    kind: 'place',
    names: [
      { text: 'Monte Region', kind: 'full' },
      { text: 'Monte', kind: 'short', alone: false },
    ],
    cues: { '*': ['verania'], en: ['region', 'harvest'] },
    events: [{ key: 'flood', date: '2018', text: { en: 'A flood.' }, short: { en: 'flood' }, weight: 1, sources: S }],
    relations: [
      { type: 'located-in', to: 'verania', sources: S },
      { type: 'ally-of', to: 'ortega', sources: S },
    ],
  }),
  profile({
    id: 'monte-city',
    kind: 'place',
    names: [
      { text: 'city of Monte', kind: 'full' },
      { text: 'Monte', kind: 'short', alone: false },
    ],
    cues: { '*': ['verania'], en: ['city', 'mayor'] },
    relations: [{ type: 'located-in', to: 'monte-region', sources: S }],
  }),
  profile({
    id: 'la-cima',
    kind: 'place',
    names: [{ text: 'La Cima', kind: 'full', alone: false }],
    cues: { '*': ['verania'] },
    relations: [{ type: 'located-in', to: 'verania', sources: S }],
  }),
  profile({
    id: 'congress',
    kind: 'organisation',
    names: [{ text: 'National Congress', kind: 'short', alone: false }],
    cues: { '*': ['verania'] },
    relations: [
      { type: 'part-of', to: 'verania', sources: S },
      { type: 'ally-of', to: 'league', sources: S },
    ],
  }),
  profile({
    id: 'league',
    kind: 'organisation',
    names: [{ text: 'League of Southern States', kind: 'full' }],
    cues: { en: ['observers'] },
  }),
  profile({
    id: 'ortega',
    kind: 'person',
    life: { from: '1960' },
    names: [
      { text: 'Martín Ortega', kind: 'full' },
      { text: 'Martín Ortega Ruiz', kind: 'full' },
      { text: 'Ortega', kind: 'surname' },
      { text: 'Tincho', kind: 'nickname' },
      { text: 'tinchoverania', kind: 'handle' },
    ],
    cues: { '*': ['verania', 'fpv'], en: ['president'] },
    roles: [{ title: { en: 'president of Verania' }, of: 'verania', from: '2020', sources: S }],
    relations: [{ type: 'leads', to: 'fpv', sources: S }],
  }),
  profile({
    id: 'luz',
    kind: 'person',
    life: { from: '1970' },
    names: [
      { text: 'Ana Luz', kind: 'full' },
      { text: 'Clara Ana Luz', kind: 'full' },
      { text: 'Luz', kind: 'surname' },
    ],
    cues: { '*': ['verania'], en: ['general'] },
    roles: [{ title: { en: 'general' }, from: '2019', sources: S }],
    relations: [{ type: 'opponent-of', to: 'ortega', sources: S }],
  }),
  profile({
    id: 'fpv',
    kind: 'organisation',
    life: { from: '1990' },
    names: [
      { text: 'Popular Front of Verania', kind: 'full' },
      { text: 'Frente Popular de Verania', kind: 'full' },
      { text: 'FPV', kind: 'acronym' },
    ],
    cues: { '*': ['verania', 'ortega'], en: ['party'] },
    relations: [{ type: 'part-of', to: 'verania', sources: S }],
    otherBearers: [{ name: 'FPV', who: 'First-person view, of drones', words: ['drone', 'camera'] }],
  }),
  profile({
    id: 'crisis-2019',
    kind: 'event',
    life: { from: '2019-10-20' },
    names: [{ text: '2019 Veranian crisis', kind: 'full' }],
    phrases: [
      { lang: 'en', text: '2019 ouster|fall of then-president? <ortega>', alone: true },
      { lang: 'en', text: "last year's political? crisis", when: 'last-year' },
      { lang: 'en', text: '2019 crisis' },
    ],
    relations: [{ type: 'part-of', to: 'verania', sources: S }],
  }),
];

export interface ArticleDetails {
  readonly lang?: string;
  readonly date?: string;
  readonly title?: string;
}

export function article(text: string, given: ArticleDetails = {}): Article {
  return {
    lang: given.lang ?? 'en',
    title: given.title ?? '',
    date: given.date ?? '2024-06-27',
    blocks: textBlocks(text).map(({ block }) => block),
  };
}

export const shown = (of: Article, mentions: readonly Mention[]) =>
  mentions.map(
    ({ block, start, end, entity }) => `${of.blocks.find((b) => b.id === block)?.text.slice(start, end)} → ${entity}`,
  );

/** The links of a text, as "Words → id". */
export async function linked(
  text: string,
  given: ArticleDetails = {},
  profiles = VERANIA,
  options: LinkerOptions = {},
) {
  const read = article(text, given);
  return shown(read, await createLinker([packKnowledge('test', profiles)], options).linkArticle(read));
}
