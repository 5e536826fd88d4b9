import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../errors.js';
import { readFeed } from '../sources/feeds/read-feed.js';
import type { FetchAddress } from '../sources/fetching/fetch-outcome.js';
import { systemCodeOf } from '../sources/find-files.js';
import { readPage } from '../sources/pages/read-page.js';
import { fetchPolitely } from './fetch-politely.js';
import { jsonLine, printableLine } from './printable.js';
import { readAddress, type AddressReading, type DocumentReaders } from './read-address.js';
import { mayBeRead, readSaved } from './read-saved.js';
import { recordsOf, type ReadingRecord } from './reading-records.js';
import { runDoor, show, write, type Door, type Terminal } from './run.js';

const USAGE = `Usage:
  npm run --silent read -- FILE|URL [--json]

Shows how a page, a feed or a sitemap is read, or a file of a corpus: each article or entry, what was left out and why.
An address is fetched as the service would (robots.txt is obeyed), and nothing is kept. --json gives an article or entry a line.
`;

/** What a person waits for, and can end, is read in this thread. */
const READERS: DocumentReaders = { readFeed: async (feed) => readFeed(feed), readPage };

/**
 * A door that shows how a page, feed or sitemap is read, without keeping anything.
 * @param fetchBy gives what fetches, by the settings; only where an address is read
 * @param clock tells which days are still to come
 */
export function createReadDoor(
  fetchBy: (env: Terminal['env']) => Promise<FetchAddress>,
  clock: () => Date = () => new Date(),
): Door {
  return async ({ args, env, stdout, stderr }) => {
    const { place, json, help } = readReadArguments(args);
    if (help) {
      await show(stdout, USAGE);
      return 0;
    }
    const reading = isAddress(place)
      ? await readAddress(place, { ...READERS, fetch: await fetchBy(env) })
      : await readSaved(basename(place), await bytesOf(place), READERS);
    const read = readOrThrow(place, reading);
    let count = 0;
    for await (const record of recordsOf(read, { readPage: READERS.readPage, now: clock() })) {
      if (json) await write(stdout, jsonLine(record));
      else await show(stdout, `${count > 0 ? '\n' : ''}${inWords(record)}`);
      count += 1;
    }
    if (count === 0) stderr.write(`${printableLine(`parley: ${place} holds no entry`)}\n`);
    for (const reason of read.leftOut)
      stderr.write(`${printableLine(`parley: left out of ${place}: ${reason}`)}\n`);
    return 0;
  };
}

/** @throws AppError that says why nothing was read */
function readOrThrow(place: string, reading: AddressReading) {
  if (reading.kind === 'refused') {
    const way = 'See docs/following.md for what is fetched';
    throw new AppError('bad-usage', `"${place}" is not fetched: ${asSentence(reading.reason)} ${way}.`);
  }
  if (reading.kind === 'failed')
    throw new AppError('internal', `"${place}" cannot be read: ${asSentence(reading.reason)}`);
  return reading;
}

/** A reason may end with a question. */
function asSentence(reason: string): string {
  return /[.?!]$/.test(reason) ? reason : `${reason}.`;
}

/** A path has no scheme; one of a letter alone is a drive. */
function isAddress(place: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(place);
}

function readReadArguments(args: readonly string[]): { place: string; json: boolean; help: boolean } {
  const { values, positionals } = parse(args);
  const [place = ''] = positionals;
  const help = values.help ?? false;
  if (!help && (positionals.length !== 1 || place === ''))
    throw new AppError('bad-usage', 'Name one file or address to read. See --help.');
  if (!help && !isAddress(place) && !mayBeRead(basename(place))) {
    const way =
      'name a page (.html), a feed or sitemap (.xml, .rss, .atom, .json), a file of a corpus (.md, .txt, .json, .jsonl), or an address that begins with https://';
    throw new AppError('bad-usage', `"${place}" is not read: ${way}.`);
  }
  return { place, json: values.json ?? false, help };
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

function inWords(record: ReadingRecord): string {
  const { title, published, updated, publisher, authors, language, url, text, leftOut, warnings, licenses } =
    record;
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
    licenses.map((license) => `${printableLine(`rights: ${license}`)}\n`).join(''),
    text === null ? '' : `\n${text}\n`,
    lines(
      'Left out:',
      leftOut.map(({ reason, words }) => `${reason}: ${words}`),
    ),
    lines('To look at:', warnings),
  ].join('');
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  await runDoor(createReadDoor(fetchPolitely));
}
