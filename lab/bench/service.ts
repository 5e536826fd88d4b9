import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from './percentiles.js';

/** The built service on the shipped corpus. */
export interface ServiceFigures {
  /** From starting the process to ready, the median of five, in ms. */
  readonly readyMs: number;
  /** Resident memory once ready, the median of five, in bytes; null where the system does not tell. */
  readonly resident: number | null;
}

const STARTS = 5;
const LONGEST_START = 30_000;

/**
 * Starts the built service a few times without Discord and waits until it is ready.
 * @param root the project's folder, built
 * @returns figures, or what kept it from starting
 */
export async function measureService(
  root: string,
  now: () => number,
): Promise<{ kind: 'measured'; figures: ServiceFigures } | { kind: 'failed'; reason: string }> {
  const starts: { readyMs: number; resident: number | null }[] = [];
  for (let n = 0; n < STARTS; n += 1) {
    const start = await startOnce(root, now);
    if (start === null) return { kind: 'failed', reason: 'the service did not become ready within 30 s' };
    starts.push(start);
  }
  const resident = starts.flatMap((start) => (start.resident === null ? [] : [start.resident]));
  return {
    kind: 'measured',
    figures: {
      readyMs: median(starts.map(({ readyMs }) => readyMs)),
      resident: resident.length === 0 ? null : median(resident),
    },
  };
}

async function startOnce(root: string, now: () => number) {
  const began = now();
  const child = spawn(process.execPath, [join(root, 'dist/src/main.js')], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      LOG_LEVEL: 'silent',
      DISCORD_TOKEN: '',
      CORPUS: 'data/articles',
      HOST: '127.0.0.1',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const tooLong = setTimeout(() => child.kill('SIGKILL'), LONGEST_START);
  try {
    const url = await addressOf(child);
    if (url === null) return null;
    while (!(await isReady(url))) {
      if (now() - began > LONGEST_START) return null;
      await sleep(2);
    }
    return { readyMs: now() - began, resident: await residentOf(child) };
  } finally {
    clearTimeout(tooLong);
    const stopped = child.exitCode !== null || new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await stopped;
  }
}

/** The address the service prints, or null where it ends without one. */
async function addressOf(child: ChildProcess): Promise<string | null> {
  if (child.stdout === null) return null;
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /https?:\/\/\S+/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  return null;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/readyz', url))).ok;
  } catch {
    return false;
  }
}

async function residentOf({ pid }: ChildProcess): Promise<number | null> {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

function median(values: readonly number[]): number {
  return percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}
