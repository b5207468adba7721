import {
  GRACE,
  type HoverEffect,
  type HoverOptions,
  type HoverState,
  type OpenCard,
  type Via,
  type Waiting,
  WORK_AT,
} from './hover-state.ts';

/** One run of the reducer: `state` and `effects` are replaced and filled as it goes. */
export interface Step {
  state: HoverState;
  readonly effects: HoverEffect[];
  readonly now: number;
  readonly options: HoverOptions;
}

/** Whether a card stays when the pointer leaves. */
export function isHeld({ pinned, focused, via }: OpenCard): boolean {
  return pinned || focused || via !== 'rest';
}

export function cancelWaiting(step: Step): void {
  const { waiting } = step.state;
  if (!waiting) return;
  if (waiting.token !== undefined) step.effects.push({ type: 'cancel', token: waiting.token });
  step.state = { ...step.state, waiting: undefined };
}

/** Begins to prepare a card. Deliberate ones are asked for and opened at once. */
export function begin(step: Step, target: string, via: Via): void {
  cancelWaiting(step);
  const { now, options } = step;
  // Holding the modifier says enough: the shortest delay serves.
  const delay = options.trigger === 'modifier' ? WORK_AT : options.delay;
  const openAt = via === 'rest' ? now + delay : now;
  const askAt = via === 'rest' ? now + Math.min(options.ask ?? WORK_AT, delay) : now;
  step.state = {
    ...step.state,
    waiting: { target, via, since: now, askAt, openAt, token: undefined, outcome: undefined },
  };
}

/** Opens the card that was waited for, in the place of any other. */
export function open(step: Step, waiting: Waiting, token: number): void {
  const { target, via, outcome } = waiting;
  close(step, false);
  const ready = outcome !== undefined;
  const pointer = via === 'rest' ? 'name' : 'away';
  const card = {
    target,
    token,
    via,
    loading: !ready,
    pinned: false,
    focused: false,
    pointer,
    leaveAt: undefined,
  } as const;
  step.state = { ...step.state, waiting: undefined, card };
  step.effects.push({ type: 'open', token, target, via, ready });
  if (via === 'keys') step.effects.push({ type: 'focus', token });
}

export function close(step: Step, mayReturnFocus: boolean): void {
  const { card } = step.state;
  if (!card) return;
  const returnFocus = mayReturnFocus && (card.focused || card.via === 'keys');
  step.effects.push({ type: 'close', token: card.token, returnFocus });
  step.state = { ...step.state, card: undefined };
}

/** The pointer is neither on the name nor on the card: the grace runs, anew while it is on its way to the card. */
export function leave(step: Step, onTheWay: boolean): void {
  const { card } = step.state;
  if (!card) return;
  const leaveAt = isHeld(card) ? undefined : onTheWay ? step.now + GRACE : (card.leaveAt ?? step.now + GRACE);
  step.state = { ...step.state, card: { ...card, pointer: 'away', leaveAt } };
}
