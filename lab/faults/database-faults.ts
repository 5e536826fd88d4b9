import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import type { FaultCount } from './fault-count.js';
import { lookFor, writeUntil, type Done } from './kill-service.js';
import { startPostgres } from './own-postgres.js';
import { inScene, type Scene } from './scene.js';

const run = promisify(execFile);

/** How long a trouble lasts, in ms: longer than a statement waits for a lock. */
const LASTS = 7000;
/** How long all is well before and after it, in ms. The store is looked at every 2 s while it is away. */
const WELL = 4000;

/** Members go on while the database is troubled again and again, and mended. What was acknowledged must be there. */
async function troubled(
  fault: string,
  times: number,
  { scene, url, trouble, mend }: Troubled,
): Promise<FaultCount[]> {
  const { discord, service, log } = scene;
  const done: Done = new Map();
  await writeUntil(discord, done, async () => {
    for (let n = 0; n < times; n += 1) {
      await delay(WELL);
      await trouble();
      await delay(LASTS);
      await mend();
    }
    await delay(2 * WELL);
  });
  const readiness = await fetch(new URL('/readyz', service().url));
  await service().stop();
  const counts = await lookFor(`${fault} (${times} times)`, done, url);
  const away = log.filter((line) => line.includes('What is stored is out of reach')).length;
  const note = `readyz ${readiness.status} in the end, ${away} times told as out of reach`;
  return counts.map((count, n) => (n === 0 ? { ...count, note } : count));
}

interface Troubled {
  readonly scene: Scene;
  /** Where it is looked for afterwards. */
  readonly url: string;
  readonly trouble: () => Promise<void> | void;
  readonly mend: () => Promise<void> | void;
}

/** Another program holds the file's lock. */
export async function lockedFile(root: string, times: number): Promise<FaultCount[]> {
  return await inScene({ root, small: true }, async (scene) => {
    const path = join(scene.folder, 'parley.db');
    const other = new Database(path, { timeout: 20_000 });
    try {
      return await troubled('the SQLite file is locked', times, {
        scene,
        url: `sqlite:${path}`,
        trouble: () => void other.exec('begin immediate'),
        mend: () => void other.exec('rollback'),
      });
    } finally {
      other.close();
    }
  });
}

/** The file is moved away, and comes back. */
export async function fileAway(root: string, times: number): Promise<FaultCount[]> {
  return await inScene({ root, small: true }, async (scene) => {
    const { folder } = scene;
    const away = join(folder, 'away');
    await mkdir(away);
    const move = async (from: string, to: string): Promise<void> => {
      const names = (await readdir(from)).filter((name) => name.startsWith('parley.db'));
      for (const name of names) await rename(join(from, name), join(to, name));
    };
    return await troubled('the SQLite file is away', times, {
      scene,
      url: `sqlite:${join(folder, 'parley.db')}`,
      trouble: () => move(folder, away),
      mend: () => move(away, folder),
    });
  });
}

/** A disk of 4 MiB is filled to the last byte, and room is made again. Without the right to mount one nothing is tried. */
export async function fullDisk(root: string, times: number): Promise<FaultCount[]> {
  const disk = await mkdtemp(join(tmpdir(), 'parley-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
  } catch {
    await rm(disk, { recursive: true });
    return [];
  }
  const url = `sqlite:${disk}/parley.db`;
  const ballast = join(disk, 'ballast');
  try {
    return await inScene({ root, small: true, settings: { DATABASE_URL: url } }, (scene) =>
      troubled('the disk is full', times, {
        scene,
        url,
        async trouble() {
          const { bavail, bsize } = await statfs(disk);
          await writeFile(ballast, Buffer.alloc(bavail * bsize));
        },
        mend: () => rm(ballast),
      }),
    );
  } finally {
    await run('umount', ['-l', disk]);
    await rm(disk, { recursive: true });
  }
}

/** PostgreSQL is stopped as by a lost machine, and started again. Without its programs nothing is tried. */
export async function postgresAway(root: string, times: number): Promise<FaultCount[]> {
  const postgres = await startPostgres();
  if (postgres === null) return [];
  try {
    return await inScene(
      { root, small: true, settings: { DATABASE_URL: postgres.url } },
      async (scene) =>
        await troubled('PostgreSQL is stopped', times, {
          scene,
          url: postgres.url,
          trouble: () => postgres.stop(),
          mend: () => postgres.start(),
        }),
    );
  } finally {
    await postgres.end();
  }
}
