import { figureText, table } from '../../src/cli/table.js';
import { EIGHTHS, type MadeFigures } from './made-sizes.js';
import type { ServiceFigures } from './service.js';

/** What the service took at a size; null where it was not measured. */
export interface SizedService {
  /** Passages that were wanted. */
  readonly size: number;
  readonly figures: ServiceFigures | null;
}

/** The service, and what a load does with texts of unlikely shapes. */
export interface ServiceReport {
  /** On the shipped articles. */
  readonly shipped: ServiceFigures | null;
  readonly sizes: readonly SizedService[];
  /** Starts and reloads that each median is of. */
  readonly times: { readonly shipped: number; readonly sizes: number };
  readonly made: readonly MadeFigures[];
}

/** The figures as Markdown. */
export function renderServices({ shipped, sizes, times, made }: ServiceReport): string {
  const measured = sizes.filter((each): each is Measured => each.figures !== null);
  return [
    renderShipped(shipped, times.shipped),
    ...(measured.length === 0 ? [] : [renderSizes(measured, times.sizes)]),
    ...(shipped === null || shipped.memory.length === 0 ? [] : [renderMemory(shipped)]),
    ...(made.length === 0 ? [] : [renderMade(made)]),
  ].join('\n');
}

function renderShipped(figures: ServiceFigures | null, times: number): string {
  if (figures === null) return '## Service\n\nNot measured.\n';
  const { first, again, reloadMs, resident } = figures;
  return `## Service\n\n${table(
    ['the built service on the shipped articles, without Discord', `median of ${times}`],
    [
      ['start to ready, nothing saved of an earlier start', time(first.readyMs)],
      ['start to ready, with what an earlier start saved', time(again.readyMs)],
      ['reload, nothing changed', time(reloadMs.unchanged)],
      ['reload, one article changed', time(reloadMs.changed)],
      ['resident memory once ready', memory(resident.first)],
      ['the same with what an earlier start saved', memory(resident.again)],
    ],
  )}`;
}

type Measured = SizedService & { readonly figures: ServiceFigures };

/** One column a size. */
function renderSizes(sizes: readonly Measured[], times: number): string {
  const row = (name: string, value: (figures: ServiceFigures) => string): string[] => [
    name,
    ...sizes.map(({ figures }) => value(figures)),
  ];
  return `### With more articles

Each article is a file of JSON. Above 2 MiB of text a service is ready before its facts, which it reads while it answers.

${table(
  [`median of ${times}`, ...sizes.map(({ size }) => `${count(size)} passages`)],
  [
    row('articles', ({ articles }) => count(articles)),
    row('start to ready, nothing saved', ({ first }) => time(first.readyMs)),
    row('the same until facts are read', ({ first }) => time(first.factsMs)),
    row('start to ready, all of it saved', ({ again }) => time(again.readyMs)),
    row('the same until facts are read', ({ again }) => time(again.factsMs)),
    row('reload, nothing changed', ({ reloadMs }) => time(reloadMs.unchanged)),
    row('reload, one article changed', ({ reloadMs }) => time(reloadMs.changed)),
    row('resident memory with facts, nothing saved', ({ resident }) => memory(resident.first)),
    row('the same, all of it saved', ({ resident }) => memory(resident.again)),
  ],
)}`;
}

function renderMemory({ memory: after }: ServiceFigures): string {
  const before = after[0]?.resident ?? null;
  const growth = (resident: number | null): string =>
    before === null || resident === null ? 'unknown' : memory(resident - before);
  return `### Memory over time

One process on the shipped articles, asked over HTTP, one question after another, the same ones again and again.

${table(
  ['questions', 'resident memory', `growth since ${count(after[0]?.questions ?? 0)}`],
  after.map(({ questions, resident }) => [count(questions), memory(resident), growth(resident)]),
)}`;
}

function renderMade(made: readonly MadeFigures[]): string {
  const largest = EIGHTHS.at(-1);
  return `### Texts of unlikely shapes

Each is the only article of a corpus, and is read, indexed, and has its facts read. Work that grows with the text takes
${largest} times as long for all of it as for the first part.

${table(
  ['the whole text', ...EIGHTHS.map((share) => `${share}/${largest}`), 'times'],
  made.map(({ name, ms }) => [name, ...ms.map(time), `${figureText((ms.at(-1) ?? 0) / (ms[0] ?? 0))} ×`]),
)}`;
}

function time(ms: number): string {
  return `${figureText(ms)} ms`;
}

/** Negative where memory was given back. */
function memory(bytes: number | null): string {
  if (bytes === null) return 'unknown';
  return bytes < 0 ? `-${figureText(-bytes / 1e6)} MB` : `${figureText(bytes / 1e6)} MB`;
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}
