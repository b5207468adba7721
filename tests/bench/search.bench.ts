import { type Faker, fakerDE, fakerEN, fakerES, fakerFR, fakerPT_BR } from '@faker-js/faker';
import { search } from '../../lib/lookup/search.ts';
import { SearchIndexBuilder } from '../../lib/lookup/search-build.ts';
import { openSearchIndex, type SearchIndex } from '../../lib/lookup/search-format.ts';
import type { Profile } from '../../lib/profiles/profile.ts';
import { type Figure, percentile } from './figure.ts';

const NAMES = 1_000_000;
/** Queries typed letter by letter, after as many to warm up. */
const QUERIES = 120;
const SEED = 20_240_626;

const EMPTY: Profile = {
  id: 'x',
  kind: 'person',
  checked: '2026',
  label: { en: 'x' },
  life: {},
  names: [],
  phrases: [],
  cues: {},
  brief: { en: 'x' },
  roles: [],
  events: [],
  relations: [],
  contested: [],
  otherBearers: [],
  sources: {},
};

/** The search box over a million names: index, and what a keystroke costs while names are typed, one in three wrong. */
export async function figures(): Promise<readonly Figure[]> {
  const names = manyNames();
  const begin = performance.now();
  const builder = new SearchIndexBuilder();
  for (const name of names) {
    builder.add({ ...EMPTY, label: { en: name }, names: [{ text: name, kind: 'full' }] });
  }
  const buffer = builder.build();
  const built = performance.now();
  const index = openSearchIndex(buffer);
  const opened = performance.now();
  const queries = typedNames(names);
  keystrokes(index, queries.slice(0, QUERIES));
  const times = keystrokes(index, queries.slice(QUERIES));
  return [
    { name: 'search index of 1,000,000 names: built', value: (built - begin) / 1000, unit: 's' },
    { name: 'search index of 1,000,000 names: size', value: buffer.byteLength / NAMES, unit: 'bytes/name' },
    { name: 'search index of 1,000,000 names: opened', value: opened - built, unit: 'ms', budget: 100 },
    { name: 'search box, 1,000,000 names: keystroke, median', value: percentile(times, 0.5), unit: 'ms' },
    { name: 'search box, 1,000,000 names: keystroke, p95', value: percentile(times, 0.95), unit: 'ms', budget: 30 },
    { name: 'search box, 1,000,000 names: keystroke, longest', value: percentile(times, 1), unit: 'ms' },
  ];
}

function manyNames(): readonly string[] {
  const fakers: readonly Faker[] = [fakerEN, fakerES, fakerPT_BR, fakerFR, fakerDE];
  for (const faker of fakers) faker.seed(SEED);
  return Array.from({ length: NAMES }, (_, number) => {
    const faker = fakers[number % fakers.length] ?? fakerEN;
    // A middle word that few share: real packs have far more different words than a generator has surnames.
    const middle = number % 4 === 0 ? ` ${faker.string.alpha({ length: { min: 4, max: 9 }, casing: 'lower' })}` : '';
    return `${faker.person.firstName()}${middle} ${faker.person.lastName()}`;
  });
}

/** Names as readers type them: as they are, surname first, or with a wrong letter. */
function typedNames(names: readonly string[]): readonly string[] {
  fakerEN.seed(SEED);
  return Array.from({ length: 2 * QUERIES }, (_, number) => {
    const name = fakerEN.helpers.arrayElement(names);
    if (number % 3 === 0) return name;
    if (number % 3 === 1) return name.split(' ').reverse().join(' ');
    const at = fakerEN.number.int({ min: 1, max: name.length - 2 });
    return `${name.slice(0, at)}x${name.slice(at + 1)}`;
  });
}

/** Milliseconds of every keystroke, ascending. */
function keystrokes(index: SearchIndex, queries: readonly string[]): readonly number[] {
  const times: number[] = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const begin = performance.now();
      search([index], query.slice(0, length), 10);
      times.push(performance.now() - begin);
    }
  }
  return times.sort((a, b) => a - b);
}
