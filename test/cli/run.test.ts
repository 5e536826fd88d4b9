import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runCli, write } from '../../src/cli/run.js';
import { AppError, type ErrorCode } from '../../src/errors.js';
import { atTerminal } from './terminal.js';

const failWith = (error: unknown) => async (): Promise<void> => {
  throw error;
};

/** The exit code of a door that writes to an output that fails. */
async function codeAfterWriteFails(code: string): Promise<number> {
  const stdout = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write failed'), { code })),
  });
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  return runCli({ args: [], env: {}, stdin: process.stdin, stdout, stderr: silent }, (terminal) =>
    write(terminal.stdout, 'line\n'),
  );
}

describe('the exit code of a door', () => {
  it('is 0 where it is done', async () => {
    const door = await atTerminal(({ stdout }) => write(stdout, 'result\n'), []);
    expect(door).toEqual({ code: 0, out: 'result\n', err: '' });
  });

  it.each<[ErrorCode, number]>([
    ['bad-usage', 2],
    ['corpus-unreadable', 2],
    ['gazetteer-invalid', 2],
    ['internal', 1],
  ])('is after %s %i, with the message alone on standard error', async (code, exit) => {
    const run = await atTerminal(failWith(new AppError(code, 'X is wrong: do Y.')), []);
    expect(run).toEqual({ code: exit, out: '', err: 'parley: X is wrong: do Y.\n' });
  });

  it('is 1 after a fault, without a stack', async () => {
    const run = await atTerminal(failWith(new TypeError('x is not a function')), []);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toMatch(/^parley: something went wrong \(x is not a function\)\. .*report.*\n$/);
  });

  it('is 0 where the reader of the output went away, 1 where writing fails otherwise', async () => {
    expect(await codeAfterWriteFails('EPIPE')).toBe(0);
    expect(await codeAfterWriteFails('EIO')).toBe(1);
  });

  it('is 1 where the disk of its output is full, which is told and not for reporting', async () => {
    const run = await atTerminal(
      failWith(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })),
      [],
    );
    expect(run).toEqual({ code: 1, out: '', err: expect.stringContaining('is full. Make room') });
  });
});
