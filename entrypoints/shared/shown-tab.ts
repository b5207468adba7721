import { browser } from 'wxt/browser';

/** The tab that a popup or side panel speaks of: the window's active one, or that of its own address (`?tab=3`). */
export async function shownTab(): Promise<number | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
