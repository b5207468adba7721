import type { CardView, Known } from '../../lib/profiles/card-view.ts';
import type { CardWhy } from './card-state.ts';

export interface CardAsk {
  readonly entity: string;
  readonly known: Known;
  /** The mention that the card was opened from: its block and first UTF-16 offset. */
  readonly place?: { readonly block: number; readonly start: number } | undefined;
}

export type CardReply =
  | { readonly status: 'found'; readonly view: CardView; readonly why?: CardWhy; readonly saved: boolean }
  | { readonly status: 'missing' };

/** Where a live card gets its answers from; what is absent is not offered. */
export interface CardSource {
  /** Rejects with words for the reader. */
  card(ask: CardAsk): Promise<CardReply>;
  save(entity: string, saved: boolean): Promise<unknown>;
  choose(choice: {
    readonly entity: string;
    readonly name: string;
    /** Not in this article, never for this name on this site, or marked nowhere any more. */
    readonly scope: 'here' | 'site' | 'mute';
  }): Promise<{ readonly id: string }>;
  undo(choice: string): Promise<unknown>;
  copy?(view: CardView): Promise<void>;
  panel?(entity: string): void;
}
