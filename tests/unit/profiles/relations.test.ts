import { describe, expect, it } from 'vitest';
import { momentOf } from '../../../lib/profiles/moment.ts';
import { type Profile, RELATION_TYPES } from '../../../lib/profiles/profile.ts';
import { castRelations, sentenceOf } from '../../../lib/profiles/relations.ts';
import { wordingFor } from '../../../lib/profiles/wording/wording.ts';
import { type Draft, profileOf, sources, TODAY, view } from './sample-profiles.ts';

const person = (id: string, name: string, draft: Draft = {}) =>
  profileOf({ id, label: { en: name, es: name }, names: [{ text: name, kind: 'full' }], ...draft });
const moment = (date: string, lang = 'en', known: 'then' | 'now' = 'now') =>
  momentOf({ date, today: TODAY, lang, known });
const texts = (cast: readonly Profile[], date: string, lang = 'en', known: 'then' | 'now' = 'now') =>
  castRelations(cast, moment(date, lang, known)).items.map((item) =>
    item.date ? `${item.text}, ${item.date.text}` : item.text,
  );

const LEAGUE = profileOf({
  id: 'league',
  kind: 'organisation',
  label: { en: 'League of Towns', es: 'Movimiento de Ciudades' },
  names: [{ text: 'League of Towns', kind: 'full' }],
});
const DAY = { date: '2024-06-26', from: '2024-06-26' };
const GENERAL = person('general', 'Bruno Secondo', {
  relations: [{ type: 'member-of', to: 'league', from: '1999', until: '2020-05', sources }],
});
const SUCCESSOR = person('successor', 'Carla Tertia', {
  relations: [{ type: 'succeeded', to: 'general', from: '2024-06-26', instant: true, sources }],
});
const PRESIDENT = person('president', 'Ada Prima', {
  relations: [
    { type: 'dismissed', to: 'general', from: DAY.from, instant: true, sources },
    { type: 'appointed', to: 'successor', from: DAY.from, instant: true, sources },
    { type: 'appointed', to: 'general', from: '2022-11-01', instant: true, sources },
    { type: 'member-of', to: 'league', from: '1995', until: '2025-02', sources },
    { type: 'leads', to: 'league', from: '2020-01-01', until: '2025-02', sources },
    { type: 'accused', to: 'general', from: '2025-01-01', instant: true, sources },
  ],
  events: [
    {
      date: DAY.date,
      text: { en: 'She dismissed the general.', es: 'Destituyó al general.' },
      short: { en: 'dismisses the general', es: 'destituye al general' },
      concerns: ['general'],
      weight: 3,
      sources,
    },
    {
      date: '2023-02-03',
      text: { en: 'She praised the general.', es: 'Elogió al general.' },
      short: { en: 'praises the general', es: 'elogia al general' },
      concerns: ['general'],
      sources,
    },
  ],
});
const CAST = [GENERAL, SUCCESSOR, PRESIDENT, LEAGUE];

