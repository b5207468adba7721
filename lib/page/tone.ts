import { type Colour, contrast, over, parseColour } from './colours.ts';

/**
 * How strong an underline must be to be seen: quiet where the text has contrast to spare, strong where it has not or
 * where an image lies behind it.
 */
export type Tone = 'quiet' | 'strong';

/** Share of the text's colour in a quiet underline. */
export const QUIET_SHARE = 0.6;
/** WCAG 2.2, 1.4.11, for graphics that carry meaning. */
const LEAST_CONTRAST = 3;
const LEVELS = 60;
const WHITE: Colour = { red: 1, green: 1, blue: 1, alpha: 1 };
const BLACK: Colour = { red: 0, green: 0, blue: 0, alpha: 1 };

/** The tone for text of `text` on `background`. */
export function toneFor(text: Colour, background: Colour): Tone {
  const line = over({ ...text, alpha: text.alpha * QUIET_SHARE }, background);
  return contrast(line, background) >= LEAST_CONTRAST ? 'quiet' : 'strong';
}

type View = Pick<Window, 'getComputedStyle'>;

/** The colour behind an element's text; undefined where an image or an unknown colour space lies there. */
function backgroundOf(element: Element, view: View): Colour | undefined {
  const layers: Colour[] = [];
  let scheme = '';
  let current: Element | null = element;
  for (let level = 0; current && level < LEVELS; level++, current = current.parentElement) {
    const style = view.getComputedStyle(current);
    scheme = style.colorScheme;
    const layer = parseColour(style.backgroundColor);
    if (!layer || (style.backgroundImage !== 'none' && style.backgroundImage !== '')) return undefined;
    layers.push(layer);
    if (layer.alpha === 1) break;
  }
  // Behind the root lies the browser's canvas, dark only where the page says that it knows dark schemes alone.
  const canvas = scheme.trim() === 'dark' ? BLACK : WHITE;
  return layers.reduceRight((back, front) => over(front, back), canvas);
}

export type ToneReader = (element: Element) => Tone;

/** Judges elements by the page's real colours; a reader is made for one pass, and asks each element once. */
export function toneReader(view: View): ToneReader {
  const known = new WeakMap<Element, Tone>();
  return (element) => {
    const before = known.get(element);
    if (before) return before;
    const text = parseColour(view.getComputedStyle(element).color);
    const background = backgroundOf(element, view);
    const tone = text && background ? toneFor(text, background) : 'strong';
    known.set(element, tone);
    return tone;
  };
}
