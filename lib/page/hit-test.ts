import { anchorOf, type Box, isInside, linesOf, type Point } from './boxes.ts';
import type { PaintMention } from './density.ts';
import type { Mark, Painter } from './paint.ts';

/** A mark under a point. */
export interface Hit<M extends PaintMention = PaintMention> {
  readonly mark: Mark<M>;
  /** One box for each line that the name covers. */
  readonly lines: readonly Box[];
  /** The line under the point, as high as all lines of the name that adjoin it (boxes.ts, `anchorOf`). */
  readonly line: Box;
}

/** A pointer this far beside the glyphs, in CSS pixels, still means them. */
const SLACK = 2;

/** What the hit test asks of the page; in a browser that is its document and highlight registry. */
export interface HitSources {
  /** Ranges under the point, topmost first; undefined where the browser does not tell a content script. */
  readonly rangesAt: (point: Point) => readonly AbstractRange[] | undefined;
  /** The text position nearest to the point. */
  readonly caretAt: (point: Point) => { readonly node: Node; readonly offset: number } | undefined;
}

// CSS Custom Highlight API, `highlightsFromPoint`: in both browsers, not yet in TypeScript's DOM.
declare global {
  interface HighlightRegistry {
    highlightsFromPoint?(x: number, y: number): Iterable<{ readonly ranges: Iterable<AbstractRange> }>;
  }
}

/** The sources of a real document. */
export function hitSources(document: Document, highlights: Pick<HighlightRegistry, 'highlightsFromPoint'>): HitSources {
  return {
    rangesAt({ x, y }) {
      try {
        const found = highlights.highlightsFromPoint?.(x, y);
        return found && [...found].flatMap(({ ranges }) => [...ranges]);
      } catch {
        // Firefox hands content scripts wrapped lists that can't be iterated.
        return undefined;
      }
    },
    caretAt({ x, y }) {
      const caret = document.caretPositionFromPoint(x, y);
      return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
    },
  };
}

function hitOf<M extends PaintMention>(mark: Mark<M>, point: Point): Hit<M> | undefined {
  const lines = linesOf(mark.range.getClientRects());
  const line = anchorOf(
    lines,
    lines.findIndex((box) => isInside(point, box, SLACK)),
  );
  return line && { mark, lines, line };
}

function holds(range: Range, node: Node, offset: number): boolean {
  try {
    return range.isPointInRange(node, offset);
  } catch {
    return false;
  }
}

/**
 * The mark under a point, if the point is really on its glyphs: a caret position alone snaps to the nearest text,
 * however far away that is.
 */
export function hitTest<M extends PaintMention>(
  point: Point,
  painter: Pick<Painter<M>, 'marks' | 'markOf'>,
  sources: HitSources,
): Hit<M> | undefined {
  for (const range of sources.rangesAt(point) ?? []) {
    const mark = painter.markOf(range);
    const hit = mark && hitOf(mark, point);
    if (hit) return hit;
  }
  const caret = sources.caretAt(point);
  if (!caret) return undefined;
  for (const mark of painter.marks) {
    const hit = holds(mark.range, caret.node, caret.offset) ? hitOf(mark, point) : undefined;
    if (hit) return hit;
  }
  return undefined;
}

/** The lines of a mark, and where a card for the first of them that is in the viewport goes beside. */
export function linesOfMark(range: Range, viewport: Box): { readonly lines: readonly Box[]; readonly line?: Box } {
  const lines = linesOf(range.getClientRects());
  const shown = lines.findIndex(({ top, bottom }) => bottom > viewport.top && top < viewport.bottom);
  const line = anchorOf(lines, Math.max(shown, 0));
  return { lines, ...(line ? { line } : {}) };
}
