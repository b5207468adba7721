import { QUIET_SHARE, type Tone } from './tone.ts';

/** Names in the page's highlight registry. They say nothing to who finds them. */
export const HIGHLIGHTS = { quiet: 'n1', strong: 'n2', active: 'n3' } as const;

/** Colours come from the text itself, so that one rule serves light and dark pages. */
const LOOKS = {
  quiet: `text-decoration: underline dotted 1.5px color-mix(in srgb, currentColor ${QUIET_SHARE * 100}%, transparent); text-underline-offset: 0.22em`,
  strong: 'text-decoration: underline dotted 2px currentColor; text-underline-offset: 0.22em',
  active:
    'text-decoration: underline solid 1.5px currentColor; text-underline-offset: 0.22em; background-color: color-mix(in srgb, currentColor 11%, transparent)',
};
const FORCED_LOOKS = {
  quiet: 'text-decoration-color: CanvasText',
  strong: 'text-decoration-color: CanvasText',
  active: 'background-color: Highlight; color: HighlightText; text-decoration-color: HighlightText',
};
const PRINTED_LOOK = 'text-decoration: none; background-color: transparent';

/** Selectors of the elements whose text bears marks, by the marks' tone. */
export type MarkSelectors = Readonly<Record<Tone, readonly string[]>>;

/**
 * The stylesheet of marks in the text of these elements, and in no others: in Chromium each element that a rule for a
 * highlight matches, or that lies in one, makes every later style recalculation dearer (docs/decisions/styled-holders.md).
 */
export function markStyles({ quiet, strong }: MarkSelectors): string {
  const marked = { quiet, strong, active: [...new Set([...quiet, ...strong])] };
  const rules = (lookOf: (what: keyof typeof marked) => string) =>
    (['quiet', 'strong', 'active'] as const)
      .filter((what) => marked[what].length > 0)
      .map((what) => {
        const selectors = marked[what].map((selector) => `${selector}::highlight(${HIGHLIGHTS[what]})`);
        return `${selectors.join(', ')} { ${lookOf(what)} }`;
      })
      .join('\n');
  return [
    rules((what) => LOOKS[what]),
    `@media (forced-colors: active) {\n${rules((what) => FORCED_LOOKS[what])}\n}`,
    `@media print {\n${rules(() => PRINTED_LOOK)}\n}`,
  ].join('\n');
}
