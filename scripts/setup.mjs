#!/usr/bin/env node
// Runs a script of this folder with the project's own Node, after installing what is missing.
// Plain JavaScript over Node's own modules, since it runs on a fresh clone before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...args] = process.argv.slice(2);

function run(command, commandArgs, stdio = 'inherit') {
  const shell = process.platform === 'win32' && command === 'npm';
  const result = spawnSync(command, commandArgs, { cwd: root, stdio, shell });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  return result.status ?? 1;
}

/** The versions that a lock file names, by path; those that belong to other platforms only are left out. */
function versions(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(packages).filter(([path, { optional }]) => path !== '' && !optional);
}

/** Whether node_modules holds what package-lock.json asks for; npm keeps its own record of what it installed. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = new Map(versions(record).map(([path, { version }]) => [path, version]));
  return versions(join(root, 'package-lock.json')).every(([path, { version }]) => present.get(path) === version);
}

if (!isInstalled()) {
  console.error('Installing the packages of package-lock.json …');
  // The platform's Node 22 comes as a package; npm would only warn that this older Node runs the installation.
  const command = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const status = run('npm', command, ['ignore', process.stderr, 'inherit']);
  if (status !== 0) process.exit(status);
}

const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const node = existsSync(own) ? own : process.execPath;
process.env.PATH = `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
process.exit(run(node, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${script}.ts`), ...args]));
