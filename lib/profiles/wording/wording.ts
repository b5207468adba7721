import type { Precision } from '../dates.ts';
import type { Kind, Relation } from '../profile.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';

/** A date pattern by the precision of the date that goes into `{date}`: "desde el {date}", "desde {date}". */
export type DatePattern = Readonly<Record<Precision, string>>;

/**
 * Sentences of a relation. Slots: `{s}` subject, `{o}` object, `{a:o}` and `{de:o}` object behind that
 * preposition, contracted where the language contracts. `(one|many)` agrees with the subject's number.
 */
interface RelationWording {
  /** The relation holds on the day, or is a happening that had happened by then. */
  readonly holds: string;
  /** The relation had ended by the day. */
  readonly held: string;
}

/** Everything that the views of a profile say by themselves in one language. */
export interface Wording {
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  readonly since: DatePattern;
  readonly until: DatePattern;
  /** Began then; whether it lasted is left open. */
  readonly from: DatePattern;
  /** Both ends in different years: `{from}` and `{to}` are years. */
  readonly years: string;
  /** Whether the second year of a range is shortened to two digits in the same century. */
  readonly shortYears: boolean;
  /** An office that is over: of a person, of anything else. `{title}`, `{period}`. */
  readonly former: { readonly person: string; readonly other: string };
  /** First words before which the prefix of `former.person` stands apart ("ex primer ministro"). */
  readonly apart: readonly string[];
  /** An office behind another one, with its period: "interim president of Bolivia 2019–20". */
  readonly formerAfter: string;
  /** The same where the period is one year, month or day. */
  readonly formerIn: string;
  /** With the end of a period of open begin: "army commander until 26 June 2024". */
  readonly lately: string;
  /** A role whose bounds are too imprecise for the day: "senator (from 2010)". */
  readonly unsure: string;
  /** The next office, after the day. */
  readonly later: string;
  readonly notYet: Readonly<Record<Kind, string>>;
  readonly gone: Readonly<Record<Kind, DatePattern>>;
  /** An event in its course, `{date}` being its begin. */
  readonly underWay: DatePattern;
  /** An event of more than a day: its begin and its end. */
  readonly lasted: { readonly from: DatePattern; readonly to: DatePattern };
  readonly became: string;
  readonly noLonger: string;
  /** An entity that did not exist yet on the day: what it did on the day of its begin. */
  readonly began: Readonly<Record<Kind, string>>;
  readonly died: Readonly<Record<Kind, string>>;
  /** Nothing is known up to the day. */
  readonly nothingYet: string;
  /** In place of the title of a source that was published after the day. */
  readonly laterSource: string;
  /** In place of the title of a source whose day is not known. */
  readonly undatedSource: string;
  /** Words by which a sentence tells something later than its own date; "two hours later" is no such word. */
  readonly looksAhead: RegExp;
  readonly relations: Readonly<Record<Relation['type'], RelationWording>>;
  /** The name of a thing as it stands in a sentence, where the profile doesn't say: with its article. */
  readonly inText: (label: string, kind: Kind) => string;
  /** Whether a name in a sentence takes a verb in the plural. */
  readonly isPlural: (inText: string) => boolean;
  /** Contracts a preposition with what follows: "a" + "el MAS" = "al MAS". */
  readonly contract: (preposition: string, inText: string) => string;
}

const WORDINGS: Readonly<Record<string, Wording>> = { en: EN, es: ES };

/** The card language that is shown where `lang` ("es-BO", "pt") is asked for; English is the stated fallback. */
export function cardLanguage(lang: string): 'en' | 'es' {
  return lang.toLowerCase().split(/[-_]/)[0] === 'es' ? 'es' : 'en';
}

export function wordingFor(lang: string): Wording {
  return WORDINGS[cardLanguage(lang)] ?? EN;
}

/** `pattern` with its `{slots}` filled; a slot without a value is left empty. */
export function fill(pattern: string, slots: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '');
}

export function capitalised(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return text === '' ? '' : first.toUpperCase() + text.slice(first.length);
}
