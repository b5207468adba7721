/** Input types that take no text: Escape in them is nobody's. */
const NO_TEXT = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'image', 'reset', 'submit']);

function isEditable(target: EventTarget | null | undefined): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement) return !NO_TEXT.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target.closest('[contenteditable]:not([contenteditable="false" i]), [role="textbox"]') !== null;
}

/**
 * Whether an Escape is for our card: only while one is open, and not where the page has used it, a word is being
 * composed, or the reader is typing in the page.
 */
function isOurEscape(event: KeyboardEvent, isCardOpen: boolean): boolean {
  if (!isCardOpen || event.key !== 'Escape') return false;
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return false;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
  return !isEditable(event.composedPath()[0]);
}

/**
 * Listens for Escape while a card is open. Ours are capturing listeners on the window, so that a page which stops key
 * events further down hides none; where a page stops `keydown` on the window before us, the `keyup` still tells.
 * Gives the function that ends the listening.
 */
export function listenForEscape(view: Window, isCardOpen: () => boolean, onEscape: () => void): () => void {
  let seen = false;
  const down = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    seen = true;
    if (!isOurEscape(event, isCardOpen())) return;
    // Pages listen after us: whether they use the key is known only when all have been asked.
    view.setTimeout(() => {
      if (!event.defaultPrevented) onEscape();
    }, 0);
  };
  const up = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    const missed = !seen;
    seen = false;
    if (missed && isOurEscape(event, isCardOpen())) onEscape();
  };
  view.addEventListener('keydown', down, true);
  view.addEventListener('keyup', up, true);
  return () => {
    view.removeEventListener('keydown', down, true);
    view.removeEventListener('keyup', up, true);
  };
}
