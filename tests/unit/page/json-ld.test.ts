import { describe, expect, it } from 'vitest';
import { readLinkedData } from '../../../lib/page/json-ld.ts';

const read = (...scripts: readonly string[]) => readLinkedData(scripts.map((textContent) => ({ textContent })));

describe('the JSON-LD of a page', () => {
  it('is found alone, in lists, in graphs and in several scripts', () => {
    const article = '{"@type":"NewsArticle","headline":"A"}';
    expect(read(article)).toHaveLength(1);
    expect(read(`[${article},{"@type":"WebPage"}]`)).toHaveLength(2);
    expect(read(`{"@graph":[${article}]}`)).toMatchObject([{ headline: 'A', top: true }]);
    expect(read('{"@type":"WebSite"}', article)).toHaveLength(2);
  });

  it('tells what stands alone from what is in a list', () => {
    const list = '{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"NewsArticle"}}]}';
    expect(
      read(list)
        .filter(({ top }) => top)
        .flatMap(({ types }) => types),
    ).toEqual(['ItemList']);
  });

  it('takes the vocabulary off types, and texts out of objects and lists', () => {
    expect(
      read(
        '{"@type":["http://schema.org/NewsArticle","schema:Report"],"inLanguage":{"alternateName":"es"},"headline":["A","B"]}',
      ),
    ).toMatchObject([{ types: ['NewsArticle', 'Report'], language: 'es', headline: 'A' }]);
  });

  it('is mended where sites commonly break it', () => {
    expect(read('{"@type":"NewsArticle","headline":"A\nB",}')).toMatchObject([{ headline: 'A B' }]);
    expect(read('<!-- {"@type":"NewsArticle"} -->')).toHaveLength(1);
    expect(read('{"@type":"NewsArticle"};')).toHaveLength(1);
  });

  it.each([
    '',
    'null',
    '[]',
    '42',
    '"x"',
    '{',
    '{"@type":',
    '{"@graph":7}',
    '{"@type":{"a":1}}',
    '<html>',
    `${'['.repeat(100_000)}`,
  ])('that says nothing sensible says nothing: %.20s', (text) => {
    expect(read(text).flatMap(({ types }) => types)).toEqual([]);
  });

  it('is bounded', () => {
    expect(read(`[${Array(5000).fill('{"@type":"NewsArticle"}').join(',')}]`).length).toBeLessThanOrEqual(300);
    expect(read(`{"@type":"NewsArticle","headline":"${'x'.repeat(2_000_000)}"}`)).toEqual([]);
  });
});
