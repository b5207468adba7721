import type { Database } from './database.ts';
import { deflate } from './deflate.ts';
import type { BlockDirectory, BlockKey, BlockRecord } from './schema.ts';

/** Profiles in a block. Block writes were measured about fifty times faster than row writes. */
const BLOCK_PROFILES = 100;
/** UTF-16 units of a block's lines, so that a card of a pack with rich profiles need not inflate a megabyte. */
const BLOCK_UNITS = 1 << 18;
/** Blocks in a transaction: each commit costs about a millisecond. */
const BATCH_BLOCKS = 16;

/** One profile as the store keeps it. */
export interface StoredLine {
  readonly id: string;
  readonly json: string;
  readonly factsJson: string;
}

/** Gathers lines into blocks and writes these in batches; compression and writing overlap with what feeds it. */
export class BlockWriter {
  readonly #database: Database;
  readonly #generation: number;
  readonly #firstIds: string[] = [];
  readonly #firstOrdinals: number[] = [];
  #profiles = 0;
  #lines: StoredLine[] = [];
  #units = 0;
  #batch: { readonly number: number; readonly lines: readonly StoredLine[] }[] = [];
  #writing: Promise<void> = Promise.resolve();
  /** Compressed bytes written so far. */
  bytes = 0;

  constructor(database: Database, generation: number) {
    this.#database = database;
    this.#generation = generation;
  }

  async add(line: StoredLine): Promise<void> {
    if (this.#lines.length === 0) {
      this.#firstIds.push(line.id);
      this.#firstOrdinals.push(this.#profiles);
    }
    this.#lines.push(line);
    this.#units += line.json.length;
    this.#profiles++;
    if (this.#lines.length < BLOCK_PROFILES && this.#units < BLOCK_UNITS) return;
    this.#endBlock();
    if (this.#batch.length >= BATCH_BLOCKS) await this.#writeBatch();
  }

  /** Writes what is left and returns where the blocks begin. */
  async end(): Promise<BlockDirectory> {
    if (this.#lines.length > 0) this.#endBlock();
    await this.#writeBatch();
    await this.#writing;
    return { firstIds: this.#firstIds, firstOrdinals: this.#firstOrdinals, profiles: this.#profiles };
  }

  #endBlock(): void {
    this.#batch.push({ number: this.#firstIds.length - 1, lines: this.#lines });
    this.#lines = [];
    this.#units = 0;
  }

  /** Waits for the batch before, then leaves this one to run; its failure shows at the next call. */
  async #writeBatch(): Promise<void> {
    await this.#writing;
    const batch = this.#batch;
    this.#batch = [];
    this.#writing = this.#write(batch);
    this.#writing.catch(() => undefined);
  }

  async #write(batch: readonly { readonly number: number; readonly lines: readonly StoredLine[] }[]): Promise<void> {
    // Compressed before the transaction begins: one that waits for anything but its own requests ends itself.
    const blocks = await Promise.all(batch.map(({ number, lines }) => compressed([this.#generation, number], lines)));
    await this.#database.run(async (connection) => {
      const transaction = connection.transaction(['blocks', 'facts'], 'readwrite');
      const puts = blocks.flatMap(({ key, block, facts }) => [
        transaction.objectStore('blocks').put(block, key),
        transaction.objectStore('facts').put(facts, key),
      ]);
      // The transaction knows why it failed (quota); the requests that it takes along say only that it did.
      await Promise.allSettled(puts);
      await transaction.done;
    });
    for (const { block, facts } of blocks) this.bytes += block.bytes.byteLength + facts.byteLength;
  }
}

async function compressed(
  key: BlockKey,
  lines: readonly StoredLine[],
): Promise<{ readonly key: BlockKey; readonly block: BlockRecord; readonly facts: ArrayBuffer }> {
  const [bytes, facts] = await Promise.all([
    deflate(lines.map((line) => line.json).join('\n')),
    deflate(lines.map((line) => line.factsJson).join('\n')),
  ]);
  return { key, block: { ids: lines.map((line) => line.id), bytes }, facts };
}
