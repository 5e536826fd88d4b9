import { defineConfig } from 'vitest/config';

/** Tests that start processes, or threads of their own, from the build. */
const started = [
  'test/e2e/**/*.test.ts',
  'test/runtime/**/*.test.ts',
  'test/cli/process.test.ts',
  'test/picture/timeline-svg.test.ts',
  'test/support/service-process.test.ts',
];

export default defineConfig({
  test: {
    // The code keeps no state of its own, so that the files of a worker share what they import.
    isolate: false,
    // What a hang is found by. It must pass where the machine is ten times slower or has other work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 120_000, interval: 20 } },
    // Tests start processes; two files at a time keep a two-core machine responsive.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'started', include: started, globalSetup: 'test/support/build-once.ts' },
      },
      { extends: true, test: { name: 'within', include: ['test/**/*.test.ts'], exclude: started } },
    ],
  },
});
