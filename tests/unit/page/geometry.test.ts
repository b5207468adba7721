import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, type Box, linesOf } from '../../../lib/page/boxes.ts';
import { isOnTheWay } from '../../../lib/page/safe-triangle.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

describe('the lines of a name', () => {
  it('is one for inline elements that follow each other', () => {
    expect(linesOf([box(10, 0, 40, 20), box(40, 2, 60, 18), box(61, 0, 90, 20)])).toEqual([box(10, 0, 90, 20)]);
  });

  it('are two where it runs on in the next line, or in the next column', () => {
    expect(linesOf([box(300, 0, 400, 20), box(0, 24, 50, 44)])).toHaveLength(2);
    expect(linesOf([box(0, 0, 50, 20), box(300, 0, 350, 20)])).toHaveLength(2);
  });

  it('have no empty boxes', () => {
    expect(linesOf([box(10, 0, 10, 20), box(10, 0, 40, 20)])).toEqual([box(10, 0, 40, 20)]);
  });
});

describe('what a card must not cover', () => {
  it('is the line that is meant, as high as those that adjoin it', () => {
    const lines = [box(300, 0, 400, 20), box(0, 24, 50, 44)];
    expect(anchorOf(lines, 0)).toEqual(box(300, 0, 400, 44));
    expect(anchorOf(lines, 1)).toEqual(box(0, 0, 50, 44));
  });

  it('is the line alone where the rest stands in another column', () => {
    const lines = [box(0, 700, 50, 720), box(300, 10, 350, 30)];
    expect(anchorOf(lines, 1)).toEqual(box(300, 10, 350, 30));
  });

  it('is nothing without a line', () => {
    expect(anchorOf([], 0)).toBeUndefined();
    expect(anchorOf([box(0, 0, 1, 1)], -1)).toBeUndefined();
  });
});

describe('a pointer on its way from a name to its card', () => {
  const card = box(100, 100, 400, 300);
  it.each([
    ['straight down', { x: 150, y: 60 }, { x: 150, y: 90 }, true],
    ['aslant', { x: 50, y: 60 }, { x: 90, y: 90 }, true],
    ['across the gap', { x: 150, y: 80 }, { x: 160, y: 96 }, true],
    ['away', { x: 150, y: 60 }, { x: 150, y: 20 }, false],
    ['sideways', { x: 150, y: 60 }, { x: 20, y: 62 }, false],
    ['up to a card above', { x: 150, y: 340 }, { x: 180, y: 310 }, true],
    ['to the right of a card on the left', { x: 450, y: 200 }, { x: 420, y: 190 }, true],
    ['past it', { x: 150, y: 60 }, { x: 150, y: 400 }, false],
  ])('%s', (_, apex, point, expected) => {
    expect(isOnTheWay(apex, point, card)).toBe(expected);
  });

  it('is on it at every point of the straight line to any point of the nearer half of the card', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 400 }),
        fc.integer({ min: -300, max: 800 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (toX, fromX, share) => {
          const apex = { x: fromX, y: 60 };
          const point = { x: fromX + (toX - fromX) * share, y: 60 + 40 * share };
          expect(isOnTheWay(apex, point, card)).toBe(true);
        },
      ),
    );
  });
});
