import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../lib/lookup/search-words.ts';
import { foldedTokens, tokenise } from '../../../lib/text/tokens.ts';

describe('the words of a text', () => {
  it.each([
    ['Jeanine Áñez Chávez', ['jeanine', 'anez', 'chavez']],
    ['MAS-IPSP', ['mas', 'ipsp']],
    ["O'Brien’s", ['o', 'brien', 's']],
    ['o.a.s.', ['oas']],
    ['the O.A.S. audit', ['the', 'oas', 'audit']],
    ['EE.UU.', ['eeuu']],
    ['Straße', ['strasse']],
    ['Эво Моралес', ['эво', 'моралес']],
    ['', []],
    [' -- ', []],
  ])('of "%s" are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('are what the linker cuts a text into', () => {
    const ascii = fc.string({ unit: 'binary-ascii', maxLength: 40 }).map((text) => text.replaceAll('.', ' '));
    const any = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('.', ' '));
    fc.assert(
      fc.property(fc.oneof(ascii, any), (text) => {
        expect(wordsOf(text)).toEqual(foldedTokens(tokenise(text)));
      }),
      { numRuns: 500 },
    );
  });
});
