/**
 * A selector of elements whose text bears marks: a tag of HTML or a custom element, with one plain class at most, in an
 * article or anywhere. All that the background takes into a stylesheet, so that no page can put a rule of its own there.
 */
export const MARK_SELECTOR = /^(?:(?:article|main) )?[a-z][a-z0-9-]{0,60}(?:\.[A-Za-z][\w-]{0,80})?$/;
/** Selectors that one article needs at most. */
export const MARK_SELECTORS_LIMIT = 40;
