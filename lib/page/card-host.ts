import type { Box } from './boxes.ts';
import { placeCard, setLimits } from './card-place.ts';
import { adoptStyles } from './shadow-styles.ts';

/** Draws into the card's shadow root, and gives what takes the drawing back. */
export type RenderCard = (root: ShadowRoot) => () => void;

export interface CardHostOptions {
  /** The styles of all that is drawn, for the shadow root only. */
  readonly styles: string;
  /** Beside the line, or as a sheet at the bottom of the screen for touch. */
  readonly layout: 'beside' | 'sheet';
  /** What the card goes beside and must not cover (`Hit.line`); asked again whenever the page moves. */
  readonly line: () => Box | undefined;
  readonly render: RenderCard;
}

/** A card that was drawn and is not in the page yet: in Firefox the drawing takes longer than the showing. */
export interface DrawnCard {
  /** Takes the drawing back. Only for a card that was not opened; the host does so for one that was. */
  discard(): void;
}

export interface CardHost {
  readonly isOpen: boolean;
  /** Draws a card without touching the page. */
  draw(options: CardHostOptions): DrawnCard;
  /** Puts a card that `draw` gave into the page, in the place of any other. */
  open(card: DrawnCard): void;
  /** Moves the card by so many CSS pixels; it stays there until it closes. */
  moveBy(dx: number, dy: number): void;
  /** Puts the card back beside its line, after its content changed or the page moved. */
  place(): void;
  close(): void;
  /** Whether an event happened in the card. */
  holds(event: Event): boolean;
  isHost(element: Element): boolean;
  /** The card's box; undefined while none is open. */
  box(): Box | undefined;
  /** Puts the focus on the first control, and gives it back to where it was. */
  focus(): void;
  returnFocus(): void;
}

/**
 * Written on the element itself and `!important`, which no rule of the page can outdo: not `* { all: unset !important }`,
 * not an important rule in a layer. `popover` puts it in the top layer, above every z-index and a full-screen element.
 */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  left: '0',
  top: '0',
  width: 'max-content',
  height: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'transparent',
  color: 'CanvasText',
  font: '14px/1.45 sans-serif',
  direction: 'ltr',
  'unicode-bidi': 'isolate',
  'pointer-events': 'auto',
  visibility: 'visible',
  opacity: '1',
  transform: 'none',
  filter: 'none',
  transition: 'none',
  animation: 'none',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
  'text-align': 'start',
};

/** Readers' own style sheets may widen text (WCAG 2.2, 1.4.12); the host has none, and its views set their own. */
const LEFT_OPEN = ['line-height', 'letter-spacing', 'word-spacing'];

/** Events that would tell the page what is done in the card, or trigger its short cuts and focus traps. */
const KEPT_INSIDE = (
  'keydown keyup keypress beforeinput input change pointerdown pointerup pointermove pointerover pointerout mousedown ' +
  'mouseup mousemove mouseover mouseout click dblclick auxclick contextmenu wheel touchstart touchmove touchend ' +
  'focusin focusout copy cut paste dragstart selectstart'
).split(' ');

const FOCUSABLE = 'a[href], button:not([disabled]), input, select, textarea, summary, [tabindex="0"]';

class HostedCard implements DrawnCard {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly options: CardHostOptions;
  readonly discard: () => void;
  /** By the reader: it stays where it is. */
  moved = false;

  constructor(document: Document, options: CardHostOptions) {
    this.options = options;
    this.element = createElement(document, options.layout);
    this.root = this.element.attachShadow({ mode: 'closed', delegatesFocus: false });
    for (const type of KEPT_INSIDE) this.root.addEventListener(type, (event) => event.stopPropagation());
    adoptStyles(this.root, options.styles);
    this.discard = options.render(this.root);
  }
}

function createElement(document: Document, layout: CardHostOptions['layout']): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('popover', 'manual');
  for (const [name, value] of Object.entries(HOST_STYLE)) element.style.setProperty(name, value, 'important');
  for (const name of LEFT_OPEN) element.style.removeProperty(name);
  if (layout === 'sheet') {
    for (const [name, value] of Object.entries({ top: 'auto', bottom: '0', right: '0', width: 'auto' })) {
      element.style.setProperty(name, value, 'important');
    }
  }
  return element;
}

/**
 * The end of the page; in full screen the element that fills it, since browsers make all else inert: a card outside of
 * it would be seen and could not be pressed.
 */
function parentFor(document: Document): Element {
  return document.fullscreenElement ?? document.documentElement;
}

/** The one place where Backstory adds to a page: an element at its end while a card is open, and nothing at other times. */
export function createCardHost(document: Document): CardHost {
  const view = document.defaultView ?? globalThis.window;
  let open: HostedCard | undefined;
  let focusedBefore: Element | null = null;
  let placing = 0;

  const place = async () => {
    const now = open;
    if (!now || now.moved) return;
    if (now.options.layout === 'sheet') {
      setLimits(now.element, view.innerWidth, view.innerHeight * 0.75);
      return;
    }
    const line = now.options.line();
    if (!line) return;
    const turn = ++placing;
    const at = await placeCard(
      now.element,
      line,
      view.getComputedStyle(document.documentElement).direction === 'rtl' ? 'rtl' : 'ltr',
    );
    if (open !== now || turn !== placing || now.moved) return;
    now.element.style.setProperty('left', `${at.x}px`, 'important');
    now.element.style.setProperty('top', `${at.y}px`, 'important');
  };
  const placeSoon = () => void place();
  const ending: (() => void)[] = [];

  const host: CardHost = {
    get isOpen() {
      return open !== undefined;
    },
    draw: (options) => new HostedCard(document, options),
    open(card) {
      if (!(card instanceof HostedCard)) throw new TypeError('the card was drawn by another host');
      // From one card to the next the focus still goes back to where it was before the first.
      if (!open || document.activeElement !== open.element) focusedBefore = document.activeElement;
      host.close();
      const { element } = card;
      parentFor(document).append(element);
      element.showPopover();
      open = card;
      const resized = new ResizeObserver(placeSoon);
      resized.observe(element);
      view.addEventListener('scroll', placeSoon, { capture: true, passive: true });
      view.addEventListener('resize', placeSoon);
      ending.push(
        () => resized.disconnect(),
        () => view.removeEventListener('scroll', placeSoon, { capture: true }),
        () => view.removeEventListener('resize', placeSoon),
      );
      placeSoon();
    },
    moveBy(dx, dy) {
      if (!open || open.options.layout === 'sheet') return;
      open.moved = true;
      const { left, top, right, bottom } = open.element.getBoundingClientRect();
      const x = Math.min(Math.max(left + dx, 0), Math.max(0, view.innerWidth - (right - left)));
      const y = Math.min(Math.max(top + dy, 0), Math.max(0, view.innerHeight - (bottom - top)));
      open.element.style.setProperty('left', `${x}px`, 'important');
      open.element.style.setProperty('top', `${y}px`, 'important');
    },
    place: placeSoon,
    close() {
      if (!open) return;
      for (const end of ending.splice(0)) end();
      open.discard();
      open.element.remove();
      open = undefined;
    },
    holds: (event) => open !== undefined && event.composedPath().includes(open.element),
    isHost: (element) => element === open?.element,
    box: () => open?.element.getBoundingClientRect(),
    focus() {
      open?.root.querySelector<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true });
    },
    returnFocus() {
      if (focusedBefore instanceof HTMLElement && focusedBefore.isConnected)
        focusedBefore.focus({ preventScroll: true });
      focusedBefore = null;
    },
  };
  return host;
}
