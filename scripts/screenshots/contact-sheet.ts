import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browser/find.ts';
import type { Picture } from './shoot.ts';

const WIDTH = 2600;
const STYLE = `
  body { margin: 0; padding: 32px; background: #d9d5cc; color: #1d1c19; font: 20px/1.3 system-ui, "DejaVu Sans", sans-serif }
  h1 { font: 600 40px/1.1 "Noto Serif", "DejaVu Serif", serif; margin: 0 0 6px }
  h2 { font: 600 28px/1.1 "Noto Serif", "DejaVu Serif", serif; margin: 34px 0 14px; border-top: 3px solid; padding-top: 10px }
  div { display: flex; flex-wrap: wrap; gap: 20px; align-items: start }
  figure { margin: 0 }
  figcaption { padding: 0 0 5px; font-weight: 600 }
  figcaption span { font-weight: 400; color: #56524a }
  img { display: block; max-width: 500px; max-height: 520px; border: 1px solid #a7a093 }`;

const figure = ({ state, look, file }: Picture) =>
  `<figure><figcaption>${state} <span>${look}</span></figcaption><img src="${file}" alt=""></figure>`;

/** The page of all pictures, by view. */
function sheet(pictures: readonly Picture[]): string {
  const views = Map.groupBy(pictures, ({ state }) => state.split('-')[0] ?? state);
  const parts = [...views].map(([view, shots]) => `<h2>${view}</h2><div>${shots.map(figure).join('')}</div>`);
  return `<!doctype html><meta charset="utf-8"><title>Backstory, every view and state</title><style>${STYLE}</style>
    <h1>Backstory</h1><p>${pictures.length} pictures from the real browser; “made-up” ones are of the components alone.</p>
    ${parts.join('\n')}`;
}

/** Writes contact-sheet.html and contact-sheet.png beside the pictures, and gives the path of the latter. */
export async function writeContactSheet(folder: string, pictures: readonly Picture[]): Promise<string> {
  const html = join(folder, 'contact-sheet.html');
  const png = join(folder, 'contact-sheet.png');
  await writeFile(html, sheet(pictures));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: [...sandbox, '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: WIDTH, height: 1000 });
    await page.goto(pathToFileURL(resolve(html)).href, { waitUntil: 'load' });
    await page.screenshot({ path: png, fullPage: true });
  } finally {
    await browser.close();
  }
  return png;
}
