// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StyleReader } from '../../../lib/page/box-style.ts';
import { atOnce, inSlices } from '../../../lib/page/slices.ts';
import { mapText, type TextMap } from '../../../lib/page/text-map.ts';

const BLOCKS = new Set(['DIV', 'P', 'H1', 'H2', 'LI', 'UL', 'ARTICLE', 'PRE', 'SECTION', 'TABLE', 'TR', 'TD']);

/** Styles by tag alone: exact for these trees, and a thousand times faster than those of jsdom. */
const byTag: StyleReader = (element) => ({
  hidden: element.tagName === 'X-GONE',
  invisible: false,
  breaks: BLOCKS.has(element.tagName),
  keepsSpaces: element.tagName === 'PRE',
});

function mapOf(root: Element): TextMap {
  return atOnce(mapText([root], { styles: byTag, headline: root.querySelector('h1') }));
}

function textsOf(html: string): readonly string[] {
  document.body.innerHTML = `<div id="root">${html}</div>`;
  return mapOf(document.body).blocks.map((block) => block.text);
}

beforeEach(() => {
  document.body.replaceChildren();
});

describe('the text of blocks', () => {
  it.each([
    ['joins inline elements', '<p>Luis <b>Ar</b>ce <i>spoke</i></p>', ['Luis Arce spoke']],
    ['collapses white space as a browser does', '<p>  a \n\t b  <b> c</b> </p>', ['a b c']],
    ['keeps non-breaking spaces and soft hyphens', '<p>a&nbsp; b&shy;c&#8203;d</p>', ['a\u00a0 b\u00adc\u200bd']],
    ['reads entities', '<p>&Aacute;&ntilde;ez &amp; &#x27;Tuto&#39;</p>', ["Áñez & 'Tuto'"]],
    ['breaks at the borders of blocks', '<div>a<p>b</p>c</div>', ['a', 'b', 'c']],
    ['takes a line break for a break in the block', '<p>a<br> b</p>', ['a\nb']],
    ['takes two for its end', '<p>a<br><br/>b</p>', ['a', 'b']],
    ['leaves out what is not rendered', '<p>a<x-gone>b</x-gone>c</p>', ['ac']],
    [
      'leaves out scripts, styles and comments',
      '<p>a<script type="application/json">b</script><style>c</style><!-- d -->e</p>',
      ['ae'],
    ],
    ['leaves out navigation and forms of it', '<nav>a</nav><div role="navigation">b</div><p>c</p>', ['c']],
    [
      'leaves out adverts and newsletters by their names',
      '<p class="ad-slot">a</p><p id="newsletterBox">b</p><p>c</p>',
      ['c'],
    ],
    ['keeps what only says that the page has adverts', '<div class="has-ads no-sidebar"><p>a</p></div>', ['a']],
    ['keeps what only sounds like an advert', '<p class="lead header-road shadow">a</p>', ['a']],
    [
      'leaves out editors',
      '<p contenteditable>a</p><div role="textbox">b</div><p contenteditable="false">c</p>',
      ['c'],
    ],
    [
      'leaves out comment sections',
      '<section class="comments"><p>a</p></section><div itemprop="comment">b</div><p>c</p>',
      ['c'],
    ],
    [
      'leaves out lists of links',
      '<ul><li><a href="#">a</a></li><li><a href="#">b</a></li></ul><ul><li>c <a href="#">d</a></li><li>e</li></ul>',
      ['c d', 'e'],
    ],
    ['leaves footnote marks out of a word', '<p>Morales<sup>[1]</sup>, who</p>', ['Morales, who']],
    ['keeps powers and ordinals', '<p>the 2<sup>nd</sup></p>', ['the 2nd']],
    ['leaves out blocks without a word', '<p>—</p><p>***</p><p>a</p>', ['a']],
    ['keeps right-to-left runs where they stand', '<p>a <bdi dir="rtl">هارتس</bdi> b</p>', ['a هارتس b']],
    ['keeps text as typed where the page does', '<pre>a  b\n c</pre>', ['a  b\n c']],
  ])('%s', (_, html, expected) => {
    expect(textsOf(html)).toEqual(expected);
  });

  it('tells the headline and headings from text', () => {
    document.body.innerHTML = '<article><h1>A</h1><h2>B</h2><p>C</p><div role="heading">D</div></article>';
    expect(mapOf(document.body).blocks.map((block) => block.role)).toEqual(['headline', 'heading', 'text', 'heading']);
  });

  it('numbers blocks in order, and maps several roots one after the other', () => {
    document.body.innerHTML = '<h1>A</h1><div><p>B</p><p>C</p></div>';
    const roots = [...document.body.children];
    const map = atOnce(mapText(roots, { styles: byTag, headline: roots[0] ?? null }));
    expect(map.blocks.map(({ id, text }) => [id, text])).toEqual([
      [0, 'A'],
      [1, 'B'],
      [2, 'C'],
    ]);
    expect(map.nextId).toBe(3);
  });
});

interface Tree {
  readonly tag: string;
  readonly children: readonly (Tree | string)[];
}

const word = fc.constantFrom(
  'a',
  ' ',
  '  ',
  '\n',
  '\t x',
  'Luis',
  'Arce ',
  ' Áñez',
  '\u00a0',
  '\u00ad',
  '\u200f',
  'هار',
  '🇧🇴',
  '𝒜',
  '',
  '—',
  ' \n b \n',
  'e\u0301',
);
const text = fc.array(word, { maxLength: 6 }).map((parts) => parts.join(''));
const tag = fc.constantFrom('p', 'div', 'b', 'span', 'a', 'br', 'pre', 'li', 'sup', 'style', 'nav', 'x-gone', 'h2');
const { tree } = fc.letrec<{ tree: Tree; child: Tree | string }>((tie) => ({
  tree: fc.record({ tag, children: fc.array(tie('child'), { maxLength: 5 }) }),
  child: fc.oneof({ maxDepth: 4, withCrossShrink: true }, text, tie('tree')),
}));

