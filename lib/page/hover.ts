import {
  type HoverEffect,
  type HoverEvent,
  type HoverOptions,
  type HoverState,
  LONG_PRESS,
  nextDue,
} from './hover-state.ts';
import { begin, cancelWaiting, close, isHeld, leave, open, type Step } from './hover-steps.ts';

/**
 * The hover state machine: what the pointer, touch, keys and answers make of the card. Pure: time comes in with each
 * event, and the caller carries out the effects in order and sends `{ type: 'tick' }` at the time of the last `wake`.
 * At most one card is open; each request has a token, and a token that was cancelled or closed never opens a card.
 */
export function reduceHover(
  state: HoverState,
  event: HoverEvent,
  now: number,
  options: HoverOptions,
): readonly [HoverState, readonly HoverEffect[]] {
  const effects: HoverEffect[] = [];
  const step: Step = { state, effects, now, options };
  advance(step);
  apply(step, event);
  advance(step);
  const due = nextDue(step.state);
  if (due !== nextDue(state)) effects.push({ type: 'wake', at: due });
  return [step.state, effects];
}

/** Carries out all that is due, in the order of the deadlines. */
function advance(step: Step): void {
  for (let due = nextDue(step.state); due !== undefined && due <= step.now; due = nextDue(step.state)) {
    const { card, waiting, touch } = step.state;
    if (card?.leaveAt === due) close(step, false);
    else if (touch && touch.since + LONG_PRESS === due) hold(step);
    else if (waiting) proceed(step, waiting);
    const { over, spent } = step.state;
    // A pointer that crossed another name on its way to the card and stopped there means that name.
    if (card && !step.state.card && !step.state.waiting && over !== undefined && over !== spent) rest(step, over);
  }
}

function proceed(step: Step, waiting: NonNullable<HoverState['waiting']>): void {
  if (waiting.token !== undefined) {
    open(step, waiting, waiting.token);
    return;
  }
  const token = step.state.nextToken;
  step.state = { ...step.state, nextToken: token + 1, waiting: { ...waiting, token } };
  step.effects.push({ type: 'request', token, target: waiting.target });
}

/** Begins to wait on a name where resting on it opens cards. */
function rest(step: Step, target: string): void {
  const { trigger } = step.options;
  if (trigger === 'click' || (trigger === 'modifier' && !step.state.modifier)) cancelWaiting(step);
  else if (step.state.waiting?.target !== target) begin(step, target, 'rest');
}

function apply(step: Step, event: HoverEvent): void {
  switch (event.type) {
    case 'tick':
      break;
    case 'over':
      over(step, event.target, event.onTheWay ?? false);
      break;
    case 'off':
      off(step, event.where);
      break;
    case 'modifier':
      modifier(step, event.down);
      break;
    case 'press':
      press(step, event.target, event.onLink);
      break;
    case 'touch-start':
      step.state = { ...step.state, touch: { target: event.target, onLink: event.onLink, since: step.now } };
      break;
    case 'touch-move':
      step.state = { ...step.state, touch: undefined };
      break;
    case 'touch-end':
      touchEnd(step);
      break;
    case 'touch-hold':
      hold(step);
      break;
    case 'keys':
      keys(step, event.target);
      break;
    case 'answer':
      answer(step, event.token, event.outcome);
      break;
    default:
      interrupt(step, event);
      break;
  }
}

function over(step: Step, target: string, onTheWay: boolean): void {
  const { card, spent } = step.state;
  step.state = { ...step.state, over: target, spent: spent === target ? spent : undefined };
  if (card?.target === target) {
    cancelWaiting(step);
    step.state = { ...step.state, card: { ...card, pointer: 'name', leaveAt: undefined } };
    return;
  }
  // Neither a pinned card nor one with the focus is taken away because the pointer rests on something else.
  if (card && (card.pinned || card.focused || card.via === 'keys' || card.via === 'touch')) return;
  if (card) leave(step, onTheWay);
  if (onTheWay && card) cancelWaiting(step);
  else if (spent !== target) rest(step, target);
}

function off(step: Step, where: 'page' | 'way' | 'card'): void {
  step.state = { ...step.state, over: undefined, spent: undefined };
  if (step.state.waiting?.via === 'rest') cancelWaiting(step);
  const { card } = step.state;
  if (!card) return;
  if (where === 'card') step.state = { ...step.state, card: { ...card, pointer: 'card', leaveAt: undefined } };
  else leave(step, where === 'way');
}

