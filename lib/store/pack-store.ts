import * as v from 'valibot';
import { readPack } from '../packs/read.ts';
import { type Profile, ProfileSchema } from '../profiles/profile.ts';
import { BlockReader, missing } from './block-reader.ts';
import type { Database } from './database.ts';
import { dropGeneration, IMPORT_LOCK, type ImportLocks, sweepGenerations } from './generations.ts';
import { LruCache } from './lru-cache.ts';
import { type ImportOptions, importPack, type PackIndexing, type PackLines } from './pack-import.ts';
import type { PackRecord } from './schema.ts';
import { StoreError } from './store-error.ts';

const CACHED_PROFILES = 200;

export interface PackStoreOptions {
  readonly database: Database;
  readonly indexing: PackIndexing;
  /** `navigator.locks`. */
  readonly locks: ImportLocks;
  /** ms since 1970. */
  readonly now: () => number;
}

/** A profile with the packs that have it. */
export interface StoredProfile {
  readonly profile: Profile;
  /** The pack that it was taken from. */
  readonly pack: PackRecord;
  /** Ids of all packs that have the id, that one first. */
  readonly packs: readonly string[];
}

/**
 * Which pack speaks where two have the same id: one that the reader added before one that came with the extension,
 * then the lower id. The linker is given the packs in this order and keeps it, so that card and mention agree.
 */
