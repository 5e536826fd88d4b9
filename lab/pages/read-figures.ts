import * as nodeFs from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { AppError } from '../../src/errors.js';
import { projectRoot } from '../../src/project-root.js';
import { createTextComparer } from '../../src/runtime/compare-texts.js';
import { createWebReader } from '../../src/runtime/web-reader.js';
import { PAGE_READERS, type PageReader } from './page-readers.js';
import { PAGE_SETS, type SetPage } from './page-sets.js';
import { measurePace } from './reading-pace.js';
import { figuresOf, overlapOf } from './word-runs.js';

const USAGE = `Usage:
  npm run --silent pages -- [--dir PATH] [--pace]

Measures how pages are read on the sets html and news-pages below --dir (default ../shared/eval): F1, precision and
recall of the text, and how often the day of publication is exact, Readability by itself beside it. Half A of each set,
by a hash of the page's id, was looked at while the reader was made; half B was not.

--pace: how many of these pages a second are taken as a followed source's are, read in the service's thread, held against what is
kept and kept in memory, and for how long nothing else had its turn meanwhile. Aims: 8 a second, no more than 50 ms.
`;

/** Measures the reading of pages. Fails where a set is not there. */
export async function pagesDoor({ args, stdout, stderr }: Terminal, fs = nodeFs): Promise<void> {
  const { dir, help, pace } = readPagesArguments(args);
  if (help) return write(stdout, USAGE);
  if (pace) return write(stdout, await paceOf(dir, fs));
  await write(
    stdout,
    `${row(['set', 'pages', 'reader', 'F1', 'precision', 'recall', 'day', 'or changed', 'ms a page'])}\n`,
  );
  for (const { name, load } of PAGE_SETS) {
    const pages = await loaded(name, load, dir, fs);
    for (const reader of PAGE_READERS) {
      const { results, failed } = await readAll(pages, reader);
      for (const half of ['A', 'B', 'all'] as const) {
        const some = results.filter(({ page }) => half === 'all' || page.half === half);
        await write(stdout, `${row([name, `${half} ${some.length}`, reader.name, ...cells(some)])}\n`);
      }
      if (failed > 0) stderr.write(`parley: ${reader.name} failed on ${failed} pages of ${name}\n`);
    }
  }
}

/** @throws AppError where the set is not there */
async function loaded(
  name: string,
  load: (typeof PAGE_SETS)[number]['load'],
  dir: string,
  fs: typeof nodeFs,
): Promise<SetPage[]> {
  try {
    return [...(await load(dir, fs))];
  } catch (cause) {
    const message = `The set "${name}" is not below "${dir}": name its folder with --dir.`;
    throw new AppError('bad-usage', message, { cause });
  }
}

async function paceOf(dir: string, fs: typeof nodeFs): Promise<string> {
  const pages: SetPage[] = [];
  for (const { name, load } of PAGE_SETS) pages.push(...(await loaded(name, load, dir, fs)));
  const reader = createWebReader();
  const comparer = createTextComparer();
  try {
    const pace = await measurePace(pages, { readPage: reader.readPage, compare: comparer.compare });
    const held = `${pace.longest.toFixed(0)} ms at most, 99 of 100 times under ${pace.most.toFixed(0)} ms`;
    return `${pace.pages} pages, ${pace.kept} articles: ${pace.perSecond.toFixed(1)} pages a second; others waited ${held}\n`;
  } finally {
    await Promise.all([reader.close(), comparer.close()]);
  }
}

interface Result {
  readonly page: SetPage;
  readonly overlap: ReturnType<typeof overlapOf>;
  readonly isDay: boolean;
  readonly isChange: boolean;
  /** Processor time, in ms. */
  readonly took: number;
}

async function readAll(
  pages: readonly SetPage[],
  reader: PageReader,
): Promise<{ results: Result[]; failed: number }> {
  let failed = 0;
  const results: Result[] = [];
  for (const page of pages) {
    const began = process.cpuUsage();
    const read = await reader.read(page).catch(() => null);
    if (read === null) failed += 1;
    const { user, system } = process.cpuUsage(began);
    results.push({
      page,
      overlap: overlapOf(page.text, read?.text ?? ''),
      isDay: read?.published === page.day,
      isChange: read?.published === page.day || read?.updated === page.day,
      took: (user + system) / 1000,
    });
  }
  return { results, failed };
}

function cells(results: readonly Result[]): string[] {
  const { f1, precision, recall } = figuresOf(results.map(({ overlap }) => overlap));
  const dated = results.filter(({ page }) => page.day !== null);
  const share = (count: number): string => (dated.length === 0 ? '–' : (count / dated.length).toFixed(3));
  return [
    f1.toFixed(3),
    precision.toFixed(3),
    recall.toFixed(3),
    share(dated.filter(({ isDay }) => isDay).length),
    share(dated.filter(({ isChange }) => isChange).length),
    (results.reduce((sum, { took }) => sum + took, 0) / Math.max(1, results.length)).toFixed(0),
  ];
}

const WIDTHS = [12, 8, 13, 7, 11, 8, 7, 12, 9];

function row(texts: readonly string[]): string {
  return texts
    .map((text, at) => text.padEnd(WIDTHS[at] ?? 0))
    .join('')
    .trimEnd();
}

function readPagesArguments(args: readonly string[]): { dir: string; help: boolean; pace: boolean } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        dir: { type: 'string' },
        pace: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { dir = join(projectRoot(), '../shared/eval'), help = false, pace = false } = values;
    return { dir, help, pace };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unreadable arguments';
    throw new AppError('bad-usage', `${message.split('. ')[0]}. See --help.`, { cause: error });
  }
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), pagesDoor);
}
