import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The code keeps no state of its own, so that all files of a worker share what they import.
    isolate: false,
    // What a hang is found by, and no more: every test passes on a machine ten times slower, or with other work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 120_000, interval: 20 } },
    // Tests start processes; two files at a time keep a two-core machine responsive.
    maxWorkers: 2,
  },
});
