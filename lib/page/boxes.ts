/** A point or a box in CSS pixels of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function isInside({ x, y }: Point, { left, top, right, bottom }: Box, slack = 0): boolean {
  return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
}

/** Two boxes lie on one line of text where they share most of their height and nearly touch. */
function sameLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const height = Math.min(a.bottom - a.top, b.bottom - b.top);
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return shared > height / 2 && gap < Math.max(height, 4);
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/**
 * The lines of text that a range covers, one box each: a browser gives one box for every inline element, and a name
 * may cross several, or run on in the next line or column.
 */
export function linesOf(boxes: Iterable<Box>): readonly Box[] {
  const lines: Box[] = [];
  for (const { left, top, right, bottom } of boxes) {
    if (right - left < 0.5 || bottom - top < 0.5) continue;
    const box = { left, top, right, bottom };
    const last = lines.at(-1);
    if (last && sameLine(last, box)) lines[lines.length - 1] = union(last, box);
    else lines.push(box);
  }
  return lines;
}

/**
 * What a card must not cover: from left to right the line that is meant, and in height all lines of the name that
 * adjoin it, so that the card does not hide the rest of a name that runs on. Undefined where there is no such line.
 */
export function anchorOf(lines: readonly Box[], index: number): Box | undefined {
  const line = lines[index];
  if (!line) return undefined;
  const height = line.bottom - line.top;
  let anchor = line;
  for (const other of lines) {
    const apart = Math.max(other.top - anchor.bottom, anchor.top - other.bottom);
    if (apart > height) continue;
    anchor = { ...line, top: Math.min(anchor.top, other.top), bottom: Math.max(anchor.bottom, other.bottom) };
  }
  return anchor;
}
