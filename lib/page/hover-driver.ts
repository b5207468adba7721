import { reduceHover } from './hover.ts';
import {
  AT_REST,
  type HoverEffect,
  type HoverEvent,
  type HoverOptions,
  type HoverState,
  nextDue,
} from './hover-state.ts';

export interface HoverDriver {
  send(event: HoverEvent): void;
  readonly state: HoverState;
}

export interface HoverDriverOptions {
  /** Asked at each event, so that a change of settings holds at once. */
  readonly options: () => HoverOptions;
  /** Carries out one effect; `wake` is the driver's own. */
  readonly carryOut: (effect: Exclude<HoverEffect, { readonly type: 'wake' }>) => void;
  /** Told after every event whose state differs. */
  readonly changed?: (state: HoverState) => void;
  /** Clock in ms. */
  readonly now?: () => number;
}

/** Runs the hover state machine on real time. Events that an effect sends are taken after it, in order. */
export function createHoverDriver({ options, carryOut, changed, now }: HoverDriverOptions): HoverDriver {
  const clock = now ?? (() => performance.now());
  const queue: HoverEvent[] = [];
  let state = AT_REST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;

  const wakeAt = (at: number | undefined) => {
    clearTimeout(timer);
    // Timers may fire up to a millisecond early.
    timer =
      at === undefined ? undefined : setTimeout(() => send({ type: 'tick' }), Math.max(0, Math.ceil(at - clock())));
  };
  const take = (event: HoverEvent) => {
    const before = state;
    const [next, effects] = reduceHover(state, event, clock(), options());
    state = next;
    for (const effect of effects) {
      if (effect.type === 'wake') wakeAt(effect.at);
      else carryOut(effect);
    }
    // A tick that came early changes nothing, and has to come again.
    if (event.type === 'tick' && !effects.some((effect) => effect.type === 'wake')) wakeAt(nextDue(state));
    if (next !== before) changed?.(next);
  };
  const send = (event: HoverEvent) => {
    queue.push(event);
    if (busy) return;
    busy = true;
    try {
      for (let next = queue.shift(); next; next = queue.shift()) take(next);
    } finally {
      busy = false;
    }
  };
  return {
    send,
    get state() {
      return state;
    },
  };
}
