// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { dayNumber, layoutTimeline, spread } from '../../../components/timeline/timeline-layout.ts';
import { TimelineStrip } from '../../../components/timeline/timeline-strip.tsx';
import type { TimelineItem } from '../../../lib/profiles/card-view.ts';
import { CRISIS_VIEW } from '../../fixtures/views/cards.ts';
import { byRole, mount, press, unmount } from './mount.tsx';

const item = (date: string, later = false, weight: 1 | 2 | 3 = 2): TimelineItem => ({
  date: { date, text: date },
  text: `Happened ${date}.`,
  short: `Happened ${date}`,
  weight,
  later,
  concerns: [],
  sources: [],
});
const WIDTH = 346;

const dates = fc
  .tuple(
    fc.integer({ min: 1950, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([year, month, day, parts]) =>
    [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].slice(0, parts).join('-'),
  );

afterEach(unmount);

describe('the timeline’s layout', () => {
  it('keeps every point inside, in order, apart, and on its side of the article', () => {
    const lists = fc.array(fc.tuple(dates, fc.constantFrom(1 as const, 2 as const, 3 as const)), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(lists, dates, fc.integer({ min: 120, max: 900 }), (events, asOf, width) => {
        const items = events.map(([date, weight]) => item(date, dayNumber(date) > dayNumber(asOf), weight));
        const { points, marker, labels } = layoutTimeline(items, asOf, 'en', width);
        points.forEach((point, index) => {
          expect(point.x).toBeGreaterThanOrEqual(0);
          expect(point.x).toBeLessThanOrEqual(width);
          expect(point.item.later ? point.x > marker : point.x <= marker).toBe(true);
          const before = points[index - 1];
          if (before) expect(point.x - before.x).toBeGreaterThanOrEqual(6);
        });
        expect(points.length).toBeGreaterThan(0);
        for (const label of labels) expect(label.x >= 0 && label.x <= width).toBe(true);
      }),
    );
  });

  it('is true to scale where there is room', () => {
    const { points } = layoutTimeline([item('2000'), item('2010'), item('2020')], '2020-07-02', 'en', WIDTH);
    const [a = 0, b = 0, c = 0] = points.map((point) => point.x);
    expect((b - a) / (c - a)).toBeCloseTo(0.5, 2);
  });

  it.each([
    ['sixty years by year', ['1963-09-28', '2024-06-26'], ['1963', '2024']],
    ['some months by month', ['2019-10-20', '2020-10-18'], ['Oct 2019', 'Oct 2020']],
    ['some days by day', ['2019-11-08', '2019-11-15'], ['Nov 8', 'Nov 15']],
  ])('labels %s', (_span, [first = '', last = ''], expected) => {
    const { labels } = layoutTimeline([item(first), item(last)], last, 'en', WIDTH);
    expect(labels.map((label) => label.text)).toEqual(expected);
  });

  it('labels the article’s own day where all came before it', () => {
    const { labels } = layoutTimeline([item('2019-10-20'), item('2019-11-15')], '2024-06-27', 'en', WIDTH);
    expect(labels.map((label) => label.text)).toEqual(['2019', '2024']);
  });

  it('drops details first where the events are too many', () => {
    const many = Array.from({ length: 90 }, (_, i) => item(String(1930 + i), false, i % 10 === 0 ? 3 : 1));
    const { points } = layoutTimeline(many, '2024-01-01', 'en', WIDTH);
    expect(points.length).toBeLessThan(90);
    expect(points.filter((point) => point.item.weight === 3)).toHaveLength(9);
  });

  it('draws one event of the article’s own day', () => {
    expect(layoutTimeline([item('2024-06-27')], '2024-06-27', 'en', WIDTH).points).toHaveLength(1);
  });
});

it('moves points apart no further than they must go', () => {
  expect(spread([10, 50, 51, 90], 0, 100)).toEqual([10, 50, 60, 90]);
  expect(spread([99, 100, 100], 0, 100)).toEqual([80, 90, 100]);
});

describe('the drawn timeline', () => {
  it('is an image with a sentence, and a slider through its events', () => {
    mount(<TimelineStrip items={CRISIS_VIEW.timeline} asOf={CRISIS_VIEW.asOf} lang="en" />);
    expect(document.querySelector('svg[role=img]')?.getAttribute('aria-label')).toBe(
      'Timeline from 21 February 2016 to 5 November 2025, 12 events, 1 after this article',
    );
    const slider = byRole('slider', 'Events, one by one');
    expect(slider.getAttribute('aria-valuetext')).toBe('10 June 2022: Interim president sentenced to ten years');
    press(slider, 'ArrowRight');
    expect(document.querySelector('.strip-words')?.textContent).toBe('5 November 2025 Sentence annulled');
    press(slider, 'Home');
    press(slider, 'ArrowLeft');
    expect(slider.getAttribute('aria-valuenow')).toBe('1');
  });

  it('draws what came later hollow, and the article’s day once', () => {
    const root = mount(<TimelineStrip items={CRISIS_VIEW.timeline} asOf={CRISIS_VIEW.asOf} lang="en" />);
    expect(root.querySelectorAll('circle.later')).toHaveLength(1);
    expect(root.querySelectorAll('line.marker')).toHaveLength(1);
  });
});
