#!/usr/bin/env node
// Runs a script of this folder with the project's own Node, after installing what is missing.
// Plain JavaScript over Node's own modules, since it runs on a fresh clone before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.backstory-lock');
const [script, ...args] = process.argv.slice(2);

function run(command, commandArgs, stdio = 'inherit') {
  const shell = process.platform === 'win32' && command === 'npm';
  const result = spawnSync(command, commandArgs, { cwd: root, stdio, shell });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  return result.status ?? 1;
}

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (installed !== lock) {
  console.error('Installing the packages of package-lock.json …');
  // The platform's Node 22 comes as a package; npm would only warn that this older Node runs the installation.
  const status = run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    ['ignore', process.stderr, 'inherit'],
  );
  if (status !== 0) process.exit(status);
  writeFileSync(stamp, lock);
}

const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const node = existsSync(own) ? own : process.execPath;
process.env.PATH = `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
process.exit(run(node, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${script}.ts`), ...args]));
