import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
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
refused with a reason, how much of the processor's time the slowest took and how much memory was taken, and ends with 1 where any ended the reader,
hung it or gave no reason.
`;

/** Most of the processor's time that a document may take, in ms: half of what the service waits for one. */
const MOST_MS = 10_000;
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
  const heldUp = monitorEventLoopDelay({ resolution: 5 });
  heldUp.enable();
  const read: HostileResult[] = [];
  let memory = process.memoryUsage().rss;
  const seeds = Array.from({ length: documents }, (_, at) => from + at);
  for await (const result of readDocuments(seeds, reader, processorMs)) {
    read.push(result);
    memory = Math.max(memory, process.memoryUsage().rss);
    if (read.length % 500 === 0) stderr.write(`parley: ${read.length} of ${documents}\n`);
  }
  heldUp.disable();
  await reader.close();
  const asked = await askAll(servers, now);
  const bad = [
    ...read.filter((each) => isBad(each) || each.ms > MOST_MS),
    ...asked.filter((each) => isBad(each) || each.ms > ANSWER_WITHIN + SLACK),
  ];
  await write(stdout, report({ read, asked, bad, memory, heldUpMs: heldUp.max / 1e6 }));
  return bad.length === 0 ? 0 : 1;
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
  /** Most that was resident, in bytes, and longest that the main loop was held up, in ms. */
  readonly memory: number;
  readonly heldUpMs: number;
}

function report({ read, asked, bad, memory, heldUpMs }: Outcome): string {
  const kinds = [...new Set(read.map(({ about }) => about))].sort();
  const rowOf = (name: string, some: readonly HostileResult[]): string[] => [
    name,
    String(some.length),
    String(some.filter(({ isRead }) => isRead).length),
    String(some.filter(({ isRead }) => !isRead).length),
    String(bad.filter((each) => some.includes(each)).length),
    Math.max(0, ...some.map(({ ms }) => ms)).toFixed(0),
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
  const line = ({ name, about, bytes, ms, reason }: HostileResult): string =>
    `${name} (${about}, ${bytes} bytes): ${ms.toFixed(0)} ms${reason === null ? '' : `, ${reason}`}\n`;
  return [
    table(['what', 'all', 'read', 'refused', 'bad', 'slowest ms'], rows),
    `\nResident memory at most ${(memory / MIB).toFixed(0)} MiB; the main loop was held up ${heldUpMs.toFixed(0)} ms at most.\n`,
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
