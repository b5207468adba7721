import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../lib/profiles/profile.ts';
import { CAREER, CRISIS, DEAD, PARTY, profileOf, sources, view } from './sample-profiles.ts';

type Row = readonly [profile: Profile, date: string, en: string | null, es: string | null];

/** Lines that are the same whether the reader asks for what was known then or for what is known now. */
const EITHER: readonly Row[] = [
  [CAREER, '2007-06-01', 'senator for Utopia', 'senadora por Utopía'],
  [CAREER, '2010-01-22', 'president of Utopia', 'presidenta de Utopía'],
  [CAREER, '2013-04-05', 'president of Utopia', 'presidenta de Utopía'],
  [CAREER, '2016-03-09', 'president of Utopia', 'presidenta de Utopía'],
  [
    CAREER,
    '2016-03-10',
    'president of Utopia until 10 March 2016',
    'presidenta de Utopía hasta el 10 de marzo de 2016',
  ],
  [
    CAREER,
    '2016-05-01',
    'president of Utopia until 10 March 2016',
    'presidenta de Utopía hasta el 10 de marzo de 2016',
  ],
  [CAREER, '2017-05-01', 'former president of Utopia (2010–16)', 'expresidenta de Utopía (2010–2016)'],
  [
    CAREER,
    '2018-05-02',
    'in prison, awaiting trial; president of Utopia 2010–16',
    'en prisión, a la espera de juicio; presidenta de Utopía 2010–2016',
  ],
  [CAREER, '2019-12-24', 'former president of Utopia (2010–16)', 'expresidenta de Utopía (2010–2016)'],
  [
    CAREER,
    '2020-02-01',
    'leader of the Greens; president of Utopia 2010–16',
    'líder de los Verdes; presidenta de Utopía 2010–2016',
  ],
  [DEAD, '1995-01-01', 'general of the army', 'general del ejército'],
  [DEAD, '2004-01-01', 'former general of the army (1990–2001)', 'exgeneral del ejército (1990–2001)'],
  [
    DEAD,
    '2018-01-01',
    'mayor of Erewhon; general of the army 1990–2001',
    'alcalde de Erewhon; general del ejército 1990–2001',
  ],
  [
    DEAD,
    '2021-01-19',
    'died on 19 January 2021; general of the army 1990–2001',
    'murió el 19 de enero de 2021; general del ejército 1990–2001',
  ],
  [
    DEAD,
    '2024-06-27',
    'died on 19 January 2021; general of the army 1990–2001',
    'murió el 19 de enero de 2021; general del ejército 1990–2001',
  ],
  [PARTY, '2012-01-01', 'governing party', 'partido gobernante'],
  [PARTY, '2015-01-01', 'governing party; split in two wings', 'partido gobernante; dividido en dos alas'],
  [
    PARTY,
    '2017-01-01',
    'split in two wings; governing party 2010–16',
    'dividido en dos alas; partido gobernante 2010–2016',
  ],
  [PARTY, '2020-01-01', 'former governing party (2010–16)', 'partido gobernante en el pasado (2010–2016)'],
  [
    PARTY,
    '2025-01-01',
    'existed until June 2024; governing party 2010–16',
    'existió hasta junio de 2024; partido gobernante 2010–2016',
  ],
  [CRISIS, '2016-02-20', 'under way since 20 February 2016', 'en curso desde el 20 de febrero de 2016'],
  [CRISIS, '2016-03-01', 'under way since 20 February 2016', 'en curso desde el 20 de febrero de 2016'],
];

const KNOWN_NOW: readonly Row[] = [
  [CAREER, '2001-01-01', 'later president of Utopia (2010–16)', 'más tarde presidenta de Utopía (2010–2016)'],
  [CAREER, '1959-01-01', 'not yet born', 'aún no había nacido'],
  [PARTY, '1990-01-01', 'not yet founded', 'aún no se había fundado'],
  [CRISIS, '2014-01-01', 'had not yet happened', 'aún no había ocurrido'],
  [
    CRISIS,
    '2024-01-01',
    'lasted from 20 February 2016 to 10 March 2016',
    'duró del 20 de febrero de 2016 al 10 de marzo de 2016',
  ],
];

