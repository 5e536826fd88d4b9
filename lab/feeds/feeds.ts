import * as nodeFs from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { table } from '../../src/cli/table.js';
import { AppError } from '../../src/errors.js';
import { projectRoot } from '../../src/project-root.js';
import type { FileSystem } from '../../src/sources/read-corpus.js';
import { PUBLIC_SETS } from '../eval/catalogue.js';
import { differences, REFERENCE_SETS } from './reference-feeds.js';

const USAGE = `Usage:
  npm run --silent feeds -- [--dir PATH]
Reads the reference feeds of two libraries, feedsmith and rss-parser, and tells how many are read as their own tests say:
entries, titles, addresses, dates and authors. Those that are not are listed.
`;

/** What `feeds` works with. */
export interface FeedsEffects {
  readonly fs: FileSystem;
  /** The project's folder. */
  readonly root: string;
}

/** Checks how reference feeds are read. */
export async function feedsDoor(
  { args, stdout, stderr }: Terminal,
  { fs, root }: FeedsEffects = { fs: nodeFs, root: projectRoot() },
): Promise<void> {
  const values = parse(args);
  if (values.help === true) return write(stdout, USAGE);
  const folder = values.dir === undefined ? join(root, PUBLIC_SETS) : resolve(values.dir);
  const rows: string[][] = [];
  const found: string[] = [];
  for (const set of REFERENCE_SETS) {
    const names = await fs.readdir(join(folder, set.feeds)).catch(() => null);
    if (names === null) {
      stderr.write(`parley: the set "${set.name}" is not in ${folder} and is left out.\n`);
      continue;
    }
    const feeds = names.filter((name) => extname(name) !== '.json').sort();
    let good = 0;
    for (const name of feeds) {
      const lines = await differencesOf(fs, join(folder, set.feeds, name), join(folder, set.expected));
      if (lines.length === 0) good += 1;
      found.push(...lines.slice(0, 5).map((line) => `${name}: ${line}`));
    }
    rows.push([set.name, String(feeds.length), String(good)]);
  }
  await write(
    stdout,
    [table(['set', 'feeds', 'as expected'], rows), ...found.map((line) => `${line}\n`)].join(''),
  );
}

/** One of the sets has a feed that is none, and one of which only that it can be read is expected. */
async function differencesOf(fs: FileSystem, feed: string, expected: string): Promise<readonly string[]> {
  const name = basename(feed, extname(feed));
  const bytes = await fs.readFile(feed);
  const json = await fs.readFile(join(expected, `${name}.json`)).catch(() => null);
  if (json !== null) return differences(bytes, new TextDecoder().decode(json));
  return differences(bytes, name === 'unrecognized' ? 'none' : 'any');
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { dir: { type: 'string' }, help: { type: 'boolean' } } })
      .values;
  } catch (error) {
    throw new AppError('bad-usage', `${error instanceof Error ? error.message : ''} See --help.`, {
      cause: error,
    });
  }
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), feedsDoor);
}
