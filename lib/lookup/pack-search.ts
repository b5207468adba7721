import type { Profile } from '../profiles/profile.ts';
import type { PackStore } from '../store/pack-store.ts';
import type { PackRecord } from '../store/schema.ts';
import { SEARCH_INDEX } from './pack-indexing.ts';
import { search } from './search.ts';
import { openSearchIndex, type SearchIndex } from './search-format.ts';

export interface FoundProfiles {
  /** Best first. */
  readonly profiles: readonly Profile[];
  /** See `SearchFound`. */
  readonly corrected: boolean;
}

/** Searches the packs in the store. Opened indexes are a cache by generation. */
export class PackSearch {
  readonly #packs: PackStore;
  readonly #open = new Map<number, Promise<SearchIndex>>();

  constructor(packs: PackStore) {
    this.#packs = packs;
  }

  /** The best `limit` profiles for what was typed; an id that several packs have comes once, from the first of them. */
  async search(text: string, limit: number): Promise<FoundProfiles> {
    const packs = await this.#packs.ready();
    const indexes = await this.#indexes(packs);
    // An id may be found in every pack, so as many more are looked at.
    const { hits, corrected } = search(indexes, text, limit * packs.length);
    const perPack = await Promise.all(
      packs.map(async (pack, number) => {
        const ordinals = hits.filter((hit) => hit.index === number).map((hit) => hit.ordinal);
        const ids = await this.#packs.idsAt(pack, ordinals);
        return new Map(ordinals.map((ordinal, at) => [ordinal, ids[at]]));
      }),
    );
    const ids = new Set(hits.flatMap((hit) => perPack[hit.index]?.get(hit.ordinal) ?? []));
    const best = [...ids].slice(0, limit);
    const found = await this.#packs.profiles(best);
    return { profiles: best.flatMap((id) => found.get(id)?.profile ?? []), corrected };
  }

  async #indexes(packs: readonly PackRecord[]): Promise<readonly SearchIndex[]> {
    const current = new Set(packs.map((pack) => pack.generation));
    for (const generation of this.#open.keys()) if (!current.has(generation)) this.#open.delete(generation);
    return Promise.all(
      packs.map((pack) => {
        const known = this.#open.get(pack.generation);
        if (known) return known;
        const opening = this.#packs.index(pack, SEARCH_INDEX).then(openSearchIndex);
        this.#open.set(pack.generation, opening);
        opening.catch(() => this.#open.delete(pack.generation));
        return opening;
      }),
    );
  }
}
