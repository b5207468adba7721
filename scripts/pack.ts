import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPack } from '../lib/packs/check.ts';
import type { Finding } from '../lib/packs/source.ts';
import { CARD_LANGUAGES, type Profile } from '../lib/profiles/profile.ts';
import { readPackSource } from './pack-source.ts';

const USAGE = `usage:
  pack check FOLDER [ID …] [--notes]   tells what is wrong with a pack's source (of the profiles named, else of all);
                                       --notes adds what may be right but asks for a second look
  pack list FOLDER [--json]            lists its profiles`;

function refuse(message: string): never {
  console.error(`pack: ${message}\n${USAGE}`);
  process.exit(2);
}

/** Prints the findings and returns the exit code: 1 where something is wrong. */
function check(folder: string, only: readonly string[], notes: boolean): number {
  const source = readPackSource(folder);
  const present = new Set(source.files.map((file) => basename(file, '.yaml')));
  const languages = source.manifest?.languages ?? CARD_LANGUAGES;
  const all = [...source.findings, ...checkPack({ profiles: source.profiles, languages, present })];
  const chosen = all.filter(({ file }) => only.length === 0 || only.includes(basename(file, '.yaml')));
  const wrong = chosen.filter((finding) => !finding.soft);
  const print = ({ file, line, message, soft }: Finding) =>
    console.log(`${file}:${line}: ${soft ? 'note: ' : ''}${message}`);
  for (const finding of notes ? chosen : wrong) print(finding);
  const noted = chosen.length - wrong.length;
  const hint = noted > 0 && !notes ? ` (and ${noted} notes: --notes)` : '';
  console.log(`${source.profiles.length} profiles, ${wrong.length} findings${hint}`);
  return wrong.length > 0 ? 1 : 0;
}

function rowOf(profile: Profile) {
  return {
    id: profile.id,
    kind: profile.kind,
    label: profile.label,
    names: profile.names.map((name) => name.text),
    counts: {
      names: profile.names.length,
      roles: profile.roles.length,
      events: profile.events.length,
      relations: profile.relations.length,
      contested: profile.contested.length,
      sources: Object.keys(profile.sources).length,
    },
    checked: profile.checked,
  };
}

function list(folder: string, json: boolean): number {
  const { profiles, findings } = readPackSource(folder);
  const rows = profiles.map(({ profile }) => rowOf(profile));
  if (json) console.log(JSON.stringify(rows, null, 2));
  else {
    for (const { id, kind, counts, checked, label } of rows) {
      const numbers = `${counts.roles} roles, ${counts.events} events, ${counts.sources} sources`;
      console.log(`${id.padEnd(28)} ${kind.padEnd(13)} ${checked.padEnd(10)} ${numbers.padEnd(36)} ${label.en}`);
    }
  }
  for (const { file, line, message } of findings) console.error(`${file}:${line}: ${message}`);
  return findings.length > 0 ? 1 : 0;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, notes: { type: 'boolean', default: false } },
  });
  const [command, folder, ...ids] = positionals;
  if (folder === undefined) refuse('which folder?');
  if (command === 'check') return check(folder, ids, values.notes);
  if (command === 'list') return list(folder, values.json);
  return refuse(`"${command}" is no command`);
}

process.exitCode = main();
