import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ServedFile } from '../../../scripts/browser/news-server.ts';

const PAGES = 'tests/fixtures/pages';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Modules that fixture pages load, as their sites would serve them. */
const VENDOR: Readonly<Record<string, string>> = {
  '/vendor/preact.js': 'node_modules/preact/dist/preact.mjs',
  '/vendor/preact/hooks.js': 'node_modules/preact/hooks/dist/hooks.mjs',
};

/** Headers of a page, from the JSON file of the same name beside it. */
function headersOf(file: string): Record<string, string> {
  const sidecar = file.replace(/\.[a-z]+$/, '.headers.json');
  return existsSync(sidecar) ? JSON.parse(readFileSync(sidecar, 'utf8')) : {};
}

/** Serves tests/fixtures/pages as a news site: "/live-blog" is live-blog.html; `pages` come before the files. */
export function serveFixtures(pages: Readonly<Record<string, string>> = {}) {
  return (_host: string, path: string): ServedFile | undefined => {
    const made = pages[path];
    if (made !== undefined) return { type: 'text/html; charset=utf-8', body: made };
    const file = VENDOR[path] ?? join(PAGES, extname(path) ? path : `${path}.html`);
    if (!existsSync(file)) return undefined;
    return {
      type: TYPES[extname(file).replace('.mjs', '.js')] ?? 'application/octet-stream',
      body: readFileSync(file),
      headers: headersOf(file),
    };
  };
}
