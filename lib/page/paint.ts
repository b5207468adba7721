import { mentionKey, type PaintMention } from './density.ts';
import { holdersOf } from './mark-holders.ts';
import { HIGHLIGHTS } from './mark-styles.ts';
import type { TextMap } from './text-map.ts';
import type { Tone, ToneReader } from './tone.ts';

/** A mention that is marked in the page. */
export interface Mark<M extends PaintMention = PaintMention> {
  readonly key: string;
  readonly mention: M;
  /** Live: the browser moves it with its text. */
  readonly range: Range;
  /** The elements that hold its text, in order. */
  readonly holders: readonly Element[];
}

/** The elements that hold the text of marks, by the marks' tone. */
export type TonedHolders = Readonly<Record<Tone, ReadonlySet<Element>>>;

/** The part of a window that painting needs; the constructor is the content script's own. */
export interface PaintView {
  readonly highlights: Pick<HighlightRegistry, 'set' | 'delete'>;
  readonly Highlight: new (...ranges: AbstractRange[]) => Highlight;
}

export interface Painter<M extends PaintMention> {
  /** Marks these mentions and no others; those whose text is gone are left out. */
  paint(mentions: readonly M[], map: TextMap): void;
  /** Shows one mark as the one that is hovered or open, or none. */
  activate(key: string | undefined): void;
  readonly marks: readonly Mark<M>[];
  mark(key: string): Mark<M> | undefined;
  /** The mark of a range that the browser found under a point. */
  markOf(range: AbstractRange): Mark<M> | undefined;
  /** Takes everything back. */
  clear(): void;
}

/** The view of a real window; undefined where the browser has no highlight registry. */
export function paintView(view: typeof globalThis): PaintView | undefined {
  return 'highlights' in view.CSS ? { highlights: view.CSS.highlights, Highlight: view.Highlight } : undefined;
}

/**
 * Paints marks with the CSS Custom Highlight API: no element of the page is touched. The marks are kept here too,
 * since Firefox lets a content script set highlights but not iterate them. Tones are read anew for each painting;
 * `dress` is told which elements then need the styles of marks, and where it must fetch them, the page is painted once
 * they are there rather than twice. It must not reject.
 */
export function createPainter<M extends PaintMention>(
  view: PaintView,
  newToneReader: () => ToneReader,
  dress: (holders: TonedHolders) => Promise<void> | undefined,
): Painter<M> {
  let marks: readonly Mark<M>[] = [];
  let byKey: ReadonlyMap<string, Mark<M>> = new Map();
  let byRange: ReadonlyMap<AbstractRange, Mark<M>> = new Map();
  let active: string | undefined;
  let painting = 0;

  const show = (name: string, ranges: readonly Range[], priority: number) => {
    if (ranges.length === 0) return view.highlights.delete(name);
    const highlight = new view.Highlight(...ranges);
    highlight.priority = priority;
    return view.highlights.set(name, highlight);
  };
  const showMarks = () => {
    const toneOf = newToneReader();
    const ranges: Record<Tone, Range[]> = { quiet: [], strong: [] };
    const dressed: Record<Tone, Set<Element>> = { quiet: new Set(), strong: new Set() };
    for (const { range, holders } of marks) {
      const tone = holders[0] ? toneOf(holders[0]) : 'strong';
      ranges[tone].push(range);
      for (const holder of holders) dressed[tone].add(holder);
    }
    const mine = ++painting;
    const finish = () => {
      if (mine !== painting) return;
      show(HIGHLIGHTS.quiet, ranges.quiet, 0);
      show(HIGHLIGHTS.strong, ranges.strong, 0);
    };
    const styles = dress(dressed);
    if (styles) void styles.then(finish);
    else finish();
  };
  const showActive = () => {
    const mark = active === undefined ? undefined : byKey.get(active);
    show(HIGHLIGHTS.active, mark ? [mark.range] : [], 1);
  };
  return {
    paint(mentions, map) {
      marks = mentions.flatMap((mention) => {
        const key = mentionKey(mention);
        const before = byKey.get(key);
        if (before && isLive(before.range)) return [{ ...before, mention }];
        const range = map.rangeOf(mention);
        return range ? [{ key, mention, range, holders: holdersOf(map, mention) }] : [];
      });
      byKey = new Map(marks.map((mark) => [mark.key, mark]));
      byRange = new Map(marks.map((mark) => [mark.range, mark]));
      showMarks();
      showActive();
    },
    activate(key) {
      if (key === active) return;
      active = key;
      showActive();
    },
    get marks() {
      return marks;
    },
    mark: (key) => byKey.get(key),
    markOf: (range) => byRange.get(range),
    clear() {
      painting++;
      marks = [];
      byKey = new Map();
      byRange = new Map();
      active = undefined;
      for (const name of Object.values(HIGHLIGHTS)) view.highlights.delete(name);
    },
  };
}

function isLive(range: Range): boolean {
  return !range.collapsed && range.startContainer.isConnected && range.endContainer.isConnected;
}
