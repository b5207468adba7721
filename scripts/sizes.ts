import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1000;

/** Ceilings of the design, in bytes; `gzip` of the named files together, `zip` of the whole package. */
const CEILINGS = [
  { what: 'gate script', files: ['gate.js'], limit: 1.5 * KB },
  { what: 'article script with its styles', files: ['article.js'], limit: 45 * KB },
] as const;
const PACKAGE_CEILING = 2000 * KB;

export interface Size {
  readonly what: string;
  /** Bytes after gzip. */
  readonly size: number;
  readonly limit: number;
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

/** Sizes of a built extension in `folder`; the package is measured file by file, as a zip archive packs it. */
export function measureSizes(folder: string): Size[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)));
  const whole = files.reduce((sum, file) => sum + gzipped(join(folder, file)), 0);
  return [
    ...CEILINGS.map(({ what, files, limit }) => ({
      what,
      size: files.reduce((sum, file) => sum + gzipped(join(folder, file)), 0),
      limit,
    })),
    { what: 'extension package with default packs', size: whole, limit: PACKAGE_CEILING },
  ];
}

/** Prints the sizes and throws where one is over its ceiling, which fails the build. */
export function checkSizes(folder: string): void {
  const over: string[] = [];
  for (const { what, size, limit } of measureSizes(folder)) {
    console.log(`  ${what}: ${(size / KB).toFixed(1)} kB of ${(limit / KB).toFixed(1)} kB (gzip)`);
    if (size > limit) over.push(`${what} is ${size} bytes, over its ceiling of ${limit}`);
  }
  if (over.length > 0) throw new Error(over.join('; '));
}
