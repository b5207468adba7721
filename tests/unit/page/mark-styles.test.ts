// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { MARK_SELECTOR, MARK_SELECTORS_LIMIT } from '../../../lib/messages/mark-selector.ts';
import { chooseSelectors, holdersOf } from '../../../lib/page/mark-holders.ts';
import { markStyles } from '../../../lib/page/mark-styles.ts';
import { atOnce } from '../../../lib/page/slices.ts';
import { mapText } from '../../../lib/page/text-map.ts';

/** Selectors chosen for the elements that `marked` matches, on a page where `light` elements are few enough. */
function choose(html: string, marked: string, light: number): readonly (string | undefined)[] {
  document.body.innerHTML = html;
  const holders = [...document.querySelectorAll(marked)];
  const selectorOf = atOnce(chooseSelectors(new Set(holders), light));
  return holders.map(selectorOf);
}

describe('the elements that hold a mention', () => {
  it('are those of its text nodes, and no others', () => {
    document.body.innerHTML = '<p>President <b>Luis</b> <i>Arce <u>spoke</u></i></p>';
    const map = atOnce(
      mapText([document.body], {
        styles: (element) => ({ hidden: false, invisible: false, breaks: element.tagName === 'P', keepsSpaces: false }),
      }),
    );
    const tags = (start: number, end: number) =>
      holdersOf(map, { block: 0, start, end }).map(({ localName }) => localName);
    expect(map.blocks[0]?.text).toBe('President Luis Arce spoke');
    expect(tags(0, 9)).toEqual(['p']);
    expect(tags(10, 14)).toEqual(['b']);
    expect(tags(10, 19)).toEqual(['b', 'p', 'i']);
    expect(tags(20, 25)).toEqual(['u']);
    expect(holdersOf(map, { block: 7, start: 0, end: 3 })).toEqual([]);
  });
});

describe('the selectors of marks', () => {
  it('are tags on an ordinary page', () => {
    expect(choose('<div class="body"><p>a</p><p><a class="x">b</a></p></div>', 'p, a', 100)).toEqual(['p', 'p', 'a']);
  });

  it('reach no further than the article, where it has a tag of its own', () => {
    expect(choose('<article><p>a</p></article><main><b>b</b></main><i>c</i>', 'p, b, i', 100)).toEqual([
      'article p',
      'main b',
      'i',
    ]);
    expect(choose('<p>a</p><article>b</article>', 'article', 100)).toEqual(['article']);
  });

  it.each([
    ['a tag that is rare enough', `<p>a</p>${'<div></div>'.repeat(50)}`, 'p', ['p']],
    [
      'a class where the tag is everywhere',
      `<div class="lead text">a</div>${'<div></div>'.repeat(50)}`,
      '.text',
      ['div.lead'],
    ],
    [
      'the class that is rare where another is everywhere',
      `<div class="row text">a</div>${'<div class="row"></div>'.repeat(50)}`,
      '.text',
      ['div.text'],
    ],
    ['nothing where all is everywhere', '<div class="row">a</div>'.repeat(50), 'div:first-child', [undefined]],
    [
      'nothing for what holds too many others',
      `<p>a</p><section>${'<i></i>'.repeat(50)}</section>`,
      'section',
      [undefined],
    ],
    [
      'nothing for names that need escapes',
      `<div class="md:w-1/2">a</div>${'<div></div>'.repeat(50)}`,
      '[class]',
      [undefined],
    ],
  ])('on a large one are %s', (_what, html, marked, expected) => {
    expect(choose(html, marked, 30)).toEqual(expected);
  });

  it('together match no more elements than one page can bear', () => {
    const page = `${'<p>a</p>'.repeat(20)}${'<li>b</li>'.repeat(20)}${'<i></i>'.repeat(20)}`;
    expect(choose(page, 'p:first-of-type, li:first-of-type', 30)).toEqual(['p', undefined]);
  });

  it('count a nested element once', () => {
    const nested = `${'<div>'.repeat(20)}a${'</div>'.repeat(20)}${'<i></i>'.repeat(20)}`;
    expect(choose(nested, 'div:first-child', 30).every((selector) => selector === 'div')).toBe(true);
  });

  it('are no more than the background takes', () => {
    const page = Array.from({ length: MARK_SELECTORS_LIMIT + 5 }, (_, at) => `<x-${at}>a</x-${at}>`).join('');
    const chosen = choose(page, 'body *', 1000);
    expect(chosen.filter(Boolean)).toHaveLength(MARK_SELECTORS_LIMIT);
  });

  it.each(['p', 'x-text', 'div.story-body', 'span.a_b', 'article p', 'main div.x'])('may be %s', (selector) => {
    expect(selector).toMatch(MARK_SELECTOR);
  });

  it.each([
    '',
    '*',
    'P',
    'p,a',
    'p{}',
    'p a',
    'article p a',
    'p::before',
    'div.a.b',
    'div.1',
    'p\n',
    '@import',
    'p/**/',
    ':root',
  ])('may not be %j', (selector) => {
    expect(selector).not.toMatch(MARK_SELECTOR);
  });
});

describe('the stylesheet of marks', () => {
  it('styles the marks in those elements, and the active one wherever a mark can be', () => {
    const css = markStyles({ quiet: ['p'], strong: ['a', 'p'] });
    expect(css).toContain('p::highlight(n1) {');
    expect(css).not.toContain('a::highlight(n1)');
    expect(css).toContain('a::highlight(n2), p::highlight(n2) {');
    expect(css).toContain('p::highlight(n3), a::highlight(n3) {');
  });

  it('has no rule for a tone that no mark has, and none for all elements', () => {
    const css = markStyles({ quiet: ['p'], strong: [] });
    expect(css).not.toContain('n2');
    expect(css).not.toMatch(/(^|[\s,}])::highlight/);
  });
});
