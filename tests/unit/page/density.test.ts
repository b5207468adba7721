import { describe, expect, it } from 'vitest';
import type { MappedBlock } from '../../../lib/page/block-builder.ts';
import { chooseMarks, type MarkOptions, mentionKey, type PaintMention } from '../../../lib/page/density.ts';
import { createTextMap } from '../../../lib/page/text-map.ts';

const kinds = { person: true, organisation: true, place: true, event: true, document: true };
const ROLES = ['headline', 'text', 'text', 'heading', 'text', 'text'] as const;

/** Six blocks: headline, two paragraphs, a heading, two paragraphs. */
const map = createTextMap(
  ROLES.map((role, id): MappedBlock => ({ id, role, text: 'x'.repeat(100), segments: [], container: {} as Element })),
  ROLES.length,
);

const mention = (entity: string, block: number, start = 0, kind: PaintMention['kind'] = 'person'): PaintMention => ({
  entity,
  block,
  start,
  end: start + 3,
  kind,
});

const MENTIONS = [
  mention('arce', 5),
  mention('arce', 2, 40),
  mention('arce', 2, 10),
  mention('arce', 0),
  mention('mas', 4, 0, 'organisation'),
  mention('mas', 5, 9, 'organisation'),
  mention('la-paz', 0, 50, 'place'),
  mention('gone', 77),
];

function chosen(options: Partial<MarkOptions>, marked?: ReadonlySet<string>): readonly string[] {
  const marks = chooseMarks(MENTIONS, map, { density: 'first', kinds, ...options }, marked);
  return marks.map(({ entity, block, start }) => `${entity} ${block}:${start}`);
}

describe('which mentions are marked', () => {
  it('the first of each profile, in the text before in a headline', () => {
    expect(chosen({})).toEqual(['la-paz 0:50', 'arce 2:10', 'mas 4:0']);
  });

  it('the first in each section', () => {
    expect(chosen({ density: 'section' })).toEqual(['la-paz 0:50', 'arce 2:10', 'mas 4:0', 'arce 5:0']);
  });

  it('all, in reading order, but for those whose text is gone', () => {
    expect(chosen({ density: 'all' })).toEqual([
      'arce 0:0',
      'la-paz 0:50',
      'arce 2:10',
      'arce 2:40',
      'mas 4:0',
      'arce 5:0',
      'mas 5:9',
    ]);
  });

  it('only of the kinds that are on', () => {
    expect(chosen({ kinds: { ...kinds, person: false, place: false } })).toEqual(['mas 4:0']);
  });

  it('those that are marked already stay so when an earlier mention is added', () => {
    const marked = new Set([mentionKey(mention('arce', 5))]);
    expect(chosen({}, marked)).toEqual(['la-paz 0:50', 'mas 4:0', 'arce 5:0']);
  });
});
