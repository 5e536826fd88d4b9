import { generateKeyPairSync } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { AppError } from '../../src/errors.js';
import { projectRoot } from '../../src/project-root.js';
import { readDatabaseAddress } from '../../src/store/database-address.js';
import { percentile, spread } from '../bench/percentiles.js';
import { OWN } from '../eval/catalogue.js';
import { loadSet } from '../eval/load-set.js';
import { startPostgres, type OwnPostgres } from '../faults/own-postgres.js';
import { askFleet, type FleetAsking, type Came } from './ask-fleet.js';
import { countCame, stopDatabase, type DatabaseStopped } from './database-stopped.js';
import { startFleet, type Fleet } from './fleet.js';
import { changing, type Changing, type Reached } from './reach-all.js';

const USAGE = `Usage:
  npm run --silent processes -- [--url postgres://…] [--count N] [--questions-a-second N] [--away SECONDS]
Starts N (5) processes of the built service on one PostgreSQL, with the shipped articles in it (SEARCH_ENGINE=postgres), asks so many
questions a second (20), kills each in turn and starts it again, and meanwhile adds an article, removes it and changes a setting.
Without --url it starts a PostgreSQL of its own, and stops that for some seconds (30) under questions as well. Ends by itself: with 1
where a question failed that was not at a process as that was killed, where a change did not reach all, or where anything was lost.
`;

/** How long all is well before a process is killed, and before it is started again, in ms. */
const WELL = 3000;
/** Questions that are put all the time, and others that no process was asked before. */
const ASKED = { often: 30, never: 30 } as const;
/** Longest that a lease is waited for, in ms, and between two looks. */
const TAKEN_WITHIN = 60_000;
const LOOK_EVERY = 20;

/** A process that was killed. */
interface Killed {
  readonly place: number;
  /** From the kill until another followed the sources, in ms; null where this one did not. */
  readonly takenOverMs: number | null;
  /** From its start until it was ready, in ms. */
  readonly readyMs: number;
  readonly reached: readonly Reached[];
}

/** Shows several processes on one database. */
async function processes({ args, stdout, stderr }: Terminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string' },
      count: { type: 'string', default: '5' },
      'questions-a-second': { type: 'string', default: '20' },
      away: { type: 'string', default: '30' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    await write(stdout, USAGE);
    return 0;
  }
  const count = Number(values.count);
  const perSecond = Number(values['questions-a-second']);
  if (!(count >= 2 && perSecond > 0))
    throw new AppError('bad-usage', '--count wants two at least, and --questions-a-second a number.');
  const given = values.url === undefined ? null : readDatabaseAddress(values.url);
  if (given !== null && given.kind !== 'postgres')
    throw new AppError('bad-usage', '--url wants postgres://….');
  const own = given === null ? await startPostgres() : null;
  const url = given?.url ?? own?.url;
  if (url === undefined)
    throw new AppError('bad-usage', 'There is no PostgreSQL on this machine: name one with --url.');
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const hex = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  const root = projectRoot();
  stderr.write(`parley: ${count} processes start\n`);
  const fleet = await startFleet({ root, count, url, settings: { DISCORD_PUBLIC_KEY: hex } }).catch(
    async (error: unknown) => {
      await own?.end();
      throw error;
    },
  );
  try {
    const changes = changing(fleet, privateKey);
    const { often, never } = await chooseAsked(root);
    stderr.write('parley: each is asked everything once\n');
    await warmUp(fleet, often);
    const asking = askFleet({
      processes: fleet.processes,
      questions: often,
      perSecond,
      now: () => performance.now(),
    });
    const killed: Killed[] = [];
    try {
      for (let place = 0; place < count; place += 1) {
        stderr.write(`parley: process ${place} is killed\n`);
        killed.push(await killOne(fleet, changes, place));
      }
      await delay(WELL);
    } finally {
      await asking.stop();
    }
    await write(stdout, render(asking, killed, perSecond));
    const away =
      own === null
        ? null
        : await awayOf(fleet, {
            own,
            changes,
            often,
            never,
            perSecond,
            seconds: Number(values.away),
            stderr,
          });
    if (away !== null) await write(stdout, renderAway(away, Number(values.away)));
    for (const [message, times] of fleet.warnings()) await write(stdout, `logged ${times}×: ${message}\n`);
    return isWell(asking, killed, away) ? 0 : 1;
  } finally {
    await fleet.end();
    await own?.end();
  }
}

async function chooseAsked(
  root: string,
): Promise<{ readonly often: readonly string[]; readonly never: readonly string[] }> {
  const own = await loadSet(OWN, root, fs);
  if (own.kind === 'missing') throw new AppError('bad-usage', `${own.path} is not there: restore it.`);
  const all = spread(
    own.set.questions.map(({ question }) => question),
    ASKED.often + ASKED.never,
  );
  return { often: all.filter((_, at) => at % 2 === 0), never: all.filter((_, at) => at % 2 === 1) };
}

