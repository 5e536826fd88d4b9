import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../errors.js';
import { systemCodeOf } from '../sources/find-files.js';
import { fileKind } from '../sources/file-kind.js';
import type { PageArticle } from '../sources/pages/page-article.js';
import { readPage } from '../sources/pages/read-page.js';
import { jsonLine, printableLine } from './printable.js';
import { runDoor, show, write, type Terminal } from './run.js';

const USAGE = `Usage:
  npm run --silent read -- FILE [--json]

Shows how a saved page is read: each of its articles, what was left out and why. --json gives an article a line.
`;

/** Shows how a page is read, without keeping anything. */
export async function read({ args, stdout }: Terminal): Promise<number> {
  const { file, json, help } = readReadArguments(args);
  if (help) {
    await show(stdout, USAGE);
    return 0;
  }
  const page = await readPage({ bytes: await bytesOf(file), url: null, contentType: null });
  if (!page.ok) throw new AppError('internal', `"${file}" cannot be read as a page: ${page.reason}.`);
  for (const [at, article] of page.value.entries()) {
    if (json) await write(stdout, jsonLine(asRecord(article)));
    else await show(stdout, `${at > 0 ? '\n' : ''}${inWords(article)}`);
  }
  return 0;
}

function readReadArguments(args: readonly string[]): { file: string; json: boolean; help: boolean } {
  const { values, positionals } = parse(args);
  const [file = ''] = positionals;
  const help = values.help ?? false;
  if (!help && (positionals.length !== 1 || file === ''))
    throw new AppError('bad-usage', 'Name one file of a page to read. See --help.');
  if (!help && fileKind(basename(file)) !== 'html')
    throw new AppError('bad-usage', `"${file}" is no page: name a file that ends in .html or .htm.`);
  return { file, json: values.json ?? false, help };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unreadable arguments';
    throw new AppError('bad-usage', `${message.split('. ')[0]}. See --help.`, { cause: error });
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const way = 'name a file that exists and may be read';
    throw new AppError('internal', `"${file}" cannot be read (${systemCodeOf(error)}): ${way}.`, {
      cause: error,
    });
  }
}

/** As a program reads it: the fields of an article, and what was left out. */
function asRecord({ content, entry, leftOut, warnings }: PageArticle) {
  const { title, published, updated, publisher, authors, language, url, text } = content;
  return { title, published, updated, publisher, authors, language, url, text, entry, leftOut, warnings };
}

function inWords({ content, leftOut, warnings }: PageArticle): string {
  const { title, published, updated, publisher, authors, language, url, text } = content;
  const about = [
    published === null ? 'undated' : `published ${published}`,
    updated === null ? '' : `updated ${updated}`,
    publisher ?? '',
    authors.join(', '),
    language ?? '',
  ];
  const lines = (head: string, rows: readonly string[]): string =>
    rows.length === 0 ? '' : `\n${head}\n${rows.map((row) => `  ${printableLine(row)}\n`).join('')}`;
  return [
    `${printableLine(title ?? 'without a title')}\n`,
    `${printableLine(about.filter((part) => part !== '').join(' · '))}\n`,
    url === null ? '' : `${printableLine(url)}\n`,
    `\n${text}\n`,
    lines(
      'Left out:',
      leftOut.map(({ reason, words }) => `${reason}: ${words}`),
    ),
    lines('To look at:', warnings),
  ].join('');
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  await runDoor(read);
}
