import { join, resolve } from 'node:path';
import { projectRoot } from '../project-root.js';
import { exportStore } from '../store/transfer/export-store.js';
import { withStored } from './open-stored.js';
import { printableLine } from './printable.js';
import { runDoor, show, type Terminal } from './run.js';
import { readStoreArguments } from './store-arguments.js';
import { versionOfProject } from './version-of-project.js';

const USAGE = `Usage:
  npm run --silent export -- [--out DIR]

Writes all that is stored as files of a folder, var/export unless named; an earlier export there is
replaced. CORPUS may name its articles.jsonl, SOURCES its sources.json; import reads all of it.
`;

/** Writes all that is stored as files, and prints the folder. */
export async function exportStored(terminal: Terminal): Promise<number> {
  const { help, out } = readStoreArguments(terminal.args, 'out');
  if (help) {
    await show(terminal.stdout, USAGE);
    return 0;
  }
  const folder = out === '' ? join(projectRoot(), 'var/export') : resolve(out);
  const version = await versionOfProject();
  const clock = (): Date => new Date();
  await withStored(terminal, false, ({ db }) => exportStore({ db, folder, version, clock }));
  await show(terminal.stdout, `${printableLine(folder)}\n`);
  return 0;
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  await runDoor(exportStored);
}
