import { withDate } from './date-text.ts';
import { daysBetween, firstDay, precisionOf, surelyBy } from './dates.ts';
import { existence, type Moment, mayTell } from './moment.ts';
import type { Profile } from './profile.ts';
import { type RoleThen, rolesAt } from './standing.ts';
import { fill, type Wording, wordingFor } from './wording/wording.ts';

/** A line about a profile with what it rests on. */
export interface Line {
  readonly text: string;
  /** Source ids of the profile. */
  readonly sources: readonly string[];
}

/** Longer lines no longer read at a glance; the second role then gives way. */
const LINE_LENGTH = 140;
/** An office that ended within so many days is told by its end: "army commander until 26 June 2024". */
const LATELY_DAYS = 92;

/**
 * What the entity was on the article's day, null where nothing is known:
 * whether it existed; the one or two most telling roles held that day; the main former office behind a status or a
 * lesser office; with nothing held, the main former office; with none, an office too imprecise for the day; with
 * none and only with "known now", the next office.
 */
export function thenLine(profile: Profile, moment: Moment): Line | null {
  const wording = wordingFor(moment.lang);
  const exists = existence(profile, moment);
  if (exists === 'future') {
    return moment.known === 'then' ? null : { text: wording.notYet[profile.kind], sources: [] };
  }
  const roles = rolesAt(profile, moment);
  const parts = [
    ...courseOf(profile, roles, moment, wording),
    ...(isOver(profile, moment) ? afterlife(profile, roles, moment) : heldParts(profile, roles, moment)),
  ];
  if (parts.length > 0) return joined(parts);
  const next = [...roles].filter((role) => role.standing === 'future').sort(byWeightThenSoonest)[0];
  if (next === undefined) return null;
  return part(fill(wording.later, { title: next.title, period: next.period }), next);
}

function part(text: string, role: RoleThen): Line {
  return { text: text.replace(/ \(\)$/, '').trim(), sources: role.role.sources };
}

function joined(parts: readonly Line[]): Line {
  const texts = parts.map((each) => each.text);
  return { text: texts.join('; '), sources: [...new Set(parts.flatMap((each) => each.sources))] };
}

function isOver(profile: Profile, moment: Moment): boolean {
  const { to } = profile.life;
  return profile.kind !== 'event' && profile.kind !== 'document' && to !== undefined && surelyBy(to, moment.day);
}

/** When it died, ended, happened or is under way; nothing for what simply lasts. */
function courseOf(profile: Profile, roles: readonly RoleThen[], moment: Moment, wording: Wording): readonly Line[] {
  const { from, to } = profile.life;
  if (profile.kind === 'event') {
    if (roles.some((role) => role.standing === 'held')) return [];
    return eventCourse(profile, moment, wording);
  }
  const over = isOver(profile, moment) || (profile.kind === 'document' && existence(profile, moment) === 'former');
  if (!over || to === undefined || (profile.kind === 'document' && from === to)) return [];
  return [{ text: withDate(wording.gone[profile.kind], to, moment.lang), sources: sourcesOfEnd(profile) }];
}

function eventCourse(profile: Profile, moment: Moment, wording: Wording): readonly Line[] {
  const { from, to } = profile.life;
  const sources = profile.events.find((event) => event.date === from)?.sources ?? [];
  if (from === undefined || !mayTell(from, moment)) return [];
  const standing = existence(profile, moment);
  if (standing === 'held' && to !== undefined && to !== from && to !== moment.day)
    return [{ text: withDate(wording.underWay, from, moment.lang), sources }];
  if (standing === 'held' && to === undefined && from !== moment.day && precisionOf(from) !== 'day')
    return [{ text: withDate(wording.underWay, from, moment.lang), sources }];
  if (standing === 'former' && to !== undefined && to !== from) {
    const [begin, end] = [
      withDate(wording.lasted.from, from, moment.lang),
      withDate(wording.lasted.to, to, moment.lang),
    ];
    return [{ text: `${begin} ${end}`, sources }];
  }
  return [{ text: withDate(wording.gone.event, from, moment.lang), sources }];
}

function sourcesOfEnd(profile: Profile): readonly string[] {
  const end = profile.events.find((event) => event.change === 'died' || event.change === 'dissolved');
  return end?.sources ?? [];
}

/** Most telling first: weight, then a person's state ("in prison") but a thing's office, then the later begun. */
function byTelling(kind: Profile['kind']): (a: RoleThen, b: RoleThen) => number {
  const first = kind === 'person' ? 'status' : 'office';
  return (a, b) => {
    if (a.role.weight !== b.role.weight) return b.role.weight - a.role.weight;
    if (a.role.type !== b.role.type) return a.role.type === first ? -1 : 1;
    return compareText(firstDay(b.from ?? '0001'), firstDay(a.from ?? '0001'));
  };
}

