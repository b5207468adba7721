import type { Page, Viewport } from 'puppeteer-core';

/** How a view is looked at. */
export const LOOKS = ['light', 'dark', 'narrow', 'zoom', 'es', 'forced'] as const;
export type LookName = (typeof LOOKS)[number];

/** What must be laid out anew; colours change on the same page. */
export type Layout = 'plain' | 'narrow' | 'zoom';

export function layoutOf(look: LookName): Layout {
  return look === 'narrow' || look === 'zoom' ? look : 'plain';
}

/** Sizes in CSS pixels at 100 %. */
export const WINDOWS = {
  article: { width: 1280, height: 800 },
  /** Wide enough for an article's column and a card beside it. */
  column: { width: 860, height: 760 },
  /** What browsers give a popup at most is 800 × 600; this one takes 384. */
  popup: { width: 384, height: 600 },
  /** The gallery's desk around a popup or a card. */
  stage: { width: 432, height: 700 },
  panel: { width: 400, height: 800 },
  page: { width: 1160, height: 900 },
  paper: { width: 794, height: 1123 },
} as const;
export type WindowName = keyof typeof WINDOWS;

/** The narrowest width that WCAG 2.2 (1.4.10) asks for, in CSS pixels. */
const NARROW = 320;

/** The viewport of a window: zooming in leaves a page fewer CSS pixels, each of more dots. */
export function viewportOf(name: WindowName, layout: Layout): Viewport {
  const { width, height } = WINDOWS[name];
  if (layout === 'narrow') return { width: NARROW, height: Math.min(height, 640), deviceScaleFactor: 1 };
  if (layout === 'plain') return { width, height, deviceScaleFactor: 1 };
  // A popup may be 800 dots wide and 600 high; a side panel is drawn wider by who needs large text.
  if (name === 'popup') return { width: 384, height: 300, deviceScaleFactor: 2 };
  if (name === 'panel') return { width: 280, height: 400, deviceScaleFactor: 2 };
  return { width: Math.round(width / 2), height: Math.round(height / 2), deviceScaleFactor: 2 };
}

/** Puts a page into the colours of a look; it keeps them until the next call. */
export type Dress = (look: LookName, media?: 'print') => Promise<void>;

/** Emulation lasts as long as its session, so one is kept for each page. */
export async function dressOf(page: Page): Promise<Dress> {
  const client = await page.createCDPSession();
  return async (look, media) => {
    await client.send('Emulation.setEmulatedMedia', {
      media: media ?? '',
      features: [
        { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' },
      ],
    });
  };
}
