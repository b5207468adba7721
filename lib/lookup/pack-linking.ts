import type { Article, Mention } from '../linking/article.ts';
import { type ArticleSession, createLinker } from '../linking/linker.ts';
import type { PackStore } from '../store/pack-store.ts';
import { StoreError } from '../store/store-error.ts';
import type { ArticleLinker, OpenArticle } from './article-session.ts';
import { StoredKnowledge } from './stored-knowledge.ts';

/** Links articles with all packs of the store, the first of them preferred where they overlap. */
export class PackLinker implements ArticleLinker {
  readonly #knowledge: StoredKnowledge;

  constructor(packs: PackStore) {
    this.#knowledge = new StoredKnowledge(packs);
  }

  async open(article: Article): Promise<OpenArticle> {
    try {
      return await this.#open(article);
    } catch (error) {
      // A pack was replaced between the reading of its index and that of its facts: read both again.
      if (error instanceof StoreError && error.kind === 'replaced') return this.#open(article);
      throw error;
    }
  }

  async #open(article: Article): Promise<OpenArticle> {
    const session = createLinker(await this.#knowledge.packs()).openArticle(article);
    await session.add([]);
    return new LinkedArticle(session);
  }
}

class LinkedArticle implements OpenArticle {
  readonly #session: ArticleSession;

  constructor(session: ArticleSession) {
    this.#session = session;
  }

  get mentions(): readonly Mention[] {
    return this.#session.mentions;
  }

  async add(blocks: Parameters<OpenArticle['add']>[0]): Promise<void> {
    await this.#session.add(blocks);
  }
}
