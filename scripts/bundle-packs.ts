import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
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

/** Builds the pack files that ship with the extension, and the list of them; throws with the first fault of a source. */
export async function bundledPacks(): Promise<BundledPack[]> {
  mkdirSync(MADE, { recursive: true });
  const folders = readdirSync(PACKS).filter((name) => statSync(join(PACKS, name)).isDirectory());
  const list: { id: string; stamp: string }[] = [];
  const files: BundledPack[] = [];
  for (const name of folders) {
    const { manifest, profiles } = readPackFolder(join(PACKS, name));
    const ordered = inPackOrder(profiles);
    const bytes = await new Response(writePack({ header: packHeader(manifest, ordered), profiles: ordered })).bytes();
    const file = `${manifest.id}.jsonl.gz`;
    writeFileSync(join(MADE, file), bytes);
    list.push({ id: manifest.id, stamp: createHash('sha256').update(bytes).digest('hex') });
    files.push({ absoluteSrc: resolve(MADE, file), relativeDest: `packs/${file}` });
  }
  writeFileSync(join(MADE, 'index.json'), JSON.stringify(list));
  return [...files, { absoluteSrc: resolve(MADE, 'index.json'), relativeDest: 'packs/index.json' }];
}
