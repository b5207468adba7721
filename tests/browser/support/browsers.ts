import { BROWSERS, type BrowserName } from '../../../scripts/browser/find.ts';

/** The browsers to test in: all, or those of BACKSTORY_BROWSERS ("firefox"). */
export const TESTED: readonly BrowserName[] = BROWSERS.filter(
  (name) => !process.env.BACKSTORY_BROWSERS || process.env.BACKSTORY_BROWSERS.split(',').includes(name),
);
