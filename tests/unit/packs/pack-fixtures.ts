import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { PackManifest } from '../../../lib/packs/format.ts';
import { inPackOrder, packHeader, writePack } from '../../../lib/packs/write.ts';
import { type Profile, ProfileSchema } from '../../../lib/profiles/profile.ts';

/** A small valid profile; `patch` replaces whole fields. */
export function profile(id: string, patch: Partial<v.InferInput<typeof ProfileSchema>> = {}): Profile {
  return v.parse(ProfileSchema, {
    id,
    kind: 'person',
    checked: '2026-03',
    label: { en: `Label of ${id}` },
    names: [{ text: `Name ${id}`, kind: 'full' }],
    brief: { en: `Somebody called ${id}.` },
    sources: { s: { publisher: 'A paper', title: 'A report', url: 'https://example.org/a' } },
    ...patch,
  });
}

export function manifest(patch: Partial<PackManifest> = {}): PackManifest {
  return {
    id: 'sample',
    title: { en: 'Sample' },
    publisher: 'Testers',
    licence: 'CC0-1.0',
    revision: 1,
    date: '2026-11-01',
    languages: ['en'],
    ...patch,
  };
}

/** `count` profiles whose ids sort by number: "p000000", "p000001", … */
export function manyProfiles(count: number): readonly Profile[] {
  return Array.from({ length: count }, (_, number) => profile(`p${String(number).padStart(6, '0')}`));
}

/** As many profiles whose texts do not compress well, so that a pack of them comes in many pieces. */
export function variedProfiles(count: number): readonly Profile[] {
  return manyProfiles(count).map((each) => ({ ...each, brief: { en: randomBytes(150).toString('base64') } }));
}

export function packStream(profiles: readonly Profile[], patch: Partial<PackManifest> = {}) {
  const sorted = inPackOrder(profiles);
  return writePack({ header: packHeader(manifest(patch), sorted), profiles: sorted });
}

export async function bytesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A stream over `bytes` in pieces of `size`. */
export function streamOf(bytes: Uint8Array<ArrayBuffer>, size = bytes.length): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + Math.max(1, size)));
      at += Math.max(1, size);
    },
  });
}

export async function gzipped(text: string | Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')));
}
