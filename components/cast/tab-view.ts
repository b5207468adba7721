import type { CastRelation, CastRow, ProfileRow, ShownSource, StoryItem } from '../../lib/profiles/card-view.ts';

/** An article and who is in it, as the popup and the side panel show it. */
export interface ArticleView {
  readonly status: 'article';
  readonly host: string;
  readonly title: string;
  /** ISO day; absent where the page has none. */
  readonly date?: string;
  readonly dateText: string;
  readonly cast: readonly CastRow[];
  readonly relations: readonly CastRelation[];
  readonly story: readonly StoryItem[];
  /** Sources that relations and story cite, by ids unique among them; statements without one show none. */
  readonly sources?: readonly ShownSource[];
  /** Profiles whose mentions are on screen now. */
  readonly inView: readonly string[];
}

/** What there is to show of a tab. */
export type TabView =
  | ArticleView
  | {
      readonly status: 'no-article';
      readonly host?: string;
      /** Whether the browser lets an extension read the page at all. */
      readonly readable: boolean;
      readonly switchedOff: boolean;
    }
  | { readonly status: 'off'; readonly host: string; readonly reason: 'site' | 'not-listed' };

export type PacksView =
  | { readonly status: 'ready' }
  | { readonly status: 'importing'; readonly done: number; readonly total: number }
  | { readonly status: 'failed'; readonly reason: string };

export interface Shelves {
  readonly recent: readonly ProfileRow[];
  readonly saved: readonly ProfileRow[];
}

/** What a reader can do in the popup and the side panel. */
export interface TabActions {
  open(row: ProfileRow): void;
  /** Scrolls the page to the next mention. */
  scrollTo(id: string): void;
  /** Reads this page once. */
  readOnce(): void;
  /** Asks the browser for this site. */
  always(): void;
  switchSite(on: boolean): void;
  retryPacks(): void;
  settings(): void;
  /** Absent where the browser has no side panel, or this is it. */
  panel?(): void;
}
