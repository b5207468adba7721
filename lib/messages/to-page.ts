import type { PageMention, PageOptions } from './to-background.ts';

/** Keyboard commands that the browser hands to the page's script. */
export const COMMANDS = ['next-name', 'previous-name', 'open-card'] as const;
export type Command = (typeof COMMANDS)[number];

/** Messages that the background sends to an article's script. */
export type ToPage =
  | { readonly type: 'scroll-to'; readonly entity: string }
  | { readonly type: 'command'; readonly command: Command }
  /** The reader's choices or settings changed: paint these mentions with these options. */
  | { readonly type: 'repaint'; readonly mentions: readonly PageMention[]; readonly options: PageOptions }
  /** Switched off here: take everything back. */
  | { readonly type: 'stop' };

/** Messages that the background sends to the extension's own pages. */
export type ToPanels =
  | { readonly type: 'tab-changed'; readonly tab: number }
  | { readonly type: 'show-card'; readonly tab: number; readonly entity: string }
  | { readonly type: 'packs-changed' };

const PANEL_TYPES: ReadonlySet<string> = new Set(['tab-changed', 'show-card', 'packs-changed']);
const PAGE_TYPES: ReadonlySet<string> = new Set(['scroll-to', 'command', 'repaint', 'stop']);

function hasType(message: unknown, types: ReadonlySet<string>): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && types.has(String(message.type));
}

/** Whether a message is one for an article's script; only our own background can send one, and types its fields. */
export function isToPage(message: unknown): message is ToPage {
  return hasType(message, PAGE_TYPES);
}

/** Whether a message is one for the popup, the side panel or the settings. */
export function isToPanels(message: unknown): message is ToPanels {
  return hasType(message, PANEL_TYPES);
}
