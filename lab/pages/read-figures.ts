import * as nodeFs from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { AppError } from '../../src/errors.js';
import { projectRoot } from '../../src/project-root.js';
import { PAGE_READERS, type PageReader } from './page-readers.js';
import { PAGE_SETS, type SetPage } from './page-sets.js';
import { figuresOf, overlapOf } from './word-runs.js';

const USAGE = `Usage:
  npm run --silent pages -- [--dir PATH]

Measures how pages are read on the sets html and news-pages below --dir (default ../shared/eval): F1, precision and
recall of the text, and how often the day of publication is exact, Readability by itself beside it. Half A of each set,
by a hash of the page's id, was looked at while the reader was made; half B was not.
`;

/** Measures the reading of pages. Fails where a set is not there. */
export async function pagesDoor({ args, stdout, stderr }: Terminal, fs = nodeFs): Promise<void> {
  const { dir, help } = readPagesArguments(args);
  if (help) return write(stdout, USAGE);
  await write(
    stdout,
    `${row(['set', 'pages', 'reader', 'F1', 'precision', 'recall', 'day', 'or changed', 'ms a page'])}\n`,
  );
  for (const { name, load } of PAGE_SETS) {
    const pages = await load(dir, fs).catch((cause: unknown) => {
      throw new AppError(
        'bad-usage',
        `The set "${name}" is not below "${dir}": name its folder with --dir.`,
        { cause },
      );
    });
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

function readPagesArguments(args: readonly string[]): { dir: string; help: boolean } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { dir: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    return { dir: values.dir ?? join(projectRoot(), '../shared/eval'), help: values.help ?? false };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unreadable arguments';
    throw new AppError('bad-usage', `${message.split('. ')[0]}. See --help.`, { cause: error });
  }
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), pagesDoor);
}
