import { type ReadText, type ReadWords, readNames, readWords } from '../text/name-spans.ts';
import { SHAPE } from '../text/tokens.ts';
import type { Block } from './article.ts';
import { ArticleWords } from './article-words.ts';
import { type FoundName, type FoundNames, findNames } from './candidates.ts';
import type { NamedBlock } from './definitions.ts';
import type { PackKnowledge } from './knowledge.ts';
import { isPart } from './name-index-format.ts';
import { lookAround, type Surroundings } from './surroundings.ts';

/** A block as read once: its words, the names found in it, and what stands around each. */
export interface BlockReading extends NamedBlock {
  /** The block's id, or undefined for the article's title, which is read but never marked. */
  readonly id: number | undefined;
  readonly found: FoundNames;
  readonly around: ReadonlyMap<FoundName, Surroundings>;
}

/**
 * A page with more names than this is a list and no article (a novel of 200,000 words has some 10,000); the rest are
 * left alone, so that such a page costs a second and not a minute.
 */
export const MOST_NAMES = 40_000;

/** Reads blocks as they come; what was read before is not read again. */
export class ArticleReader {
  readonly blocks: BlockReading[] = [];
  readonly words = new ArticleWords();
  private readonly language: string;
  private readonly packs: readonly PackKnowledge[];
  private readonly lowerCase = new Set<string>();
  private nameCount = 0;

  constructor(language: string, packs: readonly PackKnowledge[]) {
    this.language = language;
    this.packs = packs;
  }

  read(blocks: readonly (Pick<Block, 'text'> & { readonly id: number | undefined })[]): void {
    const drafts = blocks.map((block) => ({ id: block.id, words: readWords(block.text, this.language) }));
    for (const { words } of drafts) this.noteLowerCase(words);
    for (const { id, words } of drafts) {
      const text = readNames(words, this.language, (word) => this.lowerCase.has(word));
      this.words.add(text);
      this.blocks.push(this.findIn(id, text));
    }
  }

  private noteLowerCase({ tokens, words }: ReadWords): void {
    for (let row = 0; row < tokens.count; row++) {
      if (((tokens.shape[row] ?? 0) & SHAPE.capital) === 0) this.lowerCase.add(words[row] ?? '');
    }
  }

  /** Leaves out the names beyond what an article can have. */
  private limited({ names, loose, anchors }: FoundNames): FoundNames {
    const room = Math.max(0, MOST_NAMES - this.nameCount);
    this.nameCount += names.length + loose.length + anchors.length;
    return { names: names.slice(0, room), loose: loose.slice(0, room), anchors: anchors.slice(0, room) };
  }

  private findIn(id: number | undefined, text: ReadText): BlockReading {
    const found = this.limited(findNames(text, this.language, this.packs));
    const cover = new Int32Array(text.tokens.count).fill(-1);
    found.names.forEach((name, i) => {
      cover.fill(i, name.row, name.row + name.length);
    });
    const names = found.names;
    // A bare surname or first name beside another name is a part of a longer one, not a neighbour of its own.
    const isKnown = (row: number) => {
      const name = names[cover[row] ?? -1];
      return name !== undefined && (name.length > 1 || name.bearers.some(({ entry }) => !isPart(entry.kind)));
    };
    const around = new Map(names.map((name) => [name, lookAround(text, this.language, name, isKnown)]));
    for (const name of [...found.loose, ...found.anchors])
      around.set(name, lookAround(text, this.language, name, isKnown));
    return { block: this.blocks.length, id, text, names, cover, found, around };
  }
}
