import { type Box, isInside, type Point } from './boxes.ts';

function side(a: Point, b: Point, p: Point): number {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

/** The corners of `box` that bound it as seen from `point`. */
function silhouette(point: Point, { left, top, right, bottom }: Box): readonly [Point, Point] {
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  const centre = Math.atan2((top + bottom) / 2 - point.y, (left + right) / 2 - point.x);
  const turn = (corner: Point) => {
    const angle = Math.atan2(corner.y - point.y, corner.x - point.x) - centre;
    return Math.atan2(Math.sin(angle), Math.cos(angle));
  };
  const sorted = corners.sort((a, b) => turn(a) - turn(b));
  return [sorted[0] ?? point, sorted[3] ?? point];
}

/** Widening of the triangle on both sides, in CSS pixels, for a hand that does not move in straight lines. */
const SLACK = 12;
/** Twice the area, in square CSS pixels, that rounding may add or take. */
const ROUNDING = 1e-6;

/**
 * Whether a pointer that left a name at `apex` and is now at `point` may be on its way to the card: it lies between
 * the two lines from the apex to the card's outer corners, and not beyond the card (Tognazzini's menu triangle).
 */
export function isOnTheWay(apex: Point, point: Point, card: Box): boolean {
  const wide = {
    left: card.left - SLACK,
    top: card.top - SLACK,
    right: card.right + SLACK,
    bottom: card.bottom + SLACK,
  };
  const between = {
    left: Math.min(apex.x, wide.left),
    top: Math.min(apex.y, wide.top),
    right: Math.max(apex.x, wide.right),
    bottom: Math.max(apex.y, wide.bottom),
  };
  if (isInside(apex, wide)) return isInside(point, wide);
  const [first, second] = silhouette(apex, wide);
  return isInside(point, between) && side(apex, first, point) >= -ROUNDING && side(apex, second, point) <= ROUNDING;
}
