// Measures speed and sizes: `npm run bench [-- GROUP ...] [--json]`. Groups are the files tests/bench/GROUP.bench.ts.
import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, isWithinBudget } from '../tests/bench/figure.ts';

interface BenchGroup {
  figures(): Promise<readonly Figure[]>;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const files = globSync('tests/bench/*.bench.ts').sort();
const groups = new Map(files.map((file) => [basename(file, '.bench.ts'), file]));
const unknown = positionals.filter((name) => !groups.has(name));
if (unknown.length > 0) {
  console.error(`no such group: ${unknown.join(', ')}; there are ${[...groups.keys()].join(', ')}`);
  process.exit(2);
}

function show(figure: Figure): string {
  const { name, value, unit, budget, atLeast, peer, ratio } = figure;
  const number = (each: number) => each.toLocaleString('en', { maximumSignificantDigits: 3 });
  const bound = budget === undefined ? '' : `  (${atLeast ? 'at least' : 'at most'} ${number(budget)})`;
  const against = peer && ratio !== undefined ? `  ${number(ratio)} × ${peer}` : '';
  return `  ${isWithinBudget(figure) ? ' ' : '✗'} ${name}: ${number(value)} ${unit}${bound}${against}`;
}

const all: Figure[] = [];
for (const [name, file] of groups) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  if (!values.json) console.log(name);
  const group: BenchGroup = await import(resolve(file));
  const figures = await group.figures();
  all.push(...figures);
  if (!values.json) for (const figure of figures) console.log(show(figure));
}
if (values.json) {
  const figures = all.map(({ name, value, unit, budget, peer, ratio }) => ({
    name,
    value,
    unit,
    budget: budget ?? null,
    peer: peer ?? null,
    ratio: ratio ?? null,
  }));
  console.log(JSON.stringify({ figures }));
}
const over = all.filter((figure) => !isWithinBudget(figure));
if (over.length > 0) console.error(`${over.length} of ${all.length} figures are outside their budgets`);
process.exit(over.length > 0 ? 1 : 0);