function byWeightThenSoonest(a: RoleThen, b: RoleThen): number {
  if (a.role.weight !== b.role.weight) return b.role.weight - a.role.weight;
  return compareText(firstDay(a.from ?? '9999'), firstDay(b.from ?? '9999'));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function heldParts(profile: Profile, roles: readonly RoleThen[], moment: Moment): readonly Line[] {
  const wording = wordingFor(moment.lang);
  const held = tellingHeld(profile, roles, moment);
  const former = mainFormer(roles);
  if (held.length === 0) {
    if (former) return [part(formerAlone(profile, former, moment, wording), former)];
    const unsure = roles.filter((role) => role.standing === 'unsure').sort(byTelling(profile.kind))[0];
    return unsure ? [part(fill(wording.unsure, { title: unsure.title, period: unsure.period }), unsure)] : [];
  }
  const parts = held.map((role) => part(heldText(role, moment, wording), role));
  const heaviest = Math.max(...held.map((role) => role.role.weight));
  const onlyStates = held.every((role) => role.role.type === 'status');
  if (former && (onlyStates || (held.length === 1 && former.role.weight > heaviest)) && profile.kind !== 'event') {
    return [...parts.slice(0, 2), part(formerBehind(former, moment, wording), former)];
  }
  return parts;
}

/** At most two of the roles held; a second one must be no detail and leave the line short. */
function tellingHeld(profile: Profile, roles: readonly RoleThen[], moment: Moment): readonly RoleThen[] {
  const held = roles.filter((role) => role.standing === 'held').sort(byTelling(profile.kind));
  // A state that ends on the very day gives way to the one that begins with it.
  const lasting = held.filter((role) => role.to !== moment.day);
  const [first, second] = lasting.some((role) => role.role.type === 'status') ? lasting : held;
  if (!first) return [];
  if (!second || (second.role.weight === 1 && first.role.weight > 1)) return [first];
  return first.title.length + second.title.length > LINE_LENGTH ? [first] : [first, second];
}

function heldText(role: RoleThen, moment: Moment, wording: Wording): string {
  if (role.role.type === 'status' || role.to !== moment.day) return role.title;
  return fill(wording.lately, { title: role.title, period: withDate(wording.until, role.to, moment.lang) });
}

/** The weightiest office that was over; of several, the last. */
function mainFormer(roles: readonly RoleThen[]): RoleThen | undefined {
  const offices = roles.filter((role) => role.standing === 'former' && role.role.type === 'office');
  return offices.sort((a, b) => {
    if (a.role.weight !== b.role.weight) return b.role.weight - a.role.weight;
    return compareText(firstDay(endOf(b)), firstDay(endOf(a)));
  })[0];
}

function endOf(role: RoleThen): string {
  return role.to === undefined || role.to === 'unknown' ? (role.from ?? '0001') : role.to;
}

function endedLately(role: RoleThen, moment: Moment): boolean {
  if (role.to === undefined || role.to === 'unknown' || precisionOf(role.to) === 'year') return false;
  return daysBetween(role.to, moment.day) <= LATELY_DAYS;
}

function formerAlone(profile: Profile, role: RoleThen, moment: Moment, wording: Wording): string {
  if (endedLately(role, moment)) return formerBehind(role, moment, wording);
  const pattern = profile.kind === 'person' ? wording.former.person : wording.former.other;
  const [first = ''] = role.title.split(' ');
  const title = wording.apart.includes(first) ? ` ${role.title}` : role.title;
  return fill(pattern, { title, period: role.period });
}

function formerBehind(role: RoleThen, moment: Moment, wording: Wording): string {
  if (endedLately(role, moment) && role.to !== undefined) {
    return fill(wording.lately, { title: role.title, period: withDate(wording.until, role.to, moment.lang) });
  }
  if (role.period === '') return fill(wording.former.other, { title: role.title, period: '' }).replace(/ \(\)$/, '');
  return fill(wording.formerAfter, { title: role.title, period: role.period });
}

/** Behind the end of a life: the main office it had. */
function afterlife(profile: Profile, roles: readonly RoleThen[], moment: Moment): readonly Line[] {
  const wording = wordingFor(moment.lang);
  const office =
    mainFormer(roles) ?? roles.filter((role) => role.role.type === 'office').sort(byTelling(profile.kind))[0];
  if (!office || profile.kind === 'event') return [];
  return [part(formerBehind(office, moment, wording), office)];
}
