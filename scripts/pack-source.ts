import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackManifest } from '../lib/packs/format.ts';
import { type Finding, type ParsedProfile, parseManifestSource, parseProfileSource } from '../lib/packs/source.ts';
import type { Profile } from '../lib/profiles/profile.ts';

/** A pack's source as it was found: what parsed, and what did not with the reasons. */
export interface PackSource {
  readonly manifest: PackManifest | undefined;
  readonly profiles: readonly Extract<ParsedProfile, { ok: true }>[];
  readonly findings: readonly Finding[];
  /** The profiles' files, readable or not. */
  readonly files: readonly string[];
}

/** Reads `pack.yaml` and `profiles/*.yaml` of a folder, in order of file name. Throws where the folder isn't one. */
export function readPackSource(folder: string): PackSource {
  const manifestFile = join(folder, 'pack.yaml');
  const manifest = parseManifestSource(manifestFile, readFileSync(manifestFile, 'utf8'));
  const files = readdirSync(join(folder, 'profiles'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, 'profiles', name));
  const parsed = files.map((file) => parseProfileSource(file, readFileSync(file, 'utf8')));
  return {
    manifest: manifest.ok ? manifest.manifest : undefined,
    profiles: parsed.flatMap((each) => (each.ok ? [each] : [])),
    findings: [manifest, ...parsed].flatMap((each) => (each.ok ? [] : each.findings)),
    files,
  };
}

/** A pack's source that must be whole; throws an Error that names the first fault with its file and line. */
export function readPackFolder(folder: string): {
  readonly manifest: PackManifest;
  readonly profiles: readonly Profile[];
} {
  const { manifest, profiles, findings } = readPackSource(folder);
  const [fault] = findings;
  if (fault || !manifest) {
    throw new Error(fault ? `${fault.file}:${fault.line}: ${fault.message}` : `${folder} has no pack.yaml`);
  }
  return { manifest, profiles: profiles.map((each) => each.profile) };
}
