import { withDate } from './date-text.ts';
import { mayCoincide, precisionOf, surelyBy } from './dates.ts';
import { existence, type Moment, mayTell } from './moment.ts';
import type { Profile } from './profile.ts';
import type { RoleThen } from './standing.ts';
import { wordingFor } from './wording/wording.ts';

/** A line about a profile with what it rests on. */
export interface Line {
  readonly text: string;
  /** Source ids of the profile. */
  readonly sources: readonly string[];
}

/** Whether a life or an organisation had surely ended by the day; what ended on it is over. */
export function isOver(profile: Profile, moment: Moment): boolean {
  const { to } = profile.life;
  return profile.kind !== 'event' && profile.kind !== 'document' && to !== undefined && surelyBy(to, moment.day);
}

/** When it died, ended, happened or is under way; undefined for what simply lasts. */
export function courseOf(profile: Profile, roles: readonly RoleThen[], moment: Moment): Line | undefined {
  const { from, to } = profile.life;
  if (profile.kind === 'event') {
    // What an event's own states say ("before the courts") tells more than when it happened.
    return roles.some((role) => role.standing === 'held') ? undefined : eventCourse(profile, moment);
  }
  const over = isOver(profile, moment) || (profile.kind === 'document' && existence(profile, moment) === 'former');
  if (!over || to === undefined || (profile.kind === 'document' && from === to)) return undefined;
  const { gone } = wordingFor(moment.lang);
  return { text: withDate(gone[profile.kind], to, moment.lang), sources: sourcesOfEnd(profile) };
}

function eventCourse(profile: Profile, moment: Moment): Line | undefined {
  const { gone, lasted, underWay } = wordingFor(moment.lang);
  const { from, to } = profile.life;
  if (from === undefined || !mayTell(from, moment)) return undefined;
  const sources = profile.events.find((event) => event.date === from)?.sources ?? [];
  const standing = existence(profile, moment);
  // An event without an end that is dated to the day was over on that day.
  const lasts = to === undefined ? precisionOf(from) !== 'day' : to !== from && to !== moment.day;
  if (standing === 'held' && lasts) return { text: withDate(underWay, from, moment.lang), sources };
  if (standing === 'former' && to !== undefined && !mayCoincide(from, to)) {
    const text = `${withDate(lasted.from, from, moment.lang)} ${withDate(lasted.to, to, moment.lang)}`;
    return { text, sources };
  }
  return { text: withDate(gone.event, from, moment.lang), sources };
}

function sourcesOfEnd(profile: Profile): readonly string[] {
  const end = profile.events.find((event) => event.change === 'died' || event.change === 'dissolved');
  return end?.sources ?? [];
}
