import type { ShownDate } from './card-view.ts';
import { type PartialDate, precisionOf, yearOf } from './dates.ts';
import { type DatePattern, fill, wordingFor } from './wording/wording.ts';

const FORMATS = {
  day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  year: { year: 'numeric', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making an `Intl.DateTimeFormat` costs about as much as a whole card; each is made once. */
function formatter(locale: string, precision: keyof typeof FORMATS): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, FORMATS[precision]);
  formatters.set(key, made);
  return made;
}

function utc(date: PartialDate): Date {
  return new Date(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`);
}

/** "27 June 2024", "noviembre de 2019", "2019": as precise as the date is, never more. */
export function dateText(date: PartialDate, lang: string): string {
  const precision = precisionOf(date);
  return precision === 'year' ? String(yearOf(date)) : formatter(wordingFor(lang).locale, precision).format(utc(date));
}

export function showDate(date: PartialDate, lang: string): ShownDate {
  return { date, text: dateText(date, lang) };
}

/** `pattern` for a date of its precision: "murió el 19 de enero de 2021", "murió en 2021". */
export function withDate(pattern: DatePattern, date: PartialDate, lang: string): string {
  return fill(pattern[precisionOf(date)], { date: dateText(date, lang) });
}

/** "20 October – 22 November 2019": a span as precise as both its ends are. */
export function spanText(from: PartialDate, to: PartialDate, lang: string): string {
  if (from === to) return dateText(from, lang);
  const precision = from.length <= to.length ? precisionOf(from) : precisionOf(to);
  if (precision === 'year' && yearOf(from) === yearOf(to)) return String(yearOf(from));
  return formatter(wordingFor(lang).locale, precision).formatRange(utc(from), utc(to));
}

export interface Period {
  readonly from?: PartialDate | undefined;
  /** "unknown": over, but when is not known. */
  readonly to?: PartialDate | undefined;
}

/**
 * "2019–20", "March–August 2019", "since 8 November 2025", "until 26 June 2024"; "from 2006" where the period is over
 * at an unknown time, which leaves open whether it lasted. Empty where nothing is known.
 */
export function periodText({ from, to }: Period, lang: string): string {
  const wording = wordingFor(lang);
  if (from === undefined) return to === undefined || to === 'unknown' ? '' : withDate(wording.until, to, lang);
  if (to === undefined) return withDate(wording.since, from, lang);
  if (to === 'unknown') return withDate(wording.from, from, lang);
  if (yearOf(from) !== yearOf(to)) return yearsText(from, to, lang);
  const withinMonth = from.slice(0, 7) === to.slice(0, 7);
  return withinMonth ? spanText(from, to, lang) : spanText(from.slice(0, 7), to.slice(0, 7), lang);
}

function yearsText(from: PartialDate, to: PartialDate, lang: string): string {
  const { years, shortYears } = wordingFor(lang);
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  const shortened = shortYears && first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last;
  return fill(years, { from: first, to: shortened });
}
