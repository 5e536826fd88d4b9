import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';
import * as z from 'zod';
import type { FleetProcess } from './fleet.js';

/**
 * What came of a question. `answered`: an answer or an abstention. `told`: that the database is out of reach. `busy`: that too much
 * is asked. `in-flight`: it was at a process as that was killed. `failed`: all else.
 */
export type Came = 'answered' | 'told' | 'busy' | 'in-flight' | 'failed';

/** A question that was put, and what came of it. */
export interface PutQuestion {
  readonly question: string;
  readonly came: Came;
  /** In ms, from when it was due. */
  readonly at: number;
  readonly took: number;
  /** What a failure said. */
  readonly why: string | null;
}

/** Questions that are put all the time. */
export interface FleetAsking {
  /** Those that have come to something so far. */
  readonly put: readonly PutQuestion[];
  /** Puts no more, and waits for those that are under way. */
  readonly stop: () => Promise<void>;
}

/** What asking takes. */
export interface AskFleetOptions {
  readonly processes: () => readonly FleetProcess[];
  readonly questions: readonly string[];
  readonly perSecond: number;
  readonly now: () => number;
}

/** Connections to one process. */
const CONNECTIONS = 32;
/** Longest wait for an answer, in ms. */
const PATIENCE = 15_000;
/** How long a process that takes no connection is not asked, in ms. */
const DOWN_FOR = 1000;

const problem = z.object({ error: z.object({ code: z.string() }) });

/**
 * Puts so many questions a second, whether those before are answered or not, to one process after another, as a balancer of
 * load does: where one takes no connection, the question goes to the next, and that one is left alone for a second.
 */
export function askFleet({ processes, questions, perSecond, now }: AskFleetOptions): FleetAsking {
  const pools = new Map<string, Pool>();
  const down = new Map<string, number>();
  const put: PutQuestion[] = [];
  const underWay = new Set<Promise<void>>();
  const over = new AbortController();
  let turn = 0;

  const poolOf = (url: string): Pool => {
    const pool =
      pools.get(url) ??
      new Pool(url, { connections: CONNECTIONS, headersTimeout: PATIENCE, bodyTimeout: PATIENCE });
    pools.set(url, pool);
    return pool;
  };
  const next = (tried: ReadonlySet<string>): FleetProcess | undefined => {
    const known = processes();
    turn += 1;
    const inTurn = known
      .map((_, at) => known[(turn + at) % known.length])
      .filter((each) => each !== undefined);
    const untried = inTurn.filter(({ url }) => !tried.has(url));
    return untried.find(({ url }) => (down.get(url) ?? 0) <= now()) ?? untried[0];
  };
  const askOnce = async ({ url }: FleetProcess, question: string): Promise<Came> => {
    const answer = await poolOf(url).request({
      method: 'POST',
      path: '/api/ask',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
    });
    const body = await answer.body.text();
    if (answer.statusCode === 200) return 'answered';
    const { code } = problem.parse(JSON.parse(body)).error;
    if (code === 'busy') return 'busy';
    if (code === 'store-unavailable') return 'told';
    throw new Error(`${answer.statusCode} ${code}`);
  };
  const ask = async (question: string): Promise<Pick<PutQuestion, 'came' | 'why'>> => {
    const tried = new Set<string>();
    for (;;) {
      const process = next(tried);
      if (process === undefined) return { came: 'failed', why: 'no process takes a connection' };
      tried.add(process.url);
      try {
        return { came: await askOnce(process, question), why: null };
      } catch (error) {
        if (isRefused(error)) {
          down.set(process.url, now() + DOWN_FOR);
          continue;
        }
        const why = error instanceof Error ? error.message : String(error);
        return { came: process.isKilled() ? 'in-flight' : 'failed', why };
      }
    }
  };
  const putOne = async (question: string, at: number): Promise<void> => {
    const outcome = await ask(question);
    put.push({ question, at, took: now() - at, ...outcome });
  };
  const putting = (async () => {
    const began = now();
    for (let n = 0; !over.signal.aborted; n += 1) {
      const due = began + (1000 * n) / perSecond;
      const early = due - now();
      if (early > 1) await delay(early);
      const one = putOne(questions[n % questions.length] ?? '', Math.max(due, began));
      underWay.add(one);
      void one.finally(() => underWay.delete(one));
    }
  })();
  return {
    put,
    async stop() {
      over.abort();
      await putting;
      await Promise.all(underWay);
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
}
