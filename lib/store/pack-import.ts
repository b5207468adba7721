import { PackError, type PackHeader, type PackLine } from '../packs/format.ts';
import type { PartialDate } from '../profiles/dates.ts';
import type { Profile } from '../profiles/profile.ts';
import { BlockWriter } from './block-writer.ts';
import type { Database } from './database.ts';
import { dropGeneration } from './generations.ts';
import type { BlockDirectory, PackOrigin, PackRecord } from './schema.ts';

/** What is kept of a pack beside its profiles. Passed in: the store knows neither linking nor search. */
export interface PackIndexing {
  /** Differs where facts or indexes of another version of the extension would be misread. */
  readonly version: number;
  /** What the linker needs of a profile, as JSON data. */
  facts(profile: Profile): unknown;
  /** Builders of the pack's indexes, by name. */
  readonly indexes: Readonly<Record<string, () => IndexBuilder>>;
}

/** Is given every profile in the order of the pack, then asked for its index. */
export interface IndexBuilder {
  /** `ordinal` counts the pack's profiles from 0. */
  add(profile: Profile, ordinal: number): void;
  build(): ArrayBuffer;
}

interface ImportProgress {
  /** Profiles read so far. */
  readonly done: number;
  /** Profiles that the header promises; 0 before it was read. */
  readonly total: number;
}

export interface ImportOptions {
  readonly origin: PackOrigin;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Profiles between two reports of progress. */
const PROGRESS_STEP = 100;

interface Import {
  readonly database: Database;
  readonly indexing: PackIndexing;
  readonly options: ImportOptions;
  /** ms since 1970. */
  readonly now: number;
}

/** A pack's lines, from a file or from the store. */
export type PackLines = AsyncGenerator<PackLine, void, undefined>;

/**
 * Imports a pack into a new generation and makes it current in one last transaction, whatever was current before.
 * Throws `PackError`, `StoreError` or the signal's reason, and then nothing has changed.
 */
export async function importPack(job: Import, lines: PackLines): Promise<PackRecord> {
  let generation: number | undefined;
  try {
    job.options.signal?.throwIfAborted();
    const first = (await lines.next()).value;
    if (first?.kind !== 'header') throw new Error('a pack is read from its header on');
    const { header } = first;
    generation = await beginGeneration(job, header);
    const written = await writeProfiles(job, generation, header, lines);
    return await makeCurrent(job, generation, header, written);
  } catch (error) {
    await lines.return().catch(() => undefined);
    // Best effort: where this fails too, the next sweep finds it.
    if (generation !== undefined) await dropGeneration(job.database, generation).catch(() => undefined);
    throw error;
  }
}

function beginGeneration({ database, now }: Import, header: PackHeader): Promise<number> {
  return database.run((connection) => connection.add('generations', { pack: header.id, startedAt: now }));
}

interface Written {
  readonly directory: BlockDirectory;
  readonly bytes: number;
  readonly checked: PartialDate;
}

async function writeProfiles(
  { database, indexing, options }: Import,
  generation: number,
  header: PackHeader,
  lines: PackLines,
): Promise<Written> {
  const writer = new BlockWriter(database, generation);
  const builders = Object.entries(indexing.indexes).map(([name, begin]) => ({ name, builder: begin() }));
  const total = header.counts.profiles;
  let checked = header.date;
  let done = 0;
  for await (const line of lines) {
    options.signal?.throwIfAborted();
    if (line.kind !== 'profile') continue;
    const { profile } = line;
    const factsJson = indexed(profile, done, indexing, builders);
    // As it was checked, with its defaults: so it can be read again without the whole check.
    await writer.add({ id: profile.id, json: JSON.stringify(profile), factsJson });
    if (profile.checked < checked) checked = profile.checked;
    if (++done % PROGRESS_STEP === 0) options.onProgress?.({ done, total });
  }
  const directory = await writer.end();
  let bytes = writer.bytes;
  // One after the other, each let go of when it is written: at a million names they are the most that is in memory.
  for (let next = builders.shift(); next; next = builders.shift()) {
    options.signal?.throwIfAborted();
    bytes += await writeIndex(database, generation, next.name, next.builder.build());
  }
  options.signal?.throwIfAborted();
  options.onProgress?.({ done, total });
  return { directory, bytes, checked };
}

async function writeIndex(database: Database, generation: number, name: string, index: ArrayBuffer): Promise<number> {
  await database.run((connection) => connection.put('indexes', index, [generation, name]));
  return index.byteLength;
}

/** Adds a profile to the indexes and returns its facts. What they refuse is a fault of the profile's line. */
function indexed(
  profile: Profile,
  ordinal: number,
  indexing: PackIndexing,
  builders: readonly { readonly builder: IndexBuilder }[],
): string {
  try {
    for (const { builder } of builders) builder.add(profile, ordinal);
    return JSON.stringify(indexing.facts(profile));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    // The header is line 1 and ordinals count from 0.
    throw new PackError({ kind: 'bad-line', line: ordinal + 2, profile: profile.id, detail }, { cause });
  }
}

/** The last transaction: with it the pack is the new one, whole; without it, the old one. */
async function makeCurrent(
  { database, indexing, options, now }: Import,
  generation: number,
  header: PackHeader,
  { directory, bytes, checked }: Written,
): Promise<PackRecord> {
  const record: PackRecord = {
    id: header.id,
    generation,
    origin: options.origin,
    header,
    importedAt: now,
    bytes,
    indexing: indexing.version,
    checked,
  };
  const replaced = await database.run(async (connection) => {
    const transaction = connection.transaction(['packs', 'directories'], 'readwrite');
    const before = transaction.objectStore('packs').get(header.id);
    const puts = [
      transaction.objectStore('directories').put(directory, generation),
      transaction.objectStore('packs').put(record),
    ];
    await Promise.allSettled([before, ...puts]);
    await transaction.done;
    return (await before)?.generation;
  });
  if (replaced !== undefined) await dropGeneration(database, replaced).catch(() => undefined);
  return record;
}
