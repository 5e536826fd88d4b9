import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startService, type StartedService } from '../bench/start-service.js';

/** One of the processes that share a database, as it runs now. Another takes its place where it was killed. */
export interface FleetProcess {
  /** Its place among them, from 0. */
  readonly place: number;
  readonly url: string;
  /** Whether it was killed: whoever asked it then has no answer. */
  readonly isKilled: () => boolean;
}

/** Processes of the service on one database, with one folder of articles. */
export interface Fleet {
  /** Each place's newest, killed or not: whoever asks finds out. */
  readonly processes: () => readonly FleetProcess[];
  /** Places that run. */
  readonly running: () => readonly FleetProcess[];
  /** The place whose process follows the sources for all, as the last of them said; null where none has. */
  readonly reader: () => number | null;
  /** Kills one without a word to it. */
  readonly kill: (place: number) => Promise<void>;
  /** Starts one anew; ms until it was ready. */
  readonly start: (place: number) => Promise<number>;
  /** What they logged as warnings and above, each message with how often. */
  readonly warnings: () => ReadonlyMap<string, number>;
  readonly end: () => Promise<void>;
}

/** What a fleet is started with. */
export interface FleetOptions {
  /** The project's folder, built. */
  readonly root: string;
  readonly count: number;
  /** The database that they share. */
  readonly url: string;
  /** Settings beside those that each has. */
  readonly settings: Readonly<Record<string, string>>;
}

/** As `keepLease` says it. */
const TAKES_IT = 'this process does it for all';
const WARNING = 40;

/** Starts all of them, the first alone: it stores the articles. */
export async function startFleet({ root, count, url, settings }: FleetOptions): Promise<Fleet> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-processes-'));
  const corpus = join(folder, 'articles');
  await cp(join(root, 'data/articles'), corpus, { recursive: true });
  const services: (StartedService | null)[] = Array.from({ length: count }, () => null);
  const known: FleetProcess[] = [];
  const warnings = new Map<string, number>();
  let reader: number | null = null;

  function heard(place: number): (text: string) => void {
    return eachLine((message, level) => {
      if (message === TAKES_IT) reader = place;
      if (level >= WARNING) warnings.set(message, (warnings.get(message) ?? 0) + 1);
    });
  }

  async function start(place: number): Promise<number> {
    const service = await startService(
      { root, corpus, cache: join(folder, `cache-${place}`), database: join(folder, 'none.db') },
      () => performance.now(),
      {
        SEARCH_ENGINE: 'postgres',
        DATABASE_URL: url,
        SOURCES: 'none.json',
        OVERRIDES: join(folder, 'overrides.json'),
        COOLDOWN_QUESTIONS: '0',
        LOG_LEVEL: 'info',
        ...settings,
      },
      heard(place),
    );
    if (service === null)
      throw new Error(`process ${place} did not become ready: ${[...warnings.keys()].join('; ')}`);
    services[place] = service;
    known[place] = { place, url: service.url, isKilled: () => services[place] !== service };
    return service.readyMs;
  }

  async function kill(place: number): Promise<void> {
    const service = services[place];
    services[place] = null;
    if (reader === place) reader = null;
    await service?.kill();
  }

  const fleet: Fleet = {
    processes: () => known,
    running: () => known.filter(({ isKilled }) => !isKilled()),
    reader: () => reader,
    kill,
    start,
    warnings: () => warnings,
    async end() {
      const left = services.filter((service) => service !== null);
      await Promise.race([Promise.all(left.map((service) => service.stop())), delay(8000)]);
      await Promise.all(left.map((service) => service.kill()));
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    for (let place = 0; place < count; place += 1) await start(place);
  } catch (error) {
    await fleet.end();
    throw error;
  }
  return fleet;
}

/** Tells of each line of a log, as it comes in pieces, what it says and how grave that is. */
function eachLine(tell: (message: string, level: number) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      try {
        const read: unknown = JSON.parse(line);
        if (typeof read !== 'object' || read === null || !('msg' in read) || !('level' in read)) continue;
        tell(String(read.msg), Number(read.level));
      } catch {
        tell(line, WARNING);
      }
    }
  };
}
