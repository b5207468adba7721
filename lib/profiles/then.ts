import { courseOf, isOver, type Line } from './course.ts';
import { withDate } from './date-text.ts';
import { firstDay } from './dates.ts';
import { formerAlone, formerBehind, formerOffice, mainFormer } from './former.ts';
import { existence, type Moment } from './moment.ts';
import type { Profile } from './profile.ts';
import { type RoleThen, rolesAt } from './standing.ts';
import { fill, wordingFor } from './wording/wording.ts';

/** Longer lines no longer read at a glance; the second role then gives way. */
const LINE_LENGTH = 140;

/**
 * What the entity was on the article's day, null where nothing is known:
 * whether it existed; the one or two most telling roles held that day; the main former office behind a status or a
 * lesser office; with nothing held, the main former office; with none, an office too imprecise for the day; with
 * none and only with "known now", the next office.
 */
export function thenLine(profile: Profile, moment: Moment): Line | null {
  const wording = wordingFor(moment.lang);
  if (existence(profile, moment) === 'future') {
    return moment.known === 'then' ? null : { text: wording.notYet[profile.kind], sources: [] };
  }
  const roles = rolesAt(profile, moment);
  const course = courseOf(profile, roles, moment);
  const rest = isOver(profile, moment) ? afterlife(profile, roles, moment) : heldLines(profile, roles, moment);
  const lines = course ? [course, ...rest] : rest;
  if (lines.length > 0) return joined(lines);
  const next = roles.filter((role) => role.standing === 'future').sort(byWeightThenSoonest)[0];
  return next ? lineOf(fill(wording.later, { title: next.title, period: next.period }), next) : null;
}

function lineOf(text: string, role: RoleThen): Line {
  return { text: text.replace(/ \(\)$/, ''), sources: role.role.sources };
}

function joined(lines: readonly Line[]): Line {
  return {
    text: lines.map((line) => line.text).join('; '),
    sources: [...new Set(lines.flatMap((line) => line.sources))],
  };
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

function heldLines(profile: Profile, roles: readonly RoleThen[], moment: Moment): readonly Line[] {
  const held = tellingHeld(profile, roles, moment);
  const former = mainFormer(roles);
  if (held.length === 0) {
    if (former) return [{ text: formerAlone(profile, former, moment), sources: former.sources }];
    const unsure = roles.filter((role) => role.standing === 'unsure').sort(byTelling(profile.kind))[0];
    if (!unsure) return [];
    const { unsure: pattern } = wordingFor(moment.lang);
    return [lineOf(fill(pattern, { title: unsure.title, period: unsure.period }), unsure)];
  }
  const lines = held.map((role) => lineOf(heldText(role, moment), role));
  const heaviest = Math.max(...held.map((role) => role.role.weight));
  const onlyStates = held.every((role) => role.role.type === 'status');
  const tellsMore = onlyStates || (held.length === 1 && (former?.last.role.weight ?? 0) > heaviest);
  // Whoever holds the office again is not told to have had it.
  const again = held.some((role) => role.title === former?.last.title);
  if (!former || !tellsMore || again || profile.kind === 'event') return lines;
  return [...lines, { text: formerBehind(former, moment), sources: former.sources }];
}

/** At most two of the roles held; a second one must be no detail and leave the line short. */
function tellingHeld(profile: Profile, roles: readonly RoleThen[], moment: Moment): readonly RoleThen[] {
  const held = roles.filter((role) => role.standing === 'held');
  // A state that ends on the very day gives way to the one that begins with it.
  const gives = (role: RoleThen) =>
    role.role.type === 'status' &&
    role.to === moment.day &&
    held.some((other) => other !== role && other.role.type === 'status' && other.to !== moment.day);
  const [first, second] = held.filter((role) => !gives(role)).sort(byTelling(profile.kind));
  if (!first) return [];
  if (!second || (second.role.weight === 1 && first.role.weight > 1)) return [first];
  if (first.title.length + second.title.length > LINE_LENGTH) return [first];
  // Of a thing, what it is reads before how it is, whichever weighs more.
  const turned = profile.kind !== 'person' && first.role.type === 'status' && second.role.type === 'office';
  return turned ? [second, first] : [first, second];
}

function heldText(role: RoleThen, moment: Moment): string {
  if (role.role.type === 'status' || role.to !== moment.day) return role.title;
  const { lately, until } = wordingFor(moment.lang);
  return fill(lately, { title: role.title, period: withDate(until, role.to, moment.lang) });
}

/** Behind the end of a life: the main office it had. */
function afterlife(profile: Profile, roles: readonly RoleThen[], moment: Moment): readonly Line[] {
  const offices = roles.filter((role) => role.role.type === 'office');
  const [telling] = [...offices].sort(byTelling(profile.kind));
  const office = mainFormer(roles) ?? (telling && formerOffice(telling, offices));
  return office ? [{ text: formerBehind(office, moment), sources: office.sources }] : [];
}
