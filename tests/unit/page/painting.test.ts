// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Box } from '../../../lib/page/boxes.ts';
import type { PaintMention } from '../../../lib/page/density.ts';
import { type HitSources, hitSources, hitTest, linesOfMark } from '../../../lib/page/hit-test.ts';
import { HIGHLIGHTS } from '../../../lib/page/mark-styles.ts';
import { createPainter, type Painter, type TonedHolders } from '../../../lib/page/paint.ts';
import { atOnce } from '../../../lib/page/slices.ts';
import { mapText, type TextMap } from '../../../lib/page/text-map.ts';

/** A registry as a browser has it, but for drawing. */
class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
  constructor(...ranges: AbstractRange[]) {
    super(ranges);
  }
}

const registry = new Map<string, FakeHighlight>();
const view = {
  highlights: registry as unknown as HighlightRegistry,
  Highlight: FakeHighlight as unknown as new (...ranges: AbstractRange[]) => Highlight,
};

let map: TextMap;
let painter: Painter<PaintMention>;
let dressed: TonedHolders | undefined;
/** What the painter waits for before it paints. */
let styles: Promise<void> | undefined;
const mention = (entity: string, start: number, end: number): PaintMention => ({
  entity,
  block: 0,
  start,
  end,
  kind: 'person',
});
const ARCE = mention('arce', 10, 19);
const PAZ = mention('la-paz', 29, 35);

const textIn = (name: string) => [...(registry.get(name) ?? [])].map(String).sort();

/** Gives a range its boxes, which jsdom has none of. */
function place(entity: string, ...boxes: readonly Box[]): void {
  const range = painter.marks.find((mark) => mark.mention.entity === entity)?.range;
  if (range) range.getClientRects = () => boxes as unknown as DOMRectList;
}

beforeEach(() => {
  registry.clear();
  document.body.innerHTML = '<p>President Luis <b>Arce</b> spoke in La Paz</p>';
  map = atOnce(
    mapText([document.body], {
      styles: (element) => ({ hidden: false, invisible: false, breaks: element.tagName === 'P', keepsSpaces: false }),
    }),
  );
  dressed = undefined;
  styles = undefined;
  painter = createPainter(
    view,
    () => (element) => (element.tagName === 'B' ? 'strong' : 'quiet'),
    (holders) => {
      dressed = holders;
      return styles;
    },
  );
});

