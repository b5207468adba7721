import { PackError, type PackHeader, type PackLine, type PackSignature, parseHeader, parseLine } from './format.ts';
import { FeedError, piecesOf, through } from './through.ts';

/** How much of a stranger's file is read before it is refused. */
export interface ReadLimits {
  /** Bytes of one line; the richest profile of the bundled packs has about a twentieth of it. */
  readonly line: number;
  /** Bytes of all lines, decompressed. Stops a small file that inflates without end. */
  readonly total: number;
}

const READ_LIMITS: ReadLimits = { line: 1 << 20, total: 4 * 2 ** 30 };

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
  const state: FileState = { line: 0, profiles: 0, previous: '' };
  for await (const batch of lineBatches(source, limits, state)) {
    for (const json of batch) {
      state.line++;
      yield take(json, state);
    }
  }
  if (!state.header) throw new PackError({ kind: 'not-a-pack', detail: 'it is empty' });
  const promised = state.header.counts.profiles;
  if (state.profiles !== promised) throw new PackError({ kind: 'wrong-count', promised, found: state.profiles });
}

/** What was read of a file so far. */
interface FileState {
  /** Lines read; the number of the line at hand. */
  line: number;
  profiles: number;
  /** Id of the last profile. */
  previous: string;
  header?: PackHeader;
  signature?: PackSignature;
}

function take(json: string, state: FileState): PackLine {
  const { line } = state;
  if (!state.header) {
    state.header = parseHeader(json);
    return { kind: 'header', header: state.header };
  }
  if (state.signature) throw new PackError({ kind: 'bad-line', line, detail: 'nothing may follow the signature' });
  const parsed = parseLine(json, line);
  if (parsed.kind === 'signature') {
    state.signature = parsed.signature;
    return parsed;
  }
  const { id } = parsed.profile;
  const fault = orderFault(state.previous, id);
  if (fault !== undefined) throw new PackError({ kind: 'bad-line', line, profile: id, detail: fault });
  state.previous = id;
  state.profiles++;
  return parsed;
}

/** What is wrong with `id` after `previous`. Ascending order shows every double without remembering all ids. */
export function orderFault(previous: string, id: string): string | undefined {
  if (id === previous) return 'the same id stands on the line before';
  if (id < previous) return `it comes after ${previous}; profiles stand in ascending order of id, each once`;
  return undefined;
}

/** The lines of a file, as many at a time as a piece of it ends: a turn of the loop for each costs more than reading it. */
async function* lineBatches(
  source: ReadableStream<Uint8Array>,
  limits: ReadLimits,
  state: FileState,
): AsyncGenerator<readonly string[]> {
  let total = 0;
  let rest: Uint8Array[] = [];
  let restBytes = 0;
  for await (const chunk of inflated(source, state)) {
    total += chunk.length;
    if (total > limits.total) throw new PackError({ kind: 'too-large', limit: limits.total });
    const end = chunk.lastIndexOf(NEWLINE);
    if (end >= 0) {
      const whole = joined([...rest, chunk.subarray(0, end)], restBytes + end);
      rest = [];
      restBytes = 0;
      yield decoded(whole, limits, state);
    }
    rest.push(chunk.slice(end + 1));
    restBytes += chunk.length - end - 1;
    if (restBytes > limits.line)
      throw new PackError({ kind: 'line-too-long', line: state.line + 1, limit: limits.line });
  }
  if (restBytes > 0) yield decoded(joined(rest, restBytes), limits, state);
}

/** The lines in `bytes`, which follow the line at hand. */
function decoded(bytes: Uint8Array, limits: ReadLimits, state: FileState): readonly string[] {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let start = 0;
  for (let line = state.line + 1; start <= bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    if (end - start > limits.line) throw new PackError({ kind: 'line-too-long', line, limit: limits.line });
    start = end + 1;
  }
  try {
    return decoder.decode(bytes).split('\n');
  } catch {
    throw new PackError({ kind: 'bad-line', line: state.line + brokenLine(bytes, decoder), detail: 'not UTF-8' });
  }
}

/** Which of the lines in `bytes` is not UTF-8, from 1. None holds half a character: a newline is part of no other. */
function brokenLine(bytes: Uint8Array, decoder: TextDecoder): number {
  for (let line = 1, start = 0; ; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    try {
      decoder.decode(bytes.subarray(start, newline < 0 ? bytes.length : newline));
    } catch {
      return line;
    }
    start = newline + 1;
  }
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
async function* inflated(source: ReadableStream<Uint8Array>, state: FileState): AsyncGenerator<Uint8Array> {
  const head: number[] = [];
  try {
    yield* through(watched(source, head), new DecompressionStream('gzip'));
  } catch (error) {
    if (error instanceof FeedError) throw error.cause;
    if (GZIP_MAGIC.some((byte, index) => head[index] !== byte)) throw new PackError({ kind: 'not-gzip' });
    throw new PackError({ kind: 'damaged', line: state.line }, { cause: error });
  }
}

/** The pieces of a stream; notes its first bytes, as many as gzip's magic number has. */
async function* watched(source: ReadableStream<Uint8Array>, head: number[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const piece of piecesOf(source)) {
    head.push(...piece.subarray(0, GZIP_MAGIC.length - head.length));
    yield piece;
  }
}
