import type { Kind } from './profile.ts';

/** A date as data and as the reader sees it ("27 June 2024", "noviembre de 2019"). */
export interface ShownDate {
  readonly date: string;
  readonly text: string;
}

/** A profile that a text names, which a nested card can open. */
export interface ProfileLink {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
}

export interface ShownSource {
  /** The same for the same address in every view. */
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly date?: ShownDate;
  readonly lang?: string;
}

/**
 * A statement as shown: whole text, its date, where it comes from (ids of `CardView.sources`).
 * The text doesn't repeat the date: a view shows both. (A role's view shows its `period` instead.)
 */
export interface Statement {
  readonly text: string;
  readonly date?: ShownDate;
  readonly sources: readonly string[];
}

export interface TimelineItem extends Statement {
  readonly date: ShownDate;
  /** At most about 60 characters. */
  readonly short: string;
  readonly weight: 1 | 2 | 3;
  /** Happened after the article's date. Never true where `known` is "then". */
  readonly later: boolean;
  readonly concerns: readonly ProfileLink[];
}

export interface ShownRole extends Statement {
  /** "2019–20", "since 8 November 2025", "until 26 June 2024". */
  readonly period: string;
  readonly when: 'former' | 'then' | 'future';
  readonly of?: ProfileLink;
}

/** "Arce dismissed Zúñiga" between two of the cast. */
export interface CastRelation extends Statement {
  readonly subject: ProfileLink;
  readonly object: ProfileLink;
  /** Orders relations: the most telling is highest. */
  readonly weight: number;
}

export interface ShownQuestion {
  readonly question: string;
  readonly positions: readonly (Statement & { readonly holder: string })[];
}

/** What the reader wants to know: as it was known on the article's date, or as it is known today. */
export type Known = 'then' | 'now';

/** Everything that a card shows of a profile as of a date, in one language; plain text throughout. */
export interface CardView {
  readonly id: string;
  readonly kind: Kind;
  readonly lang: string;
  readonly label: string;
  /** Other ways to write it, for the reader who met another one: "MAS-IPSP, Movimiento al Socialismo". */
  readonly alsoKnownAs: readonly string[];
  readonly asOf: ShownDate & {
    readonly known: Known;
    /** True where the article has no date and today's was taken. */
    readonly assumed: boolean;
  };
  /** What the entity was on that day; null where nothing is known for it. */
  readonly then: Statement | null;
  /** The most telling change after that day; null with `known: "then"`, or where there was none. */
  readonly since: Statement | null;
  readonly brief: string;
  readonly roles: readonly ShownRole[];
  readonly relations: readonly CastRelation[];
  /** By date. */
  readonly timeline: readonly TimelineItem[];
  readonly contested: readonly ShownQuestion[];
  /** In the order in which the card first cites them. */
  readonly sources: readonly ShownSource[];
  /** Profiles that the card's texts concern, for nested cards. */
  readonly links: readonly ProfileLink[];
  /** Up to when the profile's statements were checked. */
  readonly checked: ShownDate;
  readonly pack: { readonly id: string; readonly title: string; readonly revision: number };
}

/** One row of the cast, the search results, the recent and saved lists. */
export interface ProfileRow {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  /** The "then" line, or the brief's first words where there is none. */
  readonly line: string;
}

export interface CastRow extends ProfileRow {
  /** How often the article mentions it. */
  readonly mentions: number;
  /** Share of the article's attention, 0 to 1; orders the cast. */
  readonly weight: number;
}

export interface StoryItem extends TimelineItem {
  /** Members of the cast that the event concerns. */
  readonly cast: readonly ProfileLink[];
}
