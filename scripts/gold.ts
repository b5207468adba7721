// Scores the linker on the marked articles: `npm test -- gold`, or `node scripts/gold.ts --help`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packKnowledge } from '../lib/linking/knowledge.ts';
import { createLinker, type Linker } from '../lib/linking/linker.ts';
import { type GoldArticle, readGoldFolder } from './gold-articles.ts';
import { f1Of, judgedIds, precisionOf, type Result, recallOf, scoreArticle, sum, type Tally } from './gold-score.ts';
import { linkText } from './link-text.ts';
import { readPackFolder } from './pack-source.ts';

const USAGE = `usage: gold [--min-precision 0.98] [--min-recall 0.93] [--max-forbidden 0] [--verbose] [--pack FOLDER]
Scores tests/gold, and ../shared/gold where it exists, and prints tables by language and by kind of trouble.
The limits are those of tests/gold; the command ends with 1 where one is missed.`;

const ROOT = join(import.meta.dirname, '..');
const SHARED = join(ROOT, '../shared/gold');

function options() {
  const { values } = parseArgs({
    options: {
      // The limits that issue 4 sets.
      'min-precision': { type: 'string', default: '0.98' },
      'min-recall': { type: 'string', default: '0.93' },
      'max-forbidden': { type: 'string', default: '0' },
      pack: { type: 'string', default: join(ROOT, 'packs/bolivia') },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const number = (name: 'min-precision' | 'min-recall' | 'max-forbidden') => {
    const value = Number(values[name]);
    if (Number.isNaN(value)) throw new Error(`--${name} is a number, not "${values[name]}"`);
    return value;
  };
  return {
    ...values,
    minPrecision: number('min-precision'),
    minRecall: number('min-recall'),
    maxForbidden: number('max-forbidden'),
  };
}

async function score(articles: readonly GoldArticle[], linker: Linker): Promise<Result[]> {
  const judged = judgedIds(articles);
  const results: Result[] = [];
  for (const article of articles) results.push(scoreArticle(article, await linkText(linker, article), judged));
  return results;
}

function row(label: string, results: readonly Result[]): string {
  const tally = sum(results);
  const { hit, wrong, missed, forbidden, unjudged } = tally;
  const ratio = (value: number, of: number) => (of === 0 ? '–' : value.toFixed(3)).padStart(9);
  const count = (value: number) => String(value).padStart(9);
  return [
    label.padEnd(24),
    count(results.length),
    count(hit + missed),
    ratio(precisionOf(tally), hit + wrong),
    ratio(recallOf(tally), hit + missed),
    ratio(f1Of(tally), hit + missed),
    ...[wrong, missed, forbidden, unjudged].map(count),
  ].join(' ');
}

function table(heading: string, results: readonly Result[], keyOf: (article: GoldArticle) => string): void {
  const names = ['articles', 'marks', 'precision', 'recall', 'F1', 'wrong', 'missed', 'forbidden', 'unjudged'];
  console.log(`\n${[heading.padEnd(24), ...names.map((name) => name.padStart(9))].join(' ')}`);
  const groups = Map.groupBy(results, ({ article }) => keyOf(article));
  for (const key of [...groups.keys()].sort()) console.log(row(key, groups.get(key) ?? []));
  if (groups.size > 1) console.log(row('all', results));
}

function printFaults(results: readonly Result[]): void {
  for (const { article, faults } of results) {
    for (const fault of faults) console.log(`${article.id}  ${fault}`);
  }
}

/** A mistyped id would ask for what no linker can give. */
function checkIds(articles: readonly GoldArticle[], known: ReadonlySet<string>): void {
  for (const { id, marks } of articles) {
    for (const unknown of marks.flatMap(({ ids }) => ids).filter((each) => !known.has(each))) {
      console.error(`${id}: the pack has no profile "${unknown}"`);
      process.exitCode = 2;
    }
  }
}

function missedLimits(tally: Tally, limits: ReturnType<typeof options>): string[] {
  const precision = precisionOf(tally);
  const recall = recallOf(tally);
  return [
    ...(precision < limits.minPrecision ? [`precision ${precision.toFixed(3)} is below ${limits.minPrecision}`] : []),
    ...(recall < limits.minRecall ? [`recall ${recall.toFixed(3)} is below ${limits.minRecall}`] : []),
    ...(tally.forbidden > limits.maxForbidden
      ? [`${tally.forbidden} forbidden links are more than ${limits.maxForbidden}`]
      : []),
  ];
}

async function main(): Promise<void> {
  const given = options();
  if (given.help) return console.log(USAGE);
  const { manifest, profiles } = readPackFolder(given.pack);
  const linker = createLinker([packKnowledge(manifest.id, profiles)]);
  const articles = readGoldFolder(join(ROOT, 'tests/gold'));
  checkIds(articles, new Set(profiles.map(({ id }) => id)));

  const results = await score(articles, linker);
  table('tests/gold, by language', results, ({ lang }) => lang);
  table('by trouble', results, ({ trouble }) => trouble ?? 'not said');
  const foreign = ({ marks }: GoldArticle) =>
    !marks.some(({ kind, ids }) => kind === 'must' && ids.includes('bolivia'));
  table('by subject', results, (article) => (foreign(article) ? 'other countries' : 'Bolivia'));
  if (given.verbose) printFaults(results);

  if (existsSync(SHARED)) {
    const shared = await score(readGoldFolder(SHARED), linker);
    table('../shared/gold', shared, ({ lang }) => lang);
    if (given.verbose) printFaults(shared);
  } else console.log('\n../shared/gold is not here, so it was not scored.');

  const faults = missedLimits(sum(results), given);
  for (const fault of faults) console.error(`\n${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(USAGE);
  process.exitCode = 2;
}
