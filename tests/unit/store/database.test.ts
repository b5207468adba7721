import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../lib/store/database.ts';
import { type BackstorySchema, UPGRADES, type UpgradeStep } from '../../../lib/store/schema.ts';
import { asStoreError, StoreError } from '../../../lib/store/store-error.ts';

let names = 0;
const newName = () => `database-${++names}`;

/** A database as an older version of the extension left it. */
async function openOld(name: string, version: number) {
  return openDB<BackstorySchema>(name, version, {
    async upgrade(database, from, _to, transaction) {
      for (const step of UPGRADES.slice(from, version)) await step(database, transaction);
    },
  });
}

describe('the upgrade ladder', () => {
  it('keeps the packs of version 1', async () => {
    const name = newName();
    const old = await openOld(name, 1);
    await old.add('generations', { pack: 'a', startedAt: 1 });
    await old.put('blocks', { ids: ['x'], bytes: new ArrayBuffer(3) }, [1, 0]);
    old.close();

    const database = openDatabase({ name });
    expect(await database.run((connection) => connection.get('generations', 1))).toEqual({ pack: 'a', startedAt: 1 });
    expect(await database.run((connection) => connection.get('blocks', [1, 0]))).toMatchObject({ ids: ['x'] });
    expect(await database.run((connection) => connection.getAll('choices'))).toEqual([]);
    await database.close();
  });

  it('lets a step rewrite the data of the one before', async () => {
    const name = newName();
    const before = openDatabase({ name });
    await before.run((connection) => connection.add('generations', { pack: 'a', startedAt: 1 }));
    await before.close();
    const rename: UpgradeStep = async (_, transaction) => {
      const store = transaction.objectStore('generations');
      for (const key of await store.getAllKeys()) await store.put({ pack: 'renamed', startedAt: 2 }, key);
    };
    const after = openDatabase({ name, upgrades: [...UPGRADES, rename] });
    expect(await after.run((connection) => connection.getAll('generations'))).toEqual([
      { pack: 'renamed', startedAt: 2 },
    ]);
    await after.close();
  });

  it('leaves the database as it was when a step fails', async () => {
    const name = newName();
    const before = openDatabase({ name });
    await before.run((connection) => connection.add('generations', { pack: 'a', startedAt: 1 }));
    await before.close();
    const broken: UpgradeStep = async (_, transaction) => {
      await transaction.objectStore('generations').clear();
      throw new Error('this step is wrong');
    };
    const after = openDatabase({ name, upgrades: [...UPGRADES, broken] });
    await expect(after.run(async () => undefined)).rejects.toMatchObject({ kind: 'corrupt' });
    const again = openDatabase({ name });
    expect(await again.run((connection) => connection.count('generations'))).toBe(1);
    await again.close();
  });

  it('is not climbed down: a database of a newer version is told as one', async () => {
    const name = newName();
    const newer = openDatabase({ name, upgrades: [...UPGRADES, () => undefined] });
    await newer.run(async () => undefined);
    await newer.close();
    await expect(openDatabase({ name }).run(async () => undefined)).rejects.toMatchObject({ kind: 'newer' });
  });
});

describe('a connection', () => {
  it('lets go when a newer version of the extension wants to upgrade', async () => {
    const name = newName();
    const older = openDatabase({ name });
    await older.run(async () => undefined);
    const newer = openDatabase({ name, upgrades: [...UPGRADES, () => undefined], patience: 50 });
    expect(await newer.run(async (connection) => connection.version)).toBe(UPGRADES.length + 1);
    await expect(older.run(async () => undefined)).rejects.toMatchObject({ kind: 'newer' });
    await newer.close();
  });

  it('tells when an upgrade waits for a window that does not let go, and works once it does', async () => {
    const name = newName();
    const stubborn = await openOld(name, 1);
    const database = openDatabase({ name, patience: 20 });
    await expect(database.run(async () => undefined)).rejects.toMatchObject({ kind: 'blocked' });
    stubborn.close();
    expect(await database.run((connection) => connection.count('packs'))).toBe(0);
    await database.close();
  });

  it('is made again when it was closed', async () => {
    const database = openDatabase({ name: newName() });
    await database.run(async (connection) => connection.close());
    expect(await database.run((connection) => connection.count('packs'))).toBe(0);
    await database.close();
    expect(await database.run((connection) => connection.count('packs'))).toBe(0);
  });

  it('is opened once for many who ask at the same time', async () => {
    const database = openDatabase({ name: newName() });
    const seen = await Promise.all([1, 2, 3].map(() => database.run(async (connection) => connection)));
    expect(new Set(seen).size).toBe(1);
  });
});

describe('an error of IndexedDB', () => {
  it.each([
    ['QuotaExceededError', 'quota'],
    ['VersionError', 'newer'],
    ['UnknownError', 'unavailable'],
    ['InvalidStateError', 'unavailable'],
    ['SecurityError', 'unavailable'],
    ['NotReadableError', 'corrupt'],
  ])('%s is told as "%s", with what to do', (name, kind) => {
    const cause = new DOMException('inside', name);
    const error = asStoreError(cause);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ kind, cause });
    expect(String(error)).not.toContain('inside');
  });

  it.each([new Error('ours'), new DOMException('stop', 'AbortError'), 'text', undefined, new StoreError('quota')])(
    'is not made of %s',
    (error) => {
      expect(asStoreError(error)).toBe(error);
    },
  );
});
