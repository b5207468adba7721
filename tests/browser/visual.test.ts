import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../scripts/browser/translated.ts';
import { CARD_STATES } from '../../scripts/screenshots/card-states.ts';
import { type Layout, type LookName, layoutOf, viewportOf, type WindowName } from '../../scripts/screenshots/looks.ts';
import { picture } from '../../scripts/screenshots/shoot.ts';
import { type Stage, settle, startStage } from '../../scripts/screenshots/stage.ts';
import { PAGE_STATES, PANEL_STATES, POPUP_STATES } from '../../scripts/screenshots/view-states.ts';
import { TESTED } from './support/browsers.ts';
import { cardOf } from './support/card-driver.ts';
import { MISFITS } from './support/fit.ts';

// Pictures kept from another machine would differ by its fonts. So what is compared is one run with itself, and what
// is asserted of a picture holds with any font.

const STATES = new Map(
  [...CARD_STATES, ...POPUP_STATES, ...PANEL_STATES, ...PAGE_STATES].map((state) => [state.name, state]),
);
const LAYOUTS: readonly Layout[] = ['plain', 'narrow', 'zoom'];
const BESIDE = 'beside';

function stateOf(name: string) {
  const state = STATES.get(name);
  if (!state) throw new Error(`there is no state ${name}`);
  return state;
}

describe.runIf(TESTED.includes('chromium'))('what is seen, in chromium', () => {
  let stage: Stage;
  beforeAll(async () => {
    // The gallery is for pictures of what can't be reached; nothing of it is tested here.
    stage = await startStage('en', '');
    await stage.keep(BESIDE);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.end());

  const shoot = async (name: string, look: LookName) => {
    const shown = await stateOf(name).show(stage, layoutOf(look));
    await shown.dress(look, shown.media);
    const png = PNG.sync.read(Buffer.from(await picture(shown)));
    await stage.clear();
    return png;
  };

  it.each<[string, LookName]>([
    ['card-person', 'light'],
    ['card-timeline', 'dark'],
    ['popup-search', 'light'],
    ['panel-story', 'narrow'],
    ['settings', 'forced'],
    ['welcome', 'zoom'],
  ])('is the same to the pixel each time: %s, %s', async (name, look) => {
    const first = await shoot(name, look);
    const second = await shoot(name, look);
    expect([second.width, second.height]).toEqual([first.width, first.height]);
    expect(pixelmatch(first.data, second.data, undefined, first.width, first.height, { threshold: 0.05 })).toBe(0);
    // A picture of one colour would be the same each time as well.
    const blank = new Uint8Array(first.data.length).fill(255);
    expect(pixelmatch(first.data, blank, undefined, first.width, first.height)).toBeGreaterThan(2000);
  });

  it('would see a difference, as between light and dark', async () => {
    const light = await shoot('popup-article', 'light');
    const dark = await shoot('popup-article', 'dark');
    expect(pixelmatch(light.data, dark.data, undefined, light.width, light.height)).toBeGreaterThan(50_000);
  });

  it.each<[string, readonly Layout[]]>([
    ['card-person', LAYOUTS],
    ['card-long-name', ['narrow', 'zoom']],
    ['card-contested', LAYOUTS],
    ['card-why', ['narrow', 'zoom']],
    ['card-more-menu', ['narrow']],
  ])('keeps a card within the window and its text within the card: %s', async (name, layouts) => {
    for (const layout of layouts) {
      const { page } = await stateOf(name).show(stage, layout);
      await settle(page);
      const box = await cardOf(page).frame();
      const { width = 0, height = 0 } = page.viewport() ?? {};
      expect(box?.x, layout).toBeGreaterThanOrEqual(0);
      expect(box?.y, layout).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? Infinity), layout).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? Infinity), layout).toBeLessThanOrEqual(height);
      expect(await cardOf(page).evaluate(MISFITS), layout).toEqual([]);
      await stage.clear();
    }
  });

  it('shows then, since and brief of a card without scrolling, and the foot of a sheet', async () => {
    for (const name of ['card-event', 'card-organisation', 'card-sheet']) {
      const { page } = await stateOf(name).show(stage, 'plain');
      await settle(page);
      const cut = await cardOf(page).evaluate(`(root) => {
        const foot = root.querySelector('.foot').getBoundingClientRect();
        const brief = root.querySelector('.brief').getBoundingClientRect();
        const top = root.querySelector('.card').getBoundingClientRect().top;
        return { briefAboveFoot: brief.bottom <= foot.top, footSeen: foot.bottom <= innerHeight, low: foot.height + brief.bottom - top };
      }`);
      expect(cut, name).toMatchObject({ briefAboveFoot: true, footSeen: true });
      // Another font may take a line more; 470 px is what a small laptop's window leaves below a line in its middle.
      expect((cut as { low: number }).low, name).toBeLessThanOrEqual(name === 'card-sheet' ? 520 : 470);
      await stage.clear();
    }
  });

  it('would see what is cut off or stands out', async () => {
    const { page } = await stage.own('plain', 'page', 'options.html');
    await page.waitForSelector('.section');
    await page.evaluate(() => {
      const [cut, wide] = document.querySelectorAll<HTMLElement>('h2');
      if (cut) Object.assign(cut.style, { width: '30px', whiteSpace: 'nowrap', overflow: 'hidden' });
      if (wide) wide.style.translate = '95vw';
    });
    const misfits = (await page.evaluate(`(${MISFITS})(document)`)) as string[];
    expect(misfits).toContainEqual(expect.stringContaining('cut at its side: h2'));
    expect(misfits).toContainEqual(expect.stringContaining('beyond the window: h2'));
  });

  const views: readonly (readonly [string, WindowName, string, string])[] = [
    ['popup', 'popup', 'popup.html', '.cast .row'],
    ['side panel', 'panel', 'sidepanel.html', '.cast .row'],
    ['settings', 'page', 'options.html', '.section'],
    ['welcome', 'page', 'welcome.html', '.sample'],
  ];
  describe.each(views)('the %s', (_name, window, path, waitFor) => {
    it.each(INTERFACE_LANGUAGES)(
      'cuts no text off and needs no scrolling sideways, at 100 %, 200 % and 320 px: %s',
      async (language) => {
        const fixture = window === 'page' ? undefined : BESIDE;
        const { page } = await stage.own('plain', window, path, fixture, language);
        await page.waitForSelector(waitFor);
        expect(await page.evaluate('document.documentElement.lang')).toBe(language.replace('_', '-'));
        for (const layout of LAYOUTS) {
          await page.setViewport(viewportOf(window, layout));
          await settle(page);
          expect(await page.evaluate(`(${MISFITS})(document)`), layout).toEqual([]);
          expect(await page.evaluate('document.scrollingElement.scrollWidth - innerWidth'), layout).toBeLessThanOrEqual(
            0,
          );
        }
      },
    );
  });
});
