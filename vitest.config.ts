import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Those that run by themselves first, since a worker that others share ends where one of these comes next. Then those that
 * start processes and threads: they take longest, and others fill what they wait.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId, project }: TestSpecification): number => {
      if (project.config.isolate) return 0;
      return /\/test\/(?:e2e|runtime|store)\/|-in-(?:browser|chromium)\.|\/bench\//.test(moduleId) ? 1 : 2;
    };
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}

/** These count how often code runs, which is known only of what has not run before in the process. */
const COUNTED = [
  'test/corpus/passages.test.ts',
  'test/facts/annotation-laws.test.ts',
  'test/facts/run-ons.test.ts',
  'test/facts/languages/en/patterns/laws.test.ts',
];

/**
 * Most code of a test runs a few times: a tenth of all processor time went into compiling it to the last. Eight times the engine's own
 * bound, which Node 24's does not know.
 */
const COMPILES_LESS = process.version.startsWith('v20.') ? ['--interrupt-budget=540672'] : [];

export default defineConfig({
  test: {
    // What was compiled for a run is kept for the next.
    experimental: { fsModuleCache: true },
    projects: [
      // The code keeps no state of its own, so that all files of a worker share what they import.
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: COUNTED,
          isolate: false,
          globalSetup: 'test/support/run-folder.ts',
        },
      },
      { extends: true, test: { name: 'counted', include: COUNTED, isolate: true } },
    ],
    // Room for what tests make and drop: less time goes into clearing it away.
    execArgv: ['--max-semi-space-size=64', ...COMPILES_LESS],
    sequence: { sequencer: LongestFirst },
    // What a hang is found by, and no more: every test passes on a machine ten times slower, or with other work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 120_000, interval: 50 } },
    // Two more than there are cores: tests that wait, for a process or for Discord, leave theirs to others.
    maxWorkers: availableParallelism() + 2,
  },
});
