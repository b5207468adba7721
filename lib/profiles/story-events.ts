import type { Profile, ProfileEvent } from './profile.ts';

/** A happening of the story, as the profile that tells it best has it. */
export interface Told {
  readonly holder: Profile;
  readonly event: ProfileEvent;
  /** The profiles that tell it or that it concerns. */
  readonly concerned: ReadonlySet<string>;
  /** Its place in the list of each profile that tells it, which orders the happenings of one day. */
  readonly places: ReadonlyMap<string, number>;
}

/** For `sort`, among happenings of one day: as a profile that tells both has them, else as they come. */
export function inOrderTold(a: Told, b: Told): number {
  for (const [holder, place] of a.places) {
    const other = b.places.get(holder);
    if (other !== undefined) return place - other;
  }
  return 0;
}

/** Whose wording reads best out of its card: an event's profile names everybody, a person's says "she". */
const TELLERS: ReadonlySet<Profile['kind']> = new Set(['event', 'document']);

/**
 * The events of some profiles, each happening once, in the words of an event's or document's profile, else of the
 * first of `profiles` that tells it. Profiles tell the same happening where their events carry the
 * same key; or where one carries none, where both are of the same day and name each other.
 */
export function storyEvents(profiles: readonly Profile[]): readonly Told[] {
  const happenings: Told[][] = [];
  const byKey = new Map<string, Told[]>();
  for (const holder of profiles) {
    for (const [place, event] of holder.events.entries()) {
      const told: Told = {
        holder,
        event,
        concerned: new Set([holder.id, ...event.concerns]),
        places: new Map([[holder.id, place]]),
      };
      const same =
        (event.key && byKey.get(event.key)) || happenings.find((group) => group.some((each) => isSame(each, told)));
      const group = same || [];
      if (!same) happenings.push(group);
      group.push(told);
      if (event.key !== undefined) byKey.set(event.key, group);
    }
  }
  return happenings.flatMap((group) => merged(group) ?? []);
}

function isSame(a: Told, b: Told): boolean {
  if (a.event.key !== undefined && b.event.key !== undefined) return false;
  if (a.holder.id === b.holder.id || a.event.date.length < 10 || a.event.date !== b.event.date) return false;
  return a.concerned.has(b.holder.id) && b.concerned.has(a.holder.id);
}

function merged(group: readonly Told[]): Told | undefined {
  const best = group.find((each) => TELLERS.has(each.holder.kind)) ?? group[0];
  if (!best) return undefined;
  const concerned = new Set(group.flatMap((each) => [...each.concerned]));
  const weight = group.some((each) => each.event.weight === 3) ? 3 : best.event.weight;
  const places = new Map(group.flatMap((each) => [...each.places]));
  return { holder: best.holder, event: { ...best.event, weight }, concerned, places };
}