function byPrecedence(a: PackRecord, b: PackRecord): number {
  if (a.origin !== b.origin) return a.origin === 'file' ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The packs on this device. Every answer is read from IndexedDB or from a cache of it, so a new instance is as good. */
export class PackStore {
  readonly #options: PackStoreOptions;
  readonly #reader: BlockReader;
  /** Profiles as they were read, by generation and id: a card asks for some thirty, mostly the same ones. */
  readonly #parsed = new LruCache<string, Profile>(CACHED_PROFILES);

  constructor(options: PackStoreOptions) {
    this.#options = options;
    this.#reader = new BlockReader(options.database);
  }

  /** The current packs, in order of precedence. Asked anew each time: another window may have changed them. */
  async packs(): Promise<readonly PackRecord[]> {
    const packs = await this.#options.database.run((connection) => connection.getAll('packs'));
    this.#reader.keepOnly(new Set(packs.map((pack) => pack.generation)));
    return packs.sort(byPrecedence);
  }

  /** The packs whose indexes this version of the extension can read, in order of precedence. */
  async ready(): Promise<readonly PackRecord[]> {
    return (await this.packs()).filter((pack) => this.#isReady(pack));
  }

  /**
   * Imports a pack file in place of what has its id. One import runs at a time, over all windows.
   * Throws `PackError`, `StoreError` or the signal's reason; then the packs are as they were.
   */
  async import(source: ReadableStream<Uint8Array>, options: ImportOptions): Promise<PackRecord> {
    try {
      const { locks, now } = this.#options;
      return await locks.request(IMPORT_LOCK, () => this.#import(readPack(source), options, now()));
    } catch (error) {
      // Not yet begun: nobody else will let go of what it comes from.
      if (!source.locked) await source.cancel(error).catch(() => undefined);
      throw error;
    }
  }

  /**
   * Indexes anew, from its own profiles, every pack that another version of the extension indexed; for the start of
   * the background. Returns how many were. `ready` lacks them until then.
   */
  async refresh(): Promise<number> {
    const outdated = (await this.packs()).filter((pack) => !this.#isReady(pack));
    for (const { id } of outdated) {
      await this.#options.locks.request(IMPORT_LOCK, async () => {
        // An import that held the lock meanwhile may have done it.
        const pack = (await this.packs()).find((each) => each.id === id);
        if (pack && !this.#isReady(pack)) await this.#import(this.#linesOf(pack), pack, pack.importedAt);
      });
    }
    return outdated.length;
  }

  #import(lines: PackLines, options: ImportOptions, now: number): Promise<PackRecord> {
    const { database, indexing } = this.#options;
    return importPack({ database, indexing, options, now }, lines);
  }

  #isReady(pack: PackRecord): boolean {
    return pack.indexing === this.#options.indexing.version;
  }

  async *#linesOf(pack: PackRecord): PackLines {
    yield { kind: 'header', header: pack.header };
    for await (const json of this.#reader.all(pack.generation)) yield { kind: 'profile', profile: parse(json) };
  }

  /** Removes a pack; its data goes as whole ranges. Does nothing where there is no such pack. */
  async remove(id: string): Promise<void> {
    const { database } = this.#options;
    const generation = await database.run(async (connection) => {
      const transaction = connection.transaction('packs', 'readwrite');
      const [record] = await Promise.all([transaction.store.get(id), transaction.store.delete(id), transaction.done]);
      return record?.generation;
    });
    if (generation !== undefined) await dropGeneration(database, generation);
  }

  /** Clears away what an interrupted import or removal left; for the start of the background. Returns how many. */
  sweep(): Promise<number> {
    return sweepGenerations(this.#options.database, this.#options.locks);
  }

  /** The profile from the first pack that has it. */
  async profile(id: string): Promise<StoredProfile | undefined> {
    return (await this.profiles([id])).get(id);
  }

  /** The profiles of those `ids` that a pack has, by id, each from the first pack that has it. */
  async profiles(ids: readonly string[]): Promise<ReadonlyMap<string, StoredProfile>> {
    const packs = await this.packs();
    const perPack = await Promise.all(
      packs.map(async (pack) => ({ pack, lines: await this.#reader.byIds(pack.generation, ids) })),
    );
    const found = new Map<string, StoredProfile>();
    for (const id of new Set(ids)) {
      const holders = perPack.filter(({ lines }) => lines.has(id));
      const first = holders[0];
      const json = first?.lines.get(id);
      if (first && json !== undefined) {
        const profile = this.#parse(first.pack.generation, id, json);
        found.set(id, { profile, pack: first.pack, packs: holders.map(({ pack }) => pack.id) });
      }
    }
    return found;
  }

  #parse(generation: number, id: string, json: string): Profile {
    const key = `${generation}/${id}`;
    const known = this.#parsed.get(key);
    if (known) return known;
    const profile = outlined(data(json));
    this.#parsed.set(key, profile);
    return profile;
  }

  /** Ids of profiles by their place in a pack. Throws `StoreError` "replaced" where the pack is no longer current. */
  idsAt(pack: PackRecord, ordinals: readonly number[]): Promise<readonly string[]> {
    return this.#reader.idsAt(pack.generation, ordinals);
  }

  /** Link facts by their place in a pack, as they went in. Throws as `idsAt`. */
  async facts(pack: PackRecord, ordinals: readonly number[]): Promise<readonly unknown[]> {
    return (await this.#reader.factsAt(pack.generation, ordinals)).map(data);
  }

  /** One of the pack's indexes, as its builder made it. Throws as `idsAt`. */
  index(pack: PackRecord, name: string): Promise<ArrayBuffer> {
    return this.#options.database.run(async (connection) => {
      const index = await connection.get('indexes', [pack.generation, name]);
      if (!index) throw await missing(connection, pack.generation);
      return index;
    });
  }
}

/**
 * A profile as our own import wrote it after it had checked it whole (a pack that another version of the extension
 * imported is checked whole again by `refresh`). Its outline is enough: the whole check took much of a first card's time.
 */
function outlined(value: unknown): Profile {
  if (isProfile(value)) return value;
  throw new StoreError('corrupt');
}

function isProfile(value: unknown): value is Profile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'label' in value &&
    'names' in value &&
    'roles' in value &&
    'events' in value &&
    'relations' in value &&
    'sources' in value
  );
}

function parse(json: string): Profile {
  const parsed = v.safeParse(ProfileSchema, data(json));
  if (parsed.success) return parsed.output;
  throw new StoreError('corrupt', { cause: parsed.issues[0] });
}

function data(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new StoreError('corrupt', { cause });
  }
}
