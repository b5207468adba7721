import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedTokens, SHAPE, tokenise } from '../../../lib/text/tokens.ts';

const surfaces = (text: string) => {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, row) => text.slice(tokens.start[row], tokens.end[row]));
};

describe('tokens', () => {
  it.each([
    ["l'OEA, MAS-IPSP", ['l', 'OEA', 'MAS', 'IPSP']],
    ['the O.A.S. said', ['the', 'O.A.S', 'said']],
    ['EE.UU. y J. Pérez', ['EE.UU', 'y', 'J', 'Pérez']],
    ['end.Start', ['end', 'Start']],
    ['A\u0301n\u0303ez’s', ['A\u0301n\u0303ez', 's']],
  ])('of %j are %j', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it('know capitals from acronyms and mixed case', () => {
    const { shape } = tokenise('Evo MAS iPhone O.A.S.');
    expect((shape[0] ?? 0) & (SHAPE.capital | SHAPE.upper)).toBe(SHAPE.capital);
    expect((shape[1] ?? 0) & SHAPE.upper).toBe(SHAPE.upper);
    expect((shape[2] ?? 0) & SHAPE.capital).toBe(0);
    expect((shape[3] ?? 0) & SHAPE.dotted).toBe(SHAPE.dotted);
  });

  it('lie in the text, in order and apart, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const tokens = tokenise(text);
        let last = 0;
        for (let row = 0; row < tokens.count; row++) {
          expect(tokens.start[row]).toBeGreaterThanOrEqual(last);
          expect(tokens.end[row]).toBeGreaterThan(tokens.start[row] ?? 0);
          last = tokens.end[row] ?? 0;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(foldedTokens(tokens).every((word) => word.length > 0)).toBe(true);
      }),
    );
  });

  it('take time in proportion to the text', () => {
    const time = (length: number) => {
      const text = 'Ñandú, O.A.S. — coup d’État '.repeat(length / 28);
      const begun = performance.now();
      tokenise(text);
      return performance.now() - begun;
    };
    time(280_000);
    const short = Math.min(time(280_000), time(280_000), time(280_000));
    expect(Math.min(time(2_800_000), time(2_800_000))).toBeLessThan(short * 40 + 5);
  });
});
