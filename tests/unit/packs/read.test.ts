import { describe, expect, it } from 'vitest';
import { PackError, type PackFault, type PackLine } from '../../../lib/packs/format.ts';
import { readPack } from '../../../lib/packs/read.ts';
import {
  bytesOf,
  gzipped,
  manifest,
  manyProfiles,
  packStream,
  profile,
  streamOf,
  variedProfiles,
} from './pack-fixtures.ts';

const HEADER = { format: 'backstory-pack', version: 1, ...manifest(), counts: { profiles: 1, names: 1 } };

async function readAll(stream: ReadableStream<Uint8Array>, limits?: { line: number; total: number }) {
  const lines: PackLine[] = [];
  for await (const line of readPack(stream, limits)) lines.push(line);
  return lines;
}

/** What is wrong with a pack whose lines are these. */
async function faultOf(
  lines: readonly (object | string)[],
  limits?: { line: number; total: number },
): Promise<PackFault> {
  const text = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  return faultOfBytes(await gzipped(text), limits);
}

async function faultOfBytes(
  bytes: Uint8Array<ArrayBuffer>,
  limits?: { line: number; total: number },
): Promise<PackFault> {
  const error = await readAll(streamOf(bytes), limits).catch((reason: unknown) => reason);
  if (!(error instanceof PackError)) throw new Error(`no PackError but ${String(error)}`);
  return error.fault;
}

/** A profile as it stands in a file, before validation. */
function raw(id: string, patch: object = {}): Record<string, unknown> {
  return { ...profile('x'), id, ...patch };
}

describe('reading a pack', () => {
  it.each([1, 7, 1024, 1 << 20])('gives its header and profiles, in pieces of %i bytes', async (size) => {
    const profiles = manyProfiles(30);
    const lines = await readAll(streamOf(await bytesOf(packStream(profiles)), size));
    expect(lines[0]).toMatchObject({ kind: 'header', header: { id: 'sample', counts: { profiles: 30, names: 30 } } });
    expect(lines.slice(1).map((line) => line.kind === 'profile' && line.profile)).toEqual(profiles);
  });

  it('takes a last line without its newline', async () => {
    const text = `${JSON.stringify(HEADER)}\n${JSON.stringify(raw('a'))}`;
    expect(await readAll(streamOf(await gzipped(text)))).toHaveLength(2);
  });

  it('gives the signature last', async () => {
    const signature = { algorithm: 'Ed25519', key: 'AAAA', value: 'AAAA' };
    const text = [HEADER, raw('a'), { signature }].map((line) => JSON.stringify(line)).join('\n');
    expect((await readAll(streamOf(await gzipped(text)))).at(-1)).toEqual({ kind: 'signature', signature });
  });

  it('never holds more than it must: it asks for the next piece when it has used the last', async () => {
    const bytes = await bytesOf(packStream(variedProfiles(3000)));
    let pulled = 0;
    const source = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          controller.enqueue(bytes.slice(pulled, pulled + 4096));
          pulled += 4096;
          if (pulled >= bytes.length) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const lines = readPack(source);
    await lines.next();
    await lines.next();
    expect(pulled).toBeLessThan(bytes.length / 2);
    await lines.return();
  });

  it('cancels its source when the reader leaves', async () => {
    let cancelled = false;
    const bytes = await bytesOf(packStream(variedProfiles(3000)));
    let at = 0;
    const source = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(bytes.slice(at, at + 512));
        at += 512;
        if (at >= bytes.length) controller.close();
      },
      cancel() {
        cancelled = true;
      },
    });
    for await (const line of readPack(source)) if (line.kind === 'profile') break;
    expect(cancelled).toBe(true);
  });

  it("passes its source's own failure on", async () => {
    const source = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error('connection lost'));
      },
    });
    await expect(readAll(source)).rejects.toThrow('connection lost');
  });
});

describe('a file that is no pack', () => {
  it.each([
    ['a text', 'hello'],
    ['nothing', ''],
    ['one byte of gzip', '\u001f'],
    ['a web page', '<!doctype html><title>404</title>'],
  ])('is refused: %s', async (_, text) => {
    expect(await faultOfBytes(new TextEncoder().encode(text))).toEqual({ kind: 'not-gzip' });
  });

  it.each([
    ['empty inside', ''],
    ['no JSON', 'hello\n'],
    ['an array', '[1]\n'],
    ['a number', '7\n'],
    ['null', 'null\n'],
    ['another format', '{"format":"other","version":1}\n'],
    ['a pack without its header', `${JSON.stringify(raw('a'))}\n`],
  ])('is refused: gzip with %s', async (_, text) => {
    expect((await faultOfBytes(await gzipped(text))).kind).toBe('not-a-pack');
  });

  it.each([
    [2, '2'],
    ['1', '"1"'],
    [undefined, 'none'],
    [{ a: 1 }, '{"a":1}'],
  ])('is told apart from one of another format version: %j', async (version, told) => {
    expect(await faultOf([{ ...HEADER, version, later: 'field' }])).toEqual({ kind: 'unknown-version', version: told });
  });
});