/** What was asked once is in memory. */
async function warmUp(fleet: Fleet, questions: readonly string[]): Promise<void> {
  for (const { url } of fleet.running()) {
    for (const question of questions) {
      const response = await fetch(new URL('/api/ask', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ question }),
      });
      await response.arrayBuffer();
    }
  }
}

async function killOne(fleet: Fleet, changes: Changing, place: number): Promise<Killed> {
  await delay(WELL);
  const isReader = fleet.reader() === place;
  const began = performance.now();
  await fleet.kill(place);
  const taken = isReader ? takenOver(fleet, began) : Promise.resolve(null);
  const reached = [await changes.set(), await changes.add()];
  const takenOverMs = await taken;
  await delay(WELL);
  const readyMs = await fleet.start(place);
  reached.push(await changes.remove());
  return { place, takenOverMs, readyMs, reached };
}

async function takenOver(fleet: Fleet, since: number): Promise<number> {
  while (fleet.reader() === null && performance.now() - since < TAKEN_WITHIN) await delay(LOOK_EVERY);
  return performance.now() - since;
}

async function awayOf(
  fleet: Fleet,
  given: {
    readonly own: OwnPostgres;
    readonly changes: Changing;
    readonly often: readonly string[];
    readonly never: readonly string[];
    readonly perSecond: number;
    readonly seconds: number;
    readonly stderr: Terminal['stderr'];
  },
): Promise<DatabaseStopped> {
  const { own: postgres, often, never, stderr, ...rest } = given;
  stderr.write('parley: the database is stopped\n');
  // Those that were started anew have not been asked everything since.
  await warmUp(fleet, often);
  return await stopDatabase({ ...rest, fleet, postgres, held: often, others: never });
}

function counted(put: ReadonlyMap<Came, number>): string {
  return [...put].map(([came, times]) => `${came} ${times}`).join(', ');
}

function seconds(ms: number | null): string {
  return ms === null ? 'never' : `${(ms / 1000).toFixed(2)} s`;
}

function render({ put }: FleetAsking, killed: readonly Killed[], perSecond: number): string {
  const times = put
    .filter(({ came }) => came === 'answered')
    .map(({ took }) => took)
    .toSorted((a, b) => a - b);
  const reached = killed.flatMap((each) => each.reached);
  const kinds = [...new Set(reached.map(({ what }) => what))].map((what) => {
    const all = reached.filter((each) => each.what === what).map(({ ms }) => ms);
    const longest = all.includes(null) ? null : Math.max(...all.map((ms) => ms ?? 0));
    return `${what}: all had it within ${seconds(longest)} (${all.map(seconds).join(', ')})`;
  });
  const failures = put.filter(({ came }) => came === 'failed').map(({ why }) => why);
  return [
    `asked ${put.length} (${perSecond} a second): ${counted(countCame(put))}`,
    `an answer: p50 ${Math.round(percentile(times, 0.5))} ms, p99 ${Math.round(percentile(times, 0.99))} ms`,
    ...[...new Set(failures)].map((why) => `failed: ${why ?? ''}`),
    ...killed.map(({ place, takenOverMs, readyMs }) => {
      const reader =
        takenOverMs === null ? '' : `, which followed the sources: another did after ${seconds(takenOverMs)}`;
      return `process ${place} was killed${reader}; started again, it was ready after ${seconds(readyMs)}`;
    }),
    ...kinds,
    '',
  ].join('\n');
}

function renderAway({ held, others, changes, backMs, isSame, after }: DatabaseStopped, away: number): string {
  return [
    `the database was stopped for ${away} s: of questions asked before ${counted(held)}; of others ${counted(others)}`,
    `changes meanwhile: ${changes.taken} taken, ${changes.refused} refused; all processes were well again ${seconds(backMs)} after its start`,
    `they serve ${isSame ? 'the same' : 'something else'}; an article added then reached all within ${seconds(after.ms)}`,
    '',
  ].join('\n');
}

function isWell({ put }: FleetAsking, killed: readonly Killed[], away: DatabaseStopped | null): boolean {
  const failed = put.filter(({ came }) => came === 'failed' || came === 'told').length;
  const isReached = killed.every(({ reached }) => reached.every(({ ms }) => ms !== null));
  if (away === null) return failed === 0 && isReached;
  const { held, others, changes, backMs, isSame, after } = away;
  const wrong = (held.get('failed') ?? 0) + (others.get('failed') ?? 0) + changes.taken;
  return failed === 0 && isReached && wrong === 0 && backMs !== null && isSame && after.ms !== null;
}

/** Runs the program in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), processes);
}
