import type { Known } from './card-view.ts';
import { isPartialDate, mayCoincide, type PartialDate, surelyAfter, surelyBefore, surelyBy, yearOf } from './dates.ts';
import type { Profile } from './profile.ts';
import { cardLanguage } from './wording/wording.ts';

/** From when, how much and in which language a card speaks. */
export interface Moment {
  /** The article's date. */
  readonly day: PartialDate;
  readonly known: Known;
  /** The article has no date that can be read, and today's was taken. */
  readonly assumed: boolean;
  /** Card language. */
  readonly lang: string;
}

export interface MomentOptions {
  /** The article's date; anything that is no date counts as absent. */
  readonly date?: string | undefined;
  /** Today, as YYYY-MM-DD. */
  readonly today: PartialDate;
  readonly known?: Known | undefined;
  readonly lang: string;
}

export function momentOf({ date, today, known = 'now', lang }: MomentOptions): Moment {
  const given = date !== undefined && isPartialDate(date) ? date : undefined;
  return { day: given ?? today, known, assumed: given === undefined, lang: cardLanguage(lang) };
}

/**
 * How a span of time stands to a day. `unsure`: the dates are too imprecise to tell whether it had begun or
 * already ended; what is unsure is never told as a fact.
 */
export type Standing = 'future' | 'held' | 'former' | 'unsure';

export interface Span {
  readonly from?: PartialDate | undefined;
  /** Last day; "unknown": over by `checked`. */
  readonly to?: PartialDate | undefined;
}

/**
 * Stands of a span at `day`. The last day counts as within. A span without a begin lasts as long as its entity
 * does, but for a person, whose begin is then unknown (`openBegin`).
 */
export function standingOf(
  span: Span,
  day: PartialDate,
  checked: PartialDate,
  openBegin: 'always' | 'unknown',
): Standing {
  const ended = endedBy(span.to, day, checked);
  if (ended === 'yes') return 'former';
  const begun = begunBy(span.from, day, openBegin);
  if (begun === 'no') return 'future';
  return begun === 'yes' && ended === 'no' ? 'held' : 'unsure';
}

type Answer = 'yes' | 'no' | 'maybe';

function begunBy(from: PartialDate | undefined, day: PartialDate, openBegin: 'always' | 'unknown'): Answer {
  if (from === undefined) return openBegin === 'always' ? 'yes' : 'maybe';
  if (surelyBy(from, day)) return 'yes';
  return surelyAfter(from, day) ? 'no' : 'maybe';
}

function endedBy(to: PartialDate | undefined, day: PartialDate, checked: PartialDate): Answer {
  if (to === undefined) return 'no';
  if (to === 'unknown') return surelyAfter(day, checked) ? 'yes' : 'maybe';
  if (surelyBefore(to, day)) return 'yes';
  return surelyBy(day, to) || !mayCoincide(to, day) ? 'no' : 'maybe';
}

/** Whether something dated `date` may be told: with "known now" always, with "known then" once it had surely happened. */
export function mayTell(date: PartialDate, moment: Moment): boolean {
  return moment.known === 'now' || surelyBy(date, moment.day);
}

/** Happened after the article's date beyond doubt. */
export function isLater(date: PartialDate, moment: Moment): boolean {
  return surelyAfter(date, moment.day);
}

const YEARS = /(?<!\d)(1[5-9]\d\d|20\d\d)(?:\s?[-–/]\s?(\d\d))?(?!\d)/g;

/** Whether `text` names a year after the article's, such as "2025" or the end of "2019–25". */
export function namesLaterYear(text: string, day: PartialDate): boolean {
  const year = yearOf(day);
  for (const [, full = '', short] of text.matchAll(YEARS)) {
    if (Number(full) > year) return true;
    if (short !== undefined && Number(full.slice(0, 2) + short) > year) return true;
  }
  return false;
}

/** Whether a text may be shown: with "known then" it must not name a later year. */
export function maySay(text: string, moment: Moment): boolean {
  return moment.known === 'now' || !namesLaterYear(text, moment.day);
}

/** How the entity itself stands to the day: `future` before its birth or founding, `former` after its end. */
export function existence(profile: Profile, moment: Moment): Standing {
  const to = profile.life.to !== undefined && mayTell(profile.life.to, moment) ? profile.life.to : undefined;
  return standingOf({ from: profile.life.from, to }, moment.day, profile.checked, 'always');
}
