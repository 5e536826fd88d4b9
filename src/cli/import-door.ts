import { resolve } from 'node:path';
import { AppError } from '../errors.js';
import { importStore } from '../store/transfer/import-store.js';
import { withStored } from './open-stored.js';
import { printableLine } from './printable.js';
import { runDoor, show, type Terminal } from './run.js';
import { readStoreArguments } from './store-arguments.js';

const USAGE = `Usage:
  npm run --silent import -- DIR

Reads what \`npm run export\` has written into the store that DATABASE_URL names, which must be empty: all
of it, or nothing. Stop the service before.
`;

/** Reads an export into an empty store, and prints how much of each kind came. */
export async function importStored(terminal: Terminal): Promise<number> {
  const { help, folder } = readStoreArguments(terminal.args, 'folder');
  if (help) {
    await show(terminal.stdout, USAGE);
    return 0;
  }
  if (folder === '') throw new AppError('bad-usage', 'Name the folder of the export: npm run import -- DIR.');
  await withStored(terminal, true, async ({ db }, name) => {
    const counts = await importStore({ db, folder: resolve(folder) });
    const lines = Object.entries(counts).map(([file, count]) => `${count}  ${file}`);
    await show(terminal.stdout, `${[...lines, printableLine(`imported into ${name}`)].join('\n')}\n`);
  });
  return 0;
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  await runDoor(importStored);
}
