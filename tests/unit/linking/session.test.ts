import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/linking/article.ts';
import { packKnowledge } from '../../../lib/linking/knowledge.ts';
import { createLinker } from '../../../lib/linking/linker.ts';
import { article, shown, VERANIA } from './synthetic-pack.ts';

const linker = createLinker([packKnowledge('test', VERANIA)]);
const block = (id: number, text: string): Block => ({ id, text, role: 'text' });

async function open(text: string) {
  const read = article(text);
  const session = linker.openArticle(read);
  const first = await session.add([]);
  const blocks = [...read.blocks];
  return {
    first: shown(read, first.mentions),
    add: async (id: number, added: string) => {
      blocks.push(block(id, added));
      const { added: come, removed, mentions } = await session.add([block(id, added)]);
      const of = { ...read, blocks };
      return { added: shown(of, come), removed: shown(of, removed), mentions: shown(of, mentions) };
    },
  };
}

describe('an article that grows', () => {
  it('reads new blocks in the light of the old', async () => {
    const live = await open('Martín Ortega of Verania spoke.');
    expect((await live.add(7, 'Ortega left.')).added).toEqual(['Ortega → ortega']);
  });

  it('lets an old name gain a link from a new block', async () => {
    const live = await open('The FPV met.');
    expect(live.first).toEqual([]);
    const { added } = await live.add(7, 'In Verania, the Popular Front of Verania (FPV) won.');
    expect(added).toContain('FPV → fpv');
  });

  it('keeps a link that later blocks make less likely', async () => {
    const live = await open('In Verania, the FPV of Martín Ortega met.');
    const { removed, mentions } = await live.add(7, 'A drone with a camera flew by.');
    expect(removed).toEqual([]);
    expect(mentions).toContain('FPV → fpv');
  });

  it('takes a link back where a later block explains the acronym differently', async () => {
    const live = await open('In Verania, the FPV of Martín Ortega met.');
    expect(live.first).toContain('FPV → fpv');
    const { removed } = await live.add(7, 'The Federal Police Volunteers (FPV) marched.');
    expect(removed).toEqual(['FPV → fpv']);
  });

  it('takes the same block only once', async () => {
    const live = await open('Verania voted.');
    await live.add(7, 'Verania waits.');
    expect((await live.add(7, 'Verania waits.')).added).toEqual([]);
  });

  it('never moves a link to another entity, whatever comes', async () => {
    const piece = fc.constantFrom(
      'Martín Ortega',
      'Ortega',
      'Daniel Ortega',
      'FPV',
      'Federal Police Volunteers (FPV)',
      'Verania',
      'Ana Luz',
      'Luz',
      'Río Claro',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => `${pieces.join(' met ')}.`);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
        const session = linker.openArticle(article(''));
        const linked = new Map<string, string>();
        for (const [id, each] of texts.entries()) {
          const { mentions, removed } = await session.add([block(id, each)]);
          for (const mention of removed) linked.delete(`${mention.block} ${mention.start}`);
          const now = new Map(mentions.map((mention) => [`${mention.block} ${mention.start}`, mention.entity]));
          for (const [place, entity] of linked) expect(now.get(place)).toBe(entity);
          for (const [place, entity] of now) linked.set(place, entity);
        }
      }),
    );
  });
});
