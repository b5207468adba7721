import { describe, expect, it } from 'vitest';
import { PackError } from '../../../lib/packs/format.ts';
import type { Database } from '../../../lib/store/database.ts';
import type { PackIndexing } from '../../../lib/store/pack-import.ts';
import { StoreError } from '../../../lib/store/store-error.ts';
import { bytesOf, gzipped, manyProfiles, packStream, profile, streamOf } from '../packs/pack-fixtures.ts';
import { countingIndexes, memoryLocks, newDatabase, newStore, rowCounts } from './store-fixtures.ts';

const FILE = { origin: 'file' } as const;

describe('a pack in the store', () => {
  it('is listed with what its header says and what was counted', async () => {
    const store = newStore(newDatabase());
    await store.import(packStream([profile('a', { checked: '2026-01-05' }), profile('b')]), { origin: 'bundled' });
    const [pack, ...others] = await store.packs();
    expect(others).toEqual([]);
    expect(pack).toMatchObject({
      id: 'sample',
      origin: 'bundled',
      checked: '2026-01-05',
      importedAt: 1_700_000_000_000,
      header: { revision: 1, title: { en: 'Sample' }, counts: { profiles: 2, names: 2 } },
    });
    expect(pack?.bytes).toBeGreaterThan(100);
  });

  it('answers a new instance as it answers the one that imported it', async () => {
    const database = newDatabase();
    await newStore(database).import(packStream(manyProfiles(350)), FILE);
    const store = newStore(database);
    const pack = (await store.packs())[0];
    if (!pack) throw new Error('no pack');
    expect((await store.profile('p000299'))?.profile).toEqual(profile('p000299'));
    expect(await store.idsAt(pack, [349, 0, 100])).toEqual(['p000349', 'p000000', 'p000100']);
    expect(await store.facts(pack, [99, 100])).toEqual([
      { id: 'p000099', names: 1 },
      { id: 'p000100', names: 1 },
    ]);
    expect(new Uint32Array(await store.index(pack, 'count'))[0]).toBe(350);
  });

  it.each(['', 'a', 'p000099x', 'p000350', 'zz'])('has no profile for the unknown id "%s"', async (id) => {
    const store = newStore(newDatabase());
    await store.import(packStream(manyProfiles(350)), FILE);
    expect(await store.profile(id)).toBeUndefined();
  });

  it('refuses an ordinal that it does not have', async () => {
    const store = newStore(newDatabase());
    const pack = await store.import(packStream(manyProfiles(3)), FILE);
    await expect(store.idsAt(pack, [3])).rejects.toThrow(RangeError);
  });

  it('begins a new block when profiles are rich, and finds them all', async () => {
    const database = newDatabase();
    const store = newStore(database);
    const name = { text: 'N'.repeat(120), kind: 'full' } as const;
    const rich = ['a', 'b', 'c', 'd'].map((id) => profile(id, { names: Array.from({ length: 1200 }, () => name) }));
    await store.import(packStream(rich), FILE);
    expect((await rowCounts(database)).blocks).toBe(2);
    const found = await store.profiles(['a', 'b', 'c', 'd']);
    expect([...found.keys()]).toEqual(['a', 'b', 'c', 'd']);
  });

  it('reports progress up to its total', async () => {
    const seen: number[] = [];
    await newStore(newDatabase()).import(packStream(manyProfiles(250)), {
      ...FILE,
      onProgress: ({ done, total }) => seen.push(done, total),
    });
    expect(seen).toEqual([100, 250, 200, 250, 250, 250]);
  });

  it('is replaced by the next import of its id, and its data goes', async () => {
    const database = newDatabase();
    const store = newStore(database);
    await store.import(packStream(manyProfiles(120)), FILE);
    await store.import(packStream([profile('x')], { revision: 2 }), FILE);
    expect((await store.packs()).map(({ header }) => header.revision)).toEqual([2]);
    expect(await store.profile('p000001')).toBeUndefined();
    expect(await rowCounts(database)).toEqual({
      packs: 1,
      generations: 1,
      directories: 1,
      blocks: 1,
      facts: 1,
      indexes: 1,
    });
  });

  it('is removed whole', async () => {
    const database = newDatabase();
    const store = newStore(database);
    await store.import(packStream(manyProfiles(120)), FILE);
    await store.remove('sample');
    await store.remove('sample');
    expect(await store.packs()).toEqual([]);
    expect(Object.values(await rowCounts(database))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('says so when it is read after it was replaced', async () => {
    const database = newDatabase();
    const before = await newStore(database).import(packStream(manyProfiles(3)), FILE);
    await newStore(database).import(packStream(manyProfiles(3)), FILE);
    const store = newStore(database);
    await expect(store.facts(before, [0])).rejects.toMatchObject({ kind: 'replaced' });
    await expect(store.index(before, 'count')).rejects.toMatchObject({ kind: 'replaced' });
  });
});

describe('a pack that another version of the extension indexed', () => {
  const later: PackIndexing = { ...countingIndexes, version: 2, facts: (each) => ({ later: each.id }) };

  it('is not ready until it was indexed anew, from its own profiles', async () => {
    const database = newDatabase();
    await newStore(database).import(packStream(manyProfiles(230)), FILE);
    const store = newStore(database, later);
    expect(await store.ready()).toEqual([]);
    expect((await store.packs()).map(({ id }) => id)).toEqual(['sample']);
    expect((await store.profile('p000229'))?.profile).toEqual(profile('p000229'));

    expect(await store.refresh()).toBe(1);
    const [pack] = await store.ready();
    if (!pack) throw new Error('no pack');
    expect(pack).toMatchObject({ id: 'sample', origin: 'file', indexing: 2, importedAt: 1_700_000_000_000 });
    expect(await store.facts(pack, [229])).toEqual([{ later: 'p000229' }]);
    expect((await store.profile('p000229'))?.profile).toEqual(profile('p000229'));
    expect(await rowCounts(database)).toMatchObject({ packs: 1, generations: 1, blocks: 3 });
    expect(await store.refresh()).toBe(0);
  });

  it('stays readable when indexing it anew fails', async () => {
    const database = newDatabase();
    await newStore(database).import(packStream(manyProfiles(3)), FILE);
    const failing: PackIndexing = {
      ...later,
      facts: () => {
        throw new Error('no');
      },
    };
    await expect(newStore(database, failing).refresh()).rejects.toThrow(PackError);
    expect((await newStore(database).ready()).map(({ id }) => id)).toEqual(['sample']);
  });
});

describe('an id in two packs', () => {
  it.each([
    { first: { id: 'aa', origin: 'bundled' }, second: { id: 'bb', origin: 'file' }, speaks: 'bb' },
    { first: { id: 'bb', origin: 'bundled' }, second: { id: 'aa', origin: 'bundled' }, speaks: 'aa' },
    { first: { id: 'bb', origin: 'file' }, second: { id: 'aa', origin: 'file' }, speaks: 'aa' },
  ] as const)('is told by the pack of the reader before the bundled one, then by the lower id (%#)', async (row) => {
    const store = newStore(newDatabase());
    for (const { id, origin } of [row.first, row.second])
      await store.import(packStream([profile('both', { label: { en: `From ${id}` } })], { id }), { origin });
    const found = await store.profile('both');
    expect(found?.pack.id).toBe(row.speaks);
    expect(found?.profile.label).toEqual({ en: `From ${row.speaks}` });
    expect(found?.packs).toEqual([row.speaks, row.speaks === 'aa' ? 'bb' : 'aa']);
  });
});

describe('an import that fails', () => {
  it('leaves the old pack and no trace when a line is bad', async () => {
    const database = newDatabase();
    const store = newStore(database);
    await store.import(packStream(manyProfiles(5)), FILE);
    const before = await rowCounts(database);
    const file = await bytesOf(packStream(manyProfiles(2000), { revision: 2 }));
    const text = await new Response(new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
    const broken = await gzipped(text.replace('"id":"p001990"', '"id":"P 1990"'));
    await expect(store.import(streamOf(broken), FILE)).rejects.toThrow(PackError);
    expect(await rowCounts(database)).toEqual(before);
    expect((await store.packs())[0]?.header.revision).toBe(1);
  });

  it('names the profile that an index refuses', async () => {
    const database = newDatabase();
    const refusing: PackIndexing = {
      ...countingIndexes,
      facts: (each) => {
        if (each.id === 'p000007') throw new RangeError('too many words');
        return {};
      },
    };
    const failure = await newStore(database, refusing)
      .import(packStream(manyProfiles(20)), FILE)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({
      fault: { kind: 'bad-line', line: 9, profile: 'p000007', detail: 'too many words' },
    });
    expect(Object.values(await rowCounts(database))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('stops when the reader cancels, and cancels the source', async () => {
    const database = newDatabase();
    const store = newStore(database);
    const cancel = new AbortController();
    let cancelled = false;
    const source = packStream(manyProfiles(3000)).getReader();
    const watched = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const { done, value } = await source.read();
          if (done) controller.close();
          else controller.enqueue(value);
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    const onProgress = ({ done }: { done: number }) => {
      if (done === 300) cancel.abort();
    };
    await expect(store.import(watched, { ...FILE, signal: cancel.signal, onProgress })).rejects.toThrow(/abort/i);
    expect(Object.values(await rowCounts(database))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(cancelled || (await source.closed.then(() => true))).toBe(true);
  });

  it('does not begin when it was cancelled before', async () => {
    const database = newDatabase();
    const importing = newStore(database).import(packStream(manyProfiles(3)), { ...FILE, signal: AbortSignal.abort() });
    await expect(importing).rejects.toThrow(/abort/i);
    expect((await rowCounts(database)).generations).toBe(0);
  });

  it('tells a full disk as what it is', async () => {
    const database = newDatabase();
    const full: Database = {
      ...database,
      run: async (work) =>
        database.run(async (connection) => {
          const result = await work(connection);
          if ((await connection.count('blocks')) > 0) throw new DOMException('no room', 'QuotaExceededError');
          return result;
        }),
    };
    const failure = await newStore(full)
      .import(packStream(manyProfiles(3)), FILE)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreError);
    expect(failure).toMatchObject({ kind: 'quota', message: expect.stringContaining('no room') });
  });
});

/** A browser that is killed at the nth use of the database: that use and all later ones fail, and nothing cleans up. */
function killedAt(database: Database, survived: number): Database {
  let uses = 0;
  return {
    ...database,
    run: (work) => (uses++ < survived ? database.run(work) : Promise.reject(new Error('killed'))),
  };
}

describe('a browser killed during an import', () => {
  const profiles = manyProfiles(3300);

  /** How many transactions the whole import takes. */
  async function transactionsOf(): Promise<number> {
    const database = newDatabase();
    let uses = 0;
    const counting: Database = { ...database, run: (work) => database.run(work).finally(() => uses++) };
    await newStore(database).import(packStream(manyProfiles(2)), FILE);
    await newStore(counting).import(packStream(profiles, { revision: 2 }), FILE);
    return uses;
  }

  it('has the old pack or the new one, whole, wherever it was cut, and the rest is swept', async () => {
    const transactions = await transactionsOf();
    expect(transactions).toBeGreaterThanOrEqual(6);
    const revisions: (number | undefined)[] = [];
    for (let survived = 0; survived < transactions; survived++) {
      const database = newDatabase();
      await newStore(database).import(packStream(manyProfiles(2)), FILE);
      await newStore(killedAt(database, survived))
        .import(packStream(profiles, { revision: 2 }), FILE)
        .catch(() => undefined);

      const next = newStore(database);
      const pack = (await next.packs())[0];
      revisions.push(pack?.header.revision);
      const count = pack?.header.counts.profiles ?? 0;
      const last = profiles[count - 1]?.id ?? '';
      expect((await next.profile(last))?.profile.id).toBe(last);
      if (!pack) throw new Error('no pack');
      expect(await next.facts(pack, [count - 1])).toEqual([{ id: last, names: 1 }]);
      await next.sweep();
      expect(await rowCounts(database)).toMatchObject({ packs: 1, generations: 1, directories: 1, indexes: 1 });
      expect((await rowCounts(database)).blocks).toBe(Math.ceil(count / 100));
      expect(await next.sweep()).toBe(0);
    }
    // Only the cut after the last transaction, before the old data is dropped, leaves the new pack.
    expect(revisions).toEqual([...Array(transactions - 1).fill(1), 2]);
  });

  it('is not mistaken for one: an import that runs elsewhere is not swept', async () => {
    const database = newDatabase();
    const locks = memoryLocks();
    const importing = newStore(database, countingIndexes, locks).import(packStream(manyProfiles(2500)), {
      ...FILE,
      onProgress: () => void newStore(database, countingIndexes, locks).sweep(),
    });
    await importing;
    expect((await newStore(database).profile('p002499'))?.profile.id).toBe('p002499');
  });
});
