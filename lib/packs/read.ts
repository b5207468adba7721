import { PackError, type PackHeader, type PackLine, type PackSignature, parseHeader, parseLine } from './format.ts';
import { FeedError, piecesOf, through } from './through.ts';

/** How much of a stranger's file is read before it is refused. */
export interface ReadLimits {
  /** Bytes of one line; the richest profile of the bundled packs has about a twentieth of it. */
  readonly line: number;
  /** Bytes of all lines, decompressed. Stops a small file that inflates without end. */
  readonly total: number;
}

export const READ_LIMITS: ReadLimits = { line: 1 << 20, total: 4 * 2 ** 30 };

const NEWLINE = 10;
const GZIP_MAGIC = [0x1f, 0x8b] as const;

/**
 * Reads a pack file line by line: the header, then its profiles in ascending order of id, then the signature if
 * there is one. Holds one line and one chunk in memory. Leaving the loop early cancels the source.
 *
 * Throws `PackError` for whatever is wrong with the file, naming the line and the profile; an importer that stops at
 * the first error has imported nothing. Errors of the source itself (a lost connection) pass through unchanged.
 */
export async function* readPack(
  source: ReadableStream<Uint8Array>,
  limits: ReadLimits = READ_LIMITS,
): AsyncGenerator<PackLine, void, undefined> {
  let header: PackHeader | undefined;
  let signature: PackSignature | undefined;
  let profiles = 0;
  let previous = '';
  for await (const { json, line } of lines(source, limits)) {
    if (!header) {
      header = parseHeader(json);
      yield { kind: 'header', header };
      continue;
    }
    if (signature) throw new PackError({ kind: 'bad-line', line, detail: 'nothing may follow the signature' });
    const parsed = parseLine(json, line);
    if (parsed.kind === 'signature') {
      signature = parsed.signature;
    } else {
      const { id } = parsed.profile;
      const fault = orderFault(previous, id);
      if (fault !== undefined) throw new PackError({ kind: 'bad-line', line, profile: id, detail: fault });
      previous = id;
      profiles++;
    }
    yield parsed;
  }
  if (!header) throw new PackError({ kind: 'not-a-pack', detail: 'it is empty' });
  const promised = header.counts.profiles;
  if (profiles !== promised) throw new PackError({ kind: 'wrong-count', promised, found: profiles });
}

/** What is wrong with `id` after `previous`. Ascending order shows every double without remembering all ids. */
export function orderFault(previous: string, id: string): string | undefined {
  if (id === previous) return 'the same id stands on the line before';
  if (id < previous) return `it comes after ${previous}; profiles stand in ascending order of id, each once`;
  return undefined;
}

interface NumberedLine {
  readonly json: string;
  /** 1-based. */
  readonly line: number;
}

async function* lines(source: ReadableStream<Uint8Array>, limits: ReadLimits): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let total = 0;
  let rest: Uint8Array[] = [];
  let restBytes = 0;
  const take = (bytes: Uint8Array): NumberedLine => {
    try {
      return { json: decoder.decode(bytes), line: line++ };
    } catch {
      throw new PackError({ kind: 'bad-line', line, detail: 'not UTF-8' });
    }
  };
  for await (const chunk of inflated(source, () => line)) {
    total += chunk.length;
    if (total > limits.total) throw new PackError({ kind: 'too-large', limit: limits.total });
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      const piece = chunk.subarray(start, end);
      if (restBytes + piece.length > limits.line)
        throw new PackError({ kind: 'line-too-long', line, limit: limits.line });
      yield take(restBytes === 0 ? piece : joined([...rest, piece], restBytes + piece.length));
      rest = [];
      restBytes = 0;
      start = end + 1;
    }
    if (start < chunk.length) {
      rest.push(chunk.slice(start));
      restBytes += chunk.length - start;
    }
    if (restBytes > limits.line) throw new PackError({ kind: 'line-too-long', line, limit: limits.line });
  }
  if (restBytes > 0) yield take(joined(rest, restBytes));
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The decompressed bytes. Errors of the source pass through; those of the compression become a `PackError`. */
async function* inflated(source: ReadableStream<Uint8Array>, line: () => number): AsyncGenerator<Uint8Array> {
  const head: number[] = [];
  try {
    yield* through(watched(source, head), new DecompressionStream('gzip'));
  } catch (error) {
    if (error instanceof FeedError) throw error.cause;
    if (GZIP_MAGIC.some((byte, index) => head[index] !== byte)) throw new PackError({ kind: 'not-gzip' });
    throw new PackError({ kind: 'damaged', line: line() - 1 }, { cause: error });
  }
}

/** The pieces of a stream; notes its first bytes, as many as gzip's magic number has. */
async function* watched(source: ReadableStream<Uint8Array>, head: number[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const piece of piecesOf(source)) {
    head.push(...piece.subarray(0, GZIP_MAGIC.length - head.length));
    yield piece;
  }
}
