import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askExtension, tabOf } from '../../scripts/browser/extension-client.ts';
import { until } from '../../scripts/browser/launch.ts';
import { restOn } from '../../scripts/browser/pointer.ts';
import { stopBackground } from './support/background.ts';
import { TESTED } from './support/browsers.ts';
import { cardOf } from './support/card-driver.ts';
import { NEWS_HOST, type Reader, startReader } from './support/reader.ts';

const FIXTURE = 'coup-attempt';

describe.each(TESTED)('a background that was stopped, in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(name);
  });
  afterAll(() => reader?.leave());

  it('is woken by a pointer on a name, and the card says the same as before', async () => {
    const page = await reader.open(FIXTURE);
    await reader.article(FIXTURE);
    const card = cardOf(page);
    await restOn(page, 'MAS');
    const before = await card.shows('Movement for Socialism');
    await page.keyboard.press('Escape');
    await card.gone();
    await page.mouse.move(2, 2);
    await stopBackground(page);
    await restOn(page, 'MAS');
    expect(await card.shows('Movement for Socialism')).toBe(before);
    await page.close();
  });

  it('still knows the cast of every open article', async () => {
    const page = await reader.open(FIXTURE);
    const before = await until('what is on screen to be told', async () => {
      const state = await reader.article(FIXTURE);
      return state.inView.length > 0 ? state : undefined;
    });
    await stopBackground(page);
    const tab = await until('the tab', () => tabOf(reader.own, `https://${NEWS_HOST}/${FIXTURE}`));
    const after = await askExtension(reader.own, 'tab-state', { tab });
    expect(after).toEqual(before);
    await page.close();
  });

  it('forgets an article when its tab goes elsewhere', async () => {
    const page = await reader.open(FIXTURE);
    await reader.article(FIXTURE);
    const tab = await until('the tab', () => tabOf(reader.own, `https://${NEWS_HOST}/${FIXTURE}`));
    await page.goto(`https://${NEWS_HOST}/front-page`);
    const state = await until('the article to be forgotten', async () => {
      const now = await askExtension(reader.own, 'tab-state', { tab });
      return now.status === 'article' ? undefined : now;
    });
    expect(state.status).toBe('no-article');
    await page.close();
  });

  it('keeps what the reader chose', async () => {
    const page = await reader.open(FIXTURE);
    await reader.article(FIXTURE);
    await askExtension(reader.own, 'save', { entity: 'oas', saved: true });
    await askExtension(reader.own, 'change-settings', { patch: { density: 'all' } });
    await stopBackground(page);
    const { saved } = await askExtension(reader.own, 'shelves', {});
    expect(saved.map(({ id }) => id)).toContain('oas');
    expect((await askExtension(reader.own, 'settings', {})).density).toBe('all');
    await askExtension(reader.own, 'reset-all', {});
    await page.close();
  });

  it('is silent while nothing happens, also with a panel open', async () => {
    const panel = await reader.session.openExtensionPage('sidepanel.html');
    await panel.waitForSelector('[role=combobox]');
    const heard = await reader.own.evaluate(`(async () => {
      const { onMessage } = (globalThis.browser ?? chrome).runtime;
      const heard = [];
      const hear = (message) => void heard.push(message.type);
      await new Promise((done) => setTimeout(done, 1500));
      onMessage.addListener(hear);
      await new Promise((done) => setTimeout(done, 1500));
      onMessage.removeListener(hear);
      return heard;
    })()`);
    expect(heard).toEqual([]);
    await panel.close();
  });

  it('refuses what is malformed, and what a page may not ask, in words', async () => {
    const ask = (message: object) =>
      reader.own.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message)})`);
    expect(await ask({ type: 'search', query: 42 })).toMatchObject({
      ok: false,
      error: expect.stringContaining('malformed'),
    });
    expect(await ask({ type: 'change-settings', patch: { density: 'none' } })).toMatchObject({ ok: false });
    expect(await ask({ type: 'import-all', text: '{"format":"else"}' })).toMatchObject({
      ok: true,
      value: { ok: false, reason: expect.stringContaining('no settings file') },
    });
    expect((await askExtension(reader.own, 'settings', {})).density).toBe('first');
  });
});
