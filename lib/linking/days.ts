import type { PartialDate } from '../profiles/dates.ts';

const DAY = 86_400_000;

/** First and last day (in days since 1970) of a date that may be a year or a month. */
export function daySpan(date: PartialDate): { readonly first: number; readonly last: number } | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]) - 1;
  if (month === undefined) return { first: Date.UTC(year, 0, 1) / DAY, last: Date.UTC(year, 11, 31) / DAY };
  if (match[3] === undefined)
    return { first: Date.UTC(year, month, 1) / DAY, last: Date.UTC(year, month + 1, 0) / DAY };
  const day = Date.UTC(year, month, Number(match[3])) / DAY;
  return { first: day, last: day };
}

export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4));
