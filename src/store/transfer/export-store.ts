import { createWriteStream } from 'node:fs';
import * as fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Kysely } from 'kysely';
import { AppError } from '../../errors.js';
import type { Tables } from '../sql/tables.js';
import { EXPORT_FORMAT, FILES } from './export-format.js';
import { exportedFiles, exportedSources } from './export-lines.js';

/** What an export takes. */
export interface ExportOptions {
  readonly db: Kysely<Tables>;
  /** Folder that is made; an earlier export there is replaced once the new one is whole. */
  readonly folder: string;
  /** Of Parley. */
  readonly version: string;
  readonly clock: () => Date;
}

/** How many lines each file has got. */
export type ExportCounts = Readonly<Record<string, number>>;

/**
 * Writes all that is stored, as it is at one moment, as files of a folder.
 * @throws AppError `bad-usage` where the folder holds something else
 */
export async function exportStore({ db, folder, version, clock }: ExportOptions): Promise<ExportCounts> {
  await checkReplaceable(folder);
  const beside = join(dirname(folder), `.${basename(folder)}-${process.pid}`);
  await fs.rm(beside, { recursive: true, force: true });
  await fs.mkdir(beside, { recursive: true, mode: 0o700 });
  try {
    const counts = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((step) => writeFiles(step, beside));
    const manifest = { format: EXPORT_FORMAT, version, exportedAt: clock().toISOString(), counts };
    await writeJson(join(beside, FILES.manifest), manifest);
    await fs.rm(folder, { recursive: true, force: true });
    await fs.rename(beside, folder);
    return counts;
  } finally {
    await fs.rm(beside, { recursive: true, force: true });
  }
}

async function checkReplaceable(folder: string): Promise<void> {
  const names = await fs.readdir(folder).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new AppError('bad-usage', `${folder} cannot be written to: name a folder with --out.`, {
      cause: error,
    });
  });
  if (names.length === 0 || names.includes(FILES.manifest)) return;
  throw new AppError('bad-usage', `${folder} holds something else: name a new folder with --out.`);
}

async function writeFiles(db: Kysely<Tables>, folder: string): Promise<ExportCounts> {
  const counts: Record<string, number> = {};
  for (const { name, lines } of exportedFiles(db)) {
    let count = 0;
    const text = async function* (): AsyncGenerator<string> {
      for await (const line of lines) {
        count += 1;
        yield `${JSON.stringify(line)}\n`;
      }
    };
    await pipeline(Readable.from(text()), createWriteStream(join(folder, name), { flush: true }));
    counts[name] = count;
  }
  await writeJson(join(folder, FILES.sourceList), await exportedSources(db));
  return counts;
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await fs.writeFile(path, `${JSON.stringify(value, null, 2)}\n`, { flush: true });
}
