import { existsSync } from 'node:fs';
import { measureSizes } from '../../scripts/sizes.ts';
import type { Figure } from './figure.ts';

const BUILT = '.output/chrome-mv3';

/** Sizes of the built extension, gzip. Throws where nothing was built. */
export async function figures(): Promise<readonly Figure[]> {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: run npm run build first`);
  return measureSizes(BUILT).map(({ what, size, limit }) => ({
    name: `size: ${what}`,
    value: size / 1000,
    unit: 'kB',
    budget: limit / 1000,
  }));
}
