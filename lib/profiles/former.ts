import { periodText, withDate } from './date-text.ts';
import { daysBetween, firstDay, precisionOf } from './dates.ts';
import type { Moment } from './moment.ts';
import type { Profile } from './profile.ts';
import type { RoleThen } from './standing.ts';
import { fill, type Wording, wordingFor } from './wording/wording.ts';

/** An office that ended within so many days is told by its end: "army commander until 26 June 2024". */
const LATELY_DAYS = 92;
/** Terms of one office that a line lists; of more it tells the last ones. */
const TERMS_TOLD = 3;

/** An office that was over, with all its terms: the last one stands for it. */
export interface FormerOffice {
  readonly last: RoleThen;
  /** Oldest first. */
  readonly terms: readonly RoleThen[];
  /** Source ids of the profile. */
  readonly sources: readonly string[];
}

/** The weightiest office that was over; of several, the one held last. */
export function mainFormer(roles: readonly RoleThen[]): FormerOffice | undefined {
  const offices = roles.filter((role) => role.standing === 'former' && role.role.type === 'office');
  const [last] = [...offices].sort((a, b) => b.role.weight - a.role.weight || (endOf(a) < endOf(b) ? 1 : -1));
  return last && formerOffice(last, offices);
}

export function formerOffice(last: RoleThen, among: readonly RoleThen[]): FormerOffice {
  const terms = among.filter((role) => role.title === last.title).slice(-TERMS_TOLD);
  const told = terms.length > 0 ? terms : [last];
  return { last, terms: told, sources: [...new Set(told.flatMap((term) => term.role.sources))] };
}

function endOf(role: RoleThen): string {
  return firstDay(role.to === undefined || role.to === 'unknown' ? (role.from ?? '0001') : role.to);
}

/** "2006–10, 2012–17, 2019": all terms that are told. */
function periodsOf(office: FormerOffice): string {
  return [...new Set(office.terms.map((term) => term.period))].filter(Boolean).join(', ');
}

function endedLately({ to }: RoleThen, moment: Moment): boolean {
  if (to === undefined || to === 'unknown' || precisionOf(to) === 'year') return false;
  return daysBetween(to, moment.day) <= LATELY_DAYS;
}

/** An office alone in its line: "former president of Utopia (2010–16)", "expresidenta de Utopía (2010-2016)". */
export function formerAlone(profile: Profile, office: FormerOffice, moment: Moment): string {
  const wording = wordingFor(moment.lang);
  const { last } = office;
  // A title that opens with a name ("Utopia’s envoy") does not read behind "former".
  if (endedLately(last, moment) || /^\p{Lu}/u.test(last.title)) return formerBehind(office, moment);
  const pattern = profile.kind === 'person' ? wording.former.person : wording.former.other;
  return withoutEmpty(fill(pattern, { title: titleOf(last, wording), period: periodsOf(office) }));
}

function titleOf(role: RoleThen, wording: Wording): string {
  const [first = ''] = role.title.split(' ');
  return wording.apart.includes(first) ? ` ${role.title}` : role.title;
}

/** An office behind something else: "interim president of Bolivia 2019–20", "army commander until 26 June 2024". */
export function formerBehind(office: FormerOffice, moment: Moment): string {
  const wording = wordingFor(moment.lang);
  const { last } = office;
  if (endedLately(last, moment) && last.to !== undefined) {
    return fill(wording.lately, { title: last.title, period: withDate(wording.until, last.to, moment.lang) });
  }
  const period = periodsOf(office);
  if (period === '') return withoutEmpty(fill(wording.former.other, { title: last.title, period }));
  const single = office.terms.length === 1 && periodText({ from: last.from, to: last.from }, moment.lang) === period;
  return fill(single ? wording.formerIn : wording.formerAfter, { title: last.title, period });
}

function withoutEmpty(text: string): string {
  return text.replace(/ \(\)$/, '');
}
