import { describe, expect, it } from 'vitest';
import { firstDay, surelyBy } from '../../../lib/profiles/dates.ts';
import { momentOf } from '../../../lib/profiles/moment.ts';
import type { Profile } from '../../../lib/profiles/profile.ts';
import { type CastMember, storySoFar } from '../../../lib/profiles/story.ts';
import { type Draft, profileOf, sources, TODAY } from './sample-profiles.ts';

type DraftEvent = NonNullable<Draft['events']>[number];
const happened = (date: string, what: string, more: Partial<DraftEvent> = {}): DraftEvent => ({
  date,
  text: { en: `${what}.` },
  short: { en: what.toLowerCase() },
  sources,
  ...more,
});
const member = (profile: Profile, weight = 0.25): CastMember => ({ profile, weight });
const story = (cast: readonly CastMember[], date: string) =>
  storySoFar(cast, momentOf({ date, today: TODAY, lang: 'en', known: 'then' })).items;

const PRESIDENT = profileOf({
  id: 'president',
  label: { en: 'Ada Prima' },
  events: [
    happened('1982-10-10', 'Civilians returned to office', { weight: 3 }),
    happened('2005-12-18', 'She won her first election', { weight: 3 }),
    happened('2019-11-10', 'She resigned', { weight: 3, key: 'falls', concerns: ['general'] }),
    happened('2020-10-18', 'She won again', { weight: 3 }),
    happened('2022-11-01', 'She named a general', { key: 'named', concerns: ['general'] }),
    happened('2024-06-26', 'She dismissed the general', { key: 'dismissed', weight: 3, concerns: ['general'] }),
    happened('2024-06-26', 'She thanked her supporters', { weight: 1 }),
    happened('2024-08-01', 'She spoke of a trial', { weight: 3, concerns: ['general'] }),
  ],
});
const GENERAL = profileOf({
  id: 'general',
  label: { en: 'Bruno Secondo' },
  names: [{ text: 'Bruno Secondo', kind: 'full' }],
  events: [
    happened('2022-11-01', 'He was named commander', { key: 'named', concerns: ['president'] }),
    happened('2024-06-26', 'He was dismissed', { key: 'dismissed', weight: 3, concerns: ['president'] }),
    happened('2024-06', 'He gave an interview', { weight: 3, concerns: ['president'] }),
  ],
});
const FALL = profileOf({
  id: 'fall',
  kind: 'event',
  label: { en: 'Fall of the government' },
  events: [
    happened('2019-11-10', 'The president resigned under pressure', {
      key: 'falls',
      weight: 3,
      concerns: ['president'],
    }),
  ],
});
const CAST = [member(PRESIDENT, 0.5), member(GENERAL, 0.4), member(FALL, 0.1)];

describe('the story so far', () => {
  const items = story(CAST, '2024-06-27');

  it('is five to nine events in their order, none later than the article', () => {
    expect(items.length).toBeGreaterThanOrEqual(5);
    expect(items.length).toBeLessThanOrEqual(9);
    const days = items.map((item) => firstDay(item.date.date));
    expect(days).toEqual([...days].sort());
    expect(items.every((item) => surelyBy(item.date.date, '2024-06-27'))).toBe(true);
  });

  it('begins with the background and ends with what the article is about', () => {
    expect(items[0]?.date.date).toBe('1982-10-10');
    expect(items.at(-1)?.date.date).toBe('2024-06-26');
  });

  it('tells a happening once, in the words of the event’s own profile, with all whom it concerns', () => {
    const falls = items.filter((item) => item.date.date === '2019-11-10');
    expect(falls.map((item) => item.text)).toEqual(['The president resigned under pressure.']);
    expect(falls[0]?.cast.map((link) => link.id)).toEqual(['president', 'general', 'fall']);
  });

  it('names who did it where a profile only says "she"', () => {
    expect(items.at(-1)?.text).toBe('Ada Prima: She dismissed the general.');
    expect(items.at(-1)?.short).toBe('Ada Prima: she dismissed the general');
  });

  it('leaves out details where enough is known without them', () => {
    expect(items.map((item) => item.text).join()).not.toContain('thanked');
  });

  it('does not take a month for a day', () => {
    expect(story(CAST, '2024-06-27').some((item) => item.date.date === '2024-06')).toBe(false);
    expect(story(CAST, '2024-07-01').some((item) => item.date.date === '2024-06')).toBe(true);
  });

  it('gives no more than nine of many, and not all of one week', () => {
    const busy = profileOf({
      id: 'busy',
      label: { en: 'Busy' },
      events: Array.from({ length: 40 }, (_, i) =>
        happened(i < 30 ? `2024-06-${String(1 + (i % 27)).padStart(2, '0')}` : `20${i - 20}-01-01`, `Thing ${i}`, {
          weight: 3,
        }),
      ),
    });
    const told = story([member(busy, 1)], '2024-06-27');
    expect(told.length).toBeLessThanOrEqual(9);
    expect(told.filter((item) => item.date.date.startsWith('2024-06')).length).toBeLessThanOrEqual(3);
  });

  it('prefers another time to the same week', () => {
    const week = Array.from({ length: 10 }, (_, i) => `2022-03-${10 + i}`);
    const times = [...week, '2020-08-08', '2019-05-05', '2018-02-02'];
    const one = profileOf({
      id: 'one',
      events: times.map((date) => happened(date, `Thing of ${date}`, { weight: 3 })),
    });
    const middle = story([member(one, 1)], '2024-06-27');
    expect(middle.map((item) => item.date.date)).toEqual(
      expect.arrayContaining(['2018-02-02', '2019-05-05', '2020-08-08']),
    );
  });

  it('is empty for a cast of whom nothing is known', () => {
    expect(story([], '2024-06-27')).toEqual([]);
    expect(story([member(profileOf({}))], '2024-06-27')).toEqual([]);
  });
});
