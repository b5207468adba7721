import type { Database } from './database.ts';

/**
 * Locks that end with whoever holds them (Web Locks API). Whatever runs an import holds one, so that a sweep in
 * another window can tell a torn generation from one that is being written.
 */
export interface ImportLocks {
  request<T>(name: string, work: (lock: unknown) => Promise<T>): Promise<T>;
  request<T>(name: string, options: { readonly ifAvailable: true }, work: (lock: unknown) => Promise<T>): Promise<T>;
}

export const IMPORT_LOCK = 'backstory-import';

/** Drops one generation's data: four ranges, not rows. Its own record goes last, in the same transaction. */
export function dropGeneration(database: Database, generation: number): Promise<void> {
  return database.run(async (connection) => {
    const transaction = connection.transaction(
      ['generations', 'directories', 'blocks', 'facts', 'indexes'],
      'readwrite',
    );
    const blocks = IDBKeyRange.bound([generation], [generation, []]);
    await Promise.all([
      transaction.objectStore('blocks').delete(blocks),
      transaction.objectStore('facts').delete(blocks),
      transaction.objectStore('indexes').delete(blocks),
      transaction.objectStore('directories').delete(generation),
      transaction.objectStore('generations').delete(generation),
      transaction.done,
    ]);
  });
}

/**
 * Drops the generations that no pack names: imports that a closed browser tore, and old ones whose dropping it cut
 * short. Does nothing while an import runs. Returns how many were dropped.
 */
export function sweepGenerations(database: Database, locks: ImportLocks): Promise<number> {
  return locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return 0;
    const torn = await database.run(async (connection) => {
      const transaction = connection.transaction(['generations', 'packs']);
      const [generations, packs] = await Promise.all([
        transaction.objectStore('generations').getAllKeys(),
        transaction.objectStore('packs').getAll(),
        transaction.done,
      ]);
      const current = new Set(packs.map((pack) => pack.generation));
      return generations.filter((generation) => !current.has(generation));
    });
    for (const generation of torn) await dropGeneration(database, generation);
    return torn.length;
  });
}
