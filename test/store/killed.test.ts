import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killWriters, type CrashReport } from '../../lab/crash/kill-writers.js';
import type { StorePlace } from '../../src/store/store-place.js';
import { newSchema, newSqlite, POSTGRES } from './sql-stores.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Below the packages, so that those that are not bundled are found. */
const builds = join(root, 'node_modules/.cache');
let folder = '';

beforeAll(async () => {
  mkdirSync(builds, { recursive: true });
  folder = mkdtempSync(join(builds, 'writer-'));
  // A program of its own: started from the sources it would take longer to start than to write.
  await build({
    entryPoints: [
      { in: join(root, 'lab/crash/crash-writer.ts'), out: 'crash-writer' },
      { in: join(root, 'src/store/sqlite/sqlite-thread.ts'), out: 'sqlite-thread' },
    ],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    external: ['better-sqlite3', 'pg'],
    logLevel: 'warning',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what was acknowledged outlives the end of the process that wrote it, whole', () => {
  it('in SQLite', async () => {
    const place = await newSqlite();
    const url = place().name.replace('SQLite in ', 'sqlite:');
    const report = await crash(place(), url, 20);
    expect(report).toMatchObject({ kills: 20, lost: [], torn: [] });
    expect(report.acknowledged).toBeGreaterThan(20);
  });

  it.runIf(POSTGRES !== undefined)('in PostgreSQL', async () => {
    const schema = await newSchema();
    expect(await crash(schema(), schema.url, 4)).toMatchObject({ kills: 4, lost: [], torn: [] });
  });

  function crash(place: StorePlace, url: string, kills: number): Promise<CrashReport> {
    const writer = join(folder, 'crash-writer.js');
    const open = () => place.open({ create: true });
    return killWriters({ url, writer, kills, open, random: Math.random });
  }
});
