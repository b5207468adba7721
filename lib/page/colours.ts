/** Channels from 0 to 1, not premultiplied. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Reads a computed colour: "rgb(0, 0, 0)", "rgba(…)", "color(srgb 0 0 0 / 0.5)". Undefined for other spaces. */
export function parseColour(text: string): Colour | undefined {
  const numbers = (text.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? []).map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part),
  );
  const scale = text.startsWith('rgb') ? 255 : text.startsWith('color(srgb ') ? 1 : undefined;
  const [red, green, blue, alpha = 1] = numbers;
  if (scale === undefined || red === undefined || green === undefined || blue === undefined) return undefined;
  return { red: red / scale, green: green / scale, blue: blue / scale, alpha };
}

/** `front` over an opaque `back`. */
export function over(front: Colour, back: Colour): Colour {
  const mix = (a: number, b: number) => a * front.alpha + b * (1 - front.alpha);
  return {
    red: mix(front.red, back.red),
    green: mix(front.green, back.green),
    blue: mix(front.blue, back.blue),
    alpha: 1,
  };
}

function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two opaque colours, from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
