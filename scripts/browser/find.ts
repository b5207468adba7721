import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Where browsers are kept that this project downloads itself. */
const CACHE = '.cache/browsers';

/** Usual places, the developer's own choice first. */
const PLACES: Record<BrowserName, readonly (string | undefined)[]> = {
  chromium: [
    process.env.BACKSTORY_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: [
    process.env.BACKSTORY_FIREFOX,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ],
};

const DEBIAN_PACKAGE: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const DOWNLOAD: Record<BrowserName, string> = { chromium: 'chrome@stable', firefox: 'firefox@stable' };

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function installFromDebian(name: BrowserName): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing ${DEBIAN_PACKAGE[name]} with the system's package manager …`);
  const install = ['install', '-y', '--no-install-recommends', DEBIAN_PACKAGE[name]];
  return (run('apt-get', ['update']) && run('apt-get', install)) || run('apt-get', install);
}

/** The executable inside the folder that the download tool made, whatever version and platform it chose. */
function downloaded(name: BrowserName): string | undefined {
  if (!existsSync(CACHE)) return undefined;
  const wanted =
    name === 'chromium' ? /[/\\](chrome|chrome\.exe|Google Chrome for Testing)$/ : /[/\\](firefox|firefox\.exe)$/;
  const entry = readdirSync(CACHE, { recursive: true, withFileTypes: true }).find(
    (file) => file.isFile() && wanted.test(join(file.parentPath, file.name)),
  );
  return entry && join(entry.parentPath, entry.name);
}

function download(name: BrowserName): boolean {
  console.log(`Downloading ${DOWNLOAD[name]} into ${CACHE} …`);
  const tool = join('node_modules', '@puppeteer', 'browsers', 'lib', 'esm', 'main-cli.js');
  return existsSync(tool) && run(process.execPath, [tool, 'install', DOWNLOAD[name], '--path', CACHE]);
}

/**
 * The path of a browser: the system's own, else installed by its package manager (as root on Debian and kin),
 * else downloaded into the project. Throws with what to do where none of these works.
 */
export function findBrowser(name: BrowserName): string {
  const locate = () => PLACES[name].find((path) => path !== undefined && existsSync(path)) ?? downloaded(name);
  const found = locate() ?? ((installFromDebian(name) || download(name)) && locate());
  if (found) return found;
  throw new Error(
    `no ${name} was found and none could be installed: install it, or name its path in BACKSTORY_${name.toUpperCase()}`,
  );
}
