import { describe, expect, it } from 'vitest';
import { asWritten, readableReasons } from '../../../lib/lookup/as-written.ts';

const ARTICLE = {
  lang: 'es',
  title: 'Freedonia vota',
  blocks: [
    { id: 0, text: 'La ex-ministra Áñez habló; anez, dijo, no se escribe así.', role: 'text' as const },
    { id: 1, text: 'En la Plaza  Mayor llovía.', role: 'text' as const },
  ],
};

describe('folded words as the article writes them', () => {
  it.each([
    ['anez', 'Áñez'],
    ['plaza mayor', 'Plaza  Mayor'],
    ['freedonia', 'Freedonia'],
    ['ex ministra', 'ex-ministra'],
    ['not there', 'not there'],
  ])('%s: %s', (key, written) => {
    expect(asWritten([key], ARTICLE).get(key)).toBe(written);
  });

  it('holds for all at once, and for none', () => {
    expect([...asWritten(['anez', 'freedonia'], ARTICLE).values()]).toEqual(['Áñez', 'Freedonia']);
    expect(asWritten([], ARTICLE).size).toBe(0);
  });

  it('stands in the reasons that rest on them, and leaves the others alone', () => {
    const reasons = [
      { kind: 'article-words', detail: 'anez', weight: 0.3 },
      { kind: 'related', detail: 'anez', weight: 0.4 },
      { kind: 'active', weight: 0.3 },
    ];
    expect(readableReasons(reasons, ARTICLE).map(({ detail }) => detail)).toEqual(['Áñez', 'anez', undefined]);
  });
});
