import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { endsWithThis } from '../ends-with-this.js';

/** Where a service that is measured has its things; nothing of the machine's own is touched. */
export interface ServicePlaces {
  /** The project's folder, built. */
  readonly root: string;
  readonly corpus: string;
  readonly cache: string;
  /** File of the database. */
  readonly database: string;
}

/** The built service, in a process of its own. */
export interface StartedService {
  readonly url: string;
  /** From starting the process to ready, in ms. */
  readonly readyMs: number;
  /** Waits until the facts are read: how long that took from starting the process, in ms, and of how much they are. */
  factsRead(): Promise<{ readonly factsMs: number; readonly articles: number; readonly passages: number }>;
  /** Resident memory in bytes; null where the system does not tell. */
  resident(): Promise<number | null>;
  /** Reloads the articles; what the report says it took, in ms, and how many articles had changed. */
  reload(): Promise<{ readonly ms: number; readonly changed: number }>;
  /** Asks over HTTP and waits for the answer. */
  ask(question: string): Promise<void>;
  stop(): Promise<void>;
  readonly pid: number;
  /** Ends it without a word to it; resolves once it is over. */
  kill(): Promise<void>;
}

/** Longest that a start may take, in ms. */
const LONGEST_START = 120_000;
/** What `npm start` tells Node, which memory depends on. */
const AS_NPM_START = ['--max-semi-space-size=2', '--heap-growing-percent=50'];
const TOKEN = 'of-a-service-that-is-measured';

/** Between two looks whether it is ready, in ms. */
const LOOK_EVERY = 2;

const readySchema = z.object({
  snapshot: z.object({ factsState: z.string(), articles: z.number(), passages: z.number() }),
});
const reportSchema = z.object({ elapsedMs: z.number(), changed: z.array(z.string()) });

/**
 * Starts the service, without Discord unless `settings` say otherwise, and waits until it is ready.
 * @param heard told what it writes to standard error
 * @returns null where it does not become ready
 */
export async function startService(
  places: ServicePlaces,
  now: () => number,
  settings: Readonly<Record<string, string>> = {},
  heard: ((text: string) => void) | null = null,
): Promise<StartedService | null> {
  const began = now();
  const child = endsWithThis(
    spawn(process.execPath, [...AS_NPM_START, join(places.root, 'dist/main.js')], {
      cwd: places.root,
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'production',
        LOG_LEVEL: 'silent',
        DISCORD_TOKEN: '',
        CORPUS: places.corpus,
        CACHE: places.cache,
        DATABASE_URL: `sqlite:${places.database}`,
        ADMIN_TOKEN: TOKEN,
        API_RATE_LIMIT: '0',
        HOST: '127.0.0.1',
        PORT: '0',
        ...settings,
      },
      stdio: ['ignore', 'pipe', heard === null ? 'ignore' : 'pipe'],
    }),
  );
  if (heard !== null) child.stderr?.setEncoding('utf8').on('data', heard);
  const tooLong = setTimeout(() => child.kill('SIGKILL'), LONGEST_START);
  try {
    const url = await addressOf(child);
    if (url === null) return null;
    while (!(await isReady(url))) {
      if (hasEnded(child)) return null;
      await sleep(LOOK_EVERY);
    }
    return serviceAt(url, child, { readyMs: now() - began, sinceStart: () => now() - began });
  } finally {
    clearTimeout(tooLong);
  }
}

function serviceAt(
  url: string,
  child: ChildProcess,
  { readyMs, sinceStart }: { readonly readyMs: number; readonly sinceStart: () => number },
): StartedService {
  const post = async (path: string, body: object | null): Promise<unknown> => {
    const response = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: body === null ? null : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`the service answers ${path} with ${response.status}`);
    return await response.json();
  };
  return {
    url,
    readyMs,
    async factsRead() {
      for (let isFirst = true; ; isFirst = false) {
        const response = await fetch(new URL('/readyz', url));
        const { factsState, articles, passages } = readySchema.parse(await response.json()).snapshot;
        const factsMs = isFirst ? readyMs : sinceStart();
        if (factsState !== 'reading') return { factsMs, articles, passages };
        await sleep(LOOK_EVERY);
      }
    },
    resident: () => residentOf(child),
    async reload() {
      const { elapsedMs, changed } = reportSchema.parse(await post('/admin/reload', null));
      return { ms: elapsedMs, changed: changed.length };
    },
    async ask(question) {
      await post('/api/ask', { question });
    },
    stop: () => end(child, 'SIGTERM'),
    pid: child.pid ?? 0,
    kill: () => end(child, 'SIGKILL'),
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
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
