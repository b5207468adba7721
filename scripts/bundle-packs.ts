import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inPackOrder, packHeader, writePack } from '../lib/packs/write.ts';
import { readPackFolder } from './pack-source.ts';

/** Sources of the packs that ship with the extension. */
const PACKS = 'packs';
const MADE = '.cache/packs';

export interface BundledPack {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/** Builds the pack files that ship with the extension; throws with the first fault of a source. */
export async function bundledPacks(): Promise<BundledPack[]> {
  mkdirSync(MADE, { recursive: true });
  const folders = readdirSync(PACKS).filter((name) => statSync(join(PACKS, name)).isDirectory());
  return Promise.all(
    folders.map(async (name) => {
      const { manifest, profiles } = readPackFolder(join(PACKS, name));
      const file = resolve(MADE, `${name}.jsonl.gz`);
      const ordered = inPackOrder(profiles);
      await writeFile(file, writePack({ header: packHeader(manifest, ordered), profiles: ordered }));
      return { absoluteSrc: file, relativeDest: `packs/${name}.jsonl.gz` };
    }),
  );
}
