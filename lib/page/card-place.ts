import { computePosition, flip, offset, type Placement, shift, size, type VirtualElement } from '@floating-ui/dom';
import type { Box } from './boxes.ts';

/** Space between a line and its card, and between a card and the edge of the viewport, in CSS pixels. */
const GAP = 8;
const EDGE = 8;
/** Below this height beside the line a card would be a slit: it is then as wide as the window and scrolls. */
const LEAST_HEIGHT = 160;

export interface CardPlace {
  readonly x: number;
  readonly y: number;
  readonly maxHeight: number;
  readonly maxWidth: number;
  readonly placement: Placement;
}

function virtualLine(line: Box, context: Element): VirtualElement {
  const { left, top, right, bottom } = line;
  const rect = new DOMRect(left, top, right - left, bottom - top);
  return { getBoundingClientRect: () => rect, contextElement: context };
}

/**
 * Where a card goes for a line of text, in CSS pixels of the viewport: below or above the line, else beside it, never
 * over it, and no larger than the space there.
 */
export async function placeCard(card: HTMLElement, line: Box, direction: 'ltr' | 'rtl'): Promise<CardPlace> {
  let room = { width: 0, height: 0 };
  const { x, y, placement } = await computePosition(virtualLine(line, card), card, {
    strategy: 'fixed',
    placement: direction === 'rtl' ? 'bottom-end' : 'bottom-start',
    middleware: [
      offset(GAP),
      flip({
        padding: EDGE,
        fallbackPlacements: ['top-start', 'right-start', 'left-start'],
        fallbackStrategy: 'bestFit',
        crossAxis: false,
      }),
      shift({ padding: EDGE }),
      size({
        padding: EDGE,
        apply({ availableWidth, availableHeight, elements }) {
          room = { width: availableWidth, height: availableHeight };
          setLimits(elements.floating, availableWidth, availableHeight);
        },
      }),
    ],
  });
  return { x: Math.round(x), y: Math.round(y), maxWidth: room.width, maxHeight: room.height, placement };
}

/** Limits the card through its host; the views read `--card-height`, since percentages do not pass a shadow root. */
export function setLimits(host: HTMLElement, width: number, height: number): void {
  host.style.setProperty('max-width', `${Math.max(0, Math.floor(width))}px`, 'important');
  host.style.setProperty('max-height', `${Math.max(0, Math.floor(height))}px`, 'important');
  host.style.setProperty('--card-height', `${Math.max(0, Math.floor(height))}px`);
}

/** Whether there is too little space above and below a line for a card of its own shape. */
export function isCramped(line: Box, viewportHeight: number): boolean {
  return Math.max(line.top, viewportHeight - line.bottom) - GAP - EDGE < LEAST_HEIGHT;
}
