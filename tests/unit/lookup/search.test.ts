import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { search } from '../../../lib/lookup/search.ts';
import { SearchIndexBuilder } from '../../../lib/lookup/search-build.ts';
import { wordsLike } from '../../../lib/lookup/search-dictionary.ts';
import { openSearchIndex, type SearchIndex } from '../../../lib/lookup/search-format.ts';
import type { Profile } from '../../../lib/profiles/profile.ts';
import { profile } from '../packs/pack-fixtures.ts';

const SOURCES = ['s'];

type Names = readonly (readonly [string, Profile['names'][number]['kind']])[];

function named(id: string, names: Names, patch: Parameters<typeof profile>[1] = {}): Profile {
  return profile(id, {
    label: { en: names[0]?.[0] ?? id },
    names: names.map(([text, kind]) => ({ text, kind })),
    ...patch,
  });
}

function role(en: string, es: string, from: string, to?: string, weight: 1 | 2 | 3 = 3) {
  return { title: { en, es }, of: 'bolivia', from, ...(to ? { to } : {}), weight, sources: SOURCES };
}

const PROFILES: readonly Profile[] = [
  named(
    'anez',
    [
      ['Jeanine Áñez', 'full'],
      ['Áñez', 'surname'],
    ],
    {
      roles: [role('interim president of Bolivia', 'presidenta interina de Bolivia', '2019-11-12', '2020-11-08')],
    },
  ),
  named(
    'arce',
    [
      ['Luis Arce', 'full'],
      ['Lucho', 'nickname'],
      ['Arce', 'surname'],
    ],
    {
      roles: [role('president of Bolivia', 'presidente de Bolivia', '2020-11-08', '2025-11-08')],
    },
  ),
  named('bolivia', [['Bolivia', 'full']], { kind: 'place' }),
  named('choquehuanca', [['David Choquehuanca', 'full']], {
    roles: [role('vice president of Bolivia', 'vicepresidente de Bolivia', '2020-11-08', '2025-11-08')],
  }),
  named('crisis-2019', [['Bolivian political crisis', 'full']], {
    kind: 'event',
    life: { from: '2019-10-20', to: '2019-11-12' },
    phrases: [{ lang: 'en', text: '2019 ouster|overthrow of then-president? <morales>' }],
  }),
  named('election-2019', [['2019 Bolivian presidential election', 'full']], {
    kind: 'event',
    life: { from: '2019-10-20' },
  }),
  named('garcia-linera', [['Álvaro García Linera', 'full']], {
    roles: [role('vice president of Bolivia', 'vicepresidente de Bolivia', '2006-01-22', '2019-11-10')],
  }),
  named(
    'mas',
    [
      ['Movement for Socialism', 'full'],
      ['MAS', 'acronym'],
      ['MAS-IPSP', 'acronym'],
    ],
    { kind: 'organisation' },
  ),
  named('massacre', [['Massacre of Somewhere', 'full']], { kind: 'event', life: { from: '2003' } }),
  named(
    'morales',
    [
      ['Evo Morales', 'full'],
      ['Evo', 'given'],
    ],
    {
      roles: [role('president of Bolivia', 'presidente de Bolivia', '2006-01-22', '2019-11-10')],
    },
  ),
  named(
    'oas',
    [
      ['Organization of American States', 'full'],
      ['OAS', 'acronym'],
      ['OEA', 'acronym'],
    ],
    { kind: 'organisation' },
  ),
  named(
    'quiroga',
    [
      ['Jorge Quiroga', 'full'],
      ['Tuto', 'nickname'],
    ],
    {
      roles: [
        role('president of Bolivia', 'presidente de Bolivia', '2001-08-07', '2002-08-06'),
        role('candidate', 'candidato', '2019', '2019', 1),
      ],
    },
  ),
  named('la-paz', [['La Paz', 'full']], { kind: 'place' }),
  named('rodrigo-paz', [['Rodrigo Paz', 'full']], {
    roles: [role('president of Bolivia', 'presidente de Bolivia', '2025-11-08')],
  }),
  named(
    'zuniga',
    [
      ['Juan José Zúñiga', 'full'],
      ['Zúñiga', 'surname'],
    ],
    {
      roles: [role('army commander', 'comandante del Ejército', '2022-11', '2024-06-26')],
    },
  ),
];

function indexOf(profiles: readonly Profile[]): SearchIndex {
  const builder = new SearchIndexBuilder();
  for (const each of profiles) builder.add(each);
  return openSearchIndex(builder.build());
}