describe('the relations of a cast', () => {
  it('tell what people did to each other up to the day, the most telling first', () => {
    expect(texts(CAST, '2024-06-27')).toEqual([
      'Ada Prima dismissed Bruno Secondo, 26 June 2024',
      'Ada Prima appointed Carla Tertia, 26 June 2024',
      'Carla Tertia succeeded Bruno Secondo, 26 June 2024',
      'Ada Prima appointed Bruno Secondo, 1 November 2022',
      'Ada Prima leads the League of Towns (2020–25)',
      'Bruno Secondo was a member of the League of Towns (1999–2020)',
      'Ada Prima: praises the general, 3 February 2023',
    ]);
  });

  it('tell the same in Spanish, with its contractions', () => {
    expect(texts(CAST, '2024-06-27', 'es').slice(0, 3)).toEqual([
      'Ada Prima destituyó a Bruno Secondo, 26 de junio de 2024',
      'Ada Prima nombró a Carla Tertia, 26 de junio de 2024',
      'Carla Tertia sucedió a Bruno Secondo, 26 de junio de 2024',
    ]);
    expect(texts([GENERAL, LEAGUE], '2024-06-27', 'es')).toEqual([
      'Bruno Secondo perteneció al Movimiento de Ciudades (1999–2020)',
    ]);
  });

  it('know no later end and no later deed with what was known then', () => {
    expect(texts([PRESIDENT, LEAGUE], '2024-06-27', 'en', 'then')).toEqual([
      'Ada Prima leads the League of Towns (since 1 January 2020)',
    ]);
    expect(texts(CAST, '2024-06-25', 'en', 'then').join()).not.toContain('dismissed');
  });

  it('say a symmetric relation once, from whichever side it is told', () => {
    const rivals = (id: string, other: string) =>
      person(id, `Rival ${id}`, {
        relations: [{ type: 'ran-against', to: other, from: '2020-10-18', instant: true, sources }],
      });
    expect(texts([rivals('a', 'b'), rivals('b', 'a')], '2024-01-01')).toHaveLength(1);
  });

  it('keep to the cast, cite their sources, and link both sides', () => {
    const { items, sources: cited } = castRelations([PRESIDENT, GENERAL], moment('2024-06-27'));
    expect(items[0]).toMatchObject({
      subject: { id: 'president' },
      object: { id: 'general' },
    });
    expect(items[0]?.sources).toEqual(cited.map((source) => source.id));
    expect(cited).toHaveLength(1);
    expect(castRelations([PRESIDENT], moment('2024-06-27')).items).toEqual([]);
  });

  it('stand on a card with those to the cast first, then its own', () => {
    const shown = view(GENERAL, {
      date: '2024-06-27',
      cast: [PRESIDENT, SUCCESSOR],
      resolve: () => ({ label: 'League', kind: 'organisation' }),
    });
    expect(shown.relations.map((relation) => relation.text)).toEqual([
      'Ada Prima dismissed Bruno Secondo',
      'Carla Tertia succeeded Bruno Secondo',
      'Ada Prima appointed Bruno Secondo',
      'Ada Prima: praises the general',
      'Bruno Secondo was a member of League (1999–2020)',
    ]);
    expect(shown.links.map((link) => link.id)).toEqual(['president', 'successor', 'league']);
  });
});

describe('a relation’s sentence', () => {
  const many = { label: 'Fuerzas del Orden', kind: 'organisation' } as const;
  const movement = { label: 'Movimiento de Ciudades', kind: 'organisation' } as const;
  const crisis = { label: 'Crisis de junio', kind: 'event' } as const;

  it.each([
    ['accused', many, movement, 'Las Fuerzas del Orden acusaron al Movimiento de Ciudades'],
    ['split-from', many, movement, 'Las Fuerzas del Orden se separaron del Movimiento de Ciudades'],
    ['part-of', movement, many, 'El Movimiento de Ciudades forma parte de las Fuerzas del Orden'],
    ['led-to', movement, crisis, 'El Movimiento de Ciudades llevó a la crisis de junio'],
    [
      'leads',
      { label: 'Ada', kind: 'person' },
      { label: 'OEA', kind: 'organisation', inText: 'la OEA' },
      'Ada encabeza la OEA',
    ],
  ] as const)('%s agrees and contracts in Spanish', (type, subject, object, sentence) => {
    expect(sentenceOf(wordingFor('es').relations[type].holds, subject, object, 'es')).toBe(sentence);
  });

  it('exists for every type in every language, and fills every slot', () => {
    for (const lang of ['en', 'es']) {
      for (const type of RELATION_TYPES) {
        for (const pattern of Object.values(wordingFor(lang).relations[type])) {
          const sentence = sentenceOf(pattern, { label: 'A', kind: 'person' }, { label: 'B', kind: 'person' }, lang);
          expect(sentence).toMatch(/^A .*\bB\b/);
          expect(sentence).not.toMatch(/[{}|()]/);
        }
      }
    }
  });
});
