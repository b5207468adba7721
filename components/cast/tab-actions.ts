import type { ProfileRow } from '../../lib/profiles/card-view.ts';

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
