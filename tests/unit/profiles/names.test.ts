import { describe, expect, it } from 'vitest';
import { profileOf, view } from './sample-profiles.ts';

const RENAMED = profileOf({
  id: 'front',
  kind: 'organisation',
  label: { en: 'Front of Hope', es: 'Frente de la Esperanza' },
  life: { from: '1990' },
  names: [
    { text: 'Front of Hope', kind: 'full', langs: ['en'], from: '2012-05-01' },
    { text: 'Frente de la Esperanza', kind: 'full', langs: ['es'], from: '2012-05-01' },
    { text: 'Workers’ League', kind: 'former', langs: ['en'], until: '2012-04-30' },
    { text: 'Liga Obrera', kind: 'former', langs: ['es'], until: '2012-04-30' },
    { text: 'FH', kind: 'acronym', from: '2012-05-01' },
    { text: 'Hopers', kind: 'nickname', langs: ['en'] },
  ],
});

describe('the heading of a renamed entity', () => {
  it.each([
    ['2005-01-01', 'now', 'en', 'Workers’ League', ['FH', 'Hopers', 'Front of Hope']],
    ['2005-01-01', 'then', 'en', 'Workers’ League', ['Hopers']],
    ['2005-01-01', 'then', 'es', 'Liga Obrera', []],
    ['2012-05-01', 'then', 'en', 'Front of Hope', ['FH', 'Hopers', 'Workers’ League']],
    ['2020-01-01', 'now', 'es', 'Frente de la Esperanza', ['FH', 'Liga Obrera']],
  ] as const)('as of %s, known %s, in %s is %s', (date, known, lang, heading, others) => {
    const shown = view(RENAMED, { date, known, lang });
    expect(shown.label).toBe(heading);
    expect(shown.alsoKnownAs).toEqual(others);
  });

  it('is the label where its names carry no dates', () => {
    expect(view(profileOf({}), { date: '1990-01-01' }).label).toBe('Ada Prima');
  });
});
