// Runs every check in order and ends with the sum of them: `npm test`, or `npm test -- unit browser` for some.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** A vitest report to count tests from; a step without one counts as one check. */
  readonly report?: string;
  /** Says why a step can't run here; it is then skipped, in so many words. */
  readonly unless?: () => string | undefined;
}

const GOLD = '../shared/gold';
const vitest = (name: string, config: string): Step => ({
  name,
  command: [
    'vitest',
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=artifacts/${name}.json`,
  ],
  report: `artifacts/${name}.json`,
});

const STEPS: readonly Step[] = [
  { name: 'prepare', command: ['wxt', 'prepare'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'dead-code', command: ['knip'] },
  { name: 'packs', command: ['node', 'scripts/pack.ts', 'check', 'packs/bolivia'] },
  vitest('unit', 'vitest.config.ts'),
  { name: 'gold', command: ['node', 'scripts/gold.ts'] },
  {
    name: 'gold-shared',
    command: [
      'node',
      `${GOLD}/score.mjs`,
      GOLD,
      '--min-f1',
      '0.97',
      '--max-forbidden',
      '0',
      '--',
      'node',
      'scripts/link.ts',
    ],
    unless: () => (existsSync(GOLD) ? undefined : `${GOLD} is not here`),
  },
  { name: 'build-chrome', command: ['wxt', 'build', '-b', 'chrome'] },
  { name: 'build-edge', command: ['wxt', 'build', '-b', 'edge'] },
  { name: 'build-firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { name: 'build-safari', command: ['wxt', 'build', '-b', 'safari'] },
  { name: 'web-ext', command: ['web-ext', 'lint', '--self-hosted', '-s', '.output/firefox-mv3'] },
  vitest('browser', 'tests/browser/vitest.config.ts'),
];

function counts(report: string): { passed: number; failed: number } {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')}; there are ${STEPS.map((step) => step.name).join(', ')}`);
  process.exit(2);
}
mkdirSync('artifacts', { recursive: true });
let passed = 0;
let failed = 0;
const failures: string[] = [];
for (const step of STEPS.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  const reason = step.unless?.();
  if (reason) {
    console.log(`\n── ${step.name}: not run, since ${reason}`);
    continue;
  }
  console.log(`\n── ${step.name}`);
  if (step.report) rmSync(step.report, { force: true });
  const [command = '', ...args] = step.command;
  const begun = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const ok = status === 0;
  const sum = step.report && existsSync(step.report) ? counts(step.report) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  passed += sum.passed;
  // A runner that dies after its last test has failed, whatever its report counts.
  failed += !ok && sum.failed === 0 ? 1 : sum.failed;
  if (!ok) failures.push(step.name);
  console.log(`── ${step.name}: ${ok ? 'ok' : 'FAILED'} in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}
if (failures.length > 0) console.log(`\nfailed steps: ${failures.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failures.length > 0 ? 1 : 0);
