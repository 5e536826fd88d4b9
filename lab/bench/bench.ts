import * as fs from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { factReaderFor } from '../../src/facts/read-facts.js';
import { readKnowledge } from '../eval/shipped-knowledge.js';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { projectRoot } from '../../src/project-root.js';
import { readBenchArguments } from './bench-arguments.js';
import { makeBenchCorpus } from './bench-corpus.js';
import { chooseQuestions, loadBenchArticles } from './bench-data.js';
import { createEngines } from './engines.js';
import { measureFactReading } from './time-facts.js';
import { renderBench, renderGrowth, type BenchReport } from './bench-report.js';
import { runEngine, type EngineRun } from './run-engine.js';
import { measureService } from './service.js';

const USAGE = `Usage:
  npm run --silent bench -- [--sizes 1000,10000,100000] [--engines "Parley,MiniSearch"] [--json] [--write]
  npm run --silent bench -- --facts [--sizes 100000] [--json]

--write puts the figures into docs/benchmarks.md and their curve into docs/benchmarks.svg.
`;

/** Questions asked of each engine and size, the longest they may take together, and the longest build (ms). */
const LIMITS = { questions: 100, askingMs: 60_000, buildMs: 120_000 } as const;

/** Measures speed and memory of whole answers beside other libraries' searches, the reading of facts, and the service: start, reload and memory. */
export async function bench({ args, stdout, stderr }: Terminal): Promise<void> {
  const root = projectRoot();
  const knowledge = await readKnowledge(root, fs);
  const known = createEngines(knowledge, now).map(({ name }) => name);
  const options = readBenchArguments(args, known);
  if (options.help) return write(stdout, USAGE);
  const asked = options.engines.length === 0 ? known : options.engines;
  const engines = options.factsAlone ? [] : asked;
  const { source, articles, questions: all } = await loadBenchArticles(root, fs);
  const chosen = chooseQuestions(all, LIMITS.questions);
  const runs: EngineRun[] = [];
  for (const size of options.sizes) {
    for (const engine of engines) {
      stderr.write(`parley: ${engine} at ${size} passages\n`);
      runs.push(await runEngine({ engine, size, ...chosen, budgetMs: LIMITS.askingMs }, LIMITS));
    }
  }
  const largest = options.sizes.at(-1) ?? 0;
  stderr.write(`parley: facts of ${largest} passages\n`);
  const corpus = await makeBenchCorpus(articles, largest);
  const facts = measureFactReading(corpus, await factReaderFor(knowledge, ['en']), { now, cpu });
  const service = options.factsAlone ? null : await serviceFigures(root, all, stderr);
  const report: BenchReport = {
    date: new Date().toISOString(),
    machine: `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`,
    command: ['npm run bench --', ...args].join(' '),
    source,
    questions: chosen.questions.length,
    runs,
    facts,
    service,
  };
  if (options.write) {
    await fs.writeFile(join(root, 'docs/benchmarks.md'), document(report));
    await fs.writeFile(join(root, 'docs/benchmarks.svg'), renderGrowth(report));
    stderr.write('parley: docs/benchmarks.md and docs/benchmarks.svg are written\n');
  }
  return write(stdout, options.json ? `${JSON.stringify(report)}\n` : renderBench(report));
}

async function serviceFigures(
  root: string,
  questions: readonly string[],
  stderr: Terminal['stderr'],
): Promise<BenchReport['service']> {
  stderr.write('parley: start, reload and memory of the service\n');
  const measured = await measureService({ root, now, questions });
  if (measured.kind === 'measured') return measured.figures;
  stderr.write(`parley: left out the service: ${measured.reason}\n`);
  return null;
}

function document(report: BenchReport): string {
  return `# Benchmarks\n\n${renderBench(report)}\n![Growth of the median time](benchmarks.svg)\n`;
}

const now = (): number => performance.now();
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Runs the door in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), bench);
}
