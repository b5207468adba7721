import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Where the focus starts anew: at what undoes the last choice, else at the first control. */
const STARTS = ['.plain .push', 'button:not([disabled])'];

function focusIn(element: HTMLElement | null): boolean {
  const tree = element?.getRootNode();
  const active = tree && 'activeElement' in tree ? tree.activeElement : null;
  return element !== null && active instanceof Node && element.contains(active);
}

/**
 * Keeps the focus in a view when the control that had it goes away with what was shown: a name that was followed, the
 * way back, a choice that was made. Gives the ref of the view's element.
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const view = useRef<HTMLDivElement>(null);
  // Asked while rendering: afterwards the control is gone, and with it the answer.
  const had = focusIn(view.current);
  useLayoutEffect(() => {
    if (!had || focusIn(view.current)) return;
    for (const start of STARTS) {
      const control = view.current?.querySelector<HTMLElement>(start);
      if (!control) continue;
      control.focus();
      return;
    }
  });
  return view;
}
