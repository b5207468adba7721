// Pictures of every view and state, in the real browser: `npm run screenshots [-- FILTER …] [--built]`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ARTICLE_STATES, CARD_STATES } from './screenshots/card-states.ts';
import { writeContactSheet } from './screenshots/contact-sheet.ts';
import { serveGallery } from './screenshots/gallery-site.ts';
import { type Picture, shootAll } from './screenshots/shoot.ts';
import { GALLERY_STATES, PAGE_STATES, PANEL_STATES, POPUP_STATES } from './screenshots/view-states.ts';

const FOLDER = 'artifacts/screenshots';
const STATES = [...ARTICLE_STATES, ...CARD_STATES, ...POPUP_STATES, ...PANEL_STATES, ...PAGE_STATES, ...GALLERY_STATES];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  // Takes the build that is there: for a second look after a change of this script alone.
  options: { built: { type: 'boolean', default: false } },
});
const wanted = STATES.filter(({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)));
if (wanted.length === 0) {
  console.error(`no state is called so; there are ${STATES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
if (!values.built) {
  const made = spawnSync('wxt', ['build', '-b', 'chrome'], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (made.status !== 0) throw new Error(`the build failed:\n${made.stdout}${made.stderr}`);
}
if (positionals.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });

const begun = performance.now();
const pictures: Picture[] = [];
const failures: string[] = [];
const gallery = await serveGallery();
try {
  await shootAll(wanted, {
    folder: FOLDER,
    gallery: gallery.address,
    took: (picture) => void pictures.push(picture),
    failed: (state, look, reason) => void failures.push(`${state} ${look}: ${reason}`),
  });
} finally {
  await gallery.close();
}
// The browsers go by language; the sheet by state.
const order = new Map(STATES.map(({ name }, index) => [name, index]));
pictures.sort((a, b) => (order.get(a.state) ?? 0) - (order.get(b.state) ?? 0));
const sheet = await writeContactSheet(FOLDER, pictures);
for (const [state, shots] of Map.groupBy(pictures, (each) => each.state)) {
  console.log(`${state.padEnd(28)} ${shots.map(({ look }) => look).join(', ')}`);
}
console.log(`\n${pictures.length} pictures in ${Math.round((performance.now() - begun) / 1000)} s: ${sheet}`);
if (failures.length > 0) {
  console.error(`\nNot to be had:\n${failures.join('\n')}`);
  process.exitCode = 1;
}
