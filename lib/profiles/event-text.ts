import { type Moment, maySay, mayTell } from './moment.ts';
import { localText, type ProfileEvent } from './profile.ts';
import { capitalised, wordingFor } from './wording/wording.ts';

/** An event's sentence and its short form, without the latter's full stop. */
export interface EventText {
  readonly text: string;
  readonly short: string;
}

/**
 * The words for an event at a moment; undefined where it may not be told. With "known then" that is an event that had
 * not surely happened or whose words name a later year; and a sentence that looks ahead ("for which she was later
 * charged") gives way to its short form.
 */
export function eventText(event: ProfileEvent, moment: Moment): EventText | undefined {
  const text = localText(event.text, moment.lang);
  const short = localText(event.short ?? event.text, moment.lang).replace(/\.$/, '');
  if (moment.known === 'now') return { text, short };
  if (!mayTell(event.date, moment) || !maySay(`${text} ${short}`, moment)) return undefined;
  const { looksAhead } = wordingFor(moment.lang);
  if (looksAhead.test(short)) return undefined;
  return looksAhead.test(text) ? { text: `${capitalised(short)}.`, short } : { text, short };
}
