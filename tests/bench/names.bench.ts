import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import type { EngineResult } from './linking/engine.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const PEERS = ['flashtext.js', 'modern-ahocorasick'];
/** Text for ours; peers get less, since they are slower by an order and their speed does not depend on it. */
const UNITS = 4_000_000;
const PEER_UNITS = 400_000;

function measure(engine: string, count: number, units: number): EngineResult {
  const script = join(import.meta.dirname, 'linking/engine.ts');
  const options = ['--expose-gc', '--max-old-space-size=6000', '--disable-warning=ExperimentalWarning'];
  const run = spawnSync(process.execPath, [...options, script, engine, String(count), String(units)], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${engine} with ${count} names failed: ${run.stderr.slice(0, 500)}`);
  return JSON.parse(run.stdout);
}

const label = (count: number) => (count >= 1_000_000 ? `${count / 1_000_000}M` : `${count / 1000}k`);

/** Finding names: speed, memory and building against peers, on the same text and names, each in its own process. */
export async function figures(): Promise<readonly Figure[]> {
  return SIZES.flatMap((count) => {
    const own = measure('own', count, UNITS);
    const peers = PEERS.map((peer) => ({ peer, ...measure(peer, count, PEER_UNITS) }));
    const large = count === 1_000_000;
    const fastest = peers.reduce((best, each) => (each.scan > best.scan ? each : best));
    const smallest = peers.reduce((best, each) => (each.bytes < best.bytes ? each : best));
    const against = (peer: { readonly peer: string }, ours: number, theirs: number) => ({
      peer: peer.peer,
      ratio: ours / theirs,
    });
    const figures: Figure[] = [
      {
        name: `names: scan at ${label(count)}`,
        value: own.scan,
        unit: 'MB/s',
        ...(large ? { budget: 10, atLeast: true } : {}),
        ...against(fastest, own.scan, fastest.scan),
      },
      {
        name: `names: index at ${label(count)}`,
        value: own.bytes / count,
        unit: 'bytes a name',
        ...(large ? { budget: 20 } : {}),
        // What a peer holds of few names drowns in what the process holds anyway.
        ...(count >= 100_000 ? against(smallest, own.bytes, smallest.bytes) : {}),
      },
      {
        name: `names: build at ${label(count)}`,
        value: own.build,
        unit: 'ms',
        ...against(fastest, own.build, fastest.build),
      },
      { name: `names: open at ${label(count)}`, value: own.open, unit: 'ms', ...(large ? { budget: 100 } : {}) },
    ];
    if (large) {
      const share = own.bytes / smallest.bytes;
      figures.push({ name: 'names: memory share at 1M', value: share, unit: 'of the best peer', budget: 0.2 });
    }
    return figures;
  });
}
