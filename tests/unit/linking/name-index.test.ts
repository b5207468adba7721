import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNameIndex, type NameEntry, NameIndexError, openNameIndex } from '../../../lib/linking/name-index.ts';
import { HEADER } from '../../../lib/linking/name-index-format.ts';
import { nameKey, tokenise } from '../../../lib/text/tokens.ts';

const entry = (name: string, ordinal = 0): NameEntry => ({ name, ordinal, kind: 'full', alone: true });
const scan = (names: readonly string[], text: string) => {
  const index = openNameIndex(buildNameIndex(names.map(entry)));
  const tokens = tokenise(text);
  return index.scan(tokens).map(({ start, length }) => text.slice(tokens.start[start], tokens.end[start + length - 1]));
};

describe('the name index', () => {
  it('finds the leftmost and longest names, folded, without overlaps', () => {
    expect(scan(['La Paz', 'Paz', 'La Paz Department', 'Añez'], 'La PAZ department, la paz; Paz and ANEZ')).toEqual([
      'La PAZ department',
      'la paz',
      'Paz',
      'ANEZ',
    ]);
  });

  it('keeps all bearers of a name, with what is said of it', () => {
    const index = openNameIndex(
      buildNameIndex([
        { name: 'MAS', ordinal: 3, kind: 'acronym', alone: false, langs: ['en', 'de'] },
        { name: 'Mas', ordinal: 2_000_000, kind: 'surname', alone: false },
        { name: 'MAS', ordinal: 3, kind: 'acronym', alone: false, langs: ['en', 'de'] },
      ]),
    );
    const [match] = index.scan(tokenise('MAS'));
    expect(index.entriesOf(match?.name ?? -1)).toEqual([
      { ordinal: 3, kind: 'acronym', alone: false, languages: 0b010001 },
      { ordinal: 2_000_000, kind: 'surname', alone: false, languages: 0b111111 },
    ]);
  });

  it('finds exactly the names that a search through the list finds, for any names and text', () => {
    const word = fc.constantFrom('a', 'b', 'cc', 'ñ', 'é', '日本', '𝐄', 'x');
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 20 }), fc.array(word, { maxLength: 30 }), (names, words) => {
        const keys = new Set(names.map(nameKey));
        const folded = words.map(nameKey);
        const expected: string[] = [];
        for (let at = 0; at < folded.length; ) {
          let length = 0;
          for (let n = 1; n <= 4; n++)
            if (at + n <= folded.length && keys.has(folded.slice(at, at + n).join(' '))) length = n;
          if (length > 0) expected.push(words.slice(at, at + length).join(' '));
          at += Math.max(1, length);
        }
        expect(scan(names, words.join(' '))).toEqual(expected);
      }),
    );
  });

  it('refuses buffers that are no index, and says what is wrong', () => {
    const good = buildNameIndex([entry('La Paz'), entry('Paz')]);
    const broken = (change: (words: Uint32Array) => void) => {
      const copy = good.slice(0);
      change(new Uint32Array(copy));
      return () => openNameIndex(copy);
    };
    expect(() => openNameIndex(new ArrayBuffer(8))).toThrow(NameIndexError);
    expect(() => openNameIndex(good.slice(0, good.byteLength - 4))).toThrow(/torn/);
    expect(broken((words) => words.fill(7, 0, 1))).toThrow(/no name index/);
    expect(broken((words) => words.fill(9, HEADER.version, HEADER.version + 1))).toThrow(/version 9/);
    expect(broken((words) => words.fill(4_000_000_000, HEADER.nodes, HEADER.nodes + 1))).toThrow(NameIndexError);
    expect(broken((words) => words.fill(1, words.length - 3, words.length - 2))).toThrow(/checksum/);
  });

  it('refuses any other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => openNameIndex(new Uint8Array(bytes).buffer)).toThrow(NameIndexError);
      }),
    );
  });

  it('refuses what the format cannot hold', () => {
    expect(() => buildNameIndex([entry('x', 3_000_000)])).toThrow(RangeError);
    expect(() => buildNameIndex([entry('x '.repeat(30))])).toThrow(RangeError);
  });

  it('takes an empty pack and names without letters', () => {
    const index = openNameIndex(buildNameIndex([entry('—')]));
    expect(index.nameCount).toBe(0);
    expect(index.scan(tokenise('— anything'))).toEqual([]);
  });

  it('holds names in at most twenty bytes each', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => entry(`Name${i % 200} Family${Math.floor(i / 10)}`, i));
    expect(buildNameIndex(names).byteLength / names.length).toBeLessThanOrEqual(20);
  });
});
