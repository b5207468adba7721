import { describe, expect, it } from 'vitest';
import { contrast, over, parseColour } from '../../../lib/page/colours.ts';
import { QUIET_SHARE, toneFor } from '../../../lib/page/tone.ts';

function colour(text: string) {
  const parsed = parseColour(text);
  if (!parsed) throw new Error(`${text} is no colour`);
  return parsed;
}

describe('computed colours', () => {
  it.each([
    ['rgb(255, 0, 51)', { red: 1, green: 0, blue: 0.2, alpha: 1 }],
    ['rgba(0, 0, 0, 0.5)', { red: 0, green: 0, blue: 0, alpha: 0.5 }],
    ['rgb(0 0 0 / 25%)', { red: 0, green: 0, blue: 0, alpha: 0.25 }],
    ['color(srgb 1 0.5 0 / 0.5)', { red: 1, green: 0.5, blue: 0, alpha: 0.5 }],
    ['oklch(0.5 0.1 120)', undefined],
    ['transparent', undefined],
  ])('%s', (text, expected) => {
    expect(parseColour(text)).toEqual(expected);
  });

  it('have the contrast of WCAG', () => {
    expect(contrast(colour('rgb(0, 0, 0)'), colour('rgb(255, 255, 255)'))).toBeCloseTo(21);
    expect(contrast(colour('rgb(119, 119, 119)'), colour('rgb(255, 255, 255)'))).toBeCloseTo(4.48, 1);
  });
});

describe('the tone of an underline', () => {
  it.each([
    ['rgb(27, 26, 23)', 'rgb(255, 254, 251)', 'quiet'],
    ['rgb(230, 226, 216)', 'rgb(23, 22, 20)', 'quiet'],
    ['rgb(118, 118, 118)', 'rgb(255, 255, 255)', 'strong'],
    ['rgb(109, 118, 136)', 'rgb(11, 13, 18)', 'strong'],
    ['rgba(0, 0, 0, 0.6)', 'rgb(255, 255, 255)', 'strong'],
  ] as const)('for %s on %s is %s', (text, background, tone) => {
    expect(toneFor(colour(text), colour(background))).toBe(tone);
  });

  it('keeps a quiet line at a contrast of 3 or more', () => {
    for (let level = 0; level < 256; level += 5) {
      for (const background of ['rgb(255, 255, 255)', 'rgb(11, 13, 18)', 'rgb(128, 128, 128)'].map(colour)) {
        const text = colour(`rgb(${level}, ${level}, ${level})`);
        if (toneFor(text, background) !== 'quiet') continue;
        expect(contrast(over({ ...text, alpha: QUIET_SHARE }, background), background)).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
