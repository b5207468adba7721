import type { EntityFacts } from '../linking/entity-facts.ts';
import type { PackKnowledge } from '../linking/knowledge.ts';
import { openNameIndex } from '../linking/name-index.ts';
import { LruCache } from '../store/lru-cache.ts';
import type { PackStore } from '../store/pack-store.ts';
import type { PackRecord } from '../store/schema.ts';
import { StoreError } from '../store/store-error.ts';
import { NAME_INDEX } from './pack-indexing.ts';

/** Facts of an entity are a kilobyte or two; an article has some hundred candidates. */
const CACHED_FACTS = 2000;

/** What the linker works from, out of the store. Opened indexes and facts are a cache by generation. */
export class StoredKnowledge {
  readonly #packs: PackStore;
  readonly #open = new Map<number, Promise<PackKnowledge>>();

  constructor(packs: PackStore) {
    this.#packs = packs;
  }

  /** Knowledge of every pack that is ready, in order of precedence. Throws `StoreError`. */
  async packs(): Promise<readonly PackKnowledge[]> {
    const packs = await this.#packs.ready();
    const current = new Set(packs.map((pack) => pack.generation));
    for (const generation of this.#open.keys()) if (!current.has(generation)) this.#open.delete(generation);
    return Promise.all(packs.map((pack) => this.#knowledge(pack)));
  }

  #knowledge(pack: PackRecord): Promise<PackKnowledge> {
    const known = this.#open.get(pack.generation);
    if (known) return known;
    const opening = this.#openPack(pack);
    this.#open.set(pack.generation, opening);
    opening.catch(() => this.#open.delete(pack.generation));
    return opening;
  }

  async #openPack(pack: PackRecord): Promise<PackKnowledge> {
    const index = openNameIndex(await this.#packs.index(pack, NAME_INDEX));
    const cache = new LruCache<number, EntityFacts>(CACHED_FACTS);
    return {
      pack: pack.id,
      index,
      loadFacts: async (ordinals) => {
        const absent = [...new Set(ordinals)].filter((ordinal) => cache.get(ordinal) === undefined);
        const loaded = await this.#packs.facts(pack, absent);
        const fresh = new Map(absent.map((ordinal, at) => [ordinal, checked(loaded[at])]));
        for (const [ordinal, facts] of fresh) cache.set(ordinal, facts);
        return ordinals.map((ordinal) => checked(fresh.get(ordinal) ?? cache.get(ordinal)));
      },
    };
  }
}

/** Our own import wrote them with the same version of the code, so their outline is enough. */
function checked(facts: unknown): EntityFacts {
  if (isFacts(facts)) return facts;
  throw new StoreError('corrupt');
}

function isFacts(value: unknown): value is EntityFacts {
  return typeof value === 'object' && value !== null && 'id' in value && 'names' in value && 'related' in value;
}
