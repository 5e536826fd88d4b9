import { sql } from 'kysely';
import { setTimeout as delay } from 'node:timers/promises';
import type { Wake } from '../sql/sql-announcements.js';

/** What processes on one database listen to. */
const CHANNEL = 'parley_announced';

/** Between two attempts to listen, in ms; twice as long after each that came to nothing. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
const CONNECT_MS = 10_000;

/** Wakes those who listen, once the transaction is done. */
export const wakeInPostgres: Wake = async (step) => {
  await sql`select pg_notify(${CHANNEL}, '')`.execute(step);
};

/**
 * Calls `woken` whenever something was announced, from a connection of its own, and makes another where that breaks: each time
 * one stands it is called as well, for what was missed. Behind a pool that gives a connection to one after another it may hear
 * nothing: nobody may count on it alone. Never fails.
 * @returns what ends it
 */
export function listenInPostgres(url: string, woken: () => void): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;

  /** Resolves once the connection is over: whether it ever stood. */
  async function listenOnce(): Promise<boolean> {
    const { Client } = await import('pg');
    if (signal.aborted) return false;
    const client = new Client({
      connectionString: url,
      application_name: 'parley (listens)',
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
    });
    const over = new Promise<void>((resolve) => {
      client.once('end', resolve).on('error', () => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', woken);
    let stood = false;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      stood = true;
      woken();
      await over;
    } catch {
      // Whoever uses the database finds out, and tells.
    }
    await client.end().catch(() => undefined);
    return stood;
  }

  async function listen(): Promise<void> {
    let pause = FIRST_PAUSE;
    while (!signal.aborted) {
      const stood = await listenOnce();
      pause = stood ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
      await delay(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  const listening = listen();
  return async () => {
    ending.abort();
    await listening;
  };
}
