import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type PackHeader, PackHeaderSchema, type PackLine, type PackSignature } from '../../../lib/packs/format.ts';
import { readPack } from '../../../lib/packs/read.ts';
import { inPackOrder, packHeader, writePack } from '../../../lib/packs/write.ts';
import { KINDS, NAME_KINDS, type Profile, ProfileSchema } from '../../../lib/profiles/profile.ts';
import { bytesOf, manifest, manyProfiles, packStream, profile, variedProfiles } from './pack-fixtures.ts';

interface Contents {
  readonly header: PackHeader | undefined;
  readonly profiles: readonly Profile[];
  readonly signature: PackSignature | undefined;
}

async function contentsOf(stream: ReadableStream<Uint8Array>): Promise<Contents> {
  const lines: PackLine[] = [];
  for await (const line of readPack(stream)) lines.push(line);
  return {
    header: lines.flatMap((line) => (line.kind === 'header' ? [line.header] : []))[0],
    profiles: lines.flatMap((line) => (line.kind === 'profile' ? [line.profile] : [])),
    signature: lines.flatMap((line) => (line.kind === 'signature' ? [line.signature] : []))[0],
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no text of a profile may hold one
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;
const text = (most: number, least = 1) =>
  fc
    .string({ unit: 'grapheme', minLength: least, maxLength: most })
    .map((value) => value.replace(CONTROL, '').trim().slice(0, most))
    .map((value) => (value.length >= least ? value : 'xx'.padEnd(least, 'x')))
    // Half of a surrogate pair is no text: UTF-8 can't hold it.
    .map((value) => value.toWellFormed());
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,5}){0,2}$/).filter((value) => value !== 'constructor');
const local = fc.record({ en: text(60), es: text(60) });
const date = fc.constantFrom('2019', '2019-11', '2019-11-10', '2024-02-29');
const profiles = fc.uniqueArray(
  fc
    .record({
      id,
      kind: fc.constantFrom(...KINDS),
      checked: date,
      label: local,
      names: fc.array(fc.record({ text: text(40, 2), kind: fc.constantFrom(...NAME_KINDS) }), {
        minLength: 1,
        maxLength: 4,
      }),
      brief: local,
      life: fc.record({ from: date }),
      roles: fc.array(fc.record({ title: local, from: date, sources: fc.constant(['s']) }), { maxLength: 3 }),
      events: fc.array(
        fc.record({ date, text: local, concerns: fc.array(id, { maxLength: 2 }), sources: fc.constant(['s']) }),
        {
          maxLength: 3,
        },
      ),
      sources: fc.record({ s: fc.record({ publisher: text(20, 2), title: text(20, 2), url: fc.webUrl() }) }),
    })
    .map((value) => v.parse(ProfileSchema, value)),
  { selector: (value) => value.id, maxLength: 12 },
);
const signature = fc.option(fc.constant({ algorithm: 'Ed25519', key: 'QUJD', value: 'QUJDRA==' } as const), {
  nil: undefined,
});

describe('writing a pack', () => {
  it('reads back as what was written, whatever the profiles', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, signature, async (some, signed) => {
        const ordered = inPackOrder(some);
        const header = packHeader(manifest(), ordered);
        const stream = writePack({ header, profiles: ordered, ...(signed ? { signature: signed } : {}) });
        expect(await contentsOf(stream)).toEqual({ header, profiles: ordered, signature: signed });
      }),
      { numRuns: 60 },
    );
  });

  it('counts profiles and names, and makes a header that its own schema accepts', () => {
    const two = profile('b', {
      names: [
        { text: 'One', kind: 'full' },
        { text: 'Two', kind: 'short' },
      ],
    });
    const header = packHeader(manifest({ update: 'https://example.org/pack.jsonl.gz' }), [profile('a'), two]);
    expect(header.counts).toEqual({ profiles: 2, names: 3 });
    expect(v.parse(PackHeaderSchema, header)).toEqual(header);
  });

  it('gives the same bytes for the same contents', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => bytesOf(packStream(manyProfiles(200)))));
    expect(first).toEqual(second);
  });

  it('streams: a consumer that stops early does not have all profiles written', async () => {
    let written = 0;
    const some = variedProfiles(10_000);
    function* counted(): Generator<Profile> {
      for (const each of some) {
        written++;
        yield each;
      }
    }
    const header = packHeader(manifest(), some);
    const reader = writePack({ header, profiles: counted() }).getReader();
    await reader.read();
    await reader.cancel();
    expect(written).toBeLessThan(some.length / 2);
  });

  it.each([
    ['out of order', [profile('b'), profile('a')], 2, /ascending order/],
    ['twice', [profile('a'), profile('a')], 2, /same id/],
    ['fewer than promised', [profile('a')], 2, /promises 2 profiles, 1 were written/],
  ])('fails for profiles %s', async (_, some, count, message) => {
    const header = { ...packHeader(manifest(), some), counts: { profiles: count, names: count } };
    await expect(bytesOf(writePack({ header, profiles: some }))).rejects.toThrow(message);
  });
});
