import { entityFacts, nameEntries } from '../linking/entity-facts.ts';
import { buildNameIndex, type NameEntry } from '../linking/name-index.ts';
import { MAX_NAME_WORDS } from '../linking/name-index-format.ts';
import type { Profile } from '../profiles/profile.ts';
import type { IndexBuilder, PackIndexing } from '../store/pack-import.ts';
import { tokenise } from '../text/tokens.ts';
import { SearchIndexBuilder } from './search-build.ts';

export const NAME_INDEX = 'names';
export const SEARCH_INDEX = 'search';

/**
 * What is worked out of a pack's profiles at import. Raise `version` whenever link facts, an index or the schema
 * of profiles change: packs that were imported before are then checked and indexed again from the store.
 */
export const PACK_INDEXING: PackIndexing = {
  version: 2,
  facts: entityFacts,
  indexes: {
    [NAME_INDEX]: () => new NameCollector(),
    [SEARCH_INDEX]: () => new SearchIndexBuilder(),
  },
};

/** A name of more words than an index takes has at least so many letters and spaces. */
const SURELY_SHORT = 2 * MAX_NAME_WORDS;

/** Gathers the names of a pack in columns, since its index is built over all of them at once. */
class NameCollector implements IndexBuilder {
  readonly #names: string[] = [];
  readonly #ordinals: number[] = [];
  readonly #kinds: NameEntry['kind'][] = [];
  readonly #alone: boolean[] = [];
  readonly #languages: NameEntry['langs'][] = [];

  add(profile: Profile, ordinal: number): void {
    for (const { name, kind, alone, langs } of nameEntries(profile, ordinal)) {
      if (name.length > SURELY_SHORT && tokenise(name).count > MAX_NAME_WORDS)
        throw new RangeError(`a name has more than ${MAX_NAME_WORDS} words`);
      this.#names.push(name);
      this.#ordinals.push(ordinal);
      this.#kinds.push(kind);
      this.#alone.push(alone);
      this.#languages.push(langs);
    }
  }

  build(): ArrayBuffer {
    return buildNameIndex(this.#entries());
  }

  *#entries(): Generator<NameEntry> {
    for (const [at, name] of this.#names.entries()) {
      yield {
        name,
        ordinal: this.#ordinals[at] ?? 0,
        kind: this.#kinds[at] ?? 'full',
        alone: this.#alone[at] ?? false,
        langs: this.#languages[at],
      };
    }
  }
}
