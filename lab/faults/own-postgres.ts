import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL of its own on loopback, with its data in a temporary folder. */
export interface OwnPostgres {
  readonly url: string;
  start(): Promise<void>;
  /** At once, without a word to those who use it. */
  stop(): Promise<void>;
  /** Stops it and removes what it had. */
  end(): Promise<void>;
}

/** Where Debian keeps the programs of each version. */
const PROGRAMS = '/usr/lib/postgresql';

/** Starts one; null where its programs are not on this machine. */
export async function startPostgres(): Promise<OwnPostgres | null> {
  const versions = await readdir(PROGRAMS).catch(() => []);
  const newest = versions.toSorted((a, b) => Number(a) - Number(b)).at(-1);
  if (newest === undefined) return null;
  const folder = await mkdtemp(join(tmpdir(), 'parley-postgres-'));
  const isRoot = process.getuid?.() === 0;
  // It refuses to run as root.
  if (isRoot) {
    await run('chown', ['postgres', folder]);
    await chmod(folder, 0o700);
  }
  const call = async (program: string, args: readonly string[]): Promise<void> => {
    const path = join(PROGRAMS, newest, 'bin', program);
    const whole = isRoot ? ['-u', 'postgres', '--', path, ...args] : args;
    await run(isRoot ? 'runuser' : path, whole, { cwd: '/' });
  };
  const data = join(folder, 'data');
  const port = await freePort();
  await call('initdb', ['-D', data, '-U', 'parley', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  const start = (): Promise<void> =>
    call('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-w', '-t', '120', 'start', '-o', options]);
  const stop = (): Promise<void> => call('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
  await start();
  return {
    url: `postgres://parley@127.0.0.1:${port}/postgres`,
    start,
    stop,
    async end() {
      await stop().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