const INDEX = indexOf(PROFILES);
const find = (query: string, limit = 8) =>
  search([INDEX], query, limit).hits.map(({ ordinal }) => PROFILES[ordinal]?.id);

describe('searching while typing', () => {
  it.each([
    ['MAS', 'mas'],
    ['mas', 'mas'],
    ['oas', 'oas'],
    ['OEA', 'oas'],
    ['o.a.s.', 'oas'],
    ['Añez', 'anez'],
    ['ANEZ', 'anez'],
    ['áñ', 'anez'],
    ['zuniga', 'zuniga'],
    ['Zúñiga', 'zuniga'],
    ['juan jose z', 'zuniga'],
    ['zuniga juan', 'zuniga'],
    ['2019 crisis', 'crisis-2019'],
    ['crisis 2019', 'crisis-2019'],
    ['crisis bolivia', 'crisis-2019'],
    ['2019 ouster', 'crisis-2019'],
    ['lucho', 'arce'],
    ['l arce', 'arce'],
    ['la paz', 'la-paz'],
    ['rod paz', 'rodrigo-paz'],
    ['organisation of american', 'oas'],
    ['army commander', 'zuniga'],
    ['comandante ejercito', 'zuniga'],
    ['mas-ipsp', 'mas'],
  ])('finds "%s" first', (query, id) => {
    expect(find(query)[0]).toBe(id);
  });

  it.each([
    ['zunga', 'zuniga', 'a letter left out'],
    ['zunniga', 'zuniga', 'a letter too many'],
    ['zumiga', 'zuniga', 'a wrong letter'],
    ['zuinga', 'zuniga', 'two letters swapped'],
    ['xuniga', 'zuniga', 'a wrong first letter'],
    ['choquehanca', 'choquehuanca', 'a long name with one error'],
    ['choqehunca', 'choquehuanca', 'a long name with two errors'],
    ['choqehua', 'choquehuanca', 'an error in a name not yet typed to its end'],
    ['jeanin anes', 'anez', 'an error in the second word'],
  ])('forgives "%s" for %s: %s', (query, id) => {
    expect(find(query)).toContain(id);
  });

  it.each([
    ['zunga', true],
    ['zuniga', false],
    ['zun', false],
    ['xyzzy', false],
    ['', false],
  ])('says of "%s" whether it had to be corrected: %s', (query, corrected) => {
    expect(search([INDEX], query, 8).corrected).toBe(corrected);
  });

  it.each(['xyzzy', 'evx morxxes', 'bolivia xyzzy', 'mzs', '!!', '', '   ', '\u0000', '🙂'])(
    'finds nothing for "%s"',
    (query) => {
      expect(find(query)).toEqual([]);
    },
  );

  it('puts exact before beginning: MAS before a massacre', () => {
    expect(find('mas')).toEqual(['mas', 'massacre']);
  });

  it('prefers the more prominent of two that fit alike', () => {
    const minor = named('a', [['Ana Rojas', 'full']]);
    const major = named('b', [['Ana Rojas', 'full']], { roles: [role('mayor', 'alcaldesa', '2010')] });
    const both = [minor, major];
    expect(search([indexOf(both)], 'ana rojas', 5).hits.map(({ ordinal }) => both[ordinal]?.id)).toEqual(['b', 'a']);
  });
});

describe('searching by role and year', () => {
  it.each(['president Bolivia 2019', 'presidente bolivia 2019', 'who was president of Bolivia in 2019'])(
    'answers "%s" with both who were it then, and nobody who was not',
    (query) => {
      const found = find(query);
      expect(found.slice(0, 2).sort()).toEqual(['anez', 'morales']);
      expect(found).not.toContain('arce');
      expect(found).not.toContain('quiroga');
    },
  );

  it.each([
    ['president bolivia 2021', 'arce'],
    ['president bolivia 2001', 'quiroga'],
    ['president bolivia 2026', 'rodrigo-paz'],
    ['vice president bolivia 2022', 'choquehuanca'],
    ['vicepresidente bolivia 2010', 'garcia-linera'],
    ['army commander 2023', 'zuniga'],
  ])('answers "%s" with %s', (query, id) => {
    expect(find(query)[0]).toBe(id);
  });

  it.each(['president bolivia 2', 'president bolivia 20', 'president bolivia 201'])(
    'keeps finding while the year is typed: "%s"',
    (query) => {
      expect(find(query)).toContain('morales');
    },
  );

  it('asks for a man and a woman alike, the one as written before the other', () => {
    expect(find('presidente bolivia 2019').slice(0, 2)).toEqual(['morales', 'anez']);
    expect(find('presidenta interina')).toEqual(['anez']);
    expect(find('presidente interino')).toEqual(['anez']);
  });

  it('puts who held an office before what has it in its name', () => {
    expect(find('president bolivia 2019')).toContain('election-2019');
    expect(find('presidential election 2019')[0]).toBe('election-2019');
  });

  it('leaves out what is only named beside a much better hit', () => {
    const party = named('party', [['Rosa', 'full']]);
    const leader = named('leader', [['Ana', 'full']], {
      roles: [role('leader of Rosa', 'líder de Rosa', '2010', '2012', 1)],
    });
    const both = [party, leader];
    expect(search([indexOf(both)], 'rosa', 5).hits.map(({ ordinal }) => both[ordinal]?.id)).toEqual(['party']);
    expect(search([indexOf(both)], 'leader rosa', 5).hits.map(({ ordinal }) => both[ordinal]?.id)).toEqual(['leader']);
  });

  it('puts the president before the vice president', () => {
    expect(find('president bolivia 2010').slice(0, 2)).toEqual(['morales', 'garcia-linera']);
  });
});

