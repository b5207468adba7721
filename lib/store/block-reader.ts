import type { Database } from './database.ts';
import { inflate } from './deflate.ts';
import { LruCache } from './lru-cache.ts';
import type { BlockDirectory, BlockKey, Connection } from './schema.ts';
import { StoreError } from './store-error.ts';

/** Blocks kept inflated: at most 256 Ki UTF-16 units each, 16 MB in all. */
const CACHED_BLOCKS = 32;
const CACHED_FACTS = 64;

/** Where a profile is: its pack's generation, its block, its place in the block. */
interface Place {
  readonly block: number;
  readonly index: number;
}

interface Lines {
  readonly ids: readonly string[];
  readonly lines: readonly string[];
}

/** Reads lines out of compressed blocks. All that it keeps is a cache by generation, and generations never change. */
export class BlockReader {
  readonly #database: Database;
  readonly #directories = new Map<number, BlockDirectory>();
  readonly #blocks = new LruCache<string, Lines>(CACHED_BLOCKS);
  readonly #facts = new LruCache<string, Lines>(CACHED_FACTS);

  constructor(database: Database) {
    this.#database = database;
  }

  /** Forgets what belongs to generations that are no longer current. */
  keepOnly(generations: ReadonlySet<number>): void {
    for (const generation of this.#directories.keys())
      if (!generations.has(generation)) this.#directories.delete(generation);
  }

  /** The profiles' JSON of those `ids` that the generation has, by id. */
  async byIds(generation: number, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const directory = await this.#directory(generation);
    const wanted = ids.map((id) => ({ id, block: lastNotAfter(directory.firstIds, id) }));
    const blocks = await this.#load(
      generation,
      'blocks',
      wanted.map(({ block }) => block).filter((block) => block >= 0),
    );
    const found = new Map<string, string>();
    for (const { id, block } of wanted) {
      const lines = blocks.get(block);
      const line = lines?.lines[lines.ids.indexOf(id)];
      if (line !== undefined) found.set(id, line);
    }
    return found;
  }

  /** The profiles' ids at these ordinals, in their order. Throws RangeError for an ordinal that the pack lacks. */
  async idsAt(generation: number, ordinals: readonly number[]): Promise<readonly string[]> {
    return (await this.#at(generation, 'blocks', ordinals)).map(({ id }) => id);
  }

  /** The link facts' JSON at these ordinals, in their order. Throws RangeError as `idsAt`. */
  async factsAt(generation: number, ordinals: readonly number[]): Promise<readonly string[]> {
    return (await this.#at(generation, 'facts', ordinals)).map(({ json }) => json);
  }

  /** The JSON of all profiles, in order of their ordinals, one block in memory at a time. */
  async *all(generation: number): AsyncGenerator<string, void, undefined> {
    const { firstIds } = await this.#directory(generation);
    for (let number = 0; number < firstIds.length; number++) {
      const [block] = await this.#database.run((connection) =>
        readBlocks(connection, 'blocks', [[generation, number]]),
      );
      if (block) yield* (await inflate(block.bytes)).split('\n');
    }
  }

  async #at(
    generation: number,
    store: 'blocks' | 'facts',
    ordinals: readonly number[],
  ): Promise<readonly { readonly id: string; readonly json: string }[]> {
    const directory = await this.#directory(generation);
    const places = ordinals.map((ordinal) => placeOf(directory, ordinal));
    const numbers = places.map(({ block }) => block);
    const blocks = await this.#load(generation, store, numbers);
    return places.map(({ block, index }) => {
      const json = blocks.get(block)?.lines[index];
      if (json === undefined) throw new StoreError('corrupt');
      return { id: blocks.get(block)?.ids[index] ?? '', json };
    });
  }

  async #directory(generation: number): Promise<BlockDirectory> {
    const known = this.#directories.get(generation);
    if (known) return known;
    const directory = await this.#database.run(async (connection) => {
      const found = await connection.get('directories', generation);
      if (!found) throw await missing(connection, generation);
      return found;
    });
    this.#directories.set(generation, directory);
    return directory;
  }

  /** Those blocks, from the cache or in one transaction. */
  async #load(
    generation: number,
    store: 'blocks' | 'facts',
    numbers: readonly number[],
  ): Promise<ReadonlyMap<number, Lines>> {
    const cache = store === 'blocks' ? this.#blocks : this.#facts;
    const found = new Map<number, Lines>();
    const absent = new Set<number>();
    for (const number of numbers) {
      const lines = cache.get(`${generation}/${number}`);
      if (lines) found.set(number, lines);
      else absent.add(number);
    }
    if (absent.size === 0) return found;
    const keys = [...absent].map((number): BlockKey => [generation, number]);
    const records = await this.#database.run((connection) => readBlocks(connection, store, keys));
    const inflated = await Promise.all(
      records.map(async ({ number, ids, bytes }) => ({ number, ids, lines: (await inflate(bytes)).split('\n') })),
    );
    for (const { number, ids, lines } of inflated) {
      cache.set(`${generation}/${number}`, { ids, lines });
      found.set(number, { ids, lines });
    }
    return found;
  }
}

interface RawBlock {
  readonly number: number;
  readonly ids: readonly string[];
  readonly bytes: ArrayBuffer;
}

async function readBlocks(
  connection: Connection,
  store: 'blocks' | 'facts',
  keys: readonly BlockKey[],
): Promise<readonly RawBlock[]> {
  const transaction = connection.transaction(store);
  const reads = keys.map((key) => transaction.objectStore(store).get(key));
  const [records] = await Promise.all([Promise.all(reads), transaction.done]);
  return Promise.all(
    records.map(async (record, index) => {
      const [generation, number] = keys[index] ?? [0, 0];
      if (record === undefined) throw await missing(connection, generation);
      return record instanceof ArrayBuffer ? { number, ids: [], bytes: record } : { number, ...record };
    }),
  );
}

/** Why a generation's data is not there: it was dropped meanwhile, or the store has a hole. */
export async function missing(connection: Connection, generation: number): Promise<StoreError> {
  const known = await connection.getKey('generations', generation);
  return new StoreError(known === undefined ? 'replaced' : 'corrupt');
}

function placeOf(directory: BlockDirectory, ordinal: number): Place {
  if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal >= directory.profiles)
    throw new RangeError(`the pack has ${directory.profiles} profiles, number ${ordinal} was asked for`);
  const block = lastNotAfter(directory.firstOrdinals, ordinal);
  return { block, index: ordinal - (directory.firstOrdinals[block] ?? 0) };
}

/** Index of the last of the ascending `values` that is not after `wanted`; -1 where all are. */
function lastNotAfter<T extends string | number>(values: readonly T[], wanted: T): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = values[middle];
    if (value !== undefined && value <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
