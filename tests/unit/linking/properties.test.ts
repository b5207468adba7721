import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Mention } from '../../../lib/linking/article.ts';
import { packKnowledge } from '../../../lib/linking/knowledge.ts';
import { createLinker } from '../../../lib/linking/linker.ts';
import { MOST_NAMES } from '../../../lib/linking/read-article.ts';
import { NAME_KINDS } from '../../../lib/profiles/profile.ts';
import { profile, VERANIA } from './synthetic-pack.ts';

const linker = createLinker([packKnowledge('test', VERANIA)]);

const article = (texts: readonly string[], lang = 'en'): Article => ({
  lang,
  date: '2024-06-27',
  title: 'Verania',
  blocks: texts.map((text, id) => ({ id, text, role: 'text' as const })),
});

function expectSound(of: Article, mentions: readonly Mention[]): void {
  let last = { block: -1, end: 0 };
  for (const mention of mentions) {
    const block = of.blocks[mention.block];
    expect(mention.start).toBeGreaterThanOrEqual(0);
    expect(mention.end).toBeGreaterThan(mention.start);
    expect(mention.end).toBeLessThanOrEqual(block?.text.length ?? 0);
    if (mention.block === last.block) expect(mention.start).toBeGreaterThanOrEqual(last.end);
    else expect(mention.block).toBeGreaterThan(last.block);
    last = mention;
  }
}

const piece = fc.oneof(
  fc.constantFrom(
    'Martín Ortega',
    'Ortega',
    'FPV',
    '(FPV)',
    'Verania',
    'Río Claro',
    'Ana Luz',
    'LUZ',
    '2019 crisis',
    'Airport',
  ),
  fc.constantFrom(' ', ', ', '. ', ' of ', ' de ', '-', '’s ', '"', ' — ', '\n', '@', '#', '(', ')'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('for any text', () => {
  it('mentions lie in their blocks, in order and apart, and are the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 4 }),
        fc.constantFrom('en', 'es', 'pt', 'fr', 'de', 'ja'),
        async (texts, lang) => {
          const read = article(texts, lang);
          const mentions = await linker.linkArticle(read);
          expectSound(read, mentions);
          expect(await linker.linkArticle(read)).toEqual(mentions);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('and any pack, nothing throws', async () => {
    const name = fc.record({
      text: fc.oneof(
        fc.constantFrom('Ortega', 'FPV', 'Río Claro', 'de la'),
        fc.string({ unit: 'grapheme', minLength: 2, maxLength: 12 }),
      ),
      kind: fc.constantFrom(...NAME_KINDS),
    });
    const usable = name.filter(({ text: written }) => written.trim().length >= 2);
    const pack = fc.array(
      fc.record({
        kind: fc.constantFrom('person', 'organisation', 'place', 'event', 'document'),
        names: fc.array(usable, { minLength: 1, maxLength: 4 }),
      }),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(pack, text, async (given, written) => {
        const profiles = given.map(({ kind, names }, i) => profile({ id: `p${i}`, kind: kind as 'person', names }));
        const read = article([written, given.flatMap(({ names }) => names.map((each) => each.text)).join(' met ')]);
        expectSound(read, await createLinker([packKnowledge('any', profiles)]).linkArticle(read));
      }),
      { numRuns: 200 },
    );
  });
});

/** Ample for linear work on a busy machine; square work on such texts takes many times as long. */
const PATIENCE_MS = 120_000;
const LONG = 800_000;

describe('time is linear: a very long block ends before the runner gives up', () => {
  it.each([
    [
      'one block of prose',
      'The president of Verania, Martín Ortega, met the Popular Front of Verania (FPV) and left. ',
    ],
    ['capitals in a row', 'Ortega Xyz Luz Claro '],
    ['one name', 'Martín Ortega '],
    ['one acronym in brackets', 'FPV (FPV) of '],
    ['unclosed phrases', '2019 ouster of then-President '],
    ['descriptions', 'a tailor of the town, Ortega, '],
    ['joiners', 'de la of the '],
    ['one letter', 'A. '],
  ])(
    '%s',
    async (_, unit) => {
      const read = article([unit.repeat(Math.ceil(LONG / unit.length))]);
      expectSound(read, await linker.linkArticle(read));
    },
    PATIENCE_MS,
  );

  it(
    'one name a million times: no article has so many',
    async () => {
      const mentions = await linker.linkArticle(article(['Verania '.repeat(1_000_000)]));
      expect(mentions.length).toBeGreaterThan(MOST_NAMES - 10);
    },
    PATIENCE_MS,
  );
});
