import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardView } from '../../../lib/profiles/card-view.ts';
import { firstDay, isPartialDate, surelyBy } from '../../../lib/profiles/dates.ts';
import { momentOf, namesLaterYear } from '../../../lib/profiles/moment.ts';
import { CHANGES, KINDS, type Profile, RELATION_TYPES } from '../../../lib/profiles/profile.ts';
import { castRelations } from '../../../lib/profiles/relations.ts';
import { profileRow } from '../../../lib/profiles/row.ts';
import { storySoFar } from '../../../lib/profiles/story.ts';
import { CAREER, CRISIS, profileOf, sources, TODAY, view } from './sample-profiles.ts';

const partialDate = fc
  .record({
    year: fc.integer({ min: 1995, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    length: fc.constantFrom(4, 7, 10),
  })
  .map(({ year, month, day, length }) =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length),
  );
const span = fc
  .tuple(fc.option(partialDate, { nil: undefined }), fc.option(partialDate, { nil: undefined }))
  .map(([a, b]) => (a && b && firstDay(a) > firstDay(b) ? { from: b, to: a } : { from: a, to: b }));
const ended = fc.tuple(span, fc.boolean()).map(([{ from, to }, unknown]) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to: unknown ? 'unknown' : to }),
}));
const weight = fc.constantFrom(1 as const, 2 as const, 3 as const);

/** Words that carry their own date as digits that are no year, so that a leak can be found in any text. */
const tag = (date: string | undefined) =>
  `tag${(date ?? 'none').replaceAll('-', 'x').replace(/(\d\d)(\d\d)/, '$1y$2')}`;
const texts = (date: string | undefined) => ({ en: `Word ${tag(date)} stood.`, es: `Palabra ${tag(date)} estuvo.` });

const role = fc.tuple(ended, weight, fc.constantFrom('office' as const, 'status' as const)).map(([times, w, type]) => ({
  ...times,
  title: { en: `title ${tag(times.from)}`, es: `cargo ${tag(times.from)}` },
  type,
  weight: w,
  sources,
}));
const event = fc
  .tuple(partialDate, weight, fc.option(fc.constantFrom(...CHANGES), { nil: undefined }), fc.boolean())
  .map(([date, w, change, short]) => ({
    date,
    text: texts(date),
    ...(short ? { short: { en: `word ${tag(date)}`, es: `palabra ${tag(date)}` } } : {}),
    ...(change === undefined ? {} : { change }),
    concerns: ['other'],
    weight: w,
    sources,
  }));
const relation = fc.tuple(ended, fc.constantFrom(...RELATION_TYPES), fc.boolean()).map(([times, type, instant]) => ({
  type,
  to: 'other',
  instant,
  ...(times.from === undefined ? {} : { from: times.from }),
  ...(times.to === undefined ? {} : { until: times.to }),
  sources,
}));
const position = partialDate.map((date) => ({ holder: { en: 'Somebody' }, text: texts(date), date, sources }));
const contested = fc
  .tuple(partialDate, fc.array(position, { minLength: 2, maxLength: 4 }))
  .map(([from, positions]) => ({ question: { en: `Was it ${tag(from)}?` }, from, positions }));
const source = partialDate.map((date) => ({
  old: { publisher: 'Gazette', title: `Headline ${tag(date)}`, url: 'https://gazette.example.org/a', date },
}));

const profile: fc.Arbitrary<Profile> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    life: span.map(({ from, to }) => ({
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })),
    roles: fc.array(role, { maxLength: 5 }),
    events: fc.array(event, { maxLength: 6 }),
    relations: fc.array(relation, { maxLength: 4 }),
    contested: fc.array(contested, { maxLength: 2 }),
    brief: fc.tuple(partialDate, fc.boolean()).map(([date, says]) => ({
      en: says ? `Somebody of ${date.slice(0, 4)}.` : 'Somebody.',
      es: says ? `Alguien de 2004-${date.slice(2, 4)}.` : 'Alguien.',
    })),
    sources: source,
  })
  .map((draft) => profileOf({ id: 'one', ...draft }));

const OTHER = profileOf({ id: 'other', label: { en: 'Other', es: 'Otra' }, life: { from: '1990' } });
const lang = fc.constantFrom('en', 'es');

