import { afterEach, beforeEach, expect, it } from 'vitest';
import { runProcess } from './service.js';

// Not a number from 0 to 1: a process that heard of it would say so, and of nothing else.
const hearsay = 'the threshold of a developer';
beforeEach(() => void (process.env['ANSWER_THRESHOLD'] = hearsay));
afterEach(() => void delete process.env['ANSWER_THRESHOLD']);

it.each(['node', 'npm'] as const)(
  'a service started by %s in a test has the settings and the .env of the test alone, whatever those of the developer are',
  async (by) => {
    const running = runProcess({ by, env: { LOG_LEVEL: 'loud' }, dotenv: 'COOLDOWN_SECONDS=some\n' });
    expect((await running.exit).code).toBe(2);
    expect(running.stderr()).toContain('- LOG_LEVEL must be');
    expect(running.stderr()).toContain('- COOLDOWN_SECONDS must be');
    expect(running.stderr()).not.toContain('ANSWER_THRESHOLD');
  },
);
