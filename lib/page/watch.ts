import type { PageChange } from './text-changes.ts';

/** Quiet time after the last change before it is told, and the longest that a change may wait, in ms. */
const QUIET = 400;
const LONGEST_WAIT = 2000;

export interface WatchHandlers {
  /** Something in the roots changed, once for all changes of a short while. */
  readonly changed: (change: PageChange) => void;
  /** A root left the page, or the page took another address: what was read no longer holds. */
  readonly left: () => void;
}

/** Chain of parents whose child lists tell when a root is taken out of the page. */
function ancestorsOf(root: Element): readonly Node[] {
  const chain: Node[] = [];
  for (let node = root.parentNode; node && chain.length < 200; node = node.parentNode) chain.push(node);
  return chain;
}

/**
 * Watches an article's roots for added, changed and removed text, and the page for leaving the article (single-page
 * sites change their address without a load). Gives the function that ends the watch.
 */
export function watchArticle(roots: readonly Element[], view: Window, handlers: WatchHandlers): () => void {
  const address = () => view.location.href.replace(/#.*$/, '');
  const start = address();
  let touched = new Set<Node>();
  let parents = new Set<Node>();
  let waiting: number | undefined;
  let since = 0;
  let ended = false;

  const hasLeft = () => address() !== start || roots.some((root) => !root.isConnected);
  const tell = () => {
    waiting = undefined;
    if (ended) return;
    if (hasLeft()) {
      handlers.left();
      return;
    }
    if (touched.size === 0 && parents.size === 0) return;
    const change = { touched, parents };
    touched = new Set();
    parents = new Set();
    handlers.changed(change);
  };
  const soon = () => {
    const now = view.performance.now();
    if (waiting === undefined) since = now;
    else view.clearTimeout(waiting);
    waiting = view.setTimeout(tell, Math.max(0, Math.min(QUIET, since + LONGEST_WAIT - now)));
  };
  const inside = new MutationObserver((records) => {
    for (const record of records) {
      (record.type === 'characterData' ? touched : parents).add(record.target);
      for (const node of record.addedNodes) touched.add(node);
    }
    soon();
  });
  const outside = new MutationObserver((records) => {
    if (records.some((record) => record.removedNodes.length > 0)) soon();
  });
  for (const root of roots) {
    inside.observe(root, { childList: true, characterData: true, subtree: true });
    for (const node of ancestorsOf(root)) outside.observe(node, { childList: true });
  }
  view.addEventListener('popstate', soon);
  const navigation: EventTarget | undefined = 'navigation' in view ? (view.navigation as EventTarget) : undefined;
  navigation?.addEventListener('currententrychange', soon);
  return () => {
    ended = true;
    inside.disconnect();
    outside.disconnect();
    if (waiting !== undefined) view.clearTimeout(waiting);
    view.removeEventListener('popstate', soon);
    navigation?.removeEventListener('currententrychange', soon);
  };
}
