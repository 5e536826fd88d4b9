import { afterEach, beforeEach, expect, it } from 'vitest';
import { runProcess } from './service.js';

// Not a number from 0 to 1: a process that heard of it would say so, and of nothing else.
const hearsay = 'the threshold of a developer';
beforeEach(() => void (process.env['ANSWER_THRESHOLD'] = hearsay));
afterEach(() => void delete process.env['ANSWER_THRESHOLD']);

it.each(['node', 'npm'] as const)(
  'a service started by %s in a test has the settings of the test alone, whatever those of the developer are',
  async (by) => {
    const running = runProcess({ by, env: { CORPUS: '/nowhere/to-be-found' } });
    expect((await running.exit).code).toBe(2);
    expect(running.stderr()).toContain('/nowhere/to-be-found');
    expect(running.stderr()).not.toContain('ANSWER_THRESHOLD');
  },
);

it.each(['node', 'npm'] as const)(
  'a service started by %s in a test reads the .env that the test wrote, and no other',
  async (by) => {
    const running = runProcess({ by, dotenv: 'ANSWER_THRESHOLD=some\n' });
    expect((await running.exit).code).toBe(2);
    expect(running.stderr()).toContain('- ANSWER_THRESHOLD must be');
  },
);
