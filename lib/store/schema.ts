import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { PackHeader } from '../packs/format.ts';
import type { PartialDate } from '../profiles/dates.ts';

/** Where a pack came from: with the extension, or from a file that the reader chose. */
export type PackOrigin = 'bundled' | 'file';

/** A pack as it is now; it names the generation that holds its data. */
export interface PackRecord {
  readonly id: string;
  readonly generation: number;
  readonly origin: PackOrigin;
  readonly header: PackHeader;
  /** ms since 1970. */
  readonly importedAt: number;
  /** Bytes in the store. */
  readonly bytes: number;
  /** `PackIndexing.version` that its facts and indexes were made with. */
  readonly indexing: number;
  /** Earliest `checked` of its profiles: every one was checked at least up to then. */
  readonly checked: PartialDate;
}

/** One import's data, whole or torn. It is current once a pack names it. */
interface GenerationRecord {
  readonly pack: string;
  /** ms since 1970. */
  readonly startedAt: number;
}

/** Where each block begins. Ids ascend, so the block of an id or an ordinal is found by bisection. */
export interface BlockDirectory {
  readonly firstIds: readonly string[];
  readonly firstOrdinals: readonly number[];
  readonly profiles: number;
}

/** About a hundred profiles: their ids, and their JSON lines as deflated bytes. */
export interface BlockRecord {
  readonly ids: readonly string[];
  readonly bytes: ArrayBuffer;
}

/** `[generation, block number]` */
export type BlockKey = [number, number];

export interface BackstorySchema extends DBSchema {
  packs: { key: string; value: PackRecord };
  generations: { key: number; value: GenerationRecord };
  directories: { key: number; value: BlockDirectory };
  blocks: { key: BlockKey; value: BlockRecord };
  /** What the linker needs of each profile, apart from what the reader sees: deflated JSON lines. */
  facts: { key: BlockKey; value: ArrayBuffer };
  /** `[generation, name of the index]` */
  indexes: { key: [number, string]; value: ArrayBuffer };
  /** One record, checked when it is read: see choices.ts. */
  choices: { key: string; value: unknown };
}

export type Connection = IDBPDatabase<BackstorySchema>;
type UpgradeTransaction = IDBPTransaction<BackstorySchema, StoreNames<BackstorySchema>[], 'versionchange'>;

/** Brings a database from the version before to this one. May read and rewrite data through the transaction. */
export type UpgradeStep = (database: Connection, transaction: UpgradeTransaction) => void | Promise<void>;

/** Step n leads from version n to n + 1. A step that was released is never changed; changes are new steps. */
export const UPGRADES: readonly UpgradeStep[] = [
  (database) => {
    database.createObjectStore('packs', { keyPath: 'id' });
    database.createObjectStore('generations', { autoIncrement: true });
    database.createObjectStore('directories');
    database.createObjectStore('blocks');
    database.createObjectStore('facts');
    database.createObjectStore('indexes');
  },
  (database) => {
    database.createObjectStore('choices');
  },
];
