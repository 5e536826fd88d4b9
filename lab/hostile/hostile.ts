import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { table } from '../../src/cli/table.js';
import { AppError } from '../../src/errors.js';
import { createWebReader } from '../../src/runtime/web-reader.js';
import { createGuardedRequest, resolveHost } from '../../src/sources/fetching/guarded-request.js';
import { startHostileServer } from './hostile-servers.js';
import { askServers, ENDED, readDocuments, type HostileResult } from './read-hostile.js';

const USAGE = `Usage:
  npm run --silent hostile -- [--documents N] [--from SEED] [--servers N]

Makes N pages and feeds (10,000) that are meant to keep a reader busy, the same for the same seeds, and reads each as what is
fetched is read; none is kept. Then asks hostile servers on this machine, each N times (10). Tells how many were read or
refused with a reason, how much of the processor's time the slowest took, how much of it in the main thread, and how much memory was
taken, and ends with 1 where any ended the reader, hung it, gave no reason, or held the main thread.
`;

/** Most of the processor's time that a document may take, in ms: half of what the service waits for one. */
const MOST_MS = 10_000;
/** Most that a document may take of the main thread, in ms. */
const MOST_OWN_MS = 50;
/** After so many ms a reader hangs, however busy the machine is. */
const HANGS_MS = 180_000;
/** What stands for the ten seconds that an address has, in ms, and what may come on top of it on a busy machine. */
const ANSWER_WITHIN = 1500;
const SLACK = 60_000;
const SLOWEST_SHOWN = 10;
const MIB = 1024 ** 2;

async function hostile({ args, stdout, stderr }: Terminal): Promise<number> {
  const { documents, from, servers, help } = readHostileArguments(args);
  if (help) {
    await write(stdout, USAGE);
    return 0;
  }
  const now = (): number => performance.now();
  const reader = createWebReader({ within: HANGS_MS });
  const read: HostileResult[] = [];
  let memory = process.memoryUsage().rss;
  const seeds = Array.from({ length: documents }, (_, at) => from + at);
  for await (const result of readDocuments(seeds, reader, processorMs, threadMs)) {
    read.push(result);
    memory = Math.max(memory, process.memoryUsage().rss);
    if (read.length % 500 === 0) stderr.write(`parley: ${read.length} of ${documents}\n`);
  }
  await reader.close();
  const asked = await askAll(servers, now);
  const bad = [
    ...read.filter((each) => isBad(each) || each.ms > MOST_MS || (each.ownMs ?? 0) > MOST_OWN_MS),
    ...asked.filter((each) => isBad(each) || each.ms > ANSWER_WITHIN + SLACK),
  ];
  await write(stdout, report({ read, asked, bad, memory }));
  return bad.length === 0 ? 0 : 1;
}

/** Of this thread: what it takes for a document is the longest that it may have kept others waiting. Null where it is not told. */
function threadMs(): number | null {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ', 1)[0]) / 1e6;
  } catch {
    return null;
  }
}

/** Of all threads; documents are read one after the other. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function askAll(times: number, now: () => number): Promise<HostileResult[]> {
  const { port, close } = await startHostileServer();
  const request = createGuardedRequest({
    userAgent: 'Parley',
    allowed: [`127.0.0.1:${port}`],
    resolve: resolveHost,
  });
  try {
    return await askServers(`http://127.0.0.1:${port}`, request, { times, within: ANSWER_WITHIN, now });
  } finally {
    await close();
  }
}

function isBad({ isRead, reason }: HostileResult): boolean {
  return !isRead && (reason === null || reason.trim() === '' || ENDED.has(reason));
}

interface Outcome {
  readonly read: readonly HostileResult[];
  readonly asked: readonly HostileResult[];
  readonly bad: readonly HostileResult[];
  /** Most that was resident, in bytes. */
  readonly memory: number;
}

function report({ read, asked, bad, memory }: Outcome): string {
  const kinds = [...new Set(read.map(({ about }) => about))].sort();
  const rowOf = (name: string, some: readonly HostileResult[]): string[] => [
    name,
    String(some.length),
    String(some.filter(({ isRead }) => isRead).length),
    String(some.filter(({ isRead }) => !isRead).length),
    String(bad.filter((each) => some.includes(each)).length),
    Math.max(0, ...some.map(({ ms }) => ms)).toFixed(0),
    Math.max(0, ...some.map(({ ownMs }) => ownMs ?? 0)).toFixed(0),
  ];
  const rows = [
    ...kinds.map((kind) =>
      rowOf(
        kind,
        read.filter(({ about }) => about === kind),
      ),
    ),
    rowOf('documents', read),
    rowOf('servers', asked),
  ];
  const slowest = read.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST_SHOWN);
  const line = ({ name, about, bytes, ms, ownMs, reason }: HostileResult): string =>
    `${name} (${about}, ${bytes} bytes): ${ms.toFixed(0)} ms, ${(ownMs ?? 0).toFixed(0)} of them in the main thread${reason === null ? '' : `, ${reason}`}\n`;
  return [
    table(['what', 'all', 'read', 'refused', 'bad', 'slowest ms', 'most of main thread ms'], rows),
    `\nResident memory at most ${(memory / MIB).toFixed(0)} MiB.\n`,
    `\nThe slowest:\n${slowest.map(line).join('')}`,
    bad.length === 0 ? '' : `\nBad:\n${bad.map(line).join('')}`,
  ].join('');
}

function readHostileArguments(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string' },
      from: { type: 'string' },
      servers: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const whole = (name: string, value: string | undefined, usual: number): number => {
    const number = Number(value ?? usual);
    if (Number.isInteger(number) && number >= 0) return number;
    throw new AppError('bad-usage', `--${name} wants a whole number.`);
  };
  return {
    documents: whole('documents', values.documents, 10_000),
    from: whole('from', values.from, 1),
    servers: whole('servers', values.servers, 10),
    help: values.help === true,
  };
}

/** Runs the program in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), hostile);
}
