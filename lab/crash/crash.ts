import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { AppError } from '../../src/errors.js';
import { readDatabaseAddress } from '../../src/store/database-address.js';
import { placeOf } from '../../src/store/place-of.js';
import { killWriters } from './kill-writers.js';

const USAGE = `Usage:
  npm run --silent crash -- [--kills N] [--url DATABASE_URL]
Kills programs that write into a store at random moments, N times (200), and tells what was acknowledged, lost and torn. The
store is a file that is removed afterwards, unless --url names another, which must be empty.
`;

/** Ends with 1 where anything was lost or torn. */
async function crash({ args, stdout }: Terminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { kills: { type: 'string' }, url: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    await write(stdout, USAGE);
    return 0;
  }
  const kills = Number(values.kills ?? 200);
  if (!Number.isInteger(kills) || kills < 1) throw new AppError('bad-usage', '--kills wants a whole number.');
  const folder = await mkdtemp(join(tmpdir(), 'parley-crash-'));
  try {
    const url = values.url ?? `sqlite:${join(folder, 'crash.db')}`;
    const address = readDatabaseAddress(url);
    if (address === null) throw new AppError('bad-usage', '--url wants sqlite:PATH or postgres://….');
    const place = placeOf({ address, clock: () => new Date(), inThread: false });
    const writer = join(dirname(fileURLToPath(import.meta.url)), 'crash-writer.js');
    const open = () => place.open({ create: true });
    const { lost, torn, ...counts } = await killWriters({ kills, url, writer, open, random: Math.random });
    const report = { store: place.name, ...counts, lost: lost.length, torn: torn.length };
    await write(stdout, `${JSON.stringify(report)}\n${[...lost, ...torn].join('\n')}`);
    return lost.length + torn.length === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the program in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), crash);
}
