import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

/** Draws public/icon/*.png from the two SVG sources, through Chromium. `node scripts/icons.ts` */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const SIZES = [16, 24, 32, 48, 64, 96, 128];
/** Up to this size the drawing on the grid of 16 is the sharper one. */
const SMALL = 16;

const browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    const source = readFileSync(`public/icon/${size <= SMALL ? 'icon-small' : 'icon'}.svg`, 'utf8');
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`);
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
