import * as v from 'valibot';
import type { Mention } from '../linking/article.ts';
import type { CardView, ProfileRow } from '../profiles/card-view.ts';
import { PartialDateSchema } from '../profiles/dates.ts';
import type { Kind } from '../profiles/profile.ts';
import type { Settings } from '../settings/settings.ts';
import { MARK_SELECTOR, MARK_SELECTORS_LIMIT } from './mark-selector.ts';
import type { ChoiceRow, PacksView, Shelves, TabView } from './panel-data.ts';

/** Largest article that a page may send: about 200,000 words of text, in UTF-16 units. */
const ARTICLE_LIMIT = 2_000_000;
const BLOCKS_LIMIT = 50_000;

const EntitySchema = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const TabSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const KnownSchema = v.picklist(['then', 'now']);
const HostSchema = v.pipe(v.string(), v.maxLength(260));
const OffsetSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const SelectorsSchema = v.pipe(v.array(v.pipe(v.string(), v.regex(MARK_SELECTOR))), v.maxLength(MARK_SELECTORS_LIMIT));

const BlocksSchema = v.pipe(
  v.array(
    v.object({
      id: OffsetSchema,
      text: v.pipe(v.string(), v.maxLength(ARTICLE_LIMIT)),
      role: v.picklist(['headline', 'heading', 'text']),
    }),
  ),
  v.maxLength(BLOCKS_LIMIT),
  v.check(
    (blocks) => blocks.reduce((sum, block) => sum + block.text.length, 0) <= ARTICLE_LIMIT,
    'the article is too long',
  ),
);

const ArticleSchema = v.object({
  lang: v.pipe(v.string(), v.maxLength(12)),
  date: v.optional(PartialDateSchema),
  title: v.pipe(v.string(), v.maxLength(2000)),
  blocks: BlocksSchema,
});

/** Where a card was asked for: the mention's block and first UTF-16 offset. */
const PlaceSchema = v.object({ block: OffsetSchema, start: OffsetSchema });

/** A mention as the page needs it: where to paint, and what to ask for. */
export interface PageMention {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly kind: Kind;
}

/** What the page needs of the reader's settings. */
export type PageOptions = Pick<Settings, 'open' | 'density' | 'kinds' | 'known' | 'theme'>;

export interface ArticleAnswer {
  readonly mentions: readonly PageMention[];
  readonly options: PageOptions;
}

/** Why a mention was linked to its profile, for the card. */
export type Why = Pick<Mention, 'reasons' | 'margin' | 'score'> & { readonly runnerUp?: ProfileRow };

export type CardAnswer =
  | { readonly status: 'found'; readonly view: CardView; readonly why?: Why; readonly saved: boolean }
  | { readonly status: 'missing' };

export interface SearchAnswer {
  readonly rows: readonly ProfileRow[];
  /** Nothing is written as typed; these are written nearly so. */
  readonly corrected: boolean;
}

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Requests to the background: the schema that each is checked with at the border. */
export const REQUESTS = {
  'article-found': v.object({}),
  'article-open': v.object({ article: ArticleSchema }),
  'blocks-change': v.object({ added: BlocksSchema, removed: v.pipe(v.array(OffsetSchema), v.maxLength(BLOCKS_LIMIT)) }),
  /** Styles for the marks in the text of these elements, by the marks' tone. */
  'style-marks': v.object({ quiet: SelectorsSchema, strong: SelectorsSchema }),
  'in-view': v.object({ entities: v.pipe(v.array(EntitySchema), v.maxLength(500)) }),
  card: v.object({
    entity: EntitySchema,
    known: v.optional(KnownSchema),
    place: v.optional(PlaceSchema),
    /** The tab whose article the card speaks from; a page's own tab needs none. */
    tab: v.optional(TabSchema),
  }),
  opened: v.object({ entity: EntitySchema }),
  save: v.object({ entity: EntitySchema, saved: v.boolean() }),
  choose: v.object({
    entity: EntitySchema,
    /** The name as the article has it. */
    name: v.pipe(v.string(), v.maxLength(200)),
    /** `here`: not in this article, kept with the tab; `site`: never for this name on this site; `mute`: nowhere. */
    scope: v.picklist(['here', 'site', 'mute']),
  }),
  'undo-choice': v.object({ id: v.pipe(v.string(), v.maxLength(100)) }),
  'choice-list': v.object({}),
  'tab-state': v.object({ tab: TabSchema }),
  'read-tab': v.object({ tab: TabSchema }),
  'scroll-to': v.object({ tab: TabSchema, entity: EntitySchema }),
  'site-switch': v.object({ host: HostSchema, on: v.boolean() }),
  'open-panel': v.object({ entity: v.optional(EntitySchema) }),
  search: v.object({ query: v.pipe(v.string(), v.maxLength(200)), tab: v.optional(TabSchema) }),
  shelves: v.object({}),
  packs: v.object({}),
  'retry-import': v.object({}),
  settings: v.object({}),
  'change-settings': v.object({ patch: v.record(v.string(), v.unknown()) }),
  'export-all': v.object({}),
  'import-all': v.object({ text: v.pipe(v.string(), v.maxLength(5_000_000)) }),
  'reset-all': v.object({}),
} as const;

/** What each request is answered with. */
export interface Answers {
  'article-found': null;
  'article-open': ArticleAnswer;
  'blocks-change': ArticleAnswer;
  'style-marks': null;
  'in-view': null;
  card: CardAnswer;
  opened: null;
  save: null;
  choose: { readonly id: string };
  'undo-choice': null;
  'choice-list': readonly ChoiceRow[];
  'tab-state': TabView;
  'read-tab': Outcome;
  'scroll-to': null;
  'site-switch': null;
  'open-panel': Outcome;
  search: SearchAnswer;
  shelves: Shelves;
  packs: PacksView;
  'retry-import': null;
  settings: Settings;
  'change-settings': Settings;
  'export-all': { readonly text: string };
  'import-all': Outcome;
  'reset-all': Settings;
}

export type RequestType = keyof typeof REQUESTS;
export type RequestOf<T extends RequestType> = v.InferOutput<(typeof REQUESTS)[T]>;

/** Requests that a web page's content script may send; all others come from the extension's own pages. */
export const PAGE_REQUESTS: ReadonlySet<RequestType> = new Set<RequestType>([
  'article-found',
  'article-open',
  'blocks-change',
  'style-marks',
  'in-view',
  'card',
  'opened',
  'save',
  'choose',
  'undo-choice',
  'open-panel',
]);
