import 'fake-indexeddb/auto';
import { type Database, openDatabase } from '../../../lib/store/database.ts';
import type { ImportLocks } from '../../../lib/store/generations.ts';
import type { PackIndexing } from '../../../lib/store/pack-import.ts';
import { PackStore } from '../../../lib/store/pack-store.ts';
import type { BackstorySchema } from '../../../lib/store/schema.ts';

/** Locks of one browser: whoever asks waits for the holder, or is told with `ifAvailable`. */
export function memoryLocks(): ImportLocks {
  const held = new Map<string, Promise<unknown>>();
  async function request<T>(
    name: string,
    ...rest:
      | [work: (lock: unknown) => Promise<T>]
      | [options: { ifAvailable: true }, work: (lock: unknown) => Promise<T>]
  ): Promise<T> {
    if (rest.length === 2 && held.has(name)) return rest[1](null);
    const work = rest.length === 2 ? rest[1] : rest[0];
    while (held.has(name)) await held.get(name)?.catch(() => undefined);
    const running = work({ name });
    held.set(name, running);
    try {
      return await running;
    } finally {
      held.delete(name);
    }
  }
  return { request };
}

/** Facts and an index that only count, so that the store is tested alone. */
export const countingIndexes: PackIndexing = {
  version: 1,
  facts: (profile) => ({ id: profile.id, names: profile.names.length }),
  indexes: {
    count: () => {
      let count = 0;
      return {
        add: () => {
          count++;
        },
        build: () => Uint32Array.of(count).buffer,
      };
    },
  },
};

let databases = 0;

export function newDatabase(): Database {
  return openDatabase({ name: `test-${++databases}` });
}

export function newStore(database: Database, indexing = countingIndexes, locks = memoryLocks()): PackStore {
  return new PackStore({ database, indexing, locks, now: () => 1_700_000_000_000 });
}

/** How many rows each store of the database has. */
export function rowCounts(database: Database): Promise<Record<string, number>> {
  return database.run(async (connection) => {
    const names = [
      'packs',
      'generations',
      'directories',
      'blocks',
      'facts',
      'indexes',
    ] as const satisfies readonly (keyof BackstorySchema)[];
    const counts = await Promise.all(names.map(async (name) => [name, await connection.count(name)] as const));
    return Object.fromEntries(counts);
  });
}
