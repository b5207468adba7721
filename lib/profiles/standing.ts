import { periodText } from './date-text.ts';
import { firstDay, lastDay, mayCoincide, type PartialDate, surelyBefore } from './dates.ts';
import { type Moment, maySay, mayTell, type Standing, standingOf } from './moment.ts';
import { localText, type Profile, type Role } from './profile.ts';

/** A role as it may be told at a moment: with "known then" its later end is taken away. */
export interface RoleThen {
  readonly role: Role;
  readonly title: string;
  readonly from: PartialDate | undefined;
  readonly to: PartialDate | undefined;
  readonly standing: Standing;
  /** "2019–20", "since 8 November 2025"; may be empty. */
  readonly period: string;
}

/** The profile's roles that may be told, oldest first. With "known then" these are the ones that had surely begun. */
export function rolesAt(profile: Profile, moment: Moment): readonly RoleThen[] {
  return profile.roles
    .map((role) => roleAt(profile, role, moment))
    .filter((role) => role !== undefined)
    .sort((a, b) => (firstDay(a.from ?? '0001') < firstDay(b.from ?? '0001') ? -1 : a.from === b.from ? 0 : 1));
}

function roleAt(profile: Profile, role: Role, moment: Moment): RoleThen | undefined {
  const title = localText(role.title, moment.lang);
  const openBegin = profile.kind === 'person' ? 'unknown' : 'always';
  const span = { from: role.from, to: knownEnd(profile, role, moment) };
  const standing = standingOf(span, moment.day, overBy(profile, moment), openBegin);
  if (moment.known === 'then') {
    if (standing === 'future' || !maySay(title, moment)) return undefined;
    const begun =
      role.from === undefined ? openBegin === 'always' || standing === 'former' : mayTell(role.from, moment);
    if (!begun) return undefined;
  }
  return { role, title, ...span, standing, period: periodThen(span, role, standing, moment) };
}

/** The day by which a role that ended at an unknown time was surely over. */
function overBy(profile: Profile, moment: Moment): PartialDate {
  const { to } = profile.life;
  const mortal = profile.kind === 'person' || profile.kind === 'organisation';
  return mortal && to !== undefined && mayTell(to, moment) && surelyBefore(to, profile.checked) ? to : profile.checked;
}

/**
 * A role ends with its holder at the latest, but for events and documents, which have states after their end
 * ("before the courts"). An end that was not yet known is none.
 */
function knownEnd(profile: Profile, role: Role, moment: Moment): PartialDate | undefined {
  const mortal = profile.kind === 'person' || profile.kind === 'organisation';
  const end = role.to ?? (mortal ? profile.life.to : undefined);
  if (end === undefined || end === 'unknown' || moment.known === 'now') return end;
  if (mayTell(end, moment)) return end;
  // An imprecise end that may already have come: neither held nor ended may be claimed.
  return mayCoincide(end, moment.day) && surelyBefore(firstDay(end), lastDay(moment.day)) ? 'unknown' : undefined;
}

function periodThen(
  span: { readonly from: PartialDate | undefined; readonly to: PartialDate | undefined },
  role: Role,
  standing: Standing,
  moment: Moment,
): string {
  // "since" says that it lasts, which is only sure where the day itself falls within the role.
  if (moment.known === 'then' && standing === 'unsure') return periodText({ ...span, to: 'unknown' }, moment.lang);
  if (moment.known === 'now') return periodText({ from: role.from, to: role.to ?? span.to }, moment.lang);
  return periodText(span, moment.lang);
}
