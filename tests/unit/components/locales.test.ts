import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { keysModule, textKeys } from '../../../scripts/string-keys.ts';
import { stringsOf } from '../../gallery/load-strings.ts';

const LOCALES = ['en', 'es', 'pt_BR', 'fr', 'de'] as const;
const read = (locale: string): unknown => parse(readFileSync(`locales/${locale}.yml`, 'utf8'));
const english = read('en');
const keys = textKeys(english);

/** Every form of a text; a plain text has one. */
function formsOf(locale: unknown, key: string): Readonly<Record<string, string>> {
  let value: unknown = locale;
  for (const step of key.split('.')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([form, text]) => [form, String(text)]));
  }
  return { only: String(value) };
}

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}|\$\d|%s/g)].map(([name]) => name).sort();

describe.each(LOCALES)('the interface in %s', (locale) => {
  const texts = read(locale);

  it('has the keys of English, no more and no fewer', () => {
    expect(textKeys(texts)).toEqual(keys);
  });

  it('fills the same placeholders as English in every text', () => {
    for (const key of keys) {
      const ours = formsOf(texts, key);
      const theirs = formsOf(english, key);
      const compared = 'n' in theirs ? 'n' : 'only';
      expect([key, placeholders(ours[compared] ?? 'missing')]).toEqual([key, placeholders(theirs[compared] ?? '')]);
    }
  });

  it('has a form of its own for zero where its grammar counts zero as one', () => {
    const zeroIsOne = new Intl.PluralRules(locale.replace('_', '-')).select(0) === 'one';
    for (const key of keys) {
      const forms = formsOf(texts, key);
      if ('n' in forms && zeroIsOne) expect([key, '0' in forms]).toEqual([key, true]);
    }
  });

  it('has no text that the browser or the plural rule would cut or leave empty', () => {
    for (const key of keys) {
      for (const text of Object.values(formsOf(texts, key))) {
        expect([key, text.trim()]).not.toEqual([key, '']);
        // " | " separates plural forms in the browser's own files.
        expect([key, text.includes(' | ')]).toEqual([key, false]);
        expect([key, text === text.trim()]).toEqual([key, true]);
      }
    }
  });

  it('describes itself within the 132 characters that the stores allow', () => {
    expect(stringsOf(texts)('description').length).toBeLessThanOrEqual(132);
  });

  it('says something else than English nearly everywhere', () => {
    if (locale === 'en') return;
    const same = keys.filter((key) => JSON.stringify(formsOf(texts, key)) === JSON.stringify(formsOf(english, key)));
    expect(same.length).toBeLessThan(15);
  });
});

it('types exactly the keys of English', () => {
  expect(readFileSync('components/string-keys.ts', 'utf8')).toBe(keysModule(english));
});
