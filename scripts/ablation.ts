// What each part of the evidence adds: scores the marked articles with one part left out at a time.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_PARTS, type Parts } from '../lib/linking/article-state.ts';
import { packKnowledge } from '../lib/linking/knowledge.ts';
import { createLinker } from '../lib/linking/linker.ts';
import { readGoldFolder } from './gold-articles.ts';
import { f1Of, judgedIds, precisionOf, recallOf, scoreArticle, sum } from './gold-score.ts';
import { linkText } from './link-text.ts';
import { readPackFolder } from './pack-source.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = [join(ROOT, 'tests/gold'), join(ROOT, '../shared/gold')].filter(existsSync);

const WHAT: Readonly<Record<keyof Parts, string>> = {
  cues: "overlap of words with the profile's cues",
  neighbours: 'links to certain entities',
  introductions: 'introductions and claims',
  definitions: 'acronym definitions',
  longerNames: 'longer unknown names',
  bearers: 'other bearers and their words',
  types: 'type cues and capitals',
  dates: 'dates',
  sameName: 'one sense per string',
};

const { manifest, profiles } = readPackFolder(join(ROOT, 'packs/bolivia'));
const knowledge = [packKnowledge(manifest.id, profiles)];

async function score(parts: Partial<Parts>) {
  const linker = createLinker(knowledge, { parts });
  const results = [];
  for (const folder of FOLDERS) {
    const articles = readGoldFolder(folder);
    const judged = judgedIds(articles);
    for (const article of articles) results.push(scoreArticle(article, await linkText(linker, article), judged));
  }
  return sum(results);
}

console.log('| left out | precision | recall | F1 | forbidden |\n|---|---|---|---|---|');
const keys: (keyof Parts)[] = Object.keys(ALL_PARTS).filter((key): key is keyof Parts => key in ALL_PARTS);
for (const part of [undefined, ...keys]) {
  const tally = await score(part ? { [part]: false } : {});
  const cells = [precisionOf(tally), recallOf(tally), f1Of(tally)].map((value) => value.toFixed(3));
  console.log(`| ${[part ? WHAT[part] : 'nothing', ...cells, tally.forbidden].join(' | ')} |`);
}
