import type { ShownSource, StoryItem, TimelineItem } from './card-view.ts';
import { Citations } from './citations.ts';
import { byDate, daysBetween, surelyBy } from './dates.ts';
import { eventText } from './event-text.ts';
import { linksTo, namedOf, type Resolve } from './links.ts';
import type { Moment } from './moment.ts';
import type { Profile, ProfileEvent } from './profile.ts';
import { inOrderTold, storyEvents, type Told } from './story-events.ts';
import { timelineItem } from './timeline.ts';

/** A profile of the article with its share of the article's attention, 0 to 1. */
export interface CastMember {
  readonly profile: Profile;
  readonly weight: number;
}

export interface Story {
  /** By date; the last is the day of the article at the latest. */
  readonly items: readonly StoryItem[];
  /** What the items cite. */
  readonly sources: readonly ShownSource[];
}

/**
 * Stretches of time before the article, in days, and how many events each gives: a newcomer needs what just happened,
 * how it came to it, and at least one piece of background, not nine events of one week. The background is chosen
 * before the middle, so that a busy year can't push it out.
 */
const STRETCHES: readonly { readonly from: number; readonly to: number; readonly most: number }[] = [
  { from: 0, to: 31, most: 3 },
  { from: 8 * 366, to: Number.POSITIVE_INFINITY, most: 1 },
  { from: 32, to: 730, most: 2 },
  { from: 731, to: 8 * 366 - 1, most: 3 },
];
/** Where some stretches have too little, the best of the rest fill up to this many. */
const WISHED = 7;
/** So many weighty events make a story; with fewer, details are told too. */
const LEAST = 5;

/** Taken off an event for each chosen one within so many days: they tell nearly the same. */
const CROWDED = { days: 45, points: 1.5 } as const;
/** A place is concerned by nearly everything, so it counts half. */
const PLACE_SHARE = 0.5;

interface Scored {
  readonly told: Told;
  readonly score: number;
}

/** The five to nine dated events, up to the article's date, that a newcomer to its cast needs. */
export function storySoFar(cast: readonly CastMember[], moment: Moment, resolve: Resolve = () => undefined): Story {
  const byAttention = [...cast].sort((a, b) => b.weight - a.weight).map((member) => member.profile);
  const scored = storyEvents(byAttention)
    .filter(({ event }) => surelyBy(event.date, moment.day) && eventText(event, moment) !== undefined)
    .map((told) => ({ told, score: scoreOf(told, cast, moment) }));
  const weighty = scored.filter(({ told }) => told.event.weight > 1);
  const chosen = inStretches(weighty.length >= LEAST ? weighty : scored, moment);
  return shown(chosen, cast, moment, resolve);
}

/** How many of the cast it concerns and how much of the article they are, how weighty it is, and how near. */
function scoreOf({ event, concerned }: Told, cast: readonly CastMember[], moment: Moment): number {
  const total = cast.reduce((sum, member) => sum + member.weight, 0) || 1;
  const members = cast.filter((member) => concerned.has(member.profile.id));
  const breadth = members.reduce((sum, { profile }) => sum + (profile.kind === 'place' ? PLACE_SHARE : 1), 0);
  const attention = members.reduce((sum, member) => sum + member.weight, 0) / total;
  const days = daysBetween(event.date, moment.day);
  return 2 * Math.log2(1 + breadth) + 3 * attention + 1.5 * event.weight + 2 * Math.exp(-days / 60);
}

function inStretches(scored: readonly Scored[], moment: Moment): readonly Scored[] {
  const chosen: Scored[] = [];
  for (const { from, to, most } of STRETCHES) {
    const within = scored.filter(({ told }) => {
      const age = daysBetween(told.event.date, moment.day);
      return age >= from && age <= to;
    });
    choose(within, chosen, most);
  }
  const rest = scored.filter((each) => !chosen.includes(each));
  choose(rest, chosen, WISHED - chosen.length);
  return chosen;
}

/** Moves up to `count` of `from` into `chosen`, the best first, each judged in the light of those before it. */
function choose(from: readonly Scored[], chosen: Scored[], count: number): void {
  const left = new Set(from);
  for (let taken = 0; taken < count && left.size > 0; taken++) {
    let best: { readonly each: Scored; readonly value: number } | undefined;
    for (const each of left) {
      const value = each.score - crowding(each, chosen);
      if (best === undefined || value > best.value) best = { each, value };
    }
    if (!best) return;
    left.delete(best.each);
    chosen.push(best.each);
  }
}

function crowding({ told }: Scored, chosen: readonly Scored[]): number {
  const near = chosen.filter((other) => Math.abs(daysBetween(other.told.event.date, told.event.date)) <= CROWDED.days);
  return near.length * CROWDED.points;
}

function shown(chosen: readonly Scored[], cast: readonly CastMember[], moment: Moment, resolve: Resolve): Story {
  const citations = new Citations(moment);
  const byId = new Map(cast.map(({ profile }) => [profile.id, namedOf(profile, moment.lang)]));
  const named: Resolve = (id) => byId.get(id) ?? resolve(id);
  const items = chosen
    .map(({ told }) => told)
    .sort((a, b) => byDate(a.event.date, b.event.date) || inOrderTold(a, b))
    .flatMap(({ holder, event, concerned }): StoryItem[] => {
      const item = timelineItem(event, moment, named, (refs) => citations.cite(holder, refs));
      if (!item) return [];
      const inCast = cast.map((member) => member.profile.id).filter((id) => concerned.has(id));
      return [{ ...withSubject(item, holder, event, moment), cast: linksTo(inCast, named, moment) }];
    });
  return { items, sources: citations.list() };
}

/** Profiles tell their own events as "She …" or "Its auditors …"; out of its card an event needs the name. */
function withSubject(item: TimelineItem, holder: Profile, event: ProfileEvent, moment: Moment): TimelineItem {
  if (holder.kind === 'event') return item;
  const { label } = namedOf(holder, moment.lang);
  const named = (text: string) => [label, ...holder.names.map((name) => name.text)].some((name) => text.includes(name));
  const add = (text: string) => (named(text) ? text : `${label}: ${text}`);
  return { ...item, text: add(item.text), short: event.short ? add(item.short) : add(item.text) };
}
