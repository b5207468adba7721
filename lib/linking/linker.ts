import type { Article, Block, Mention } from './article.ts';
import { ALL_PARTS, ArticleState, type Parts, positionOf } from './article-state.ts';
import { type Decision, decide } from './decide.ts';
import { findDefinitions } from './definitions.ts';
import { Entities } from './entities.ts';
import { type Candidate, type Reading, type Weighed, weigh } from './evidence.ts';
import type { PackKnowledge } from './knowledge.ts';
import { judgeLocally } from './local.ts';
import { mentionsOf } from './mentions.ts';
import { findPhrases } from './phrase-candidates.ts';
import { ArticleReader, type BlockReading } from './read-article.ts';

export interface Linker {
  /** All mentions of an article, in order of blocks and offsets, without overlaps. */
  linkArticle(article: Article): Promise<readonly Mention[]>;
  /** An article that grows. Its blocks are linked by the first `add`. */
  openArticle(article: Article): ArticleSession;
}

export interface MentionChanges {
  readonly added: readonly Mention[];
  /** Withdrawn: only where the article itself says now that the name is somebody else's. */
  readonly removed: readonly Mention[];
  /** All mentions after the change. */
  readonly mentions: readonly Mention[];
}

export interface ArticleSession {
  /**
   * Links blocks that came to the page, in the light of all that came before. Only they are read; earlier names may
   * gain a link from them. A link once given stays, with its profile, unless the article contradicts it: it gives the
   * name to another bearer, or explains the acronym differently.
   */
  add(blocks: readonly Block[]): Promise<MentionChanges>;
  readonly mentions: readonly Mention[];
}

export interface LinkerOptions {
  /** Parts of the evidence to leave out, for measuring. */
  readonly parts?: Partial<Parts>;
  /** Told how every reading of every found name was weighed at the last, linked or not. */
  readonly trace?: (candidate: Candidate, weighed: readonly Weighed[], linked: boolean) => void;
}

/** A linker over packs; where they overlap, the first in the list is preferred (see `Entities`). */
export function createLinker(knowledge: readonly PackKnowledge[], options: LinkerOptions = {}): Linker {
  const parts = { ...ALL_PARTS, ...options.parts };
  const openArticle = (article: Article) => new Session(article, knowledge, parts, options.trace);
  return {
    openArticle,
    linkArticle: async (article) => (await openArticle(article).add([])).mentions,
  };
}

class Session implements ArticleSession {
  mentions: readonly Mention[] = [];
  private readonly article: Article;
  private readonly reader: ArticleReader;
  private readonly entities: Entities;
  private readonly parts: Parts;
  private readonly trace: LinkerOptions['trace'];
  private opened = false;

  constructor(article: Article, packs: readonly PackKnowledge[], parts: Parts, trace: LinkerOptions['trace']) {
    this.trace = trace;
    this.article = article;
    this.parts = parts;
    this.reader = new ArticleReader(article.lang, packs);
    this.entities = new Entities(packs);
  }

  async add(blocks: readonly Block[]): Promise<MentionChanges> {
    const known = new Set(this.reader.blocks.map((block) => block.id));
    const added = [...(this.opened ? [] : this.article.blocks), ...blocks].filter((block) => !known.has(block.id));
    const title = this.opened ? [] : [{ id: undefined, text: this.article.title }];
    this.opened = true;
    const from = this.reader.blocks.length;
    this.reader.read([...title, ...added]);
    await this.entities.load(
      this.reader.blocks
        .slice(from)
        .flatMap(({ found }) => [...found.names, ...found.loose, ...found.anchors].flatMap((name) => name.bearers)),
    );
    const { mentions, contradicted } = this.link();
    return this.take(mentions, contradicted);
  }

  private link() {
    const state = new ArticleState({
      language: this.article.lang,
      date: this.article.date,
      words: this.reader.words,
      entities: this.entities,
      parts: this.parts,
    });
    const candidates = this.reader.blocks.flatMap((block) => this.candidatesOf(block));
    if (this.parts.definitions) this.noteDefinitions(state);
    const decisions = decide(candidates, state);
    for (const candidate of this.trace ? candidates : []) {
      const weighed = candidate.readings.map((reading) => weigh(candidate, reading, state));
      this.trace?.(candidate, weighed, decisions.has(candidate));
    }
    return {
      mentions: mentionsOf([...decisions.values()], this.reader.blocks),
      contradicted: (mention: Mention) => isContradicted(mention, candidates, decisions, state, this.reader.blocks),
    };
  }

