import { daysBetween, firstDay, mayCoincide, type PartialDate } from './dates.ts';
import { existence, isLater, type Moment } from './moment.ts';
import { localText, type Profile, type ProfileEvent } from './profile.ts';
import { rolesAt } from './standing.ts';
import { fill, wordingFor } from './wording/wording.ts';

/** A change after the article's date, without its date in the text. */
export interface LaterChange {
  readonly text: string;
  readonly date: PartialDate;
  readonly sources: readonly string[];
}

type Change = NonNullable<ProfileEvent['change']>;

interface Candidate extends LaterChange {
  readonly change: Change | undefined;
  readonly score: number;
}

/**
 * How telling a change is, before the weight of the event is added (`WEIGHT_POINTS` a step). By editorial judgement:
 * what most changes how a reader sees the name in the article comes first. Taking office stands above the arrest
 * of someone whom the article knows as a candidate; a verdict stands above both.
 */
const CHANGE_POINTS: Readonly<Record<Change, number>> = {
  died: 20,
  dissolved: 9,
  convicted: 8,
  annulled: 8,
  acquitted: 8,
  'took-office': 8,
  arrested: 7,
  released: 7,
  elected: 6,
  'left-office': 6,
  dismissed: 6,
  resigned: 6,
  exiled: 6,
  expelled: 6,
  split: 6,
  renamed: 6,
  'lost-election': 4,
  charged: 5,
  appointed: 5,
  founded: 5,
  returned: 4,
  other: 2,
};
/** The end of something that began after the article too tells less: the reader never knew of it. */
const UNHEARD_POINTS = 2;
const ENDS: ReadonlySet<Change | undefined> = new Set<Change>(['annulled', 'acquitted', 'released', 'returned']);
const UNNAMED_POINTS = 1;
const WEIGHT_POINTS = 2;

/** A later change takes back an earlier one: who was released is no longer told to have been arrested. */
const TAKES_BACK: Readonly<Partial<Record<Change, readonly Change[]>>> = {
  annulled: ['convicted'],
  acquitted: ['charged', 'arrested'],
  convicted: ['charged', 'arrested'],
  released: ['arrested'],
  'took-office': ['elected'],
  returned: ['exiled'],
};

/** A role that changes within so many days of an event is the same change, told better by the event. */
const SAME_CHANGE_DAYS = 3;

/** The most telling change after the article's date; null with "known then", or where there was none. */
export function sinceLine(profile: Profile, moment: Moment): LaterChange | null {
  if (moment.known === 'then') return null;
  if (existence(profile, moment) === 'future') return beginning(profile, moment);
  const events = eventChanges(profile, moment);
  const roles = roleChanges(profile, moment).filter((role) => !events.some((event) => isSameChange(role, event)));
  const all = [...events, ...roles, ...lifeChange(profile, moment, events)];
  const standing = all.filter((each) => !all.some((other) => takesBack(other, each)));
  const score = (each: Candidate) =>
    each.score - (ENDS.has(each.change) && all.some((other) => takesBack(each, other)) ? UNHEARD_POINTS : 0);
  const [best] = standing.sort((a, b) => score(b) - score(a) || (firstDay(a.date) < firstDay(b.date) ? 1 : -1));
  return best ? { text: best.text, date: best.date, sources: best.sources } : null;
}

/** Of what did not exist yet, the change to tell is that it came to be. */
function beginning(profile: Profile, moment: Moment): LaterChange | null {
  const { from } = profile.life;
  if (from === undefined) return null;
  const [first] = profile.events.filter((event) => event.date === from).sort((a, b) => b.weight - a.weight);
  if (first) return { text: shortText(first, moment), date: from, sources: first.sources };
  return { text: wordingFor(moment.lang).began[profile.kind], date: from, sources: [] };
}

function shortText(event: ProfileEvent, moment: Moment): string {
  return localText(event.short ?? event.text, moment.lang).replace(/\.$/, '');
}

function takesBack(later: Candidate, earlier: Candidate): boolean {
  if (later.change === undefined || earlier.change === undefined) return false;
  if (firstDay(later.date) < firstDay(earlier.date)) return false;
  return TAKES_BACK[later.change]?.includes(earlier.change) ?? false;
}

function isSameChange(a: Candidate, b: Candidate): boolean {
  return mayCoincide(a.date, b.date) || Math.abs(daysBetween(a.date, b.date)) <= SAME_CHANGE_DAYS;
}

function eventChanges(profile: Profile, moment: Moment): readonly Candidate[] {
  return profile.events
    .filter((event) => isLater(event.date, moment) && (event.change !== undefined || event.weight === 3))
    .map((event) => ({
      text: shortText(event, moment),
      date: event.date,
      sources: event.sources,
      change: event.change,
      score: (event.change === undefined ? UNNAMED_POINTS : CHANGE_POINTS[event.change]) + WEIGHT_POINTS * event.weight,
    }));
}

/** Offices taken and left, and states that began, where no event tells them. */
function roleChanges(profile: Profile, moment: Moment): readonly Candidate[] {
  const wording = wordingFor(moment.lang);
  return rolesAt(profile, moment).flatMap(({ role, title, from, to, standing }, i, all): Candidate[] => {
    // Only the first of several terms is news.
    if (role.weight === 1 || (standing === 'future' && all.slice(0, i).some((each) => each.title === title))) return [];
    const at = (change: Change, date: PartialDate, text: string) => [
      { text, date, sources: role.sources, change, score: CHANGE_POINTS[change] + WEIGHT_POINTS * role.weight },
    ];
    if (standing === 'future' && from !== undefined) {
      if (role.type === 'status') return at('other', from, title);
      return at(role.weight === 3 ? 'took-office' : 'appointed', from, fill(wording.became, { title }));
    }
    const ends = standing === 'held' && role.type === 'office' && to !== undefined && to !== 'unknown';
    if (!ends || !isLater(to, moment) || to === profile.life.to) return [];
    return at('left-office', to, fill(wording.noLonger, { title }));
  });
}

function lifeChange(profile: Profile, moment: Moment, events: readonly Candidate[]): readonly Candidate[] {
  const { to } = profile.life;
  if (to === undefined || !isLater(to, moment) || profile.kind === 'event') return [];
  const change = profile.kind === 'person' ? 'died' : 'dissolved';
  const told = events.find((event) => event.change === change || mayCoincide(event.date, to));
  if (told?.change === change) return [];
  const text = wordingFor(moment.lang).died[profile.kind];
  return [{ text, date: to, sources: told?.sources ?? [], change, score: CHANGE_POINTS[change] + WEIGHT_POINTS * 3 }];
}
