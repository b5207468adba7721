import { chooseSelectors, holdersOf, type SelectorOf } from '../../lib/page/mark-holders.ts';
import type { TonedHolders } from '../../lib/page/paint.ts';
import { inSlices } from '../../lib/page/slices.ts';
import type { Span, TextMap } from '../../lib/page/text-map.ts';
import type { Tone } from '../../lib/page/tone.ts';
import { askBackground } from '../shared/background.ts';

/** Sees to it that marks have their styles, and that these cost the page little. */
export interface MarkStyle {
  /** Those of the mentions that can be marked without making the page stand still: all, on all but hostile pages. */
  bearable<M extends Span>(mentions: readonly M[], map: TextMap): Promise<readonly M[]>;
  /** Styles marks in the text of these elements. Undefined where it is done, else resolved once it is or has failed. */
  dress(holders: TonedHolders): Promise<void> | undefined;
}

export function createMarkStyle(): MarkStyle {
  const done: Record<Tone, Set<string>> = { quiet: new Set(), strong: new Set() };
  let selectorOf: SelectorOf = () => undefined;

  const fresh = (tone: Tone, holders: TonedHolders) => {
    const selectors = new Set([...holders[tone]].flatMap((holder) => selectorOf(holder) ?? []));
    return [...selectors].filter((selector) => !done[tone].has(selector));
  };
  return {
    async bearable(mentions, map) {
      const placed = mentions.map((mention) => [mention, holdersOf(map, mention)] as const);
      selectorOf = await inSlices(chooseSelectors(new Set(placed.flatMap(([, holders]) => holders))));
      return placed.filter(([, holders]) => holders.every(selectorOf)).map(([mention]) => mention);
    },
    dress(holders) {
      const wanted = { quiet: fresh('quiet', holders), strong: fresh('strong', holders) };
      if (wanted.quiet.length + wanted.strong.length === 0) return undefined;
      return askBackground('style-marks', wanted).then(
        () => {
          for (const selector of wanted.quiet) done.quiet.add(selector);
          for (const selector of wanted.strong) done.strong.add(selector);
        },
        // Asked for again when marks are next painted.
        () => undefined,
      );
    },
  };
}