  private candidatesOf(block: BlockReading): Candidate[] {
    const { text, around } = block;
    const make = (name: BlockReading['names'][number], readings: readonly Reading[], lookAt = name): Candidate[] => {
      const beside = around.get(lookAt);
      if (!beside || readings.length === 0) return [];
      return [{ block: block.block, at: positionOf(block.block, name.row), text, name, around: beside, readings }];
    };
    const names = block.names.flatMap((name) => make(name, this.readingsOf(block, name)));
    const phrases = findPhrases(block, this.entities, this.article.lang, this.article.date).flatMap((each) =>
      make(each.name, each.readings, each.anchor),
    );
    return [...names, ...phrases].sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  }

  private readingsOf(block: BlockReading, name: BlockReading['names'][number]): Reading[] {
    const readings = new Map<string, Reading>();
    const around = block.around.get(name);
    if (!around) return [];
    for (const bearer of name.bearers) {
      const entity = this.entities.get(bearer);
      if (!entity) continue;
      const { kind, alone } = bearer.entry;
      const known = readings.get(entity.facts.id);
      if (known && (known.alone || !alone)) continue;
      const verdict = judgeLocally(block.text, name, { kind, alone }, entity, around, {
        language: this.article.lang,
        date: this.article.date,
      });
      readings.set(entity.facts.id, { entity, kind, alone, verdict });
    }
    return [...readings.values()];
  }

  private noteDefinitions(state: ArticleState): void {
    for (const { acronym, name, block, start, end } of findDefinitions(this.reader.blocks)) {
      const bearers = name?.bearers ?? [];
      let ours = false;
      for (const bearer of bearers) {
        const entity = this.entities.get(bearer);
        if (!entity?.facts.names.some((each) => each.kind === 'acronym' && each.key === acronym)) continue;
        state.definedAs.add(`${acronym} ${entity.facts.id}`);
        ours = true;
      }
      const words = this.reader.blocks[block]?.text.words.slice(start, end) ?? [];
      if (!ours && !state.definedElsewhere.has(acronym)) state.definedElsewhere.set(acronym, words.join(' '));
    }
  }

  /** Sets the new mentions beside the old: what was linked stays so unless it is contradicted. */
  private take(fresh: readonly Mention[], contradicted: (mention: Mention) => boolean): MentionChanges {
    const overlaps = (a: Mention, b: Mention) => a.block === b.block && a.start < b.end && b.start < a.end;
    const kept: Mention[] = [];
    const removed: Mention[] = [];
    const byBlock = Map.groupBy(fresh, (mention) => mention.block);
    for (const old of this.mentions) {
      const now = byBlock.get(old.block)?.find((mention) => overlaps(mention, old));
      if (now?.entity === old.entity) kept.push(now);
      else if (contradicted(old)) removed.push(old);
      else kept.push(old);
    }
    const keptByBlock = Map.groupBy(kept, (mention) => mention.block);
    const keptSet = new Set(kept);
    const added = fresh.filter(
      (mention) => !keptSet.has(mention) && !keptByBlock.get(mention.block)?.some((each) => overlaps(each, mention)),
    );
    const order = new Map(this.reader.blocks.map((block) => [block.id, block.block]));
    this.mentions = [...kept, ...added].sort(
      (a, b) => (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0) || a.start - b.start,
    );
    return { added, removed, mentions: this.mentions };
  }
}

/** Whether the article says by now that a name that was linked is somebody else's. */
function isContradicted(
  mention: Mention,
  candidates: readonly Candidate[],
  decisions: ReadonlyMap<Candidate, Decision>,
  state: ArticleState,
  blocks: readonly BlockReading[],
): boolean {
  return candidates.some((candidate) => {
    const block = blocks[candidate.block];
    if (!block || block.id !== mention.block || decisions.has(candidate)) return false;
    const start = candidate.text.tokens.start[candidate.name.row] ?? 0;
    if (start < mention.start || start >= mention.end) return false;
    const { key } = candidate.name;
    return state.definedElsewhere.has(key) || (state.claims.get(key)?.length ?? 0) > 0;
  });
}
