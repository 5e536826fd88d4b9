import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // End-to-end tests start processes; two files at a time keeps a two-core machine responsive.
    maxWorkers: 2,
  },
});
