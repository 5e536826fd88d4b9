import { PEERS } from '../eval/peers/all-peers.js';
import { PARLEY } from '../eval/run-set.js';
import { figureText, table } from '../../src/cli/table.js';
import { CANDIDATES } from './engines.js';
import { drawGrowth } from './growth-chart.js';
import type { FactFigures } from './time-facts.js';
import type { EngineRun } from './run-engine.js';
import { renderServices, type ServiceReport } from './service-report.js';
import { EXCHANGED } from './vary-text.js';

/** What `bench --json` prints. */
export interface BenchReport {
  /** ISO date-time. */
  readonly date: string;
  readonly machine: string;
  readonly command: string;
  readonly source: 'news' | 'shipped';
  readonly questions: number;
  readonly runs: readonly EngineRun[];
  readonly facts: FactFigures;
  /** Null where the reading of facts alone is measured. */
  readonly service: ServiceReport | null;
}

const HEAD = [
  'engine',
  'p50 ms',
  'p99 ms',
  'per second',
  'build ms',
  'heap MB',
  'process MB',
  'Parley’s p50 is',
  'questions',
];

/** The figures as Markdown, for the terminal and for `docs/benchmarks.md` alike. */
export function renderBench(report: BenchReport): string {
  const sizes = [...new Set(report.runs.map(({ size }) => size))];
  return [
    `Measured on ${report.date.slice(0, 10)}: ${report.machine}, with \`${report.command}\`.\n`,
    renderConditions(report),
    ...sizes.map((size) =>
      renderSize(
        report.runs.filter((run) => run.size === size),
        size,
      ),
    ),
    factRows(report.facts),
    ...(report.service === null ? [] : [renderServices(report.service)]),
  ].join('\n');
}

/** The growth of the median over the sizes, as an SVG picture. */
export function renderGrowth({ runs }: BenchReport): string {
  const curves = [PARLEY, ...PEERS.map(({ name }) => name)].map((name) => ({
    name,
    points: runs.flatMap((run) => {
      if (run.engine !== name || run.kind === 'skipped' || run.figures.timing === null) return [];
      return [{ x: run.size, y: run.figures.timing.p50 }];
    }),
  }));
  return drawGrowth(
    curves.filter(({ points }) => points.length > 0),
    {
      title: 'Median time of a whole answer (Parley) and of a search alone (others)',
      xLabel: 'passages',
      yLabel: 'milliseconds',
    },
  );
}

function renderConditions({ source, questions }: BenchReport): string {
  const articles = source === 'news' ? 'the articles of a news set' : 'the shipped articles';
  return `Passages of ${articles}; where there are too few they are repeated, with one word of four letters or more in
${EXCHANGED} exchanged. At most ${questions} questions one after another, after others to warm up, each engine and size in a
process of its own. Parley gives a whole answer with quotations; the others search for ${CANDIDATES} passages and no more.
Memory is what came on top of an empty process, texts included; SQLite's lies outside the JavaScript heap.

${PEERS.map(({ name, setup }) => `- ${name}: ${setup}`).join('\n')}
`;
}

function renderSize(runs: readonly EngineRun[], wanted: number): string {
  const parley = runs.find(({ engine }) => engine === PARLEY);
  const ours = parley?.kind === 'measured' ? parley.figures.timing?.p50 : undefined;
  const rows = runs.map((run) => (run.kind === 'skipped' ? [run.engine] : rowOf(run, ours)));
  const measured = runs.flatMap((run) => (run.kind === 'measured' ? [run.figures] : []));
  const { passages = wanted, articles = 0, repeated = 0 } = measured[0] ?? {};
  const skipped = runs.flatMap((run) =>
    run.kind === 'skipped' ? [`${run.engine} left out: ${run.reason}.`] : [],
  );
  return [
    `## ${count(wanted)} passages\n`,
    `${count(passages)} passages of ${count(articles)} articles, ${repeated === 0 ? 'none' : count(repeated)} of them repeated with changes.\n`,
    table(HEAD, rows),
    ...skipped.map((line) => `${line}\n`),
  ].join('\n');
}

function rowOf(
  { engine, figures }: Extract<EngineRun, { kind: 'measured' }>,
  ours: number | undefined,
): string[] {
  const { timing, buildMs, memory } = figures;
  const ratio =
    ours === undefined || timing === null || engine === PARLEY ? '' : `${figureText(ours / timing.p50)} ×`;
  const megabytes = (bytes: number): string => figureText(Math.max(0, bytes) / 1e6);
  return [
    engine,
    timing === null ? '–' : figureText(timing.p50),
    timing === null ? '–' : figureText(timing.p99),
    timing === null ? '–' : figureText(timing.perSecond),
    figureText(buildMs),
    megabytes(memory.heap),
    megabytes(memory.resident),
    ratio,
    String(timing?.questions ?? 0),
  ];
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}

function factRows({ articles, passages, facts, readMs, cpuMs, single }: FactFigures): string {
  return `## Facts\n\n${table(
    ['reading facts, one article after another', 'time', 'processor time'],
    [
      [
        `${count(passages)} passages of ${count(articles)} articles: ${count(facts)} facts`,
        `${figureText(readMs / 1000)} s`,
        `${figureText(cpuMs / 1000)} s`,
      ],
      [`one article of ${count(single.words)} words, median of 21`, `${figureText(single.ms)} ms`, ''],
    ],
  )}`;
}
