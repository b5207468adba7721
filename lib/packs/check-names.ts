import { ARTICLE_LANGUAGES, type Profile, type ProfileName, standsAlone } from '../profiles/profile.ts';
import { nameKey } from '../text/tokens.ts';
import type { CheckedProfile, Report } from './check.ts';

const LANGUAGES: ReadonlySet<string> = new Set(ARTICLE_LANGUAGES);

/** Names, phrases and cues of one profile. */
export function checkNames(profile: Profile, report: Report): void {
  profile.names.forEach((name, i) => {
    for (const lang of name.langs ?? []) {
      if (!LANGUAGES.has(lang)) report(['names', i], `no article is read in "${lang}"`);
    }
    if (!HAS_CAPITAL.test(name.text) && !isNamedInLowerCase(profile)) {
      report(
        ['names', i],
        `"${name.text}" is found with capitals only: what a text calls it in lower case is a phrase`,
      );
    }
    const twin = profile.names
      .slice(0, i)
      .find((other) => nameKey(other.text) === nameKey(name.text) && share(other, name));
    if (twin)
      report(['names', i], `"${name.text}" differs from "${twin.text}" in nothing that a reader would see`, 'soft');
  });
  profile.phrases.forEach((phrase, i) => {
    if (!LANGUAGES.has(phrase.lang)) report(['phrases', i], `no article is read in "${phrase.lang}"`);
    const fault = phraseFault(phrase.text);
    if (fault !== undefined) report(['phrases', i], fault);
  });
  for (const lang of Object.keys(profile.cues)) {
    if (lang !== '*' && !LANGUAGES.has(lang)) report(['cues', lang], `no article is read in "${lang}"`);
  }
  profile.otherBearers.forEach((bearer, i) => {
    const own = profile.names.some((name) => nameKey(name.text) === nameKey(bearer.name));
    if (!own)
      report(['otherBearers', i], `"${bearer.name}" is no name of this profile, so nobody else can share it`, 'soft');
  });
}

const HAS_CAPITAL = /[\p{Lu}\p{N}]/u;
const isNamedInLowerCase = ({ kind }: Profile) => kind === 'event' || kind === 'document';

/** The profiles that a phrase names as `<id>`. */
export function phraseIds(text: string): readonly string[] {
  return [...text.matchAll(/<([^<>]*)>/g)].map((match) => match[1] ?? '');
}

/** What is wrong with a phrase in the pattern language of docs/pack-format.md. */
function phraseFault(text: string): string | undefined {
  const bare = text.replace(/<[a-z0-9-]+>/g, 'x');
  if (/[<>]/.test(bare)) return 'a name in a phrase is <id>';
  const empty = bare.split(/\s+/).find((word) => word.split('|').some((each) => each.replace(/\?$/, '') === ''));
  if (empty !== undefined) return `"${empty}" has an empty alternative`;
  if (/[()[\]{}*+\\^$]/.test(bare)) return 'a phrase knows words, a|b, word? and <id>, no other signs';
  if (bare.split(/\s+/).every((word) => word.endsWith('?'))) return 'every word of the phrase is optional';
  return undefined;
}

/** Whether both names are used in one language. */
function share(a: ProfileName, b: ProfileName): boolean {
  return a.langs === undefined || b.langs === undefined || a.langs.some((lang) => b.langs?.includes(lang));
}

interface Bearer {
  readonly checked: CheckedProfile;
  readonly name: ProfileName;
  readonly index: number;
}

/** Names that two profiles have, both standing alone, with neither knowing of the other bearer. */
export function checkCollisions(profiles: readonly CheckedProfile[]): void {
  const byName = new Map<string, Bearer[]>();
  for (const checked of profiles) {
    checked.profile.names.forEach((name, index) => {
      const key = nameKey(name.text);
      byName.set(key, [...(byName.get(key) ?? []), { checked, name, index }]);
    });
  }
  for (const bearers of byName.values()) {
    bearers.forEach((bearer, i) => {
      const other = bearers.slice(0, i).find((each) => collide(each, bearer));
      if (!other) return;
      const { report } = bearer.checked;
      report(
        ['names', bearer.index],
        `"${bearer.name.text}" also names ${other.checked.profile.id} and stands alone in both: give one "alone: false", or list the other bearer`,
      );
    });
  }
}

function collide(a: Bearer, b: Bearer): boolean {
  if (a.checked.profile.id === b.checked.profile.id) return false;
  if (!share(a.name, b.name) || !standsAlone(a.name) || !standsAlone(b.name)) return false;
  return !knowsOfOthers(a) && !knowsOfOthers(b);
}

function knowsOfOthers({ checked, name }: Bearer): boolean {
  return checked.profile.otherBearers.some((bearer) => nameKey(bearer.name) === nameKey(name.text));
}
