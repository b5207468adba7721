import type { TimelineItem } from './card-view.ts';
import type { Cite } from './citations.ts';
import { showDate, spanText } from './date-text.ts';
import { byDate } from './dates.ts';
import { eventText } from './event-text.ts';
import { linksTo, type Resolve } from './links.ts';
import { isLater, type Moment, mayTell } from './moment.ts';
import type { Profile, ProfileEvent } from './profile.ts';

/** One event as a timeline shows it, or undefined where it may not be told at the moment. */
export function timelineItem(
  event: ProfileEvent,
  moment: Moment,
  resolve: Resolve,
  cite: Cite,
): TimelineItem | undefined {
  const words = eventText(event, moment);
  return (
    words && {
      ...words,
      date: eventDate(event, moment),
      weight: event.weight,
      later: isLater(event.date, moment),
      concerns: linksTo(event.concerns, resolve, moment),
      sources: cite(event.sources),
    }
  );
}

/** A span is shown from its first to its last day, where the last may be told. */
function eventDate(event: ProfileEvent, moment: Moment): TimelineItem['date'] {
  if (event.to === undefined || !mayTell(event.to, moment)) return showDate(event.date, moment.lang);
  return { date: event.date, text: spanText(event.date, event.to, moment.lang) };
}

export function timelineOf(profile: Profile, moment: Moment, resolve: Resolve, cite: Cite): readonly TimelineItem[] {
  return [...profile.events]
    .sort((a, b) => byDate(a.date, b.date))
    .flatMap((event) => timelineItem(event, moment, resolve, cite) ?? []);
}
