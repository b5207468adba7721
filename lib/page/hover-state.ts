/** When work for a card starts as a rule, and how long a pointer may be between a name and its card, in ms. */
export const WORK_AT = 150;
export const GRACE = 300;
/** A touch that lasts so long is a long press. */
export const LONG_PRESS = 500;
/** How long past its delay a card waits for its answer before it opens empty and says that it is loading. */
const PATIENCE = 250;

export interface HoverOptions {
  /** Resting opens cards; resting with the modifier key held; or a press only. */
  readonly trigger: 'hover' | 'modifier' | 'click';
  /** From resting on a name to its card, in ms. */
  readonly delay: number;
  /** From resting on a name to the question for its card, in ms; absent: `WORK_AT`. */
  readonly ask?: number;
}

/** How a card came to be asked for. All but `rest` are deliberate: such a card stays until it is closed. */
export type Via = 'rest' | 'press' | 'touch' | 'keys';

/** A name that a card is being prepared for. */
export interface Waiting {
  /** Key of the mark (density.ts). */
  readonly target: string;
  readonly via: Via;
  readonly since: number;
  readonly askAt: number;
  readonly openAt: number;
  /** Present from the request on. */
  readonly token: number | undefined;
  readonly outcome: 'found' | 'failed' | undefined;
}

export interface OpenCard {
  readonly target: string;
  readonly token: number;
  readonly via: Via;
  readonly loading: boolean;
  readonly pinned: boolean;
  readonly focused: boolean;
  readonly pointer: 'name' | 'card' | 'away';
  readonly leaveAt: number | undefined;
}

export interface HoverState {
  readonly nextToken: number;
  readonly waiting: Waiting | undefined;
  readonly card: OpenCard | undefined;
  /** The mark under the pointer. */
  readonly over: string | undefined;
  /** A mark whose card was closed or refused under the pointer: it opens none until the pointer has left it. */
  readonly spent: string | undefined;
  readonly modifier: boolean;
  readonly touch: { readonly target: string; readonly onLink: boolean; readonly since: number } | undefined;
}

export const AT_REST: HoverState = {
  nextToken: 1,
  waiting: undefined,
  card: undefined,
  over: undefined,
  spent: undefined,
  modifier: false,
  touch: undefined,
};

export type HoverEvent =
  /** The mouse or pen is on a mark; `onTheWay` where it may only be crossing it towards the open card. */
  | { readonly type: 'over'; readonly target: string; readonly onTheWay?: boolean }
  /** It is on no mark: on the page, on its way to the card, or on the card. */
  | { readonly type: 'off'; readonly where: 'page' | 'way' | 'card' }
  | { readonly type: 'modifier'; readonly down: boolean }
  /** A click outside the card, on a mark or not. */
  | { readonly type: 'press'; readonly target: string | undefined; readonly onLink: boolean }
  | { readonly type: 'touch-start'; readonly target: string; readonly onLink: boolean }
  | { readonly type: 'touch-move' }
  | { readonly type: 'touch-end' }
  /** The browser itself took the touch for a long press. */
  | { readonly type: 'touch-hold' }
  /** The reader asked for this mark's card by keyboard or from the cast. */
  | { readonly type: 'keys'; readonly target: string }
  | { readonly type: 'answer'; readonly token: number; readonly outcome: 'found' | 'failed' | 'missing' }
  | { readonly type: 'tick' }
  | { readonly type: 'escape' }
  | { readonly type: 'close' }
  | { readonly type: 'pin'; readonly on: boolean }
  | { readonly type: 'focus-in' }
  | { readonly type: 'focus-out' }
  | { readonly type: 'scroll' }
  | { readonly type: 'blur' }
  /** The site shows a hover card of its own: ours yields. */
  | { readonly type: 'site-card' }
  /** The mark is no longer in the page. */
  | { readonly type: 'gone'; readonly target: string }
  | { readonly type: 'stop' };

export type HoverEffect =
  | { readonly type: 'request'; readonly token: number; readonly target: string }
  | { readonly type: 'cancel'; readonly token: number }
  | {
      readonly type: 'open';
      readonly token: number;
      readonly target: string;
      readonly via: Via;
      /** False: show that the card is loading; it fills itself when its answer is there. */
      readonly ready: boolean;
    }
  /** Put the focus into the open card. */
  | { readonly type: 'focus'; readonly token: number }
  | { readonly type: 'close'; readonly token: number; readonly returnFocus: boolean }
  /** Send a tick at this time (ms, the clock of `now`); undefined: no tick is needed any more. */
  | { readonly type: 'wake'; readonly at: number | undefined };

/** The mark that is shown as active: the open card's, else the one that the pointer rests on. */
export function activeMark(state: HoverState): string | undefined {
  return state.card?.target ?? state.waiting?.target;
}

/** When a waiting card is to be asked for or opened. */
function opensAt(waiting: Waiting): number {
  if (waiting.token === undefined) return waiting.askAt;
  return waiting.outcome === undefined ? waiting.openAt + PATIENCE : waiting.openAt;
}

/** The next time at which something happens by itself. */
export function nextDue({ waiting, card, touch }: HoverState): number | undefined {
  const times = [
    ...(waiting ? [opensAt(waiting)] : []),
    ...(card?.leaveAt === undefined ? [] : [card.leaveAt]),
    ...(touch ? [touch.since + LONG_PRESS] : []),
  ];
  return times.length === 0 ? undefined : Math.min(...times);
}
