import type { Profile } from '../profiles/profile.ts';
import { type EntityFacts, entityFacts, nameEntries } from './entity-facts.ts';
import { buildNameIndex, type NameIndex, openNameIndex } from './name-index.ts';

/** What the linker works from, for one pack. */
export interface PackKnowledge {
  /** Pack id. */
  readonly pack: string;
  readonly index: NameIndex;
  /** Facts of the entities with these numbers in the index, in the same order. */
  loadFacts(ordinals: readonly number[]): Promise<readonly EntityFacts[]>;
}

/** Knowledge held in memory: for the command line, tests, and packs that are not stored. Ordinals are positions in `profiles`. */
export function packKnowledge(pack: string, profiles: readonly Profile[]): PackKnowledge {
  const facts = new Map<number, EntityFacts>();
  const factsAt = (ordinal: number): EntityFacts => {
    const known = facts.get(ordinal);
    if (known) return known;
    const profile = profiles[ordinal];
    if (!profile) throw new RangeError(`pack ${pack} has no entity ${ordinal}`);
    const drawn = entityFacts(profile);
    facts.set(ordinal, drawn);
    return drawn;
  };
  return {
    pack,
    index: openNameIndex(buildNameIndex(allEntries(profiles))),
    loadFacts: async (ordinals) => ordinals.map(factsAt),
  };
}

function* allEntries(profiles: readonly Profile[]) {
  for (const [ordinal, profile] of profiles.entries()) yield* nameEntries(profile, ordinal);
}
