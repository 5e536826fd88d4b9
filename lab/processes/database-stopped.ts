import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import type { OwnPostgres } from '../faults/own-postgres.js';
import { askFleet, type Came } from './ask-fleet.js';
import type { Fleet } from './fleet.js';
import { servedBy, type Changing, type Reached } from './reach-all.js';

/** What was seen while the database was stopped, and after. */
export interface DatabaseStopped {
  /** What came of questions that had been asked before, and of others, while it was stopped. */
  readonly held: ReadonlyMap<Came, number>;
  readonly others: ReadonlyMap<Came, number>;
  /** Changes that members asked for meanwhile: how many were taken, and how many refused. */
  readonly changes: { readonly taken: number; readonly refused: number };
  /** From its start until every process answered all again, in ms; null where one did not. */
  readonly backMs: number | null;
  /** Whether all processes serve what they served before. */
  readonly isSame: boolean;
  /** A change after it. */
  readonly after: Reached;
}

/** What it takes. */
export interface StopDatabaseOptions {
  readonly fleet: Fleet;
  readonly postgres: OwnPostgres;
  readonly changes: Changing;
  /** Questions that every process was asked before, and others. */
  readonly held: readonly string[];
  readonly others: readonly string[];
  readonly perSecond: number;
  readonly seconds: number;
}

const troubles = z.object({ reasons: z.array(z.string()) });

/** Longest wait for all to be well again, in ms. */
const BACK_WITHIN = 60_000;

/** Stops the database under questions, as by a lost machine, and starts it again. */
export async function stopDatabase(options: StopDatabaseOptions): Promise<DatabaseStopped> {
  const { fleet, postgres, changes, held, others, perSecond, seconds } = options;
  const now = (): number => performance.now();
  const before = await versionsOf(fleet);
  const wellBefore = await troublesOf(fleet);
  await postgres.stop();
  const asking = askFleet({
    processes: fleet.processes,
    questions: held.flatMap((question, at) => [question, others[at % others.length] ?? question]),
    perSecond,
    now,
  });
  const tried = { taken: 0, refused: 0 };
  for (const until = now() + 1000 * seconds; now() < until;) {
    await changes.add().then(
      () => (tried.taken += 1),
      () => (tried.refused += 1),
    );
    await delay(2000);
  }
  await asking.stop();
  await postgres.start();
  const began = now();
  const isBack = async (): Promise<boolean> => (await troublesOf(fleet)) === wellBefore;
  while (!(await isBack()) && now() - began < BACK_WITHIN) await delay(100);
  const backMs = now() - began < BACK_WITHIN ? now() - began : null;
  const after = await versionsOf(fleet);
  const heldOnes = new Set(held);
  const cameOf = (isHeld: boolean): ReadonlyMap<Came, number> =>
    countCame(asking.put.filter(({ question }) => heldOnes.has(question) === isHeld));
  return {
    held: cameOf(true),
    others: cameOf(false),
    changes: tried,
    backMs,
    isSame: JSON.stringify(before) === JSON.stringify(after),
    after: await changes.add(),
  };
}

/** How often each came. */
export function countCame(put: readonly { readonly came: Came }[]): ReadonlyMap<Came, number> {
  const counts = new Map<Came, number>();
  for (const { came } of put) counts.set(came, (counts.get(came) ?? 0) + 1);
  return counts;
}

/** What they say is not as it should be. */
async function troublesOf(fleet: Fleet): Promise<string> {
  const each = fleet
    .running()
    .map(async ({ url }) =>
      troubles.parse(await (await fetch(new URL('/readyz', url))).json()).reasons.join(' '),
    );
  return (await Promise.all(each)).join('\n');
}

async function versionsOf(fleet: Fleet): Promise<readonly unknown[]> {
  return await Promise.all(fleet.running().map(servedBy));
}
