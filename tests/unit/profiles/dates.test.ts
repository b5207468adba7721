import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText, periodText, spanText } from '../../../lib/profiles/date-text.ts';
import {
  byDate,
  daysBetween,
  firstDay,
  isPartialDate,
  lastDay,
  mayCoincide,
  surelyAfter,
  surelyBefore,
  surelyBy,
} from '../../../lib/profiles/dates.ts';

const partialDate = fc
  .record({
    year: fc.integer({ min: 1500, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    length: fc.constantFrom(4, 7, 10),
  })
  .map(({ year, month, day, length }) =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length),
  );

describe('a partial date', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-11', '2019-11-01', '2019-11-30'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['0099-02', '0099-02-01', '0099-02-28'],
    ['2019-12', '2019-12-01', '2019-12-31'],
    ['2019-11-10', '2019-11-10', '2019-11-10'],
  ])('%s means the days from %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it.each([
    ['2019', '2019-11-10', 'overlap'],
    ['2019-11', '2019-11-10', 'overlap'],
    ['2019-11-10', '2019-11-10', 'overlap'],
    ['2018', '2019-01-01', 'before'],
    ['2019-10', '2019-11', 'before'],
    ['2019-11-11', '2019-11-10', 'after'],
    ['2020', '2019-12-31', 'after'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect({ before: surelyBefore(a, b), overlap: mayCoincide(a, b), after: surelyAfter(a, b) }).toEqual({
      before: relation === 'before',
      overlap: relation === 'overlap',
      after: relation === 'after',
    });
  });

  it.each([
    ['2019-11-10', '2019-11-10', true],
    ['2019-11', '2019-11-30', true],
    ['2019-11', '2019-11-29', false],
    ['2019', '2020', true],
    ['2019-11-10', '2019', false],
  ])('%s had surely come by %s: %s', (date, day, come) => {
    expect(surelyBy(date, day)).toBe(come);
  });

  it('stands in exactly one of three relations to any other', () => {
    fc.assert(
      fc.property(partialDate, partialDate, (a, b) => {
        expect([surelyBefore(a, b), mayCoincide(a, b), surelyAfter(a, b)].filter(Boolean)).toHaveLength(1);
        expect(surelyBefore(a, b)).toBe(surelyAfter(b, a));
        expect(isPartialDate(a)).toBe(true);
      }),
    );
  });

  it('sorts by its first day, the imprecise first', () => {
    expect(['2019-11-10', '2020', '2019', '2019-11'].sort(byDate)).toEqual(['2019', '2019-11', '2019-11-10', '2020']);
  });

  it('counts days across a leap day', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
  });

  it.each(['2019-02-30', '2019-13', '19', '2019-1-1', '', '2019-11-10T00:00', 'soon'])('is not %j', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });
});

describe('a date as a reader sees it', () => {
  it.each([
    ['2024-06-27', '27 June 2024', '27 de junio de 2024'],
    ['2019-11', 'November 2019', 'noviembre de 2019'],
    ['2019', '2019', '2019'],
    ['1825-08-06', '6 August 1825', '6 de agosto de 1825'],
  ])('%s: %s, %s', (date, en, es) => {
    expect([dateText(date, 'en'), dateText(date, 'es')]).toEqual([en, es]);
  });

  it.each([
    [{ from: '2019-11-12', to: '2020-11-08' }, '2019–20', '2019–2020'],
    [{ from: '1997', to: '2001-08' }, '1997–2001', '1997–2001'],
    [{ from: '2025-11-08' }, 'since 8 November 2025', 'desde el 8 de noviembre de 2025'],
    [{ from: '2025-11' }, 'since November 2025', 'desde noviembre de 2025'],
    [{ from: '2006' }, 'since 2006', 'desde 2006'],
    [{ to: '2025-11' }, 'until November 2025', 'hasta noviembre de 2025'],
    [{ to: '2024-06-26' }, 'until 26 June 2024', 'hasta el 26 de junio de 2024'],
    [{ from: '2006-01-22', to: 'unknown' }, 'from 22 January 2006', 'a partir del 22 de enero de 2006'],
    [{ from: '2006', to: 'unknown' }, 'from 2006', 'a partir de 2006'],
    [{ from: '2019-03-02', to: '2019-08' }, 'March – August 2019', 'marzo–agosto de 2019'],
    [{ from: '2019-03', to: '2019-03' }, 'March 2019', 'marzo de 2019'],
    [{ from: '2019', to: '2019-03' }, '2019', '2019'],
    [{ to: 'unknown' }, '', ''],
    [{}, '', ''],
  ])('the period %j: "%s", "%s"', (period, en, es) => {
    expect([periodText(period, 'en'), periodText(period, 'es')].map(plain)).toEqual([plain(en), plain(es)]);
  });

  it('shows a span of days', () => {
    expect(plain(spanText('2016-02-20', '2016-03-10', 'en'))).toBe('20 February–10 March 2016');
    expect(plain(spanText('2016', '2016-03-10', 'es'))).toBe('2016');
  });
});

/** Versions of ICU differ in the spaces around a range's dash. */
function plain(text: string): string {
  return text.replace(/\s*[–-]\s*/g, '–').replace(/[\u2009\u202f\u00a0]/g, ' ');
}
