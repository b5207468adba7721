/** Articles that can be linked; others are known by their code only. */
export const LANGUAGES = ['en', 'es', 'pt', 'fr', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Function words that are frequent in one language and rare or absent in the other four. */
const FUNCTION_WORDS: Readonly<Record<Language, string>> = {
  en: 'the of and to in was that for it with his her is had have been from by which were would this they said who',
  es: 'el los las del y un una es por con para que su sus lo al fue más pero como entre sobre también desde hasta según',
  pt: 'o os do da dos das e em um uma não com que na no nas nos ao pelo pela são foi também mais mas seu sua até',
  fr: 'le les des du et un une est pour dans que qui au aux avec sur pas par ce cette il elle été sont mais après',
  de: 'der die das und den dem des ein eine ist von mit zu auf für nicht sich im auch wurde war nach bei aus wird hat',
};

const WORDS = new Map<string, Language[]>();
for (const language of LANGUAGES) {
  for (const word of FUNCTION_WORDS[language].split(' ')) WORDS.set(word, [...(WORDS.get(word) ?? []), language]);
}

/** Characters looked at, and the least share of words that must be function words of the language. */
const SAMPLE = 6000;
const LEAST_WORDS = 20;
const LEAST_SHARE = 0.12;
const LEAD = 1.6;

/**
 * The language of running text by its function words (Ingle 1976; Dunning 1994 for why more is not needed for a
 * paragraph), or undefined where it is none of ours, too short, or in doubt.
 */
export function detectLanguage(text: string): Language | undefined {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST_WORDS) return undefined;
  const counts = new Map<Language, number>();
  for (const word of words) {
    for (const language of WORDS.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] / words.length < LEAST_SHARE || best[1] < (second?.[1] ?? 0) * LEAD) return undefined;
  return best[0];
}

/** The ISO 639 code in a language tag ("es" of "es-BO" or "es_ES"), or undefined. */
export function languageCode(tag: string | null | undefined): string | undefined {
  const [, code] = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '') ?? [];
  const lower = code?.toLowerCase();
  return lower === 'und' || lower === 'zxx' || lower === 'mul' ? undefined : lower;
}

/**
 * The article's language: what it declares, nearest to the text first; where the text plainly is in another language
 * of ours, the text is right (templates are often left on "en"). Undefined where nobody can tell.
 */
export function articleLanguage(declared: readonly (string | null | undefined)[], text: string): string | undefined {
  const said = declared.map(languageCode).find((code) => code !== undefined);
  // Catalan or Romanian share function words with ours: a declared language that we can't read is believed.
  if (said && !LANGUAGES.some((language) => language === said)) return said;
  return detectLanguage(text) ?? said;
}
