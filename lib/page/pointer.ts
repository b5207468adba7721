import type { Box, Point } from './boxes.ts';
import type { Hit } from './hit-test.ts';
import type { HoverEvent } from './hover-state.ts';
import { isOnTheWay } from './safe-triangle.ts';

/** A finger that moves further, in CSS pixels, scrolls or selects. */
const TOUCH_SLACK = 10;

export interface PointerSources {
  readonly hitAt: (point: Point) => Hit | undefined;
  /** The open card's box; undefined while none is open. */
  readonly cardBox: () => Box | undefined;
  /** Whether an event comes from our card. */
  readonly isInCard: (event: Event) => boolean;
  readonly send: (event: HoverEvent) => void;
}

function isOnLink(event: Event): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof Element && target.matches('a[href], button, summary, label, [role="button"]'));
}

function pointOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}

/**
 * Translates the page's pointer, touch, wheel and focus events into those of the hover machine. All but the
 * one for a long press on a name are passive: the page's own handling is never stopped. Gives the function that ends the listening.
 */
export function listenToPointer(view: Window, sources: PointerSources): () => void {
  const { hitAt, cardBox, isInCard, send } = sources;
  const ending = new AbortController();
  const options = { capture: true, passive: true, signal: ending.signal } as const;
  let frame = 0;
  let last: PointerEvent | undefined;
  let lastOnName: Point | undefined;
  let modifier = false;
  let finger: Point | undefined;

  const tellModifier = (down: boolean) => {
    if (down !== modifier) send({ type: 'modifier', down });
    modifier = down;
  };
  const look = () => {
    frame = 0;
    if (!last) return;
    tellModifier(last.altKey);
    if (isInCard(last)) {
      send({ type: 'off', where: 'card' });
      return;
    }
    const point = pointOf(last);
    const card = cardBox();
    const onTheWay = card !== undefined && lastOnName !== undefined && isOnTheWay(lastOnName, point, card);
    const hit = hitAt(point);
    if (hit) send({ type: 'over', target: hit.mark.key, onTheWay });
    else send({ type: 'off', where: onTheWay ? 'way' : 'page' });
    if (hit && !onTheWay) lastOnName = point;
  };
  const moved = (event: PointerEvent) => {
    if (event.pointerType === 'touch') {
      if (finger && Math.hypot(event.clientX - finger.x, event.clientY - finger.y) > TOUCH_SLACK) {
        finger = undefined;
        send({ type: 'touch-move' });
      }
      return;
    }
    last = event;
    // One look a frame: where the pointer was in between shows nothing.
    if (frame === 0) frame = view.requestAnimationFrame(look);
  };
  const isSelecting = () => view.getSelection()?.isCollapsed === false;

  view.addEventListener('pointermove', moved, options);
  view.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType !== 'touch' || isInCard(event)) return;
      const hit = hitAt(pointOf(event));
      if (!hit) return;
      finger = pointOf(event);
      send({ type: 'touch-start', target: hit.mark.key, onLink: isOnLink(event) });
    },
    options,
  );
  view.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerType !== 'touch' || !finger) return;
      finger = undefined;
      send({ type: 'touch-end' });
    },
    options,
  );
  // The browser's own long press: its menu would cover the card that it opens.
  const menu = (event: Event) => {
    if (!finger) return;
    finger = undefined;
    event.preventDefault();
    send({ type: 'touch-hold' });
  };
  view.addEventListener('contextmenu', menu, { capture: true, signal: ending.signal });
  view.addEventListener('pointercancel', () => send({ type: 'touch-move' }), options);
  view.addEventListener(
    'click',
    (event) => {
      if (event.button !== 0 || isInCard(event) || isSelecting()) return;
      const hit = hitAt(pointOf(event));
      const isTouch = 'pointerType' in event && event.pointerType === 'touch';
      // A tap on a name was told by its touch events; one elsewhere closes.
      if (isTouch && hit) return;
      tellModifier(event.altKey);
      send({ type: 'press', target: hit?.mark.key, onLink: isOnLink(event) });
    },
    options,
  );
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Alt') tellModifier(event.type === 'keydown');
  };
  view.addEventListener('keydown', key, options);
  view.addEventListener('keyup', key, options);
  view.addEventListener('scroll', () => send({ type: 'scroll' }), options);
  view.addEventListener('blur', (event) => event.target === view && send({ type: 'blur' }), options);
  view.document.addEventListener(
    'visibilitychange',
    () => view.document.visibilityState === 'hidden' && send({ type: 'blur' }),
    options,
  );
  view.document.addEventListener(
    'pointerout',
    (event) => event.relatedTarget === null && event.pointerType !== 'touch' && leftWindow(),
    options,
  );
  const leftWindow = () => {
    last = undefined;
    send({ type: 'off', where: 'page' });
  };
  return () => {
    ending.abort();
    if (frame !== 0) view.cancelAnimationFrame(frame);
  };
}
