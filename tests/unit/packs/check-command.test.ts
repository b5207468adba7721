import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const PACK = `id: tests
title: { en: Tests }
publisher: P
licence: CC0-1.0
revision: 1
date: 2026-11-24
languages: [en]
`;
const PROFILE = `id: ada
kind: person
checked: 2026-03
label: { en: Ada Prima }
names: [{ text: Ada Prima, kind: full }]
brief: { en: A senator of the tests. }
roles: [{ title: { en: senator }, from: 2010, weight: 3, sources: [a] }]
sources: { a: { publisher: Gazette, title: A page, url: "https://gazette.org/a", date: 2010 } }
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  mkdirSync(join(folder, 'profiles'));
  writeFileSync(join(folder, 'pack.yaml'), PACK);
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => writeFileSync(join(folder, 'profiles', 'ada.yaml'), text);
const run = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { encoding: 'utf8' });

describe('the command', () => {
  it('pack check finds nothing in a sound pack', () => {
    write(PROFILE);
    expect(run('pack', 'check', folder)).toMatchObject({ status: 0, stdout: '1 profiles, 0 findings\n' });
  });

  it('pack check names file and line of what is wrong, and fails', () => {
    write(PROFILE.replace('A senator', 'An infamous senator').replace('kind: person', 'kind: animal'));
    const unreadable = run('pack', 'check', folder);
    expect(unreadable.status).toBe(1);
    expect(unreadable.stdout).toMatch(/ada\.yaml:2: kind: /);
    write(PROFILE.replace('A senator', 'An infamous senator'));
    const { status, stdout } = run('pack', 'check', folder);
    expect(status).toBe(1);
    expect(stdout).toMatch(/ada\.yaml:6: "infamous" judges/);
  });

  it('pack check looks at the named profiles only, where some are named', () => {
    write(PROFILE.replace('A senator', 'An infamous senator'));
    expect(run('pack', 'check', folder, 'somebody-else').status).toBe(0);
    expect(run('pack', 'check', folder, 'ada').status).toBe(1);
  });

  it('pack list tells what a pack has', () => {
    write(PROFILE);
    const [row] = JSON.parse(run('pack', 'list', folder, '--json').stdout);
    expect(row).toMatchObject({ id: 'ada', kind: 'person', names: ['Ada Prima'], checked: '2026-03' });
    expect(row.counts).toMatchObject({ names: 1, roles: 1, events: 0, sources: 1 });
  });

  it('card prints a card, in words and as data', () => {
    write(PROFILE);
    const card = (...args: readonly string[]) => run('card', 'ada', '--pack', folder, '--date', '2012-05-05', ...args);
    expect(card().stdout).toContain('Then: senator [1]');
    expect(JSON.parse(card('--json', '--known', 'then').stdout)).toMatchObject({ id: 'ada', since: null });
    expect(card('--known', 'maybe').status).toBe(2);
    expect(run('card', 'nobody', '--pack', folder).stderr).toContain('no readable profile "nobody"');
  });
});
