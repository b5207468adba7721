import type { Article, Block, Mention } from '../linking/article.ts';
import type { CastRelation, CastRow, ProfileRow, ShownSource, StoryItem } from '../profiles/card-view.ts';
import type { Kind } from '../profiles/profile.ts';
import { castRelations } from '../profiles/relations.ts';
import { profileRow } from '../profiles/row.ts';
import { storySoFar } from '../profiles/story.ts';
import type { Choices } from '../store/choices.ts';
import { readableReasons } from './as-written.ts';
import { attentionOf } from './attention.ts';
import type { Asking, Lookup } from './lookup.ts';
import { readSessionState, type SessionState, type SessionStore } from './session-state.ts';
import { wantedMentions } from './turned-away.ts';

/** What links; passed in, so that sessions know neither packs nor indexes. */
export interface ArticleLinker {
  /** Links an article as it is now. */
  open(article: Article): Promise<OpenArticle>;
}

/** An article that was linked and may grow. */
export interface OpenArticle {
  /** All mentions, by block in the order in which blocks came, then by offset. */
  readonly mentions: readonly Mention[];
  /** Links blocks that came to the page, in the light of all that came before. */
  add(blocks: readonly Block[]): Promise<void>;
}

export interface ArticleSessionsOptions {
  readonly lookup: Lookup;
  readonly linker: ArticleLinker;
  readonly sessions: SessionStore;
  /** What the reader chose, as it is now. */
  readonly choices: () => Promise<Choices>;
  /** A string that no other choice has. */
  readonly newId: () => string;
}

/** A mention that the reader wants, with what a page needs to paint it. */
export interface ShownMention extends Mention {
  readonly kind: Kind;
}

/** Where a card was asked for: a block's id, and a UTF-16 offset into its text. */
export interface Place {
  readonly block: number;
  readonly start: number;
}

/** Why a mention was linked, for the card. */
export interface MentionReasons extends Pick<Mention, 'reasons' | 'score' | 'margin'> {
  readonly runnerUp?: ProfileRow;
}

/** What the popup and the side panel show of an article. */
export interface ArticleOverview {
  readonly host: string;
  readonly title: string;
  /** As the page gave it; absent where it has none. */
  readonly date?: string;
  readonly cast: readonly CastRow[];
  readonly relations: readonly CastRelation[];
  readonly story: readonly StoryItem[];
  /** What relations and story rest on. */
  readonly sources: readonly ShownSource[];
}

/**
 * The articles in the browser's tabs. What is kept of each is in the `SessionStore`; the rest is worked out anew, so
 * that a stopped worker goes on where it was. Changes to one tab are made one after the other.
 */
export class ArticleSessions {
  readonly #options: ArticleSessionsOptions;
  readonly #states = new Map<number, SessionState>();
  /** What the linker remembers of each article; gone with the worker, and then made again from the state. */
  readonly #open = new Map<number, OpenArticle>();
  readonly #queues = new Map<number, Promise<unknown>>();

  constructor(options: ArticleSessionsOptions) {
    this.#options = options;
  }

