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
import { measureMade } from './made-sizes.js';
import { measureService, type ServiceFigures } from './service.js';
import { shippedArticles, writtenArticles, type LayOutCorpus } from './service-corpus.js';
import type { ServiceReport, SizedService } from './service-report.js';
import type { Article } from '../../src/model/article.js';

const USAGE = `Usage:
  npm run --silent bench -- [--sizes 1000,10000,100000] [--engines "Parley,MiniSearch"] [--json] [--write]
  npm run --silent bench -- --facts [--sizes 100000] [--json]

--write puts the figures into docs/benchmarks.md and their curve into docs/benchmarks.svg.
`;

/** Questions asked of each engine and size, the longest they may take together, and the longest build (ms). */
const LIMITS = { questions: 100, askingMs: 60_000, buildMs: 120_000 } as const;
/** Starts and reloads of the service that a median is of. */
const TIMES = { shipped: 5, sizes: 3 } as const;
/** After how many questions the memory of the service is looked at. */
const ASKED = [1000, 5000, 10_000, 20_000];

/** Articles whose words the made texts are of. */
const MADE_OF = 100;

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
  const service = options.factsAlone
    ? null
    : {
        ...(await serviceFigures({ root, questions: all, stderr }, { articles, sizes: options.sizes })),
        made: await measureMade(articles.slice(0, MADE_OF), knowledge, now),
      };
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

/** What measuring the service takes, whatever the articles. */
interface Measuring {
  readonly root: string;
  readonly questions: readonly string[];
  readonly stderr: Terminal['stderr'];
}

/** The service on the shipped articles, and at each size. */
async function serviceFigures(
  measuring: Measuring,
  { articles, sizes }: { readonly articles: readonly Article[]; readonly sizes: readonly number[] },
): Promise<Omit<ServiceReport, 'made'>> {
  const { root, stderr } = measuring;
  stderr.write('parley: start, reload and memory of the service\n');
  const shipped = await serviceOn(shippedArticles(root), measuring, { asked: ASKED, times: TIMES.shipped });
  const sized: SizedService[] = [];
  for (const size of sizes) {
    stderr.write(`parley: start and reload of the service at ${size} passages\n`);
    const layOut = writtenArticles((await makeBenchCorpus(articles, size)).articles);
    const figures = await serviceOn(layOut, measuring, { asked: [], times: TIMES.sizes });
    sized.push({ size, figures });
  }
  return { shipped, sizes: sized, times: TIMES };
}

async function serviceOn(
  layOut: LayOutCorpus,
  { root, questions, stderr }: Measuring,
  how: { readonly asked: readonly number[]; readonly times: number },
): Promise<ServiceFigures | null> {
  const measured = await measureService({ root, now, layOut, questions, ...how });
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
