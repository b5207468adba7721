// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StyleReader } from '../../../lib/page/box-style.ts';
import { atOnce } from '../../../lib/page/slices.ts';
import { mapChange, type PageChange } from '../../../lib/page/text-changes.ts';
import { mapText, type TextMap } from '../../../lib/page/text-map.ts';
import { watchArticle } from '../../../lib/page/watch.ts';

const BLOCKS = new Set(['DIV', 'P', 'H1', 'H2', 'ARTICLE', 'SECTION']);
const styles: StyleReader = (element) => ({
  hidden: false,
  invisible: false,
  breaks: BLOCKS.has(element.tagName),
  keepsSpaces: false,
});

let root: Element;
let map: TextMap;

function start(html: string): void {
  document.body.innerHTML = `<article>${html}</article>`;
  root = document.body.children[0] ?? document.body;
  map = atOnce(mapText([root], { styles }));
}

function change(touched: Iterable<Node>, parents: Iterable<Node> = [root]) {
  const result = atOnce(mapChange(map, [root], { touched, parents }, { styles }));
  map = result.map;
  return { added: result.added.map(({ id, text }) => [id, text]), removed: result.removed };
}

const shown = () => map.blocks.map(({ id, text }) => [id, text]);

function paragraph(text: string): Element {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

describe('what a live page changes', () => {
  it('is mapped where it was added, before, between and after', () => {
    start('<p>A</p><p>B</p>');
    const nodes = [paragraph('first'), paragraph('middle'), paragraph('last')];
    root.prepend(nodes[0] ?? '');
    root.children[1]?.after(nodes[1] ?? '');
    root.append(nodes[2] ?? '');
    expect(change(nodes)).toEqual({
      added: [
        [2, 'first'],
        [3, 'middle'],
        [4, 'last'],
      ],
      removed: [],
    });
    expect(shown()).toEqual([
      [2, 'first'],
      [0, 'A'],
      [3, 'middle'],
      [1, 'B'],
      [4, 'last'],
    ]);
  });

  it('is dropped where it was removed, and its number not given again', () => {
    start('<p>A</p><p>B</p>');
    root.children[1]?.remove();
    expect(change([])).toEqual({ added: [], removed: [1] });
    const added = paragraph('C');
    root.append(added);
    expect(change([added])).toEqual({ added: [[2, 'C']], removed: [] });
  });

  it('gives a block whose words change a new number, and leaves its neighbours theirs', () => {
    start('<p>A <b>one</b></p><p>B</p>');
    const text = root.querySelector('b')?.firstChild;
    if (text) text.nodeValue = 'two';
    expect(change(text ? [text] : [])).toEqual({ added: [[2, 'A two']], removed: [0] });
    expect(shown()).toEqual([
      [2, 'A two'],
      [1, 'B'],
    ]);
  });

  it('changes nothing where a block was touched and reads as before', () => {
    start('<p>A <b>one</b></p>');
    const mark = document.createElement('b');
    root.children[0]?.append(mark);
    expect(change([mark])).toEqual({ added: [], removed: [] });
  });

  it('is nothing outside the roots and in what is no text', () => {
    start('<p>A</p><aside></aside>');
    const outside = paragraph('elsewhere');
    document.body.append(outside);
    const inAside = paragraph('advert');
    root.querySelector('aside')?.append(inAside);
    const script = document.createElement('style');
    root.append(script);
    expect(change([outside, inAside, script, paragraph('detached')])).toEqual({ added: [], removed: [] });
  });

  it('joins and parts text of its own where a box goes or comes', () => {
    start('<p>A</p><div>B<p>C</p>E</div>');
    const div = root.querySelector('div') ?? root;
    div.querySelector('p')?.remove();
    expect(change([], [div])).toEqual({ added: [[4, 'BE']], removed: [1, 2, 3] });
    const added = paragraph('D');
    div.childNodes[0]?.after(added);
    change([added], [div]);
    expect(shown().map(([, text]) => text)).toEqual(['A', 'B', 'D', 'E']);
  });

  it('is the same as mapping the page anew, whatever was done', () => {
    const step = fc.record({
      at: fc.nat(20),
      what: fc.constantFrom<Deed>('add', 'remove', 'edit', 'wrap'),
      text: fc.constantFrom('x', 'y z', '', 'w'),
    });
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 6 }), (rounds) => {
        start('<p>A</p><div>B<p>C <b>D</b></p>E</div>');
        for (const round of rounds) {
          const touched = new Set<Node>();
          const parents = new Set<Node>();
          for (const each of round) doTo(each, touched, parents);
          change(touched, parents);
        }
        const fresh = atOnce(mapText([root], { styles }));
        expect(map.blocks.map(({ text }) => text)).toEqual(fresh.blocks.map(({ text }) => text));
        expect(new Set(map.blocks.map(({ id }) => id)).size).toBe(map.blocks.length);
      }),
      { numRuns: 600 },
    );
  });
});

