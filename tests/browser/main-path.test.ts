import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askExtension, tabOf } from '../../scripts/browser/extension-client.ts';
import { restOn } from '../../scripts/browser/pointer.ts';
import { TESTED } from './support/browsers.ts';
import { cardOf } from './support/card-driver.ts';
import { NEWS_HOST, type Reader, startReader } from './support/reader.ts';

const FIXTURE = 'coup-attempt';

describe.each(TESTED)('reading an article in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(name);
  });
  afterAll(() => reader?.leave());

  it('lists the cast of the article', async () => {
    await reader.open(FIXTURE);
    const { cast, date } = await reader.article(FIXTURE);
    expect(date).toBe('2024-06-27');
    expect(cast.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['arce', 'zuniga', 'mas', 'oas', 'anez', 'crisis-2019']),
    );
  });

  it.each([
    ['MAS', 'Movement for Socialism'],
    ['OAS', 'Organization of American States'],
    ['2019 ouster of then-President Evo Morales', '2019'],
  ])('opens a card when the pointer rests on "%s"', async (text, heading) => {
    const page = await reader.open(FIXTURE);
    await reader.article(FIXTURE);
    await restOn(page, text);
    const shown = await cardOf(page).shows(heading);
    expect(shown).toContain('27 June 2024');
    await page.close();
  });

  it('closes the card by Escape without moving the pointer, and by its button', async () => {
    const page = await reader.open(FIXTURE);
    await reader.article(FIXTURE);
    const card = cardOf(page);
    await restOn(page, 'MAS');
    await card.shows('Movement for Socialism');
    await page.keyboard.press('Escape');
    await card.gone();
    await page.mouse.move(2, 2);
    await restOn(page, 'OAS');
    await card.shows('Organization of American States');
    await card.press('button', 'Close');
    await card.gone();
    await page.close();
  });

  it('shows nothing on a word that is no name', async () => {
    const page = await reader.open(FIXTURE);
    await reader.article(FIXTURE);
    await restOn(page, 'soldiers');
    await new Promise((done) => setTimeout(done, 1200));
    expect(await cardOf(page).text()).toBeUndefined();
    await page.close();
  });

  it.each([
    ['MAS', 'mas'],
    ['zuniga', 'zuniga'],
    ['Añez', 'anez'],
    ['2019 crisis', 'crisis-2019'],
  ])('finds %s in the popup while typing', async (query, id) => {
    const { rows } = await askExtension(reader.own, 'search', { query });
    expect(rows.slice(0, 3).map((row) => row.id)).toContain(id);
  });

  it('types into the search box of the popup and opens a card from it', async () => {
    const page = await reader.open(FIXTURE);
    await reader.article(FIXTURE);
    const tab = await tabOf(reader.own, `https://${NEWS_HOST}/${FIXTURE}`);
    const popup = await reader.session.openExtensionPage(`popup.html?tab=${tab}`);
    await popup.bringToFront();
    await popup.waitForSelector('input');
    await popup.focus('input');
    await popup.keyboard.type('zuniga', { delay: 20 });
    await popup.waitForFunction('document.querySelector("[role=option]")?.textContent.includes("Zúñiga")');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.waitForFunction(
      'document.body.innerText.includes("27 June 2024") && document.body.innerText.includes("Zúñiga")',
    );
    await popup.close();
    await page.close();
  });
});

describe.each(TESTED)('a browser that was closed, in %s', (name) => {
  it('reads again after a restart without network', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'backstory-kept-'));
    try {
      const before = await startReader(name, { profile, permanent: true });
      await before.open(FIXTURE);
      await before.article(FIXTURE);
      await before.leave();

      const after = await startReader(name, { profile, permanent: true });
      const page = await after.open(FIXTURE);
      await after.article(FIXTURE);
      await restOn(page, 'MAS');
      await cardOf(page).shows('Movement for Socialism');
      await after.leave();
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
