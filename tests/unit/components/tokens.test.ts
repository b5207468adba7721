import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../lib/profiles/profile.ts';

const css = readFileSync('components/tokens.css', 'utf8');

/** Value of a token in one mode, as "#rrggbb". */
function token(name: string, mode: 'light' | 'dark'): string {
  const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  const value = match?.[mode === 'light' ? 1 : 2];
  if (!value) throw new Error(`no token --${name} with two colours`);
  return value;
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours (WCAG 2.2), 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('the %s colours', (mode) => {
  it.each(['ink', 'soft', 'danger', ...KINDS])('read %s at 4.5:1 on paper and on the wash', (name) => {
    expect(contrast(token(name, mode), token('paper', mode))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(name, mode), token('wash', mode))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'focus'])('show the %s of controls at 3:1', (name) => {
    expect(contrast(token(name, mode), token('paper', mode))).toBeGreaterThanOrEqual(3);
    expect(contrast(token(name, mode), token('wash', mode))).toBeGreaterThanOrEqual(3);
  });

  it('give each kind an accent of its own', () => {
    expect(new Set(KINDS.map((kind) => token(kind, mode))).size).toBe(KINDS.length);
  });
});

it('measures what is known of black, white and a textbook grey', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
