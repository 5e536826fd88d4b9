import { spawn } from 'node:child_process';
import * as fs from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { endsWithThis } from '../ends-with-this.js';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { AppError } from '../../src/errors.js';
import { projectRoot } from '../../src/project-root.js';
import { entryBeside } from '../../src/start-worker.js';
import { readDatabaseAddress } from '../../src/store/database-address.js';
import { chooseQuestions, loadBenchArticles } from '../bench/bench-data.js';
import { measuredSchema, type Measured, type Part } from './stored-part.js';

const USAGE = `Usage:
  npm run --silent stored -- --url postgres://… [--passages N] [--questions N] [--threads N] [--without-memory]
Stores N passages (100,000) of the news set, repeated with changes where there are too few, in a schema of their own, which stays
there for the next run, and are analysed by N threads (as many as there are cores; 0: by the one that writes); asks N questions (100) of it, and of the same corpus in memory; adds one article and takes it out
again. Tells times, processor time, memory, and how many answers are the same.
`;

/** Heap of a process that builds, in MiB; whoever asks needs no such room. */
const HEAP = { build: 8192, ask: 192 } as const;

/** Measures a stored corpus beside the same in memory. */
async function stored({ args, stdout, stderr }: Terminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string' },
      passages: { type: 'string', default: '100000' },
      questions: { type: 'string', default: '100' },
      threads: { type: 'string', default: String(availableParallelism()) },
      'without-memory': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    await write(stdout, USAGE);
    return 0;
  }
  const address = readDatabaseAddress(values.url ?? '');
  if (address?.kind !== 'postgres') throw new AppError('bad-usage', '--url wants postgres://….');
  const { questions } = await loadBenchArticles(projectRoot(), fs);
  const given = {
    url: address.url,
    passages: Number(values.passages),
    threads: Number(values.threads),
    ...chooseQuestions(questions, Number(values.questions)),
  };
  const run = (part: Part['part'], heap: number): Promise<Measured> =>
    inProcess({ ...given, part }, heap, stderr);
  const building = await run('store', HEAP.build);
  const asking = await run('ask stored', HEAP.ask);
  const adding = await run('add', HEAP.build);
  const memory = values['without-memory'] ? null : await run('ask in memory', HEAP.build);
  await write(stdout, render({ building, asking, adding, memory }));
  return 0;
}

interface Report {
  readonly building: Measured;
  readonly asking: Measured;
  readonly adding: Measured;
  readonly memory: Measured | null;
}

function render({ building, asking, adding, memory }: Report): string {
  const passages = building.passages ?? 0;
  const per =
    building.ms > 1000 ? `${Math.round((1000 * passages) / building.ms)} passages a second` : 'stored before';
  const lines = [
    `${passages} passages of ${building.articles ?? 0} articles: ${per}, ${building.residentMb} MB, held up for ${ms(building.heldUp)} at most`,
    `stored: ready in ${ms(asking.ms)}; a whole answer p50 ${ms(asking.p50)}, p99 ${ms(asking.p99)}, of the processor ${ms(asking.processor)}; ${asking.residentMb} MB`,
    `one article more, until it is answered from: ${ms(adding.ms)}`,
  ];
  if (memory !== null) {
    const pairs = (memory.answers ?? []).map((answer, at) => ({ answer, other: asking.answers?.[at] }));
    const same = (of: 'first' | 'whole'): number =>
      pairs.filter(({ answer, other }) => answer[of] === other?.[of]).length;
    lines.push(
      `in memory: ready in ${ms(memory.ms)}; p50 ${ms(memory.p50)}, p99 ${ms(memory.p99)}, of the processor ${ms(memory.processor)}; ${memory.residentMb} MB`,
      `the same first quotation ${same('first')}, the same answer ${same('whole')}, of ${pairs.length}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function ms(time = 0): string {
  return time < 100 ? `${time.toFixed(1)} ms` : `${Math.round(time)} ms`;
}

async function inProcess(part: Part, heap: number, stderr: Terminal['stderr']): Promise<Measured> {
  stderr.write(`parley: ${part.part}\n`);
  const module = entryBeside(import.meta.url, 'stored-part');
  // Threads are started with what this is: it must not be told what kind of text it runs, which they do not take.
  const script = `import(${JSON.stringify(module.href)}).then(({ main }) => main());`;
  const child = endsWithThis(
    spawn(process.execPath, [`--max-old-space-size=${heap}`, '-e', script, '--', JSON.stringify(part)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const told = await text(child.stdout);
  return measuredSchema.parse(JSON.parse(told));
}

/** Runs the program in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), stored);
}
