import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askExtension } from '../../scripts/browser/extension-client.ts';
import { until } from '../../scripts/browser/launch.ts';
import { stopBackground } from './support/background.ts';
import { TESTED } from './support/browsers.ts';
import { NEWS_HOST, type Reader, startReader } from './support/reader.ts';

/** Generations in the store, and those that a pack names. */
interface Stored {
  readonly generations: readonly number[];
  readonly current: readonly number[];
  /** Generations that have blocks of profiles. */
  readonly filled: readonly number[];
}

/** Looks into the real store from one of the extension's own pages; a store that is not there yet is not made. */
const STORED = `(async () => {
  const none = { generations: [], current: [], filled: [] };
  if (!(await indexedDB.databases()).some(({ name }) => name === 'backstory')) return none;
  const settled = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const database = await settled(indexedDB.open('backstory'));
  try {
    if (!database.objectStoreNames.contains('packs')) return none;
    const transaction = database.transaction(['generations', 'packs', 'blocks']);
    const [generations, packs, blocks] = await Promise.all([
      settled(transaction.objectStore('generations').getAllKeys()),
      settled(transaction.objectStore('packs').getAll()),
      settled(transaction.objectStore('blocks').getAllKeys()),
    ]);
    return { generations, current: packs.map(({ generation }) => generation), filled: [...new Set(blocks.map(([of]) => of))] };
  } finally {
    database.close();
  }
})()`;

/** Waits, within the page so that no time is lost, until an import has begun and is not yet current. */
const BEGUN = `(async () => {
  for (const end = performance.now() + 10_000; performance.now() < end; ) {
    const { generations, current } = await ${STORED};
    if (generations.some((each) => !current.includes(each))) return true;
    if (current.length > 0) return false;
  }
  throw new Error('no import began');
})()`;

const EMPTY = `new Promise((done, fail) => {
  const request = indexedDB.deleteDatabase('backstory');
  request.onsuccess = () => done(undefined);
  request.onerror = () => fail(request.error);
})`;

/** Asks for the packs, which begins their import, and does not wait for the answer: its giver is about to be killed. */
const ASK = `void (globalThis.browser ?? chrome).runtime.sendMessage({ type: 'packs' }).catch(() => undefined)`;

const ATTEMPTS = 12;

async function stored(page: Page): Promise<Stored> {
  return (await page.evaluate(STORED)) as Stored;
}

describe.each(TESTED)('an import whose background is killed, in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(name);
  });
  afterAll(() => reader?.leave());

  it('leaves nothing torn behind, and the next background brings the packs', async () => {
    const { own } = reader;
    const page = await reader.open('front-page');
    const before = await stored(own);
    expect(before.current).toHaveLength(1);
    let torn: Stored | undefined;
    for (let attempt = 0; attempt < ATTEMPTS && !torn; attempt++) {
      await stopBackground(page);
      await own.evaluate(EMPTY);
      await own.evaluate(ASK);
      if (!(await own.evaluate(BEGUN))) continue;
      await stopBackground(page);
      const left = await stored(own);
      if (left.current.length === 0 && left.generations.length > 0) torn = left;
    }
    expect(torn, 'a background killed between the beginning and the end of an import').toBeDefined();
    await until('the packs to be imported', async () => (await askExtension(own, 'packs', {})).status === 'ready');
    const after = await stored(own);
    expect(after.current).toHaveLength(1);
    expect(after.generations).toEqual(after.current);
    expect(after.filled).toEqual(after.current);
    expect(torn?.generations).not.toContain(after.current[0]);
    await page.goto(`https://${NEWS_HOST}/coup-attempt`, { waitUntil: 'load' });
    expect((await reader.article('coup-attempt')).cast.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['mas', 'oas']),
    );
    await page.close();
  }, 120_000);
});
