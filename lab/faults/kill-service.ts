import { setTimeout as delay } from 'node:timers/promises';
import { readDatabaseAddress } from '../../src/store/database-address.js';
import { placeOf } from '../../src/store/place-of.js';
import type { OpenStore } from '../../src/store/store-place.js';
import type { FakeDiscord } from '../../test/support/fake-discord/index.js';
import { KEEPING_ACTS, type KeptInAct, type KeepingAct } from './acts.js';
import type { FaultCount } from './fault-count.js';
import { inScene } from './scene.js';

/** Longest that members go on after one of them was answered, in ms, before the process is killed. */
const LONGEST = 400;
/** How long that one is waited for, in ms. */
const WAITED = 8000;

/** What was tried so far, of each kind of act. */
export type Done = Map<KeepingAct, KeptInAct[]>;

/** The process is killed at random moments while members have it keep things. What was acknowledged must be there afterwards. */
export async function killsDuringWrites(root: string, kills: number): Promise<FaultCount[]> {
  return await inScene({ root, small: true }, async ({ discord, service, start, folder }) => {
    const done: Done = new Map();
    for (let kill = 0; kill < kills; kill += 1) {
      // By turns around writes of each kind: some take longer after a start than others are done in.
      const chosen = KEEPING_ACTS[kill % KEEPING_ACTS.length];
      await writeUntil(discord, done, async (firstOf) => {
        await Promise.race([chosen === undefined ? null : firstOf(chosen), delay(WAITED)]);
        await delay(Math.random() * LONGEST);
        await service().kill();
      });
      // Nobody is there: what members try now is not delivered.
      discord.dropConnections({ resumable: false });
      await start();
    }
    await service().stop();
    return await lookFor(`kill -9 during writes (${kills} times)`, done, `sqlite:${folder}/parley.db`);
  });
}

/**
 * Has members do all that is kept, each kind again and again, until `trouble` is over.
 * @param trouble can wait for the first thing of a kind that is acknowledged
 */
export async function writeUntil(
  discord: FakeDiscord,
  done: Done,
  trouble: (firstOf: (act: KeepingAct) => Promise<void>) => Promise<void>,
): Promise<void> {
  const ended = new AbortController();
  const firsts = new Map<KeepingAct, () => void>();
  const firstOf = (act: KeepingAct): Promise<void> =>
    new Promise((resolve) => {
      firsts.set(act, resolve);
    });
  const over = trouble(firstOf).finally(() => {
    ended.abort();
  });
  const write = async (act: KeepingAct): Promise<void> => {
    while (!ended.signal.aborted) {
      // What is not shown before the trouble is over is acknowledged to nobody.
      const kept = await Promise.race([act.act(discord).catch(() => null), over.then(() => null)]);
      if (kept === null) {
        await delay(20);
        continue;
      }
      done.set(act, [...(done.get(act) ?? []), kept]);
      if (kept.isAcknowledged) firsts.get(act)?.();
    }
  };
  await Promise.all([over, ...KEEPING_ACTS.map(write)]);
}

/** Looks in the store, as a start would open it, for what was acknowledged. */
export async function lookFor(fault: string, done: Done, url: string): Promise<FaultCount[]> {
  const address = readDatabaseAddress(url);
  if (address === null) throw new Error(`${url} is no database`);
  const open: OpenStore = await placeOf({ address, clock: () => new Date(), inThread: false }).open({
    create: false,
  });
  try {
    const counts: FaultCount[] = [];
    for (const [act, tried] of done) {
      const acknowledged = tried.filter(({ isAcknowledged }) => isAcknowledged);
      const there = await Promise.all(acknowledged.map((kept) => act.isThere(open.store, kept)));
      const once = there.filter(Boolean).length;
      counts.push({
        fault: `${fault}: ${act.name}`,
        asked: tried.length,
        once,
        unanswered: 0,
        lost: acknowledged.length - once,
        doubled: 0,
        saw: new Map([
          ['that it is kept', acknowledged.length],
          ['that it is not', tried.length - acknowledged.length],
        ]),
        note: '',
      });
    }
    return counts;
  } finally {
    await open.close();
  }
}
