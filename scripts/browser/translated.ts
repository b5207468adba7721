import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Languages of the interface, by the folder that a build keeps their texts in. */
export const INTERFACE_LANGUAGES = ['en', 'es', 'fr', 'de', 'pt_BR'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/**
 * A copy of a built extension that speaks `language` in a browser of any language. Debian's Chromium comes in English
 * alone and takes no `--lang`, so the texts are put where it looks for them. The caller deletes the folder.
 */
export function translatedExtension(built: string, language: InterfaceLanguage): string {
  const made = mkdtempSync(join(tmpdir(), `backstory-${language}-`));
  cpSync(built, made, { recursive: true });
  const texts = join(built, '_locales', language, 'messages.json');
  for (const folder of readdirSync(join(made, '_locales'))) {
    cpSync(texts, join(made, '_locales', folder, 'messages.json'));
  }
  return made;
}

/** Script for the extension's own pages in such a copy: they ask the browser for its language as well. */
export function speaking(language: InterfaceLanguage): string {
  return `for (const api of [globalThis.chrome, globalThis.browser]) {
    if (!api?.i18n) continue;
    const real = api.i18n.getMessage.bind(api.i18n);
    api.i18n.getMessage = (key, ...rest) => (key === '@@ui_locale' ? '${language}' : real(key, ...rest));
  }`;
}
