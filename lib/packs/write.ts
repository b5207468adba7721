import type { Profile } from '../profiles/profile.ts';
import { PACK_FORMAT, PACK_FORMAT_VERSION, type PackHeader, type PackManifest, type PackSignature } from './format.ts';
import { orderFault } from './read.ts';
import { FeedError, streamFrom, through } from './through.ts';

export interface PackContents {
  readonly header: PackHeader;
  /** In ascending order of id, each once; `inPackOrder` sorts. */
  readonly profiles: Iterable<Profile>;
  readonly signature?: PackSignature;
}

/** About how many UTF-16 units go to the compressor at once. */
const CHUNK = 1 << 16;

export function inPackOrder(profiles: readonly Profile[]): readonly Profile[] {
  return [...profiles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The header for `manifest` over these profiles. */
export function packHeader(manifest: PackManifest, profiles: readonly Profile[]): PackHeader {
  const names = profiles.reduce((sum, profile) => sum + profile.names.length, 0);
  return {
    format: PACK_FORMAT,
    version: PACK_FORMAT_VERSION,
    ...manifest,
    counts: { profiles: profiles.length, names },
  };
}

/**
 * Writes a pack file as a stream of gzip bytes: the same contents give the same bytes on one platform. The stream
 * fails where profiles are out of order or not as many as the header promises.
 */
export function writePack(contents: PackContents): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamFrom(compressed(contents));
}

async function* compressed(contents: PackContents): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    yield* through(chunked(packLines(contents)), new CompressionStream('gzip'));
  } catch (error) {
    throw error instanceof FeedError ? error.cause : error;
  }
}

function* packLines({ header, profiles, signature }: PackContents): Generator<string> {
  yield JSON.stringify(header);
  let previous = '';
  let count = 0;
  for (const profile of profiles) {
    const fault = orderFault(previous, profile.id);
    if (fault !== undefined) throw new Error(`profile ${profile.id} can not be written: ${fault}`);
    previous = profile.id;
    count++;
    yield JSON.stringify(profile);
  }
  if (count !== header.counts.profiles)
    throw new Error(`the header promises ${header.counts.profiles} profiles, ${count} were written`);
  if (signature) yield JSON.stringify({ signature });
}

function* chunked(lines: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let chunk = '';
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK) continue;
    yield encoder.encode(chunk);
    chunk = '';
  }
  if (chunk !== '') yield encoder.encode(chunk);
}
