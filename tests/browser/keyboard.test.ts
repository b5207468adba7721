import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askExtension, tabOf } from '../../scripts/browser/extension-client.ts';
import { until } from '../../scripts/browser/launch.ts';
import { restOn } from '../../scripts/browser/pointer.ts';
import { TESTED } from './support/browsers.ts';
import { type CardDriver, cardOf } from './support/card-driver.ts';
import { activeName, type CommandName, giveCommand } from './support/commands.ts';
import { NEWS_HOST, type Reader, startReader } from './support/reader.ts';
import { isMarked } from './support/shown-text.ts';

const FIXTURE = 'coup-attempt';
/** A name as the article has it. */
const PARTY = 'Movement for Socialism (MAS)';

/** Presses Tab until the control of that name has the focus; the names that were passed are in the error. */
async function tabTo(page: Page, focused: () => Promise<string>, name: string, key: 'Tab' | 'Back' = 'Tab') {
  const passed: string[] = [];
  for (let count = 0; count < 80; count++) {
    const now = await focused();
    if (now === name) return;
    passed.push(now);
    if (key === 'Back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (key === 'Back') await page.keyboard.up('Shift');
  }
  throw new Error(`Tab does not reach "${name}": ${passed.join(' | ')}`);
}

/** What has the focus in one of the extension's own pages. */
const focusOf = (page: Page) => async () =>
  String(
    await page.evaluate(`(() => { const e = document.activeElement;
      return e === document.body ? '' : e.getAttribute('aria-label') || e.textContent.replace(/\\s+/g, ' ').trim(); })()`),
  );

describe.each(TESTED)('with the keyboard alone, in an article in %s', (name) => {
  let reader: Reader;
  let page: Page;
  let card: CardDriver;
  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(async () => {
    page = await reader.open(FIXTURE);
    await reader.article(FIXTURE);
    await until('names to be marked', () => isMarked(page, PARTY));
    card = cardOf(page);
  });
  afterEach(() => page.close());
  afterAll(() => reader?.leave());

  const give = (command: CommandName) => giveCommand(reader, page, command);
  const walk = async (command: CommandName) => {
    const before = await activeName(page);
    await give(command);
    return until('the next name', async () => {
      const now = await activeName(page);
      return now !== before && now;
    });
  };
  /** Waits until the control of that name in the card has the focus; says what has it instead. */
  const focusAt = async (control: string) => {
    let now = '';
    const isThere = async () => {
      now = await card.focused();
      return now === control;
    };
    await until(control, isThere, 5000).catch(async () => {
      throw new Error(`the focus is on "${now}", not on "${control}", in: ${(await card.text())?.slice(0, 200)}`);
    });
  };
  const cardTab = (control: string, key?: 'Back') => tabTo(page, () => card.focused(), control, key);
  /** Walks to a name and opens its card by command. */
  const openByKeys = async (wanted: string) => {
    for (let count = 0; count < 40 && (await activeName(page)) !== wanted; count++) await walk('next-name');
    await give('open-card');
    await card.shows('27 June 2024');
    await until('the focus in the card', async () => (await card.focused()) !== '');
  };

  it('walks through the names in order and back, and round at the end', async () => {
    const order = [await walk('next-name'), await walk('next-name'), await walk('next-name')];
    expect(new Set(order).size).toBe(3);
    const text = ((await page.evaluate('document.querySelector("article").innerText')) as string).replace(/\s+/g, ' ');
    const places = order.map((each) => text.indexOf(each));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(await walk('previous-name')).toBe(order[1]);
    expect(await walk('previous-name')).toBe(order[0]);
    const last = await walk('previous-name');
    expect(order).not.toContain(last);
    expect(await walk('next-name')).toBe(order[0]);
    // Names are no tab stops, and walking takes no focus.
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
  });

  it('gives a card the focus on request only, and gives it back', async () => {
    const here = 'document.activeElement.textContent';
    await page.keyboard.press('Tab');
    const before = await page.evaluate(here);
    await restOn(page, 'MAS');
    await card.shows('Movement for Socialism');
    expect(await page.evaluate(here)).toBe(before);
    expect(await card.focused()).toBe('');
    await give('open-card');
    await until('the focus in the card', async () => (await card.focused()) !== '');
    await page.keyboard.press('Escape');
    await card.gone();
    expect(await page.evaluate(here)).toBe(before);
  });

  it('reaches what can be done with a card before the many names in it', async () => {
    await openByKeys(PARTY);
    const passed: string[] = [await card.focused()];
    while (passed.length < 80 && passed.at(-1) !== 'Evo Morales') {
      await page.keyboard.press('Tab');
      passed.push(await card.focused());
    }
    const wanted = [
      'as of 27 June 2024',
      'Close',
      'Pin this card',
      'Save',
      'Copy with sources',
      // Firefox opens its sidebar for no click or key in a page.
      ...(name === 'firefox' ? [] : ['Open in the side panel']),
      'Why this one?',
      'More',
      'Evo Morales',
    ];
    expect(passed.filter((each, at) => wanted.includes(each) && passed.indexOf(each) === at)).toEqual(wanted);
    expect(passed).not.toContain('');
    await cardTab('Copy with sources', 'Back');
    await page.keyboard.press('Escape');
    await card.gone();
  });

  it('opens the card of a name inside a card, and comes back', async () => {
    await openByKeys(PARTY);
    await cardTab('Evo Morales');
    await page.keyboard.press('Enter');
    const back = `Back to ${PARTY}`;
    await focusAt(back);
    await card.shows(/^.{0,60}Person/);
    await page.keyboard.press('Enter');
    await card.shows(/^.{0,60}Organisation/);
    // On whichever control comes first: the way back went away with the press.
    await until('the focus to stay in the card', async () => (await card.focused()) !== '');
    await page.keyboard.press('Escape');
    await card.gone();
  });

  it('pins a card and moves it by arrows', async () => {
    await openByKeys(PARTY);
    await cardTab('Pin this card');
    await page.keyboard.press('Enter');
    await cardTab('Move with the arrow keys', 'Back');
    const before = await card.frame();
    const right = before !== undefined && before.x < 400;
    for (let count = 0; count < 3; count++) await page.keyboard.press(right ? 'ArrowRight' : 'ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await until('the card to move', async () => {
      const after = await card.frame();
      return before && after && Math.abs(after.x - before.x) === 72;
    });
    await page.evaluate('scrollBy(0, 400)');
    await page.mouse.move(5, 5);
    await page.mouse.move(9, 300);
    await new Promise((done) => setTimeout(done, 700));
    expect(await card.text()).toBeDefined();
    await page.keyboard.press('Escape');
    await card.gone();
  });

  it('shows what was known then, and what is known now; Escape closes the menu first', async () => {
    await openByKeys(PARTY);
    expect(await card.text()).toContain('Since');
    await cardTab('as of 27 June 2024', 'Back');
    await page.keyboard.press('Enter');
    await until('the menu', async () => (await card.focused()).startsWith('As known now'));
    await page.keyboard.press('Escape');
    await focusAt('as of 27 June 2024');
    expect(await card.text()).toBeDefined();
    await page.keyboard.press('Enter');
    await until('the menu', async () => (await card.focused()).startsWith('As known now'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('the card as known then', async () => !(await card.text())?.includes('Since'));
    await page.keyboard.press('Escape');
    await card.gone();
  });

  it('copies a card with its sources, and says why it is this one', async () => {
    await openByKeys(PARTY);
    await cardTab('Copy with sources');
    await page.keyboard.press('Enter');
    await card.shows('Copied');
    await cardTab('Why this one?');
    await page.keyboard.press('Enter');
    expect(await card.shows('was taken for')).toContain(`“${PARTY}” was taken for ${PARTY}`);
    await page.keyboard.press('Escape');
    await card.gone();
    await page.evaluate(
      `(() => { const field = document.createElement('textarea'); document.body.append(field); field.focus(); })()`,
    );
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV', name === 'chromium' ? { commands: ['paste'] } : {});
    await page.keyboard.up('Control');
    const pasted = await until('the copy', () => page.evaluate("document.querySelector('textarea').value"));
    expect(pasted).toContain(`${PARTY} (as of 27 June 2024)`);
    expect(pasted).toMatch(/\[1\] .+ https:\/\//);
  });

  it.each([
    ['Not this one Not in this article', 0],
    [`Not this one Never for “${PARTY}” on this site`, 1],
    ['I know this one Mark it nowhere', 2],
  ])('turns a profile away by "%s", and takes it back at once', async (item, downs) => {
    await openByKeys(PARTY);
    await cardTab('More');
    await page.keyboard.press('Enter');
    await until('the menu', async () => (await card.focused()).startsWith('Not this one'));
    for (let count = 0; count < downs; count++) await page.keyboard.press('ArrowDown');
    expect((await card.focused()).replace(/(one)(?=\S)/, '$1 ')).toBe(item);
    await page.keyboard.press('Enter');
    await focusAt('Undo');
    await until('the mark to go', async () => !(await isMarked(page, PARTY)));
    await page.keyboard.press('Enter');
    await until('the mark to be back', () => isMarked(page, PARTY));
    await card.shows('Movement for Socialism');
    expect(await askExtension(reader.own, 'choice-list', {})).toEqual([]);
    await page.keyboard.press('Escape');
    await card.gone();
  });

  it('switches off on this site by command, and undoes it in the settings', async () => {
    await give('switch-off-here');
    await until('the marks to go', async () => !(await isMarked(page, PARTY)));
    const settings = await reader.session.openExtensionPage('options.html');
    const focused = focusOf(settings);
    await settings.waitForSelector('.page-main');
    await tabTo(settings, focused, `Remove ${NEWS_HOST}`);
    await settings.keyboard.press('Enter');
    await until('the site to be on again', async () => {
      const { sites } = await askExtension(reader.own, 'settings', {});
      return sites.off.length === 0;
    });
    await settings.close();
  });
});

describe.each(TESTED)('with the keyboard alone, in the pages of the extension in %s', (name) => {
  let reader: Reader;
  let article: Page;
  let page: Page | undefined;
  beforeAll(async () => {
    reader = await startReader(name);
    article = await reader.open(FIXTURE);
    await reader.article(FIXTURE);
  });
  afterEach(() => page?.close());
  afterAll(() => reader?.leave());

  async function openOwn(path: string): Promise<Page> {
    const tab = await tabOf(reader.own, `https://${NEWS_HOST}/${FIXTURE}`);
    page = await reader.session.openExtensionPage(path.replace('TAB', String(tab)));
    await page.bringToFront();
    return page;
  }

  it('looks a name up in the popup: type, arrows, Enter, back, Escape', async () => {
    const popup = await openOwn('popup.html?tab=TAB');
    const picked = () =>
      popup.evaluate(
        `document.getElementById(document.querySelector('[role=combobox]').getAttribute('aria-activedescendant'))?.textContent`,
      );
    const field = "document.activeElement.getAttribute('role') === 'combobox'";
    await popup.waitForFunction(field);
    await popup.keyboard.type('bolivia', { delay: 10 });
    await popup.waitForFunction('document.querySelectorAll("[role=option]").length > 2');
    await popup.keyboard.press('ArrowDown');
    const first = await picked();
    await popup.keyboard.press('ArrowDown');
    expect(await picked()).not.toBe(first);
    await popup.keyboard.press('ArrowUp');
    expect(await picked()).toBe(first);
    await popup.keyboard.press('Escape');
    await popup.waitForFunction('document.querySelectorAll("[role=option]").length === 0');
    expect(await popup.evaluate('document.activeElement.value')).toBe('');
    await popup.keyboard.type('zuniga', { delay: 10 });
    await popup.waitForFunction('document.querySelector("[role=option]")?.textContent.includes("Zúñiga")');
    await popup.keyboard.press('Enter');
    await popup.waitForFunction('document.querySelector("h2.name")?.textContent.includes("Zúñiga")');
    await until('the focus on the way back', async () => (await focusOf(popup)()) === 'Back');
    await popup.keyboard.press('Enter');
    await popup.waitForFunction(field);
  });

  it('opens a card from the cast, and comes back to the same row', async () => {
    const popup = await openOwn('popup.html?tab=TAB');
    await popup.waitForSelector('.cast .row');
    const label = String(
      await popup.evaluate('document.querySelectorAll(".cast .row")[1].textContent.replace(/\\s+/g, " ").trim()'),
    );
    await tabTo(popup, focusOf(popup), label);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('h2.name');
    await until('the focus on the way back', async () => (await focusOf(popup)()) === 'Back');
    await popup.keyboard.press('Enter');
    await until('the focus on the row', async () => (await focusOf(popup)()) === label);
  });

  it('scrolls the article to the next mention, and switches the site off and on', async () => {
    const popup = await openOwn('popup.html?tab=TAB');
    await popup.waitForSelector('.cast .row');
    await article.evaluate('scrollTo(0, 0)');
    const next = String(
      await popup.evaluate('[...document.querySelectorAll(".count")].at(-1).getAttribute("aria-label")'),
    );
    await tabTo(popup, focusOf(popup), next);
    await popup.keyboard.press('Enter');
    await until('a name to be shown', async () => (await activeName(article)) !== undefined);
    const site = `Read articles on ${NEWS_HOST}`;
    await tabTo(popup, focusOf(popup), site);
    await popup.keyboard.press(' ');
    await popup.waitForFunction('document.querySelector("[role=switch]").ariaChecked === "false"');
    await until('the marks to go', async () => !(await isMarked(article, PARTY)));
    await tabTo(popup, focusOf(popup), site);
    await popup.keyboard.press(' ');
    await until('the marks to be back', () => isMarked(article, PARTY));
  });

  it('changes settings: radio buttons by arrows, the delay, the kinds, and a choice taken back', async () => {
    await askExtension(reader.own, 'reset-all', {});
    const { id } = await askExtension(reader.own, 'choose', { entity: 'mas', name: 'MAS', scope: 'mute' });
    expect(id).toBeTruthy();
    const settings = await openOwn('options.html');
    await settings.waitForSelector('.page-main');
    const now = () => askExtension(reader.own, 'settings', {});
    const tabToInput = async (selector: string) => {
      for (let count = 0; count < 80; count++) {
        if (await settings.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
        await settings.keyboard.press('Tab');
      }
      throw new Error(`Tab does not reach ${selector}`);
    };
    await tabToInput('input[type=radio][value=hover]');
    await settings.keyboard.press('ArrowDown');
    await until('the trigger to change', async () => (await now()).open.trigger === 'modifier');
    await settings.keyboard.press('ArrowUp');
    await until('the trigger to change back', async () => (await now()).open.trigger === 'hover');
    await tabToInput('input[type=range]');
    await settings.keyboard.press('ArrowRight');
    await until('the delay to change', async () => (await now()).open.delay === 450);
    await tabToInput('input[type=checkbox]');
    await settings.keyboard.press(' ');
    await until('people to be left out', async () => !(await now()).kinds.person);
    await settings.keyboard.press(' ');
    await until('people to be marked', async () => (await now()).kinds.person);
    await tabTo(settings, focusOf(settings), `Undo: ${PARTY} is marked nowhere`);
    await settings.keyboard.press('Enter');
    await until('the choice to be gone', async () => (await askExtension(reader.own, 'choice-list', {})).length === 0);
  });

  it('reads the welcome page: tries a name, and chooses where it works', async () => {
    const welcome = await openOwn('welcome.html');
    await welcome.waitForSelector('.mark');
    await welcome.keyboard.press('Tab');
    expect(await focusOf(welcome)()).toBe('Port Lorne');
    await welcome.keyboard.press('Enter');
    await welcome.waitForFunction('document.querySelector("[role=dialog] .name")?.textContent === "Port Lorne"');
    await until('the focus in the card', async () => (await focusOf(welcome)()) !== 'Port Lorne');
    await welcome.keyboard.press('Escape');
    await welcome.waitForFunction('!document.querySelector("[role=dialog]")');
    await until('the focus back on the name', async () => (await focusOf(welcome)()) === 'Port Lorne');
    for (let count = 0; count < 30; count++) {
      if (await welcome.evaluate('document.activeElement.matches("input[type=radio]")')) break;
      await welcome.keyboard.press('Tab');
    }
    await welcome.keyboard.press('ArrowUp');
    await welcome.waitForFunction('document.body.innerText.includes("Done. You can close this page.")');
    expect((await askExtension(reader.own, 'settings', {})).sites.mode).toBe('click');
    await welcome.keyboard.press('ArrowDown');
    await until(
      'the first choice again',
      async () => (await askExtension(reader.own, 'settings', {})).sites.mode === 'news',
    );
  });
});
