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
