import type { ProfileLink } from '../../lib/profiles/card-view.ts';

/** The card that is shown and those it was reached by, the first one first. */
export interface CardStack {
  readonly shown: ProfileLink;
  readonly trail: readonly ProfileLink[];
}

/** Opens `link` in place. A profile that was passed on the way is gone back to, so that no circle grows. */
export function follow(stack: CardStack, link: ProfileLink): CardStack {
  if (link.id === stack.shown.id) return stack;
  const passed = stack.trail.findIndex((before) => before.id === link.id);
  return passed >= 0 ? backTo(stack, passed) : { shown: link, trail: [...stack.trail, stack.shown] };
}

/** Goes back to `trail[depth]`; a depth that is not there changes nothing. */
export function backTo(stack: CardStack, depth: number): CardStack {
  const shown = stack.trail[depth];
  return shown ? { shown, trail: stack.trail.slice(0, depth) } : stack;
}
