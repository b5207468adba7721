import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Writes the type of all interface texts, from the English ones. `node scripts/string-keys.ts` */
const KEYS_FILE = 'components/string-keys.ts';

/** Dotted keys of a locale; an object of plural forms (numbers and "n") is one text. */
export function textKeys(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Object.keys(value);
  if (keys.every((key) => key === 'n' || Number.isFinite(Number(key)))) return [path];
  return Object.entries(value).flatMap(([key, inner]) => textKeys(inner, path ? `${path}.${key}` : key));
}

export function keysModule(locale: unknown): string {
  const lines = textKeys(locale).map((key) => `  | '${key}'`);
  return `// Made from locales/en.yml by scripts/string-keys.ts.\nexport type StringKey =\n${lines.join('\n')};\n`;
}

if (import.meta.main ?? process.argv[1]?.endsWith('string-keys.ts')) {
  writeFileSync(KEYS_FILE, keysModule(parse(readFileSync('locales/en.yml', 'utf8'))));
}
