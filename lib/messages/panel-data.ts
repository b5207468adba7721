import type { CastRelation, CastRow, ProfileRow, ShownSource, StoryItem } from '../profiles/card-view.ts';

/** An article and who is in it, as the popup and the side panel show it. */
export interface ArticleView {
  readonly status: 'article';
  readonly host: string;
  readonly title: string;
  /** ISO day; absent where the page has none. */
  readonly date?: string;
  /** The same as the reader sees it; empty where there is none. */
  readonly dateText: string;
  readonly cast: readonly CastRow[];
  readonly relations: readonly CastRelation[];
  readonly story: readonly StoryItem[];
  /** Sources that relations and story cite. */
  readonly sources: readonly ShownSource[];
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
  /** Where the reader or the default keeps Backstory off. */
  | { readonly status: 'off'; readonly host: string; readonly reason: 'site' | 'not-listed' };

/** An installed pack. */
export interface PackRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly revision: number;
  readonly profiles: number;
  /** Bytes in the store. */
  readonly size: number;
  /** ISO day of the revision. */
  readonly date: string;
}

/** The packs, or why there are none yet. */
export type PacksView =
  | { readonly status: 'ready'; readonly packs: readonly PackRow[] }
  | { readonly status: 'importing'; readonly done: number; readonly total: number }
  | { readonly status: 'failed'; readonly reason: string };

/** Something the reader turned away, listed and undone in the settings. */
export interface ChoiceRow {
  readonly id: string;
  readonly type: 'not-this' | 'mute';
  readonly entity: string;
  readonly label: string;
  readonly name?: string;
  readonly site?: string;
  /** ISO time. */
  readonly at: string;
}

/** Recently opened and saved profiles. */
export interface Shelves {
  readonly recent: readonly ProfileRow[];
  readonly saved: readonly ProfileRow[];
}
