import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../lib/profiles/profile.ts';
import { CAREER, CRISIS, DEAD, PARTY, profileOf, sources, view } from './sample-profiles.ts';

type Row = readonly [profile: Profile, date: string, en: string | null, es: string | null, when: string | null];

const ROWS: readonly Row[] = [
  [CAREER, '2001-01-01', 'became president of Utopia', 'pasó a ser presidenta de Utopía', '22 January 2010'],
  [CAREER, '2013-04-05', 'acquitted', 'absuelta', '30 November 2019'],
  [CAREER, '2018-06-01', 'acquitted', 'absuelta', '30 November 2019'],
  [CAREER, '2019-11-30', 'became leader of the Greens', 'pasó a ser líder de los Verdes', '1 February 2020'],
  [CAREER, '2024-01-01', null, null, null],
  [DEAD, '2010-01-01', 'died', 'murió', '19 January 2021'],
  [DEAD, '2024-01-01', null, null, null],
  [PARTY, '2015-01-01', 'ceased to exist', 'dejó de existir', 'June 2024'],
  [PARTY, '2024-06-15', null, null, null],
  [CRISIS, '2016-03-01', 'The president resigned', 'La presidenta renunció', '10 March 2016'],
];

describe('the since line', () => {
  it.each(ROWS.map((row) => [row[0].id, ...row] as const))('of %s', (_, profile, date, en, es, when) => {
    const shown = view(profile, { date });
    expect(shown.since?.text ?? null).toBe(en);
    expect(shown.since?.date?.text ?? null).toBe(when);
    expect(view(profile, { date, lang: 'es' }).since?.text ?? null).toBe(es);
    expect(view(profile, { date, known: 'then' }).since).toBeNull();
  });

  it('tells that an office was left where no event does', () => {
    const minister = profileOf({
      roles: [{ title: { en: 'minister', es: 'ministra' }, from: '2010-01-01', to: '2012-02-03', sources }],
    });
    expect(view(minister, { date: '2011-01-01' }).since).toMatchObject({
      text: 'no longer minister',
      sources: [expect.any(String)],
    });
    expect(view(minister, { date: '2011-01-01', lang: 'es' }).since?.text).toBe('dejó de ser ministra');
  });

  it.each([
    [['convicted', 'annulled'], 'annulled'],
    [['arrested', 'released'], 'released'],
    [['arrested', 'released', 'convicted'], 'convicted'],
    [['charged', 'acquitted'], 'acquitted'],
    [['exiled', 'returned'], 'returned'],
    [['elected', 'took-office'], 'took-office'],
    [['convicted', 'died'], 'died'],
  ] as const)('of %j tells %s', (changes, told) => {
    const profile = profileOf({
      events: changes.map((change, i) => ({
        date: `202${i}-01-01`,
        text: { en: 'It happened.' },
        short: { en: change },
        change,
        sources,
      })),
    });
    expect(view(profile, { date: '2015-01-01' }).since?.text).toBe(told);
  });
});
