import type { TimelineItem } from '../../lib/profiles/card-view.ts';

/** A point on the drawn line. */
export interface TimelinePoint {
  readonly item: TimelineItem;
  /** Distance from the inline start, CSS pixels. */
  readonly x: number;
  readonly radius: number;
}

export interface TimelineLabel {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface TimelineLayout {
  readonly points: readonly TimelinePoint[];
  /** Where the article's date stands. */
  readonly marker: number;
  readonly labels: readonly TimelineLabel[];
}

/** Room at both ends, so that the first and last point are whole. */
const PAD = 7;
/** Least distance of two neighbours; points stay apart where many events fall on few days. */
const GAP = 10;
/** Free room on both sides of the article's date. */
const MARKER_GAP = 9;
/** A wide figure of the label's font at 11 px; too large a guess drops a label, too small a one lets two touch. */
const CHARACTER = 6.6;
const LABEL_GAP = 8;

const DAY = 86_400_000;

/** Days since 1970 for a date of any precision; the middle of a year or month where no day is known. */
export function dayNumber(date: string): number {
  const [year = '1970', month, day] = date.split('-');
  const at = Date.UTC(Number(year), month ? Number(month) - 1 : 6, day ? Number(day) : month ? 15 : 2);
  return at / DAY;
}

/** The items that fit, in their order; details give way first. */
function thinOut(items: readonly TimelineItem[], room: number): readonly TimelineItem[] {
  if (items.length <= room) return items;
  const kept = new Set(items.toSorted((a, b) => b.weight - a.weight).slice(0, Math.max(room, 1)));
  return items.filter((item) => kept.has(item));
}

/** Moves sorted positions apart to at least `GAP` (less where they can't fit) within [low, high], keeping their order. */
export function spread(positions: readonly number[], low: number, high: number): readonly number[] {
  const gap = Math.min(GAP, (high - low) / Math.max(positions.length - 1, 1));
  const moved: number[] = [];
  for (const position of positions) moved.push(Math.max(position, (moved.at(-1) ?? low - gap) + gap));
  for (let i = moved.length - 1, limit = high; i >= 0; i--, limit -= gap) {
    limit = Math.min(limit, moved[i] ?? limit);
    moved[i] = limit;
  }
  return moved;
}

/**
 * Places events on a line of `width` CSS pixels, true to scale on each side of the article's date. That date stands
 * where the scale has it, but always so that the events of either side have room.
 */
export function layoutTimeline(
  items: readonly TimelineItem[],
  asOf: string,
  lang: string,
  width: number,
): TimelineLayout {
  const ordered = items.toSorted((a, b) => dayNumber(a.date.date) - dayNumber(b.date.date));
  const shown = thinOut(ordered, Math.floor((width - 2 * PAD - 2 * MARKER_GAP) / GAP));
  const before = shown.filter((item) => !item.later);
  const after = shown.filter((item) => item.later);
  const now = dayNumber(asOf);
  const start = Math.min(now, ...before.map((item) => dayNumber(item.date.date)));
  const end = Math.max(now, ...after.map((item) => dayNumber(item.date.date)));
  const marker = placeMarker(before.length, after.length, end > start ? (now - start) / (end - start) : 1, width);
  const left = before.map((item) => between(dayNumber(item.date.date), start, now, PAD, marker - MARKER_GAP));
  const right = after.map((item) => between(dayNumber(item.date.date), now, end, marker + MARKER_GAP, width - PAD));
  const x = [...spread(left, PAD, marker - MARKER_GAP), ...spread(right, marker + MARKER_GAP, width - PAD)];
  const points = [...before, ...after].map((item, i) => ({ item, x: x[i] ?? PAD, radius: item.weight + 1.5 }));
  const places = points.map((point) => ({ date: point.item.date.date, x: point.x, weight: point.item.weight }));
  const text = (date: string) => axisText(date, end - start, lang);
  return { points, marker, labels: placeLabels(places, { date: asOf, x: marker }, text, width) };
}

function placeMarker(before: number, after: number, share: number, width: number): number {
  const low = before === 0 ? PAD : PAD + MARKER_GAP + (before - 1) * GAP;
  const high = after === 0 ? width - PAD : width - PAD - MARKER_GAP - (after - 1) * GAP;
  return Math.max(low, Math.min(high, PAD + share * (width - 2 * PAD)));
}

function between(value: number, from: number, to: number, low: number, high: number): number {
  return to > from ? low + ((value - from) / (to - from)) * (high - low) : high;
}

/** How a date is written below the line: by year, month or day, as the span needs and the date is known. */
function axisText(date: string, days: number, lang: string): string {
  const parts = date.split('-').length;
  if (days > 1100 || parts === 1) return date.slice(0, 4);
  const options: Intl.DateTimeFormatOptions =
    days > 75 || parts === 2 ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(dayNumber(date) * DAY);
}

interface Place {
  readonly date: string;
  readonly x: number;
}

/**
 * The ends first, then the article's day, then the weightiest; a label that would touch another, or repeat it, is
 * left out.
 */
function placeLabels(
  places: readonly (Place & { readonly weight: number })[],
  article: Place,
  write: (date: string) => string,
  width: number,
): readonly TimelineLabel[] {
  const ends = [places[0], places.at(-1)].filter((place) => place !== undefined);
  const rest = places.slice(1, -1).toSorted((a, b) => b.weight - a.weight);
  const placed: (TimelineLabel & { readonly from: number; readonly to: number })[] = [];
  for (const place of [...ends, article, ...rest]) {
    const text = write(place.date);
    const length = text.length * CHARACTER;
    const anchor = place.x < length / 2 ? 'start' : place.x > width - length / 2 ? 'end' : 'middle';
    const from = { start: 0, middle: place.x - length / 2, end: width - length }[anchor];
    const to = from + length;
    if (placed.some((p) => p.text === text || (from < p.to + LABEL_GAP && p.from < to + LABEL_GAP))) continue;
    placed.push({ text, x: { start: 0, middle: place.x, end: width }[anchor], anchor, from, to });
  }
  return placed;
}