describe('marks', () => {
  it('are highlights under names that say nothing, and change no node', () => {
    const before = document.documentElement.outerHTML;
    painter.paint([ARCE, PAZ], map);
    expect([...registry.keys()].every((name) => /^n\d$/.test(name))).toBe(true);
    expect(textIn(HIGHLIGHTS.quiet)).toEqual(['La Paz', 'Luis Arce']);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('take the tone of the text that they begin in', () => {
    painter.paint([mention('arce', 15, 19)], map);
    expect(textIn(HIGHLIGHTS.strong)).toEqual(['Arce']);
    expect(registry.has(HIGHLIGHTS.quiet)).toBe(false);
  });

  it('tell which elements hold their text, those of the first tone apart', () => {
    const tags = (holders: ReadonlySet<Element> | undefined) => [...(holders ?? [])].map(({ localName }) => localName);
    painter.paint([ARCE, PAZ], map);
    expect(tags(dressed?.quiet)).toEqual(['p', 'b']);
    expect(tags(dressed?.strong)).toEqual([]);
    painter.paint([mention('arce', 15, 19)], map);
    expect(tags(dressed?.quiet)).toEqual([]);
    expect(tags(dressed?.strong)).toEqual(['b']);
  });

  it('are painted once their styles are there, unless others have been painted since', async () => {
    let arrive = () => {};
    styles = new Promise((done) => {
      arrive = done;
    });
    painter.paint([ARCE, PAZ], map);
    expect(registry.size).toBe(0);
    expect(painter.marks).toHaveLength(2);
    const late = styles;
    styles = undefined;
    painter.paint([PAZ], map);
    arrive();
    await late;
    expect(textIn(HIGHLIGHTS.quiet)).toEqual(['La Paz']);
    styles = Promise.resolve();
    painter.paint([ARCE], map);
    painter.clear();
    await styles;
    expect(registry.size).toBe(0);
  });

  it('show the one that is active above the others', () => {
    painter.paint([ARCE, PAZ], map);
    painter.activate(painter.marks[1]?.key);
    expect(textIn(HIGHLIGHTS.active)).toEqual(['La Paz']);
    expect(registry.get(HIGHLIGHTS.active)?.priority).toBeGreaterThan(registry.get(HIGHLIGHTS.quiet)?.priority ?? 9);
    painter.activate(undefined);
    expect(registry.has(HIGHLIGHTS.active)).toBe(false);
  });

  it('keep their ranges when they are painted again, and go with what is no longer named', () => {
    painter.paint([ARCE, PAZ], map);
    const range = painter.marks[0]?.range;
    painter.paint([ARCE], map);
    expect(painter.marks.map((mark) => mark.range)).toEqual([range]);
    expect(textIn(HIGHLIGHTS.quiet)).toEqual(['Luis Arce']);
  });

  it('leave out what the page has taken away', () => {
    document.body.replaceChildren();
    painter.paint([ARCE], map);
    expect(painter.marks).toEqual([]);
    expect(registry.size).toBe(0);
  });

  it('are all taken back', () => {
    painter.paint([ARCE], map);
    painter.activate(painter.marks[0]?.key);
    painter.clear();
    expect(registry.size).toBe(0);
  });
});

describe('the mark under a point', () => {
  const nothing: HitSources = { rangesAt: () => undefined, caretAt: () => undefined };
  const caretAt = (node: Node | null | undefined, offset: number): HitSources => ({
    ...nothing,
    caretAt: () => (node ? { node, offset } : undefined),
  });
  const paz = () => document.querySelector('p')?.lastChild;

  beforeEach(() => {
    painter.paint([ARCE, PAZ], map);
    place('arce', { left: 80, top: 0, right: 120, bottom: 20 }, { left: 0, top: 24, right: 40, bottom: 44 });
    place('la-paz', { left: 200, top: 24, right: 250, bottom: 44 });
  });

  it('is found by the browser’s own hit test', () => {
    const ranges = () => painter.marks.map((mark) => mark.range);
    expect(hitTest({ x: 210, y: 30 }, painter, { ...nothing, rangesAt: ranges })?.mark.mention).toBe(PAZ);
  });

  it('is found by the caret where the browser does not tell', () => {
    expect(hitTest({ x: 210, y: 30 }, painter, caretAt(paz(), 12))?.mark.mention).toBe(PAZ);
  });

  it('is none in blank space, though the caret snaps to a name', () => {
    expect(hitTest({ x: 600, y: 30 }, painter, caretAt(paz(), 12))).toBeUndefined();
  });

  it('is none on other text, in other nodes and nowhere', () => {
    expect(hitTest({ x: 150, y: 30 }, painter, caretAt(paz(), 2))).toBeUndefined();
    expect(hitTest({ x: 150, y: 30 }, painter, caretAt(document.createTextNode('x'), 0))).toBeUndefined();
    expect(hitTest({ x: 150, y: 30 }, painter, nothing)).toBeUndefined();
  });

  it('tells the line that is meant, and all lines', () => {
    const hit = hitTest({ x: 10, y: 30 }, painter, caretAt(document.querySelector('b')?.firstChild, 1));
    expect(hit?.lines).toHaveLength(2);
    expect(hit?.line).toEqual({ left: 0, top: 0, right: 40, bottom: 44 });
  });

  it('survives a browser whose lists can’t be iterated', () => {
    document.caretPositionFromPoint = vi.fn(() => null);
    const sources = hitSources(document, {
      highlightsFromPoint: () => {
        throw new Error('Permission denied to access property Symbol.iterator');
      },
    });
    expect(sources.rangesAt({ x: 1, y: 1 })).toBeUndefined();
    expect(sources.caretAt({ x: 1, y: 1 })).toBeUndefined();
  });

  it('has a line in view for those who come by keyboard', () => {
    const range = painter.marks[0]?.range;
    if (!range) throw new Error('nothing is marked');
    expect(linesOfMark(range, { left: 0, top: 22, right: 900, bottom: 600 }).line?.left).toBe(0);
    expect(linesOfMark(range, { left: 0, top: 0, right: 900, bottom: 600 }).line?.left).toBe(80);
  });
});
