import type { CardView, Known, ProfileLink, ProfileRow } from '../../lib/profiles/card-view.ts';

/** A choice the reader just made in a card, told with an undo. */
export interface MadeChoice {
  readonly type: 'here' | 'site' | 'mute';
  /** The profile that was turned away. */
  readonly label: string;
  /** The name as the article has it. */
  readonly name: string;
}

/** What a card shows. */
export type CardState =
  /** `label`: what is known to come, such as the link that was followed. */
  | { readonly type: 'loading'; readonly label?: string }
  /** `reason`: the failure in its own words, shown small. */
  | { readonly type: 'error'; readonly reason?: string }
  | { readonly type: 'missing' }
  | { readonly type: 'view'; readonly view: CardView }
  | { readonly type: 'done'; readonly choice: MadeChoice };

/** The profile that a card shows; null in the states without one. */
export function viewOf(state: CardState): CardView | null {
  return state.type === 'view' ? state.view : null;
}

/** One piece of evidence of the linker. */
export interface CardReason {
  /** "full-name", "introduced", … (see reasons.ts). */
  readonly kind: string;
  /** What it rests on, as the article has it. */
  readonly detail?: string;
  /** Above 0 it spoke for the profile, below 0 against it. */
  readonly weight: number;
}

/** Why a name was linked to the profile. */
export interface CardWhy {
  readonly reasons: readonly CardReason[];
  readonly runnerUp?: ProfileRow;
}

/** The place in the article that a card was opened from. */
export interface CardMention {
  /** The name as the article has it. */
  readonly name: string;
  /** Host of the article. */
  readonly site: string;
  readonly why?: CardWhy;
}

/** What a reader can do with a card; what is absent is not offered. */
export interface CardActions {
  close?(): void;
  /** Opens a nested card in place. */
  open?(link: ProfileLink): void;
  /** Goes back to `trail[depth]`. */
  back?(depth: number): void;
  setKnown?(known: Known): void;
  retry?(): void;
  pin?(): void;
  /** Moves a pinned card by CSS pixels. */
  move?(dx: number, dy: number): void;
  /** Copies text and sources; rejects when the browser refuses. */
  copy?(): Promise<void>;
  panel?(): void;
  save?(): void;
  notThis?(scope: 'here' | 'site'): void;
  know?(): void;
  undo?(): void;
}

export interface CardProps {
  readonly state: CardState;
  readonly actions: CardActions;
  /** Cards opened before this one in the same place, the first one first. */
  readonly trail?: readonly ProfileLink[];
  /** `float`: beside a name. `sheet`: from the foot of a touch screen. `page`: the whole of a panel or popup. */
  readonly variant?: 'float' | 'sheet' | 'page';
  readonly pinned?: boolean;
  readonly saved?: boolean;
  /** Absent where the card was not opened from a name in an article. */
  readonly mention?: CardMention;
}
