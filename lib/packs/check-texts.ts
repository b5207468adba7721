import type { LocalText, Profile } from '../profiles/profile.ts';
import { wordingFor } from '../profiles/wording/wording.ts';
import type { Report } from './check.ts';
import { type Path, type ShownText, textsOf } from './check-statements.ts';
import { judgingWord } from './judging-words.ts';

/** Longest `short` of an event, in UTF-16 units: beyond the first it is noted, beyond the second it fails. */
const SHORT = { wished: 60, limit: 90 } as const;
const BALANCE = 1.5;
/** Texts of at least so many units that are the same in two languages were not translated. */
const UNTRANSLATED = 40;

/** Openings of titles that are states: an office must read well behind "former". */
const STATE = /^(in|on|under|before|led|run|governed|headed|awaiting|wanted|detained|divided|split|at|out of|banned)\b/;
const ARTICLE: Readonly<Record<string, RegExp>> = { en: /^(the|a|an) /, es: /^(el|la|los|las|un|una) / };
/** Words by which a brief would speak of the day that it was written. */
const PRESUMES: Readonly<Record<string, RegExp>> = {
  en: /\b(currently|current|nowadays|today|at present|former|formerly|recently|incumbent)\b/,
  es: /(?<!\p{L})(actual|actuales|actualmente|hoy|hoy en día|recientemente|exmandatari[oa]|expresident[ea]|exministr[oa])(?!\p{L})/u,
};

/** Languages, length, form, tone and balance of the texts that a card shows. */
export function checkTexts(profile: Profile, languages: readonly string[], report: Report): void {
  for (const shown of textsOf(profile)) {
    for (const lang of languages) {
      const text = shown.text[lang];
      if (text === undefined) report(shown.path, `has no text in "${lang}"`);
      else checkText(shown, text, lang, report);
    }
    checkTranslated(shown, languages, report);
  }
  profile.roles.forEach((role, i) => {
    if (role.type === 'office' && STATE.test(role.title.en ?? '')) {
      report(['roles', i, 'title'], `"${role.title.en}" is a state, no office: add "type: status"`);
    }
    if (role.type === 'office' && /^\p{Lu}/u.test(role.title.en ?? '')) {
      report(['roles', i, 'title'], 'begins with a capital, so it does not read behind "former"', 'soft');
    }
  });
  profile.events.forEach((event, i) => {
    if (languages.some((lang) => wordingFor(lang).looksAhead.test(event.text[lang] ?? ''))) {
      report(['events', i, 'text'], 'tells something later than its date: that is an event of its own', 'soft');
    }
    if (languages.some((lang) => event.short?.[lang]?.includes(event.date.slice(0, 4)))) {
      report(['events', i, 'short'], 'names its year, which is shown beside it', 'soft');
    }
  });
  profile.contested.forEach((contested, i) => {
    checkBalance(
      ['contested', i],
      contested.positions.map((position) => position.text),
      languages,
      report,
    );
  });
}

function checkText({ path, part }: ShownText, text: string, lang: string, report: Report): void {
  const word = part === 'position' || part === 'holder' ? undefined : judgingWord(text, lang);
  if (word !== undefined) report([...path, lang], `"${word}" judges; say what happened, or attribute it`);
  if (/\s{2,}|[\n\t]/.test(text)) report([...path, lang], 'has doubled spaces or line breaks');
  if (/<[a-z/]|\*\*|\]\(/.test(text)) report([...path, lang], 'has markup; texts are plain');
  if (part === 'event' || part === 'brief' || part === 'position') {
    if (!/[.!?…]["”»’)]?$/.test(text)) report([...path, lang], 'is no whole sentence: it has no full stop');
  }
  if (part === 'event' && /^\p{Ll}/u.test(text))
    report([...path, lang], 'is no whole sentence: it begins in lower case');
  if (part === 'short') checkShort(path, text, lang, report);
  if (part === 'title' && ARTICLE[lang]?.test(text)) {
    report([...path, lang], 'a title begins without an article, since it stands behind a name or "former"');
  }
  if (part === 'title' && /[.]$/.test(text)) report([...path, lang], 'a title has no full stop');
  if (part === 'brief' && PRESUMES[lang]?.test(text)) {
    report([...path, lang], `"${PRESUMES[lang]?.exec(text)?.[0]}" ties the brief to a day`, 'soft');
  }
}

function checkShort(path: Path, text: string, lang: string, report: Report): void {
  if (/\.$/.test(text)) report([...path, lang], 'a short text has no full stop');
  if (text.length > SHORT.limit)
    report([...path, lang], `${text.length} characters; a short text has at most ${SHORT.limit}`);
  else if (text.length > SHORT.wished)
    report([...path, lang], `${text.length} characters; about ${SHORT.wished} read well`, 'soft');
}

function checkTranslated({ path, text, part }: ShownText, languages: readonly string[], report: Report): void {
  if (part === 'label' || part === 'holder') return;
  const [first, ...others] = languages.map((lang) => text[lang]);
  if (first === undefined || first.length < UNTRANSLATED) return;
  if (others.includes(first)) report(path, 'is the same in two languages: translate it');
}

/** Positions on one question are about equally long in each language. */
function checkBalance(path: Path, positions: readonly LocalText[], languages: readonly string[], report: Report): void {
  for (const lang of languages) {
    const lengths = positions.flatMap((position) => position[lang]?.length ?? []);
    const ratio = Math.max(...lengths) / Math.min(...lengths);
    if (ratio > BALANCE) {
      report(
        path,
        `positions out of balance in "${lang}": the longest is ${ratio.toFixed(2)} times the shortest (at most ${BALANCE})`,
      );
    }
  }
}