function modifier(step: Step, down: boolean): void {
  step.state = { ...step.state, modifier: down };
  if (step.options.trigger !== 'modifier') return;
  const { over: target, spent, card, waiting } = step.state;
  if (!down && waiting?.via === 'rest') cancelWaiting(step);
  if (down && target !== undefined && target !== spent && card?.target !== target && !(card && isHeld(card))) {
    rest(step, target);
  }
}

function press(step: Step, target: string | undefined, onLink: boolean): void {
  const { card } = step.state;
  if (step.state.waiting?.via === 'rest') cancelWaiting(step);
  step.state = { ...step.state, spent: step.state.over };
  if (target === undefined || onLink) {
    if (card && !card.pinned) close(step, false);
    return;
  }
  if (step.options.trigger === 'modifier' && !step.state.modifier) return;
  // A press on the name of an open card keeps it; another one lets it go.
  if (card?.target !== target) begin(step, target, 'press');
  else if (card.via === 'rest') step.state = { ...step.state, card: { ...card, via: 'press', leaveAt: undefined } };
  else if (!card.pinned) close(step, false);
}

/** A long press opens a card on a link too. */
function hold(step: Step): void {
  const { touch } = step.state;
  step.state = { ...step.state, touch: undefined };
  if (touch) begin(step, touch.target, 'touch');
}

function touchEnd(step: Step): void {
  const { touch } = step.state;
  step.state = { ...step.state, touch: undefined };
  if (touch && !touch.onLink) begin(step, touch.target, 'touch');
}

function keys(step: Step, target: string): void {
  const { card } = step.state;
  if (card?.target !== target) {
    begin(step, target, 'keys');
    return;
  }
  cancelWaiting(step);
  step.state = { ...step.state, card: { ...card, via: 'keys', leaveAt: undefined } };
  step.effects.push({ type: 'focus', token: card.token });
}

function answer(step: Step, token: number, outcome: 'found' | 'failed' | 'missing'): void {
  const { waiting, card } = step.state;
  if (waiting?.token === token && waiting.outcome === undefined) {
    if (outcome === 'missing') step.state = { ...step.state, waiting: undefined, spent: step.state.over };
    else step.state = { ...step.state, waiting: { ...waiting, outcome } };
    return;
  }
  if (card?.token !== token || !card.loading) return;
  if (outcome === 'missing') {
    close(step, true);
    return;
  }
  step.state = { ...step.state, card: { ...card, loading: false } };
}

type Interruption = Extract<
  HoverEvent,
  {
    readonly type:
      | 'escape'
      | 'close'
      | 'pin'
      | 'focus-in'
      | 'focus-out'
      | 'scroll'
      | 'blur'
      | 'site-card'
      | 'gone'
      | 'stop';
  }
>;

function interrupt(step: Step, event: Interruption): void {
  const { card } = step.state;
  switch (event.type) {
    case 'escape':
    case 'close':
    case 'stop':
      cancelWaiting(step);
      step.state = { ...step.state, touch: undefined, spent: step.state.over };
      close(step, event.type !== 'stop');
      break;
    case 'pin':
    case 'focus-in':
    case 'focus-out':
      keep(step, event);
      break;
    case 'scroll':
      step.state = { ...step.state, over: undefined, touch: undefined };
      if (step.state.waiting?.via === 'rest') cancelWaiting(step);
      if (card && card.pointer !== 'card') leave(step, false);
      break;
    case 'blur':
      step.state = { ...step.state, over: undefined, touch: undefined };
      if (step.state.waiting?.via === 'rest') cancelWaiting(step);
      if (card && !isHeld(card)) close(step, false);
      break;
    case 'site-card':
      step.state = { ...step.state, spent: step.state.over };
      if (step.state.waiting?.via === 'rest') cancelWaiting(step);
      if (card && !isHeld(card)) close(step, false);
      break;
    case 'gone':
      if (step.state.waiting?.target === event.target) cancelWaiting(step);
      if (card?.target === event.target && !card.pinned) close(step, true);
      break;
  }
}

function keep(step: Step, event: Extract<HoverEvent, { readonly type: 'pin' | 'focus-in' | 'focus-out' }>): void {
  const { card } = step.state;
  if (!card) return;
  const held = event.type === 'pin' ? { ...card, pinned: event.on } : { ...card, focused: event.type === 'focus-in' };
  step.state = { ...step.state, card: isHeld(held) ? { ...held, leaveAt: undefined } : held };
  if (!isHeld(held) && held.pointer === 'away') leave(step, false);
}
