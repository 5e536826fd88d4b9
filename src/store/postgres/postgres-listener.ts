import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client, Notification } from 'pg';
import type { Wake } from '../sql/sql-announcements.js';
import type { Hearing } from '../store-place.js';

/** What processes on one database listen to. What is said there wakes all; where it is a word of its own, it is a call of one to itself. */
const CHANNEL = 'parley_announced';

/** Between two attempts to listen, in ms; twice as long after each that came to nothing. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
const CONNECT_MS = 10_000;
/** Longest that the end of a connection is waited for, in ms. */
const CLOSE_MS = 1000;

/** How long a process waits for its own call, and how long after one was heard it calls again, in ms. */
export interface CallTimes {
  readonly heardWithin: number;
  readonly callEvery: number;
}
const CALLS: CallTimes = { heardWithin: 10_000, callEvery: 60_000 };

/** Wakes those who listen, once the transaction is done. */
export const wakeInPostgres: Wake = async (step) => {
  await sql`select pg_notify(${CHANNEL}, '')`.execute(step);
};

/** What listening takes. */
export interface ListenOptions {
  /** With user and password where it takes them. */
  readonly url: string;
  readonly woken: () => void;
  /** Told of every call whether it was heard. */
  readonly hearing: (how: Hearing) => void;
  readonly calls?: CallTimes;
}

/**
 * Calls `woken` whenever something was announced, from a connection of its own, and makes another where that breaks: each time
 * one stands it is called as well, for what was missed. A pool that gives a connection to one after another takes `LISTEN`, and lets nothing
 * be heard; so does a way that broke without a word. So a process calls itself now and then, over another connection, and what it does not hear is told
 * (`hearing`): nobody may count on being woken alone. Never fails.
 * @returns what ends it
 */
export function listenInPostgres({ url, woken, hearing, calls = CALLS }: ListenOptions): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  /** How often in a row it did not hear itself. */
  let unheard = 0;

  async function connected(name: string): Promise<Client> {
    const { Client } = await import('pg');
    const client = new Client({
      connectionString: url,
      application_name: name,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: CONNECT_MS,
    });
    client.on('error', () => {});
    await client.connect();
    return client;
  }

  /** Over a connection of its own: on the same one it would be heard even behind a pool. */
  async function call(word: string): Promise<void> {
    const client = await connected('parley (calls itself)');
    try {
      await client.query('select pg_notify($1, $2)', [CHANNEL, word]);
    } finally {
      await closed(client);
    }
  }

  /** Calls itself until that is not heard, or the connection is over. */
  async function callOn(client: Client, over: AbortSignal): Promise<void> {
    let heard = (_word: string): void => {};
    client.on('notification', ({ payload = '' }: Notification) => heard(payload));
    while (!over.aborted) {
      const word = randomUUID();
      const isHeard = new Promise<'hears'>((resolve) => {
        heard = (said) => void (said === word && resolve('hears'));
      });
      const outcome = await call(word).then(
        () =>
          Promise.race([isHeard, delay(calls.heardWithin, 'deaf' as const, { signal: over, ref: false })]),
        // That there is no other connection tells nothing of this one.
        () => null,
      );
      if (outcome === null) {
        await delay(calls.callEvery, undefined, { signal: over, ref: false });
        continue;
      }
      unheard = outcome === 'deaf' ? unheard + 1 : 0;
      // A connection that broke without a word is no deaf one: the next tells.
      if (unheard !== 1) hearing(outcome);
      if (outcome === 'deaf') return;
      await delay(calls.callEvery, undefined, { signal: over, ref: false });
    }
  }

  /** Resolves, or rejects, once the connection is over, or nothing is heard on it: whether it ever stood. */
  async function listenOnce(): Promise<boolean> {
    const client = await connected('parley (listens)');
    const over = new AbortController();
    const stop = (): void => over.abort();
    client.once('end', stop).once('error', stop);
    signal.addEventListener('abort', stop, { once: true });
    try {
      client.on('notification', ({ payload = '' }: Notification) => void (payload === '' && woken()));
      await client.query(`listen ${CHANNEL}`);
      woken();
      await callOn(client, over.signal).catch(() => undefined);
      return true;
    } finally {
      signal.removeEventListener('abort', stop);
      await closed(client);
    }
  }

  async function listen(): Promise<void> {
    let pause = FIRST_PAUSE;
    while (!signal.aborted) {
      // Whoever uses the database finds out that it is away, and tells.
      const stood = await listenOnce().catch(() => false);
      pause = stood && unheard < 2 ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
      await delay(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  const listening = listen();
  return async () => {
    ending.abort();
    // One that is still being made is not waited for.
    await Promise.race([listening, delay(CLOSE_MS, undefined, { ref: false })]);
  };
}

/** Ends a connection; one whose other end is gone is not waited for. */
async function closed(client: Client): Promise<void> {
  await Promise.race([client.end().catch(() => undefined), delay(CLOSE_MS, undefined, { ref: false })]);
}
