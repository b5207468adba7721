import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from './browser/find.ts';
import { serveGallery } from './screenshots/gallery-site.ts';

/**
 * Pictures of the components alone in every state, language and direction, from made-up data:
 * `node scripts/gallery.ts [FILTER] [--modes light,dark,es]` writes artifacts/gallery/SCENE.MODE.png.
 */
const OUT = 'artifacts/gallery';
const MODES: Readonly<Record<string, string>> = {
  light: 'theme=light',
  dark: 'theme=dark',
  es: 'theme=light&lang=es',
  de: 'theme=light&lang=de',
  fr: 'theme=light&lang=fr',
  pt: 'theme=light&lang=pt',
  rtl: 'theme=light&dir=rtl',
  forced: 'theme=auto',
  zoom: 'theme=light',
};

interface Shot {
  readonly scene: string;
  readonly width: number;
  readonly press: readonly string[];
  readonly mode: string;
}

async function shoot(browser: Browser, address: string, shot: Shot): Promise<void> {
  const page = await browser.newPage();
  try {
    page.on('pageerror', (error) => console.error(`${shot.scene}: ${error instanceof Error ? error.message : error}`));
    // Zooming in leaves a page fewer CSS pixels.
    const width = shot.mode === 'zoom' ? Math.ceil(shot.width / 2) : shot.width;
    await page.setViewport({ width, height: 700, deviceScaleFactor: 2 });
    if (shot.mode === 'forced') {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    }
    await page.goto(`${address}?scene=${shot.scene}&${MODES[shot.mode]}`);
    await page.waitForSelector('#stage > *');
    for (const selector of shot.press) for (const target of await page.$$(selector)) await target.click();
    await new Promise((done) => setTimeout(done, 250));
    const stage = await page.$('#stage');
    await stage?.screenshot({ path: join(OUT, `${shot.scene}.${shot.mode}.png`) });
  } finally {
    await page.close();
  }
}

const args = process.argv.slice(2);
const modesAt = args.indexOf('--modes');
const modes = modesAt >= 0 ? (args[modesAt + 1] ?? '').split(',') : ['light', 'dark'];
const filter = args[0] && modesAt !== 0 ? args[0] : '';

const { address, close } = await serveGallery();
mkdirSync(OUT, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  await page.goto(`${address}?list`);
  const scenes: Omit<Shot, 'mode'>[] = JSON.parse(
    await page.$eval('#stage', (stage) => stage.getAttribute('data-scenes') ?? '[]'),
  );
  await page.close();
  for (const scene of scenes.filter((each) => each.scene.includes(filter))) {
    for (const mode of modes) await shoot(browser, address, { ...scene, mode });
  }
} finally {
  await browser.close();
  await close();
}
