import { defineConfig } from 'vitest/config';

/** One browser at a time: each test has a real one, and this must hold on two cores. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // Real browsers on a busy machine miss a moment at times; what is really broken fails three times.
    retry: 2,
  },
});
