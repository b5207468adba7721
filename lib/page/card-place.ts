import { computePosition, flip, offset, type Placement, shift, size, type VirtualElement } from '@floating-ui/dom';
import type { Box } from './boxes.ts';

/** Space between a line and its card, and between a card and the edge of the viewport, in CSS pixels. */
const GAP = 8;
const EDGE = 8;
/** A card this high shows its first view, or nearly; with less above and below the line it may stand beside it. */
const ROOMY = 300;
/** From this height on, below is right even where above has more. */
const AMPLE = 420;

/** Beside the line a card needs this width, or its words break into letters. */
const BROAD = 270;

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
 * Where a card goes for a line of text, in CSS pixels of the viewport: below or above the line, and only where both
 * are tight beside it; never over it, and no larger than the space there. A card that stood beside the name would hide
 * the rest of the line that is being read.
 */
export async function placeCard(card: HTMLElement, line: Box, direction: 'ltr' | 'rtl'): Promise<CardPlace> {
  let room = { width: 0, height: 0 };
  const below = window.innerHeight - line.bottom - GAP - EDGE;
  const above = line.top - GAP - EDGE;
  const side = below >= Math.min(above, AMPLE) ? 'bottom' : 'top';
  const sides: Placement[] = [];
  if (window.innerWidth - line.right - GAP - EDGE >= BROAD) sides.push('right-start');
  if (line.left - GAP - EDGE >= BROAD) sides.push('left-start');
  const beside = flip({
    padding: EDGE,
    fallbackPlacements: ['top-start', ...sides],
    fallbackStrategy: 'bestFit',
    crossAxis: false,
  });
  const { x, y, placement } = await computePosition(virtualLine(line, card), card, {
    strategy: 'fixed',
    placement: direction === 'rtl' ? `${side}-end` : `${side}-start`,
    middleware: [
      offset(GAP),
      ...(Math.max(below, above) >= ROOMY || sides.length === 0 ? [] : [beside]),
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
