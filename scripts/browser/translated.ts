import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Languages of the interface, by the folder that a build keeps their texts in. */
export const INTERFACE_LANGUAGES = ['en', 'es', 'fr', 'de', 'pt_BR'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

function textsOf(built: string, language: InterfaceLanguage): string {
  return join(built, '_locales', language, 'messages.json');
}

/**
 * A copy of a built extension that speaks `language` in a browser of any language. Debian's Chromium comes in English
 * alone and takes no `--lang`, so the texts are put where it looks for them. The caller deletes the folder.
 */
export function translatedExtension(built: string, language: InterfaceLanguage): string {
  const made = mkdtempSync(join(tmpdir(), `backstory-${language}-`));
  cpSync(built, made, { recursive: true });
  const texts = textsOf(built, language);
  for (const folder of readdirSync(join(made, '_locales'))) {
    cpSync(texts, join(made, '_locales', folder, 'messages.json'));
  }
  return made;
}

/**
 * Script for the extension's own pages: the browser answers them in `language`, whatever its own is. Content scripts,
 * which run in a world of their own, need a `translatedExtension`.
 */
export function speaking(built: string, language: InterfaceLanguage): string {
  return `{
    const texts = ${readFileSync(textsOf(built, language), 'utf8')};
    for (const api of [globalThis.chrome, globalThis.browser]) {
      if (!api?.i18n) continue;
      const real = api.i18n.getMessage.bind(api.i18n);
      api.i18n.getMessage = (key, given) => {
        if (key === '@@ui_locale') return '${language}';
        const text = texts[key]?.message;
        return text?.replace(/\\$(\\d)/g, (whole, n) => [given].flat()[n - 1] ?? whole) ?? real(key, given);
      };
    }
  }`;
}