/** Every string of a view but those that may name a later day: the heading, addresses, and when it was checked. */
function tellingStrings(value: unknown, key = ''): readonly string[] {
  if (key === 'checked' || key === 'url' || key === 'label' || key === 'pack') return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((each) => tellingStrings(each));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => tellingStrings(child, name));
}

function datesOfTags(text: string): readonly string[] {
  return [...text.matchAll(/tag(\d\dy\d\d(?:x\d\d)*)/g)].map((match) =>
    (match[1] ?? '').replace('y', '').replaceAll('x', '-'),
  );
}

function expectNothingLater(shown: unknown, day: string): void {
  for (const text of tellingStrings(shown)) {
    if (!isPartialDate(text)) expect(namesLaterYear(text, day), text).toBe(false);
    for (const date of datesOfTags(text)) expect(surelyBy(date, day), `${text} at ${day}`).toBe(true);
    if (isPartialDate(text)) expect(firstDay(text) <= firstDay(day) || text === day, `${text} at ${day}`).toBe(true);
  }
}

describe('with what was known then', () => {
  it('a card tells nothing later than the article, whatever the profile', () => {
    fc.assert(
      fc.property(profile, partialDate, lang, (any, day, language) => {
        const shown = view(any, { date: day, known: 'then', lang: language, cast: [OTHER] });
        expectNothingLater(shown, day);
        expect(shown.since).toBeNull();
        expect(shown.timeline.some((item) => item.later)).toBe(false);
        expect(shown.roles.some((each) => each.when === 'future')).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });

  it('neither do the rows, the relations and the story of a cast', () => {
    fc.assert(
      fc.property(profile, partialDate, lang, (any, day, language) => {
        const moment = momentOf({ date: day, today: TODAY, known: 'then', lang: language });
        expectNothingLater(profileRow(any, moment), day);
        expectNothingLater(castRelations([any, OTHER], moment), day);
        const cast = [any, OTHER].map((each) => ({ profile: each, weight: 0.5 }));
        expectNothingLater(storySoFar(cast, moment), day);
      }),
      { numRuns: 500 },
    );
  });

  it('an end that was still to come is no end', () => {
    const [, president] = view(CAREER, { date: '2013-04-05', known: 'then' }).roles;
    expect(president).toMatchObject({ text: 'president of Utopia', period: 'since 22 January 2010', when: 'then' });
    const [, now] = view(CAREER, { date: '2013-04-05', known: 'now' }).roles;
    expect(now).toMatchObject({ period: '2010–16', when: 'then' });
  });

  it('a question appears once two positions had been taken', () => {
    expect(view(CRISIS, { date: '2016-04-01', known: 'then' }).contested).toEqual([]);
    expect(view(CRISIS, { date: '2016-09-09', known: 'then' }).contested).toHaveLength(1);
    expect(view(CRISIS, { date: '2016-04-01', known: 'now' }).contested).toHaveLength(1);
  });

  it('an event that had not happened is silent but for its name', () => {
    const shown = view(CRISIS, { date: '2014-01-01', known: 'then', cast: [CAREER] });
    expect(shown.then).toBeNull();
    expect(shown).toMatchObject({ since: null, roles: [], timeline: [], contested: [], relations: [] });
    expect(shown.brief).toBe('Nothing is recorded here up to that date.');
  });

  it.each([
    ['names a later year', '2015-01-01', 'President of Utopia since 22 January 2010; senator for Utopia 2005–10.'],
    ['is of before what the person is known for', '2008-01-01', 'Senator for Utopia since 2005.'],
    ['may stay', '2020-01-01', 'Head of Utopia until 2016.'],
  ])('a brief that %s', (_, date, brief) => {
    const person = profileOf({ ...CAREER, brief: { en: 'Head of Utopia until 2016.', es: 'Jefa hasta 2016.' } });
    expect(view(person, { date, known: 'then' }).brief).toBe(brief);
    expect(view(person, { date, known: 'now' }).brief).toBe('Head of Utopia until 2016.');
  });

  it('the brief of what may not have existed yet is not shown', () => {
    const league = profileOf({ kind: 'organisation', life: { from: '2012' }, brief: { en: 'A league of towns.' } });
    expect(view(league, { date: '2012-06-01', known: 'then' }).brief).toBe('Nothing is recorded here up to that date.');
    expect(view(league, { date: '2013-01-01', known: 'then' }).brief).toBe('A league of towns.');
  });

  it('a sentence that looks ahead gives way to its short form', () => {
    const person = profileOf({
      events: [
        {
          date: '2019-11-15',
          text: { en: 'Protesters died; she was later charged for it.', es: 'Hubo muertes; luego fue acusada.' },
          short: { en: 'protesters die', es: 'mueren manifestantes' },
          sources,
        },
        { date: '2019-11-16', text: { en: 'She left two hours later.', es: 'Salió horas más tarde.' }, sources },
      ],
    });
    const told = (known: 'then' | 'now', lang = 'en') =>
      view(person, { date: '2020-01-01', known, lang }).timeline.map((item) => item.text);
    expect(told('then')).toEqual(['Protesters die.', 'She left two hours later.']);
    expect(told('then', 'es')).toEqual(['Mueren manifestantes.', 'Salió horas más tarde.']);
    expect(told('now')[0]).toBe('Protesters died; she was later charged for it.');
  });

  it('a page without a date does not tell its title', () => {
    const person = profileOf({
      ...CAREER,
      sources: { old: { publisher: 'Gazette', title: 'Ada is free', url: 'https://gazette.example.org/b' } },
    });
    expect(view(person, { date: '2013-01-01', known: 'then' }).sources[0]?.title).toBe('(page without a date)');
    expect(view(person, { date: '2013-01-01', known: 'now' }).sources[0]?.title).toBe('Ada is free');
  });

  it('a publisher is told without the later year that its name carries', () => {
    const copied = { old: { publisher: 'Archive, copy of 2020', title: 'Ada', url: 'https://archive.example.org/b' } };
    const person = profileOf({ ...CAREER, sources: copied });
    expect(view(person, { date: '2013-01-01', known: 'then' }).sources[0]?.publisher).toBe('Archive');
    expect(view(person, { date: '2013-01-01', known: 'now' }).sources[0]?.publisher).toBe('Archive, copy of 2020');
  });

  it('a later page keeps its publisher and address, not its title', () => {
    const person = profileOf({
      ...CAREER,
      sources: {
        old: { publisher: 'Gazette', title: 'Ada in prison', url: 'https://gazette.example.org/b', date: '2018-05-03' },
      },
    });
    expect(view(person, { date: '2013-01-01', known: 'then' }).sources).toEqual([
      {
        id: expect.any(String),
        publisher: 'Gazette',
        title: '(published after this article)',
        url: 'https://gazette.example.org/b',
      },
    ]);
    expect(view(person, { date: '2019-01-01', known: 'then' }).sources[0]?.title).toBe('Ada in prison');
  });
});

describe('with what is known now', () => {
  it('no profile and no date make a card fail, and later events stand beyond the line', () => {
    fc.assert(
      fc.property(profile, fc.option(partialDate, { nil: undefined }), lang, (any, day, language) => {
        const shown: CardView = view(any, {
          ...(day === undefined ? {} : { date: day }),
          lang: language,
          cast: [OTHER],
        });
        expect(shown.timeline).toHaveLength(any.events.length);
        const ids = new Set(shown.sources.map((each) => each.id));
        for (const statement of [...shown.roles, ...shown.timeline, ...shown.relations]) {
          expect(statement.sources.length).toBeGreaterThan(0);
          expect(statement.sources.every((id) => ids.has(id))).toBe(true);
        }
        if (day !== undefined) {
          expect(
            shown.timeline.filter((item) => item.later).every((item) => firstDay(item.date.date) > firstDay(day)),
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a later year in a text', () => {
  it.each([
    ['in 2025', '2024-06-27', true],
    ['from 2019–25', '2024-06-27', true],
    ['2019–2025', '2024-06-27', true],
    ['2024 and before', '2024-06-27', false],
    ['1999–05', '2004-01-01', false],
    ['2,026 people, 20250 metres', '2024-06-27', false],
    ['', '2024-06-27', false],
  ])('%j as of %s: %s', (text, day, later) => {
    expect(namesLaterYear(text, day)).toBe(later);
  });
});