describe('a search index', () => {
  it.each([
    ['nothing', new ArrayBuffer(0)],
    ['zeroes', new ArrayBuffer(4096)],
    ['text', new TextEncoder().encode('x'.repeat(64)).buffer],
  ])('is not opened from %s', (_, buffer) => {
    expect(() => openSearchIndex(buffer)).toThrow(/search index/);
  });

  it('is not opened when it is cut short', () => {
    const builder = new SearchIndexBuilder();
    for (const each of PROFILES) builder.add(each);
    const buffer = builder.build();
    expect(() => openSearchIndex(buffer.slice(0, buffer.byteLength - 4))).toThrow(/torn/);
  });

  it('may be empty', () => {
    expect(search([indexOf([])], 'mas', 5).hits).toEqual([]);
  });

  it('is one of several: the hits of all are ordered together', () => {
    const others = [named('mas-other', [['Mas', 'full']])];
    const { hits } = search([indexOf(others), INDEX], 'mas', 3);
    expect(hits.map(({ index }) => index)).toEqual([1, 0, 1]);
  });
});

/** Optimal string alignment distance, by its definition. */
function distance(a: string, b: string): number {
  const rows: number[][] = [];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= a.length; i++) {
    rows[i] = [];
    for (let j = 0; j <= b.length; j++) {
      let best = i === 0 ? j : j === 0 ? i : Number.POSITIVE_INFINITY;
      if (i > 0 && j > 0) {
        best = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          best = Math.min(best, cell(i - 2, j - 2) + 1);
      }
      rows[i]?.push(best);
    }
  }
  return cell(a.length, b.length);
}

describe('forgiving typing errors', () => {
  it('finds exactly the words that begin with something so near', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'n'), minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 40 }), letters, (words, typed) => {
        const index = indexOf(
          words.map((word, number) => named(`p${number}`, [[`${word}x`, 'full']], { label: { en: 'q' } })),
        );
        const found = new Set(
          wordsLike(index, typed).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
        );
        const limit = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
        for (let word = 0; word < index.words; word++) {
          const text = String.fromCharCode(...index.letters.subarray(index.wordStart[word], index.wordStart[word + 1]));
          const allowed = text[0] === typed[0] ? limit : Math.min(limit, 1);
          const near = Math.min(...Array.from(text, (_, end) => distance(text.slice(0, end + 1), typed)));
          expect([text, found.has(word)]).toEqual([text, limit > 0 && near <= allowed]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('any query', () => {
  it('gets an answer within its limit, best first, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.integer({ min: 0, max: 5 }), (query, limit) => {
        const { hits } = search([INDEX], query, limit);
        expect(hits.length).toBeLessThanOrEqual(limit);
        expect([...hits].sort((a, b) => b.score - a.score)).toEqual(hits);
        expect(new Set(hits.map(({ ordinal }) => ordinal)).size).toBe(hits.length);
        expect(search([INDEX], query, limit).hits).toEqual(hits);
      }),
    );
  });

  it('that begins a name of the pack finds it', () => {
    for (const [ordinal, { label }] of PROFILES.entries()) {
      const name = label.en ?? '';
      for (let length = 2; length <= name.length; length++) {
        const { hits } = search([INDEX], name.slice(0, length), PROFILES.length);
        expect([name.slice(0, length), hits.map((hit) => hit.ordinal)]).toEqual([
          name.slice(0, length),
          expect.arrayContaining([ordinal]),
        ]);
      }
    }
  });
});
