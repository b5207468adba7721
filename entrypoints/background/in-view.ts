import { browser } from 'wxt/browser';

const keyOf = (tab: number) => `view-${tab}`;

/** The profiles whose marks are on screen, by tab. Kept in session storage, since this background may be stopped. */
export const inView = {
  async read(tab: number): Promise<readonly string[]> {
    const kept = (await browser.storage.session.get(keyOf(tab)))[keyOf(tab)];
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  },
  async write(tab: number, entities: readonly string[]): Promise<void> {
    await browser.storage.session.set({ [keyOf(tab)]: entities });
  },
  async remove(tab: number): Promise<void> {
    await browser.storage.session.remove(keyOf(tab));
  },
};
