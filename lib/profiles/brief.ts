import { dateText } from './date-text.ts';
import { byDate, daysBetween, firstDay, surelyBy } from './dates.ts';
import { eventText } from './event-text.ts';
import { existence, isLater, type Moment, maySay } from './moment.ts';
import { localText, type Profile, type ProfileEvent } from './profile.ts';
import { rolesAt } from './standing.ts';
import { capitalised, wordingFor } from './wording/wording.ts';

const BRIEF_LIMIT = 320;
const ROLES_TOLD = 3;
const AFTERMATH_DAYS = 366;

/**
 * The profile's brief as it may be read at a moment. Briefs stay true whenever they are read, so they are shown as
 * they are with "known now". With "known then" a brief is replaced by a line made of the roles and the weightiest
 * event known by then, where it could tell the future:
 * 1. it names a year after the article's;
 * 2. the entity did not exist yet, or may not have;
 * 3. something that a newcomer must know (weight 3) came later: to a person; to an event that was still under way,
 *    or in the year after its end. A brief is likely to be about just that.
 */
export function briefAt(profile: Profile, moment: Moment): string {
  const brief = localText(profile.brief, moment.lang);
  if (moment.known === 'now' || !tellsFuture(profile, brief, moment)) return brief;
  return composed(profile, moment);
}

function tellsFuture(profile: Profile, brief: string, moment: Moment): boolean {
  if (!maySay(brief, moment)) return true;
  const exists = existence(profile, moment);
  if (exists === 'future' || (profile.life.from !== undefined && !surelyBy(profile.life.from, moment.day))) return true;
  if (profile.kind !== 'person' && profile.kind !== 'event') return false;
  const { to } = profile.life;
  const isTold = (date: string) =>
    profile.kind === 'person' || to === undefined || daysBetween(to, date) <= AFTERMATH_DAYS;
  const weightyLater = (date: string | undefined, weight: number) =>
    weight === 3 && date !== undefined && isLater(date, moment) && isTold(date);
  return (
    profile.roles.some((role) => weightyLater(role.from, role.weight)) ||
    profile.events.some((event) => weightyLater(event.date, event.weight))
  );
}

function composed(profile: Profile, moment: Moment): string {
  const events = profile.events.filter((event) => eventText(event, moment) !== undefined);
  const sentences = profile.kind === 'event' ? courseOfEvent(events, moment) : career(profile, events, moment);
  // Too long for two: of a career the offices, of an event how it stood last.
  const text = sentences.join(' ');
  if (text === '') return wordingFor(moment.lang).nothingYet;
  if (text.length <= BRIEF_LIMIT) return text;
  return (profile.kind === 'event' ? sentences.at(-1) : sentences[0]) ?? text;
}

/** The weightiest offices and the present state, then the weightiest event: of several, the last. */
function career(profile: Profile, events: readonly ProfileEvent[], moment: Moment): readonly string[] {
  const roles = [...rolesAt(profile, moment)]
    .filter((role) => role.role.type === 'office' || role.standing === 'held')
    .sort((a, b) => b.role.weight - a.role.weight || (firstDay(a.from ?? '0001') < firstDay(b.from ?? '0001') ? 1 : -1))
    .slice(0, ROLES_TOLD)
    .map((role) => `${role.title} ${role.period}`.trim());
  const event = [...events].sort((a, b) => b.weight - a.weight || byDate(b.date, a.date))[0];
  return [
    ...(roles.length > 0 ? [`${capitalised(roles.join('; '))}.`] : []),
    ...(event === undefined ? [] : [told(event, moment)]),
  ];
}

/** How an event began and how it stood last, by its weightiest parts. */
function courseOfEvent(events: readonly ProfileEvent[], moment: Moment): readonly string[] {
  const most = Math.max(...events.map((event) => event.weight));
  const weighty = events.filter((event) => event.weight === most).sort((a, b) => byDate(a.date, b.date));
  const [first, last] = [weighty[0], weighty.at(-1)];
  return [...new Set([first, last])].flatMap((event) => (event === undefined ? [] : [told(event, moment)]));
}

/** "She declared herself interim president (12 November 2019)." */
function told(event: ProfileEvent, moment: Moment): string {
  const text = (eventText(event, moment)?.text ?? '').replace(/[.\s]+$/, '');
  return `${text} (${dateText(event.date, moment.lang)}).`;
}