type Deed = 'add' | 'remove' | 'edit' | 'wrap';

/** Changes the page, and notes what an observer would see of it. */
function doTo(step: { at: number; what: Deed; text: string }, touched: Set<Node>, parents: Set<Node>): void {
  const elements = [root, ...root.querySelectorAll('*')];
  const element = elements[step.at % elements.length] ?? root;
  const { firstChild, parentNode } = element;
  if (step.what === 'remove') {
    if (element === root || !parentNode) return;
    parents.add(parentNode);
    element.remove();
  } else if (step.what === 'edit') {
    if (firstChild?.nodeType !== 3) return;
    firstChild.nodeValue = step.text;
    touched.add(firstChild);
  } else {
    const added = document.createElement(step.what === 'add' ? 'p' : 'b');
    added.textContent = step.text;
    if (step.what === 'add') element.append(added);
    else element.prepend(added);
    touched.add(added);
    parents.add(element);
  }
}

describe('the watch over an article', () => {
  let changes: PageChange[] = [];
  let left = 0;
  let end = () => {};

  beforeEach(() => {
    vi.useFakeTimers();
    changes = [];
    left = 0;
    start('<p>A</p>');
    end = watchArticle([root], window, { changed: (each) => changes.push(each), left: () => left++ });
  });
  afterEach(() => {
    end();
    vi.useRealTimers();
  });

  const elapse = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('tells many changes as one, after a quiet while', async () => {
    for (let at = 0; at < 3; at++) {
      root.append(paragraph('x'));
      await elapse(100);
    }
    expect(changes).toHaveLength(0);
    await elapse(400);
    expect(changes).toHaveLength(1);
    expect([...(changes[0]?.touched ?? [])]).toHaveLength(3);
  });

  it('does not wait for ever on a page that is never quiet', async () => {
    for (let at = 0; at < 30; at++) {
      root.append(paragraph('x'));
      await elapse(100);
    }
    expect(changes.length).toBeGreaterThanOrEqual(1);
  });

  it('tells nothing of changes elsewhere', async () => {
    document.body.append(paragraph('x'));
    await elapse(3000);
    expect(changes).toHaveLength(0);
    expect(left).toBe(0);
  });

  it('tells when the article is taken out of the page', async () => {
    root.remove();
    await elapse(500);
    expect(left).toBe(1);
  });

  it('tells when the page takes another address, but not for a fragment', async () => {
    history.pushState(null, '', '#part');
    root.append(paragraph('x'));
    await elapse(500);
    expect(left).toBe(0);
    history.pushState(null, '', '/another-story');
    root.append(paragraph('y'));
    await elapse(500);
    expect(left).toBe(1);
  });

  it('tells nothing after its end', async () => {
    root.append(paragraph('x'));
    end();
    await elapse(3000);
    expect(changes).toHaveLength(0);
  });
});
