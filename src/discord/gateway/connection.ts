import type { REST } from 'discord.js';
import * as z from 'zod';
import type { Logger } from '../../logger.js';
import { askGateway, type GatewayNews } from './ask-gateway.js';
import { describeError } from './describe-error.js';
import {
  openGatewayConnection,
  type Ended,
  type GatewayEvents,
  type Session,
  type Shard,
} from './gateway-connection.js';
import type { ReadyNews } from './gateway-frames.js';
import { retryDelay, waited, type DoorTiming } from './timing.js';

/** What happens to the connection, for its owner to keep count of. */
export interface ConnectionEvents {
  /** A new session stands: the first, or another in the place of one that was lost. */
  ready(news: ReadyNews): void;
  /** The session stands again. */
  resumed(): void;
  /** There is no connection: why, and when the next attempt is, in words for an operator. */
  down(reason: string): void;
  /** There is none, and there will be none until a person does what this says. The log was not told. */
  failed(wayOut: string): void;
  /** Every event as Discord sends it, such as INTERACTION_CREATE. Where this throws, that event alone is lost. */
  event(name: string, data: unknown): void;
}

export interface ConnectionOptions {
  readonly token: string;
  readonly rest: REST;
  readonly logger: Logger;
  readonly timing: DoorTiming;
  readonly shard: Shard;
  /** Resolves when a session may be begun, where others begin some as well. Default: this one alone begins any. */
  readonly mayIdentify?: (() => Promise<void>) | undefined;
  /** Ends the connection, and every attempt at one, at once. */
  readonly signal: AbortSignal;
}

/** A session is given up where so many connections in a row did not bring it back. */
const LAST_RESUME = 3;
const DAY = 24 * 60 * 60_000;

/**
 * Keeps one connection to Discord's gateway, with one session, whatever happens to it: each connection is over before
 * the next is tried. Attempts that come to nothing wait longer and longer, since Discord allows about 1,000 sessions a
 * day and resets the token of a bot that wants more. Resolves when stopped, or when only a person can mend it. Never
 * rejects.
 */
export async function keepConnected(options: ConnectionOptions, events: ConnectionEvents): Promise<void> {
  const { token, rest, logger, timing, signal } = options;
  let session: Session | null = null;
  /** Attempts in a row that came to nothing, or to a session that did not stand long. */
  let attempts = 0;
  /** Attempts to take up a session again after it stood. */
  let resumptions = 0;
  let fruitless = 0;
  let identified: Promise<unknown> = Promise.resolve();

  /**
   * Counts an attempt and says how long to wait for the next. A session that stood is taken up again at once, and where
   * that is so again and again, after a moment: members wait 3 s for a first response, and it costs no login of the day's.
   */
  function backoff(stood: boolean): number {
    if (session === null || !stood) return retryDelay((attempts += 1), timing);
    resumptions += 1;
    return attempts === 0 && resumptions === 1 ? 0 : timing.firstRetryMs;
  }

  /** Waits before the next attempt, at least as long as Discord asks for, and says so. */
  async function retry(
    { cause, leastMs = 0, stood = false }: { cause: string; leastMs?: number; stood?: boolean },
    facts: object,
    message: string,
  ): Promise<void> {
    const retryInMs = Math.min(Math.max(backoff(stood), leastMs), DAY);
    const attempt = attempts + resumptions;
    logger.warn({ cause, attempt, retryInMs, ...facts }, message);
    events.down(`${cause} Attempt ${attempt + 1} follows ${inWords(retryInMs)}.`);
    await waited(retryInMs, signal);
  }

  /** The address to begin a session at; null where there is none now, and the wait for that is over. */
  async function addressOf(news: Exclude<GatewayNews, { kind: 'refused' }>): Promise<string | null> {
    if (news.kind === 'away') {
      const facts = news.err === null ? {} : { err: news.err };
      await retry(
        { cause: news.cause, leastMs: news.waitMs },
        facts,
        'Discord cannot be reached; trying again.',
      );
      return null;
    }
    const { left, total, resetAfterMs } = news.sessions;
    const facts = { sessionsLeft: left, sessionsADay: total };
    if (left <= 0) {
      const cause = `Discord allows no more logins for now: all ${total} of the day are used up.`;
      await retry(
        { cause, leastMs: resetAfterMs },
        facts,
        'Discord allows no more logins for now; waiting until it does.',
      );
      return null;
    }
    logger.info(facts, 'Logging in to Discord.');
    return news.address;
  }

  /** One connection, from its opening to its end. */
  async function connectAt(address: string): Promise<Ended & { readonly stood: boolean }> {
    const over = new AbortController();
    let stood = false;
    const stand = (): void => {
      stood = true;
      void standsLong(over.signal);
    };
    const connection = openGatewayConnection(
      {
        token,
        address,
        session,
        stepMs: timing.stepMs,
        shard: options.shard,
        async mayIdentify() {
          await options.mayIdentify?.();
          await identified;
          identified = waited(timing.identifyEveryMs, signal);
        },
      },
      {
        ...passedOver(logger),
        ready(news) {
          stand();
          events.ready(news);
        },
        resumed() {
          stand();
          events.resumed();
        },
        event: (name, data) => events.event(name, data),
      },
    );
    signal.addEventListener('abort', connection.close, { once: true });
    const ended = await connection.ended;
    signal.removeEventListener('abort', connection.close);
    over.abort();
    return { ...ended, stood };
  }

  async function standsLong(over: AbortSignal): Promise<void> {
    if (await waited(timing.longestRetryMs, over)) [attempts, resumptions] = [0, 0];
  }

  while (!signal.aborted) {
    let address = session?.resumeURL ?? null;
    if (address === null) {
      // discord.js forgets the token after a 401, wherever that came from.
      const news = await askGateway(rest.setToken(token), signal);
      if (signal.aborted) return;
      if (news.kind === 'refused') return events.failed(news.wayOut);
      address = await addressOf(news);
      if (address === null) continue;
    }
    const ended = await connectAt(address);
    if (signal.aborted) return;
    if (ended.wayOut !== null) return events.failed(ended.wayOut);
    fruitless = ended.stood ? 0 : fruitless + 1;
    session = fruitless < LAST_RESUME ? ended.session : null;
    const message = ended.stood
      ? 'The connection to Discord was lost; reconnecting.'
      : 'The connection to Discord failed; trying again.';
    await retry(ended, { resumes: session !== null }, message);
  }
}

const withId = z.object({ id: z.string() });

/** What is done about that which cannot be read: it is named in the log, and nothing else comes of it. */
function passedOver(logger: Logger): Pick<GatewayEvents, 'unreadable' | 'fault'> {
  return {
    unreadable({ op, event, id }) {
      logger.warn({ op, event, id }, 'Discord sent a frame that cannot be read; it is passed over.');
    },
    fault(error, { name, data }) {
      const id = withId.safeParse(data).data?.id;
      const facts = { event: name, id, err: describeError(error) };
      logger.error(facts, 'An event of Discord could not be handled; it is passed over.');
    },
  };
}

/** A wait as an operator reads it: `at once`, `after 800 ms`, `after 4 s`, `after 5 min`, `after 3 h 20 min`. */
function inWords(ms: number): string {
  if (ms === 0) return 'at once';
  if (ms < 1000) return `after ${Math.round(ms)} ms`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `after ${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `after ${minutes} min` : `after ${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
