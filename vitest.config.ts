import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The code keeps no state of its own, so that all files of a worker share what they import.
    isolate: false,
    // What a hang is found by, and no more: every test passes on a machine ten times slower, or with other work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 120_000, interval: 50 } },
    // One more than there are cores: tests that wait, for a process or for Discord, leave theirs to others.
    maxWorkers: availableParallelism() + 1,
  },
});
