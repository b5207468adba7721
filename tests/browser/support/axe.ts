import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { CardDriver } from './card-driver.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * Runs every rule of axe-core (WCAG A, AA and best practice) in light colours, and contrast again in dark ones: nothing
 * else differs. Each violation is told in one line. `themed` is the element that carries the theme.
 */
const RUN = `async (context, themed) => {
  const look = async (theme, options) => {
    themed.dataset.theme = theme;
    for (const each of themed.getRootNode().getAnimations()) each.finish();
    const { violations } = await axe.run(context, { resultTypes: ['violations'], preload: false, ...options });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html, any }) =>
        theme + ' ' + id + ': ' + help + ' at ' + JSON.stringify(target) + ' ' + html.slice(0, 160) + ' ' + (any[0]?.message ?? '')));
  };
  const before = themed.dataset.theme;
  const found = [...await look('light', {}), ...await look('dark', { runOnly: ['color-contrast'] })];
  if (before === undefined) delete themed.dataset.theme;
  else themed.dataset.theme = before;
  return found;
}`;

async function inject(page: Page): Promise<void> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(AXE);
}

/** What axe finds wrong in a page of the extension, or in the part of it that `selector` names. */
export async function violationsOf(page: Page, selector = 'html'): Promise<readonly string[]> {
  await inject(page);
  const context = JSON.stringify(selector);
  return (await page.evaluate(
    `(${RUN})(document.querySelector(${context}), document.querySelector('.bs'))`,
  )) as string[];
}

/**
 * What axe finds wrong in the open card. Its root is closed, so it is shown to axe, and to the page, for as long as
 * the card is open; the card itself is the real one.
 */
export async function violationsOfCard(page: Page, card: CardDriver): Promise<readonly string[]> {
  await inject(page);
  return (await card.evaluate(`(root) => {
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    return (${RUN})(root.host, root.querySelector('.bs'));
  }`)) as string[];
}
