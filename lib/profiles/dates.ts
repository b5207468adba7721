import * as v from 'valibot';

/**
 * A date as precise as it is known: "2019", "2019-11" or "2019-11-10" (the date level of EDTF,
 * Library of Congress, ISO 8601-2:2019).
 */
export type PartialDate = string;

const PATTERN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether `text` is a date of that form that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  if (match[3] === undefined) return true;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(match[3]);
}

export const PartialDateSchema = v.pipe(
  v.string(),
  v.check(isPartialDate, 'a date is YYYY, YYYY-MM or YYYY-MM-DD and exists'),
);

export type Precision = 'year' | 'month' | 'day';

export function precisionOf(date: PartialDate): Precision {
  if (date.length <= 4) return 'year';
  return date.length <= 7 ? 'month' : 'day';
}

/** The four-digit year. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** The first day that `date` can mean, as YYYY-MM-DD; such days compare as strings. */
export function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day that `date` can mean, as YYYY-MM-DD. */
export function lastDay(date: PartialDate): string {
  if (date.length <= 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const end = new Date(Date.UTC(2000, Number(date.slice(5, 7)), 0));
  // Date.UTC reads years below 100 as 19xx, so the year is set apart.
  end.setUTCFullYear(yearOf(date), Number(date.slice(5, 7)), 0);
  return `${date}-${String(end.getUTCDate()).padStart(2, '0')}`;
}

/*
 * A partial date stands for any day from `firstDay` to `lastDay`. The comparisons below answer "yes" only
 * where every choice of days agrees, so that a date is never taken to be more precise than it is: for
 * "2019" and "2019-11-10" neither `surelyBefore` nor `surelyAfter` holds, and `mayCoincide` does.
 */

/** Every day that `a` can mean comes before every day that `b` can mean. */
export function surelyBefore(a: PartialDate, b: PartialDate): boolean {
  return lastDay(a) < firstDay(b);
}

/** Every day that `a` can mean comes after every day that `b` can mean. */
export function surelyAfter(a: PartialDate, b: PartialDate): boolean {
  return firstDay(a) > lastDay(b);
}

/** `a` had come by `b`, on the same day at the latest, whatever days they mean. */
export function surelyBy(a: PartialDate, b: PartialDate): boolean {
  return lastDay(a) <= firstDay(b);
}

/** Both can mean the same day. */
export function mayCoincide(a: PartialDate, b: PartialDate): boolean {
  return !surelyBefore(a, b) && !surelyAfter(a, b);
}

/** Orders by first possible day, the less precise first among equals; for `sort`. */
export function byDate(a: PartialDate, b: PartialDate): number {
  const [x, y] = [firstDay(a), firstDay(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a.length - b.length;
}

const DAY_MS = 86_400_000;

/** Days from `a` to `b` by their first possible days; negative where `b` comes first. */
export function daysBetween(a: PartialDate, b: PartialDate): number {
  return Math.round((Date.parse(firstDay(b)) - Date.parse(firstDay(a))) / DAY_MS);
}
