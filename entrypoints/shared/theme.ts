import type { Settings } from '../../lib/settings/settings.ts';

const KEY = 'theme';

/** Shows this page in a theme, and keeps it for the first moment of the next one. */
export function showTheme(theme: Settings['theme']): void {
  if (theme === 'auto') delete document.body.dataset.theme;
  else document.body.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that refuses storage shows the next page in the system's colours first.
  }
}

/** Shows the theme that was shown last: asking the background takes longer than a page needs to be seen. */
export function showLastTheme(): void {
  try {
    const last = localStorage.getItem(KEY);
    if (last === 'light' || last === 'dark') document.body.dataset.theme = last;
  } catch {
    // As above.
  }
}