  /** Links an article and keeps it as the one of its tab. Returns the mentions to paint, in the order of the text. */
  open(tab: number, host: string, article: Article): Promise<readonly ShownMention[]> {
    return this.#inTurn(tab, async () => {
      const { mentions } = await this.#link(tab, article);
      return this.#shown(await this.#keep(tab, { version: 1, host, article, mentions, turnedAway: [] }));
    });
  }

  /** Takes in blocks that a live page added, in the light of what was known, and drops those that it removed. */
  change(
    tab: number,
    added: readonly Block[],
    removed: readonly number[],
  ): Promise<readonly ShownMention[] | undefined> {
    return this.#withState(tab, async (state) => {
      const gone = new Set([...removed, ...added.map(({ id }) => id)]);
      const kept = state.article.blocks.filter(({ id }) => !gone.has(id));
      const article = { ...state.article, blocks: [...kept, ...added] };
      const before = state.mentions.filter(({ block }) => !gone.has(block));
      const mentions = added.length === 0 ? before : await this.#extend(tab, state, kept, added, before);
      return this.#shown(await this.#keep(tab, { ...state, article, mentions }));
    });
  }

  async #extend(
    tab: number,
    state: SessionState,
    kept: readonly Block[],
    added: readonly Block[],
    before: readonly Mention[],
  ): Promise<readonly Mention[]> {
    const known = new Set(state.article.blocks.map(({ id }) => id));
    const open = this.#open.get(tab);
    // A block that comes again under its old id has a new text, which the linker would take for read.
    const goesOn = open !== undefined && !added.some(({ id }) => known.has(id));
    const linked = goesOn ? open : await this.#link(tab, { ...state.article, blocks: kept });
    await linked.add(added);
    const present = new Set([...kept, ...added].map(({ id }) => id));
    const fresh = linked.mentions.filter(({ block }) => present.has(block));
    return goesOn ? fresh : withEarlier(before, fresh);
  }

  async #link(tab: number, article: Article): Promise<OpenArticle> {
    const linked = await this.#options.linker.open(article);
    this.#open.set(tab, linked);
    return linked;
  }

  /** Links the tab's article again, for packs that have changed since. */
  relink(tab: number): Promise<readonly ShownMention[] | undefined> {
    return this.#withState(tab, async (state) => {
      const { mentions } = await this.#link(tab, state.article);
      return this.#shown(await this.#keep(tab, { ...state, mentions }));
    });
  }

  /** The mentions to paint as the reader's choices are now; undefined where the tab has no article. */
  mentions(tab: number): Promise<readonly ShownMention[] | undefined> {
    return this.#withState(tab, (state) => this.#shown(state));
  }

  /** Forgets the tab's article. */
  close(tab: number): Promise<void> {
    return this.#inTurn(tab, async () => {
      this.#states.delete(tab);
      this.#open.delete(tab);
      await this.#options.sessions.remove(tab);
    });
  }

  /** The article's cast, relations and story so far; undefined where the tab has no article. */
  overview(tab: number, asking: Omit<Asking, 'date'>): Promise<ArticleOverview | undefined> {
    return this.#withState(tab, (state) => this.#overview(state, asking));
  }

  /** Host of the tab's article, for which nothing is worked out; undefined where there is no article. */
  host(tab: number): Promise<string | undefined> {
    return this.#withState(tab, async ({ host }) => host);
  }

  /** When the tab's article was published and whom it is about; undefined where there is no article. */
  context(tab: number): Promise<{ readonly date?: string; readonly cast: readonly string[] } | undefined> {
    return this.#withState(tab, async (state) => {
      const wanted = wantedMentions(state, await this.#options.choices());
      const cast = attentionOf(state.article, wanted).map(({ entity }) => entity);
      return { ...dateOf(state), cast };
    });
  }

  /** Why the mention at `place` was linked; undefined where there is none. */
  reasons(tab: number, { block, start }: Place, asking: Omit<Asking, 'date'>): Promise<MentionReasons | undefined> {
    return this.#withState(tab, async (state) => {
      const mention = state.mentions.find((each) => each.block === block && each.start <= start && start < each.end);
      if (!mention) return undefined;
      const { score, margin, runnerUp } = mention;
      const reasons = readableReasons(mention.reasons, state.article);
      const other = runnerUp ? [runnerUp.entity] : [];
      const [row] = await this.#options.lookup.rows(other, { ...asking, ...dateOf(state) });
      return { reasons, score, margin, ...(row ? { runnerUp: row } : {}) };
    });
  }

  /** "Not this one", for this article alone. Returns the id that undoes it. */
  async turnAway(tab: number, entity: string): Promise<string | undefined> {
    return this.#withState(tab, async (state) => {
      const id = this.#options.newId();
      await this.#keep(tab, { ...state, turnedAway: [...state.turnedAway, { id, entity }] });
      return id;
    });
  }

  /** Takes such a choice back. Returns the tab where it was made, undefined where it is none of this browser run's. */
  async takeBack(tabs: readonly number[], id: string): Promise<number | undefined> {
    for (const tab of tabs) {
      const found = await this.#withState(tab, async (state) => {
        const turnedAway = state.turnedAway.filter((choice) => choice.id !== id);
        if (turnedAway.length === state.turnedAway.length) return false;
        await this.#keep(tab, { ...state, turnedAway });
        return true;
      });
      if (found) return tab;
    }
    return undefined;
  }

  async #overview(state: SessionState, asking: Omit<Asking, 'date'>): Promise<ArticleOverview> {
    const { lookup, choices } = this.#options;
    const moment = lookup.moment({ ...asking, ...dateOf(state) });
    const attention = attentionOf(state.article, wantedMentions(state, await choices()));
    const stored = await lookup.profiles(attention.map(({ entity }) => entity));
    const profiles = stored.map(({ profile }) => profile);
    const byId = new Map(attention.map((each) => [each.entity, each]));
    const cast = profiles.map((profile): CastRow => {
      const { mentions = 0, weight = 0 } = byId.get(profile.id) ?? {};
      return { ...profileRow(profile, moment), mentions, weight };
    });
    const members = profiles.map((profile) => ({ profile, weight: byId.get(profile.id)?.weight ?? 0 }));
    const relations = castRelations(profiles, moment);
    const story = storySoFar(members, moment, await lookup.resolve(profiles, asking.lang));
    const sources = new Map([...relations.sources, ...story.sources].map((source) => [source.id, source]));
    return {
      host: state.host,
      title: state.article.title,
      ...dateOf(state),
      cast,
      relations: relations.items,
      story: story.items,
      sources: [...sources.values()],
    };
  }

  async #shown(state: SessionState): Promise<readonly ShownMention[]> {
    const wanted = wantedMentions(state, await this.#options.choices());
    const stored = await this.#options.lookup.profiles([...new Set(wanted.map(({ entity }) => entity))]);
    const kinds = new Map(stored.map(({ profile }) => [profile.id, profile.kind]));
    // A profile whose pack was removed meanwhile has no card to open.
    return wanted.flatMap((mention) => {
      const kind = kinds.get(mention.entity);
      return kind === undefined ? [] : [{ ...mention, kind }];
    });
  }

  async #keep(tab: number, state: SessionState): Promise<SessionState> {
    this.#states.set(tab, state);
    // A page too large for the session store keeps its cards for as long as the worker lives.
    await this.#options.sessions.write(tab, state).catch(() => undefined);
    return state;
  }

  #withState<T>(tab: number, work: (state: SessionState) => Promise<T>): Promise<T | undefined> {
    return this.#inTurn(tab, async () => {
      const state = this.#states.get(tab) ?? readSessionState(await this.#options.sessions.read(tab));
      if (!state) return undefined;
      this.#states.set(tab, state);
      return work(state);
    });
  }

  async #inTurn<T>(tab: number, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(tab) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#queues.set(tab, turn);
    try {
      return await turn;
    } finally {
      if (this.#queues.get(tab) === turn) this.#queues.delete(tab);
    }
  }
}

/** What was linked before stays so: a link that a stopped worker gave must not flicker when it is linked anew. */
function withEarlier(before: readonly Mention[], fresh: readonly Mention[]): readonly Mention[] {
  const byBlock = Map.groupBy(before, ({ block }) => block);
  const overlaps = (a: Mention, b: Mention) => a.start < b.end && b.start < a.end;
  const kept = new Set<Mention>();
  const merged = fresh.map((mention) => {
    const earlier = byBlock.get(mention.block)?.find((each) => overlaps(each, mention));
    if (!earlier || earlier.entity === mention.entity) return mention;
    kept.add(earlier);
    return earlier;
  });
  const lost = before.filter(
    (mention) => !kept.has(mention) && !merged.some((each) => each.block === mention.block && overlaps(each, mention)),
  );
  return [...new Set(merged), ...lost];
}

function dateOf({ article }: SessionState): { readonly date?: string } {
  return article.date === undefined ? {} : { date: article.date };
}
