import type { PartialDate } from '../profiles/dates.ts';

/** A stretch of running text (a paragraph, a heading, a list item) that no name crosses. */
export interface Block {
  /** Unique in the article and stable while the page lives. */
  readonly id: number;
  readonly text: string;
  readonly role: 'headline' | 'heading' | 'text';
}

/** What the linker knows of a page: one news article. */
export interface Article {
  /** ISO 639 code of the article's language, lower case: "en". */
  readonly lang: string;
  /** Day of publication; absent where the page has none. */
  readonly date?: PartialDate;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** One piece of evidence, as data: the card shows it, the tests assert it. */
export interface Reason {
  /** What was looked at: "full-name", "introduced", "acronym-defined", "article-words", "type-cue", "other-bearer", … */
  readonly kind: string;
  /** What the reason rests on, as the article has it ("General", "Luis Arce", "ruling party"). */
  readonly detail?: string;
  /** Contribution to the score; above 0 it spoke for the profile, below 0 against it. */
  readonly weight: number;
}

/** A place in the article linked to one profile. */
export interface Mention {
  /** `Block.id`. */
  readonly block: number;
  /** UTF-16 offsets into the block's text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Profile id. */
  readonly entity: string;
  /** Ids of the packs that have the profile, the preferred one first. */
  readonly packs: readonly string[];
  readonly score: number;
  /** Distance to the runner-up, or to silence where there is none. */
  readonly margin: number;
  readonly runnerUp?: { readonly entity: string; readonly score: number };
  readonly reasons: readonly Reason[];
}