const KNOWN_THEN: readonly Row[] = [
  [CAREER, '2001-01-01', null, null],
  [CAREER, '1959-01-01', null, null],
  [PARTY, '1990-01-01', null, null],
  [CRISIS, '2014-01-01', null, null],
];

describe('the then line', () => {
  const both = EITHER.flatMap(([profile, date, en, es]) => [
    [profile.id, date, 'now', profile, en, es] as const,
    [profile.id, date, 'then', profile, en, es] as const,
  ]);
  const now = KNOWN_NOW.map(([profile, date, en, es]) => [profile.id, date, 'now', profile, en, es] as const);
  const then = KNOWN_THEN.map(([profile, date, en, es]) => [profile.id, date, 'then', profile, en, es] as const);

  it.each([...both, ...now, ...then])('of %s as of %s, known %s', (_, date, known, profile, en, es) => {
    expect(view(profile, { date, known, lang: 'en' }).then?.text ?? null).toBe(en);
    expect(view(profile, { date, known, lang: 'es' }).then?.text ?? null).toBe(es);
  });

  it('cites what it rests on', () => {
    const shown = view(CAREER, { date: '2013-04-05' });
    expect(shown.then?.sources).toEqual([shown.sources[0]?.id]);
    expect(shown.sources[0]).toMatchObject({ publisher: 'Gazette', url: 'https://gazette.example.org/a' });
  });

  it('is read as of today where the article has no date or none that exists, and says so', () => {
    for (const date of [undefined, '2019-02-30', 'yesterday']) {
      const shown = view(CAREER, date === undefined ? {} : { date });
      expect(shown.asOf).toMatchObject({ date: '2026-11-24', assumed: true });
      expect(shown.then?.text).toBe('leader of the Greens; president of Utopia 2010–16');
    }
    expect(view(CAREER, { date: '2013-04-05' }).asOf).toMatchObject({ text: '5 April 2013', assumed: false });
  });

  it('says of a thing what it is before how it is', () => {
    const court = profileOf({
      kind: 'organisation',
      roles: [
        {
          title: { en: 'without a president', es: 'sin presidente' },
          type: 'status',
          from: '2020',
          weight: 3,
          sources,
        },
        { title: { en: 'court of Utopia', es: 'corte de Utopía' }, weight: 2, sources },
      ],
    });
    expect(view(court, { date: '2022-01-01' }).then?.text).toBe('court of Utopia; without a president');
  });

  it('keeps the prefix of an office of several words apart in Spanish', () => {
    const premier = profileOf({
      roles: [{ title: { en: 'prime minister', es: 'primera ministra' }, from: '2001', to: '2005', sources }],
    });
    expect(view(premier, { date: '2010', lang: 'es' }).then?.text).toBe('ex primera ministra (2001–2005)');
  });
});

describe('imprecise dates', () => {
  const deputy = profileOf({
    roles: [{ title: { en: 'deputy', es: 'diputada' }, from: '2010', to: '2014-06', sources }],
  });
  const gone = profileOf({
    roles: [{ title: { en: 'deputy', es: 'diputada' }, from: '2010-01-06', to: 'unknown', sources }],
  });

  it.each([
    ['held in the year of its begin', deputy, '2010-05-05', 'now', 'deputy (2010–14)'],
    ['held in the year of its begin', deputy, '2010-05-05', 'then', null],
    ['held in between', deputy, '2012-05-05', 'then', 'deputy'],
    ['over in the month of its end', deputy, '2014-06-15', 'now', 'deputy (2010–14)'],
    ['over in the month of its end', deputy, '2014-06-15', 'then', 'deputy (from 2010)'],
    ['over since', deputy, '2014-07-01', 'then', 'deputy until June 2014'],
    ['over at an unknown time', gone, '2012-01-01', 'now', 'deputy (from 6 January 2010)'],
    ['over at an unknown time', gone, '2012-01-01', 'then', 'deputy (from 6 January 2010)'],
    ['over at an unknown time, after it was checked', gone, '2026-05-01', 'now', 'former deputy (from 6 January 2010)'],
  ] as const)('are not overstated: %s', (_, profile, date, known, line) => {
    expect(view(profile, { date, known }).then?.text ?? null).toBe(line);
  });
});
