import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../lib/text/fold.ts';
import { nameKey } from '../../../lib/text/tokens.ts';

describe('folding', () => {
  it.each([
    ['Áñez', 'anez'],
    ['A\u0301n\u0303ez', 'anez'],
    ['ZÚÑIGA', 'zuniga'],
    ['Straße', 'strasse'],
    ['Søren Łukasz', 'soren lukasz'],
    ['l\u2019OEA', "l'oea"],
    ['MAS\u2011IPSP', 'mas-ipsp'],
    ['La\u00A0Paz', 'la paz'],
    ['Cocha\u00ADbamba', 'cochabamba'],
    ['\u200BEvo\uFEFF', 'evo'],
    ['ﬁn', 'fin'],
    ['İstanbul', 'istanbul'],
    ['𝐄𝐯𝐨', 'evo'],
  ])('turns %j into %j', (text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  it('leads back from a folded stretch to the letters it came from, marks and hidden characters included', () => {
    const text = 'señora A\u0301n\u0303ez, MAS';
    const { text: folded, original } = foldText(text);
    const at = folded.indexOf('anez');
    const { start, end } = original(at, at + 4);
    expect(text.slice(start, end)).toBe('A\u0301n\u0303ez');
  });

  it('maps every folded character to where its own code point begins, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { text: folded, starts, original } = foldText(text);
        expect(starts.length).toBe(folded.length);
        for (let i = 0; i < folded.length; i++) {
          const { start, end } = original(i, i + 1);
          expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : (starts[i - 1] ?? 0));
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(foldText(text.slice(start, end)).text).toContain(folded[i]);
        }
      }),
    );
  });

  it('folds a folded text to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = foldText(text).text;
        expect(foldText(once).text).toBe(once);
      }),
    );
  });
});

describe('the key of a name', () => {
  it.each([
    ['O.A.S.', 'OAS'],
    ['EE.UU.', 'EEUU'],
    ['Luis  Arce', 'LUIS ARCE'],
    ['Jorge “Tuto” Quiroga', 'Jorge Tuto Quiroga'],
    ['coup d’État', "coup d'etat"],
  ])('is the same for %j and %j', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });
});
