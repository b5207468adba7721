import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, parseProfileSource } from '../lib/packs/source.ts';
import type { Profile } from '../lib/profiles/profile.ts';

const [command, folder] = process.argv.slice(2);
if (command !== 'check' || !folder) {
  console.error('usage: pack check FOLDER');
  process.exit(2);
}
const findings: Finding[] = [];
const profiles: Profile[] = [];
const files = readdirSync(join(folder, 'profiles'))
  .filter((f) => f.endsWith('.yaml'))
  .sort();
for (const name of files) {
  const file = join(folder, 'profiles', name);
  const parsed = parseProfileSource(file, readFileSync(file, 'utf8'));
  if (!parsed.ok) {
    findings.push(...parsed.findings);
    continue;
  }
  const { profile, lineOf } = parsed;
  profiles.push(profile);
  if (`${profile.id}.yaml` !== name)
    findings.push({ file, line: 1, message: `id ${profile.id} differs from the file name` });
  const check = (refs: readonly string[], path: (string | number)[]) => {
    for (const ref of refs)
      if (!(ref in profile.sources))
        findings.push({ file, line: lineOf(path), message: `source ${ref} is not listed under sources` });
  };
  profile.roles.forEach((r, i) => check(r.sources, ['roles', i]));
  profile.events.forEach((r, i) => check(r.sources, ['events', i]));
  profile.relations.forEach((r, i) => check(r.sources, ['relations', i]));
  profile.contested.forEach((c, i) =>
    c.positions.forEach((p, j) => check(p.sources, ['contested', i, 'positions', j])),
  );
}
for (const f of findings) console.log(`${f.file}:${f.line}: ${f.message}`);
console.log(`${profiles.length} profiles, ${findings.length} findings`);
process.exit(findings.length ? 1 : 0);
