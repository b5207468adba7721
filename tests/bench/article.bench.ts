import { join } from 'node:path';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { EntityFacts } from '../../lib/linking/entity-facts.ts';
import { type PackKnowledge, packKnowledge } from '../../lib/linking/knowledge.ts';
import { createLinker } from '../../lib/linking/linker.ts';
import { buildNameIndex, openNameIndex } from '../../lib/linking/name-index.ts';
import { readPackFolder } from '../../scripts/pack-source.ts';
import { type Figure, percentile } from './figure.ts';
import { scaleNames } from './linking/names.ts';
import { newsOfWords } from './linking/news.ts';

const ROUNDS = 40;
const MILLION = 1_000_000;

/** Milliseconds at best: the tenth percentile, since what else the machine does can only add to it. */
async function atBest(work: () => unknown, rounds = ROUNDS): Promise<number> {
  const times: number[] = [];
  // The first rounds warm the compiler up; a background that lives for one article has them too, see "cold".
  for (let i = 0; i < rounds + 5; i++) {
    const begun = performance.now();
    await work();
    if (i >= 5) times.push(performance.now() - begun);
  }
  return percentile(times, 0.1);
}

/** A pack of a million people and places of whom nothing is known but the name. */
function millionNames(): PackKnowledge {
  const names = [...scaleNames(MILLION)];
  const index = openNameIndex(
    buildNameIndex(names.map((name, ordinal) => ({ name, ordinal, kind: 'full', alone: true }))),
  );
  const facts = (ordinal: number): EntityFacts => ({
    id: `n${ordinal}`,
    kind: 'person',
    life: {},
    names: [{ key: names[ordinal]?.toLowerCase() ?? '', kind: 'full', alone: true }],
    phrases: [],
    cues: {},
    roles: [],
    related: [],
    within: [],
    dates: [],
    bearers: [],
    popularity: 0,
  });
  return { pack: 'million', index, loadFacts: async (ordinals) => ordinals.map(facts) };
}

/** Linking a whole article, against what finders of names cost on the same text. */
export async function figures(): Promise<readonly Figure[]> {
  const { manifest, profiles } = readPackFolder(join(import.meta.dirname, '../../packs/bolivia'));
  const own = packKnowledge(manifest.id, profiles);
  const linker = createLinker([own]);
  const large = createLinker([own, millionNames()]);
  const wink = winkNLP(model);
  const found: Figure[] = [];
  for (const words of [700, 5000]) {
    const paragraphs = newsOfWords(words);
    const article = {
      lang: 'en',
      date: '2024-06-27',
      title: 'News',
      blocks: paragraphs.map((text, id) => ({ id, text, role: 'text' as const })),
    };
    const begun = performance.now();
    await createLinker([own]).linkArticle(article);
    const cold = performance.now() - begun;
    const linked = await atBest(() => linker.linkArticle(article));
    const withMillion = await atBest(() => large.linkArticle(article));
    const people = await atBest(() => paragraphs.map((text) => nlp(text).people().out('array')), 5);
    const read = await atBest(() => paragraphs.map((text) => wink.readDoc(text).entities().out()), 5);
    const text = `${words.toLocaleString('en')} words`;
    const budget = words === 5000 ? { budget: 20 } : {};
    found.push(
      { name: `article: ${text}`, value: linked, unit: 'ms', ...budget, peer: 'compromise', ratio: linked / people },
      { name: `article: ${text}, against wink-nlp`, value: linked, unit: 'ms', peer: 'wink-nlp', ratio: linked / read },
      { name: `article: ${text}, cold`, value: cold, unit: 'ms' },
      {
        name: `article: ${text}, 1M names`,
        value: withMillion,
        unit: 'ms',
        peer: 'compromise',
        ratio: withMillion / people,
      },
    );
  }
  return found;
}