function build({ tag: name, children }: Tree): Element {
  const element = document.createElement(name);
  for (const child of children) element.append(typeof child === 'string' ? child : build(child));
  return element;
}

function withTree(check: (map: TextMap, root: Element) => void): void {
  fc.assert(
    fc.property(tree, (drawn) => {
      const root = build({ tag: 'article', children: [drawn] });
      document.body.replaceChildren(root);
      check(mapOf(root), root);
    }),
    { numRuns: 1500 },
  );
}

describe('the way from the text to the page and back', () => {
  it('is exact for every offset of every block, whichever side a position leans to', () => {
    withTree((map) => {
      for (const block of map.blocks) {
        for (let offset = 0; offset <= block.text.length; offset++) {
          for (const lean of ['earlier', 'later'] as const) {
            const position = map.positionAt({ block: block.id, offset }, lean);
            expect(position && map.offsetAt(position.node, position.offset)).toEqual({ block: block.id, offset });
          }
        }
      }
    });
  });

  it('finds in the page the very character that stands in the text', () => {
    withTree((map) => {
      for (const block of map.blocks) {
        for (const [offset, unit] of block.text.split('').entries()) {
          const position = map.positionAt({ block: block.id, offset }, 'later');
          const there = position?.node.data[position.offset];
          if (unit === ' ') expect([' ', '\n', '\t']).toContain(there);
          else if (unit !== '\n' || there === '\n') expect(there).toBe(unit);
        }
      }
    });
  });

  it('gives every position in the page a place, or none where nothing is mapped', () => {
    withTree((map, root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        let before = -1;
        for (let offset = 0; offset <= (node.nodeValue ?? '').length; offset++) {
          const place = map.offsetAt(node, offset);
          if (!place) continue;
          expect(place.offset).toBeGreaterThanOrEqual(before);
          expect(place.offset).toBeLessThanOrEqual(map.block(place.block)?.text.length ?? -1);
          before = place.offset;
        }
      }
    });
  });

  it('makes a range whose text is that of the span but for white space', () => {
    const squeezed = (value: string) => value.replace(/[ \t\n]+/g, '');
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            text,
            text.map((inner) => ({ tag: 'b', children: [inner] })),
          ),
          { maxLength: 6 },
        ),
        fc.nat(),
        fc.nat(),
        (children, a, b) => {
          const root = build({ tag: 'p', children });
          document.body.replaceChildren(root);
          const [block] = mapOf(root).blocks;
          if (!block) return;
          const [start = 0, end = 0] = [a % (block.text.length + 1), b % (block.text.length + 1)].sort((x, y) => x - y);
          const range = mapOf(root).rangeOf({ block: block.id, start, end });
          expect(range === undefined).toBe(start === end);
          if (range) expect(squeezed(range.toString())).toBe(squeezed(block.text.slice(start, end)));
        },
      ),
    );
  });

  it('gives no range for text that the page has taken away', () => {
    document.body.innerHTML = '<p>Luis Arce</p>';
    const map = mapOf(document.body);
    document.body.replaceChildren();
    expect(map.rangeOf({ block: 0, start: 0, end: 4 })).toBeUndefined();
    expect(map.rangeOf({ block: 7, start: 0, end: 4 })).toBeUndefined();
    expect(map.positionAt({ block: 0, offset: 99 })).toBeUndefined();
  });
});

describe('hostile sizes', () => {
  it('maps 50,000 nested elements without recursion', () => {
    // jsdom takes minutes to build such a tree, so these are the few fields that the walk reads.
    const leaf = { nodeType: 3, data: 'deep', nextSibling: null, isConnected: true };
    let root: object = leaf;
    for (let depth = 0; depth < 50_000; depth++) {
      root = {
        nodeType: 1,
        tagName: depth % 2 ? 'SPAN' : 'DIV',
        firstChild: root,
        nextSibling: null,
        getAttribute: () => null,
      };
    }
    const map = atOnce(mapText([root as Element], { styles: byTag, isOutside: () => false }));
    expect(map.blocks.map((block) => block.text)).toEqual(['deep']);
  });

  it('maps 200,000 words, giving the main thread back on the way', async () => {
    const root = document.createElement('div');
    for (let at = 0; at < 2000; at++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'one two three four five '.repeat(20);
      root.append(paragraph);
    }
    let pauses = 0;
    let time = 0;
    const map = await inSlices(mapText([root], { styles: byTag }), {
      now: () => time++,
      pause: async () => {
        pauses++;
      },
    });
    expect(map.blocks).toHaveLength(2000);
    expect(pauses).toBeGreaterThan(5);
  });

  it('leaves out what is beyond the limits of an article', () => {
    const root = document.createElement('div');
    for (let at = 0; at < 30; at++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'word '.repeat(20_000);
      root.append(paragraph);
    }
    const total = mapOf(root).blocks.reduce((sum, block) => sum + block.text.length, 0);
    expect(total).toBeGreaterThan(1_000_000);
    expect(total).toBeLessThanOrEqual(2_000_000);
  });

  it('stops where it is told to', async () => {
    const root = document.createElement('div');
    for (let at = 0; at < 1000; at++) root.append(document.createElement('p'));
    const signal = AbortSignal.abort(new Error('left the page'));
    let time = 0;
    await expect(inSlices(mapText([root], { styles: byTag }), { now: () => (time += 5), signal })).rejects.toThrow(
      'left the page',
    );
  });
});
