import type { PoolConfig } from 'pg';

/** Limits of time, in ms. The server keeps the first two, which it is told as a connection is made; the driver keeps the last. */
export type TimeLimits = Pick<
  PoolConfig,
  'statement_timeout' | 'idle_in_transaction_session_timeout' | 'query_timeout'
>;

/** What a pool between says, such as PgBouncer, that takes no settings of a connection since it shares them out. */
const TAKES_NO_SETTINGS = /unsupported startup parameter/;

/**
 * The limits that a connection may be made with: behind a pool that takes none for the server, that of the driver alone.
 * @throws what the driver does where no connection can be made
 */
export async function limitsTakenAt(connection: PoolConfig, limits: TimeLimits): Promise<TimeLimits> {
  const { Client } = await import('pg');
  const client = new Client({ ...connection, ...limits });
  client.on('error', () => {});
  try {
    await client.connect();
    return limits;
  } catch (error) {
    if (!(error instanceof Error) || !TAKES_NO_SETTINGS.test(error.message)) throw error;
    const { query_timeout } = limits;
    return query_timeout === undefined ? {} : { query_timeout };
  } finally {
    await client.end().catch(() => undefined);
  }
}