describe('a pack that is cut or changed', () => {
  it('is refused wherever it breaks off', async () => {
    const whole = await bytesOf(packStream(manyProfiles(300)));
    for (const share of [0.02, 0.3, 0.5, 0.9, 0.99]) {
      const fault = await faultOfBytes(whole.slice(0, Math.floor(whole.length * share)));
      expect(fault.kind).toBe('damaged');
    }
    expect((await faultOfBytes(whole.slice(0, -1))).kind).toBe('damaged');
  });

  it('is refused when a byte was changed', async () => {
    const bytes = await bytesOf(packStream(manyProfiles(300)));
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await expect(readAll(streamOf(bytes))).rejects.toThrow(PackError);
  });

  it('is refused when lines are missing', async () => {
    expect(await faultOf([{ ...HEADER, counts: { profiles: 2, names: 2 } }, raw('a')])).toEqual({
      kind: 'wrong-count',
      promised: 2,
      found: 1,
    });
  });
});

describe('a bad line', () => {
  const cases: readonly [string, object | string, RegExp][] = [
    ['no JSON', '{"id":', /JSON/],
    ['an empty line', '', /JSON/],
    ['an array', '[]', /not a JSON object/],
    ['a raw NUL', JSON.stringify(raw('b')).replace('Somebody', '\u0000'), /JSON/],
    ['an escaped NUL', JSON.stringify(raw('b')).replace('Somebody', '\\u0000'), /control character/],
    ['a number as label', raw('b', { label: 7 }), /^label: /],
    ['a list as names', raw('b', { names: 'Name' }), /^names: /],
    ['no name', raw('b', { names: [] }), /^names: /],
    ['an unknown kind', raw('b', { kind: 'robot' }), /^kind: /],
    ['an unknown field', raw('b', { html: '<b>' }), /html/],
    ['an id with capitals', raw('B'), /^id: /],
    ['a date that does not exist', raw('b', { checked: '2026-02-30' }), /^checked: /],
    [
      'a script as address',
      raw('b', { sources: { s: { publisher: 'pp', title: 'tt', url: 'javascript:1' } } }),
      /url: /,
    ],
    [
      'an id that dangles',
      raw('b', { roles: [{ title: { en: 'x' }, sources: ['gone'] }] }),
      /source gone is not listed/,
    ],
    ['an inherited source', raw('b', { roles: [{ title: { en: 'x' }, sources: ['constructor'] }] }), /constructor/],
    ['a __proto__ key', JSON.stringify(raw('b')).replace('"life":{}', '"life":{},"__proto__":{"x":1}'), /__proto__/],
    [
      'a hidden __proto__ key',
      JSON.stringify(raw('b')).replace('"life":{}', '"life":{"\\u005f_proto__":{}}'),
      /__proto__/,
    ],
    ['a constructor key', JSON.stringify(raw('b')).replace('"life":{}', '"life":{"constructor":{}}'), /constructor/],
    ['bottomless nesting', `{"id":"b","x":${'['.repeat(50_000)}"\\u0000"${']'.repeat(50_000)}}`, /nested/],
    ['a broken signature', { signature: { algorithm: 'none', key: '', value: '' } }, /signature/],
    ['an id twice', raw('a'), /same id/],
    ['an id out of order', raw('0'), /ascending order/],
  ];

  it.each(cases)('names itself: %s', async (_, line, detail) => {
    const header = { ...HEADER, counts: { profiles: 2, names: 2 } };
    const fault = await faultOf([header, raw('a'), line]);
    expect(fault).toMatchObject({ kind: 'bad-line', line: 3, detail: expect.stringMatching(detail) });
  });

  it('names its profile too, where it has one', async () => {
    const error = await readAll(
      streamOf(
        await gzipped([HEADER, raw('some-one', { kind: 'robot' })].map((line) => JSON.stringify(line)).join('\n')),
      ),
    ).catch(String);
    expect(error).toMatch(/Line 2 \(profile some-one\) of the pack is wrong: kind: /);
  });

  it('leaves no trace on objects that it did not make', async () => {
    await faultOf([HEADER, JSON.stringify(raw('b')).replace('"life":{}', '"__proto__":{"polluted":true}')]);
    expect('polluted' in {}).toBe(false);
  });

  it('is found when it is not UTF-8', async () => {
    const profileLine = JSON.stringify(raw('a', { brief: { en: 'A \ufffd of old.' } }));
    const before = new TextEncoder().encode(`${JSON.stringify(HEADER)}\n${profileLine}\n`);
    const bytes = new Uint8Array([...before, 0x7b, 0xff, 0xfe, 0x7d, 10]);
    expect(await faultOfBytes(await gzipped(bytes))).toMatchObject({ kind: 'bad-line', line: 3, detail: 'not UTF-8' });
  });

  it('is found in the header', async () => {
    expect(await faultOf([{ ...HEADER, revision: 0 }])).toMatchObject({ kind: 'bad-header', detail: /^revision: / });
    expect(await faultOf([{ ...HEADER, update: 'http://example.org/p' }])).toMatchObject({ kind: 'bad-header' });
  });

  it('may not follow the signature', async () => {
    const signature = { algorithm: 'Ed25519', key: 'AAAA', value: 'AAAA' };
    expect(await faultOf([HEADER, raw('a'), { signature }, raw('b')])).toMatchObject({ kind: 'bad-line', line: 4 });
  });
});

describe('a pack that is too much', () => {
  it('is refused at a line that is too long, without reading it to its end', async () => {
    const fault = await faultOf([HEADER, 'x'.repeat(3 << 20)]);
    expect(fault).toEqual({ kind: 'line-too-long', line: 2, limit: 1 << 20 });
  });

  it('is refused when it inflates beyond its limit', async () => {
    const lines = [HEADER, raw('a'), ' '.repeat(50_000)];
    expect(await faultOf(lines, { line: 100_000, total: 20_000 })).toEqual({ kind: 'too-large', limit: 20_000 });
  });
});
