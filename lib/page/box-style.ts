/** How an element's box takes part in the running text. */
export interface BoxStyle {
  /** Not rendered at all, nor anything in it. */
  readonly hidden: boolean;
  /** Its own text can't be seen; what is in it may be (`visibility`). */
  readonly invisible: boolean;
  /** Text before, in and after it belongs to different blocks. */
  readonly breaks: boolean;
  /** White space stands as written. */
  readonly keepsSpaces: boolean;
}

/** Reads box styles; a reader is made for one pass over the page, since styles may change after it. */
export type StyleReader = (element: Element) => BoxStyle;

/** Longest text that a floated initial has; longer floats are boxes beside the text. */
const INITIAL_LENGTH = 3;

function isFloatedInitial(element: Element, style: CSSStyleDeclaration): boolean {
  return style.float !== 'none' && style.float !== '' && (element.textContent ?? '').trim().length <= INITIAL_LENGTH;
}

/** Text that is there for screen readers only, by the usual clipping of one pixel. */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  const clipped = style.clip !== 'auto' && style.clip !== '';
  return clipped || /^inset\((50|100)%/.test(style.clipPath);
}

function readStyle(element: Element, style: CSSStyleDeclaration): BoxStyle {
  const display = style.display;
  if (display === 'none' || style.contentVisibility === 'hidden' || isClippedAway(style)) {
    return { hidden: true, invisible: true, breaks: display !== 'inline', keepsSpaces: false };
  }
  const inline = display.startsWith('inline') || display.startsWith('ruby') || display === 'contents';
  return {
    hidden: false,
    invisible: style.visibility === 'hidden' || style.visibility === 'collapse',
    breaks: !inline && !isFloatedInitial(element, style),
    keepsSpaces: /^(pre|pre-wrap|break-spaces)/.test(style.whiteSpace),
  };
}

/**
 * A reader of computed styles. It asks for no property that depends on layout, so that reading is never more than a
 * style update, and asks each element once.
 */
export function computedStyles(view: Pick<Window, 'getComputedStyle'>): StyleReader {
  const known = new WeakMap<Element, BoxStyle>();
  return (element) => {
    const read = known.get(element) ?? readStyle(element, view.getComputedStyle(element));
    known.set(element, read);
    return read;
  };
}
