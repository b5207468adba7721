import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/** What this project needs of puppeteer's WebDriver BiDi connection, which its types leave out. */
export interface BidiConnection {
  send(method: string, parameters: object): Promise<{ readonly result: BidiResult }>;
}

interface BidiResult {
  readonly contexts?: readonly { readonly context: string }[];
  readonly result?: BidiValue;
  readonly nodes?: readonly BidiValue[];
  readonly exceptionDetails?: { readonly text: string };
}

export interface BidiValue {
  readonly sharedId?: string;
  readonly value?: unknown;
}

/** The BiDi connection of a Firefox that puppeteer started. Throws for another browser. */
export function bidiConnection(browser: Browser): BidiConnection {
  if (!('connection' in browser)) throw new Error('this browser is not driven over WebDriver BiDi');
  return browser.connection as BidiConnection;
}

/**
 * Evaluates an expression with the rights of Firefox's own window (needs --remote-allow-system-access), for what a
 * reader does outside of pages. Awaits promises; throws an Error with what was thrown there.
 */
export async function inFirefoxChrome(browser: Browser, expression: string): Promise<unknown> {
  const connection = bidiConnection(browser);
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts?.[0]?.context;
  const { result } = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  if (result.exceptionDetails) throw new Error(`${result.exceptionDetails.text} in ${expression}`);
  return result.result?.value;
}

/** Installs an extension that stays in the profile over restarts; Firefox takes only packed ones for good. */
export async function installPermanently(browser: Browser, folder: string): Promise<void> {
  const made = mkdtempSync(join(tmpdir(), 'backstory-packed-'));
  try {
    const args = ['build', '-s', folder, '-a', made, '-n', 'extension.zip'];
    const packed = spawnSync('web-ext', args, { encoding: 'utf8', shell: process.platform === 'win32' });
    if (packed.status !== 0) throw new Error(`the extension could not be packed: ${packed.stderr}`);
    await bidiConnection(browser).send('webExtension.install', {
      extensionData: { type: 'archivePath', path: join(made, 'extension.zip') },
      'moz:permanent': true,
    });
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}
