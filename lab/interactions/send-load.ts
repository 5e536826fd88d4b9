import { sign, type KeyObject } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';

/** A request that Discord could send. */
export interface SignedInteraction {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Signs interactions, each with an id of its own, since the same one is not taken twice. */
export function signInteractions(
  key: KeyObject,
  count: number,
  make: (n: number) => object,
): SignedInteraction[] {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return Array.from({ length: count }, (_, n) => {
    const body = JSON.stringify(make(n));
    const signature = sign(null, Buffer.from(timestamp + body), key).toString('hex');
    return {
      body,
      headers: {
        'content-type': 'application/json',
        'x-signature-timestamp': timestamp,
        'x-signature-ed25519': signature,
      },
    };
  });
}

/** What came of a load. */
export interface LoadRun {
  readonly elapsedMs: number;
  /** From each request to its whole answer, in ms. */
  readonly times: readonly number[];
}

/** Connections that are kept at work. */
const CONNECTIONS = 32;

/**
 * Sends all as fast as they are answered, over connections that are kept.
 * @throws where any is not answered with 200
 */
export async function sendAll(url: string, requests: readonly SignedInteraction[]): Promise<LoadRun> {
  return await withPool(url, async (send) => {
    const times: number[] = [];
    let at = 0;
    const work = async (): Promise<void> => {
      for (let request = requests[at++]; request !== undefined; request = requests[at++]) {
        times.push(await send(request));
      }
    };
    const began = performance.now();
    await Promise.all(Array.from({ length: CONNECTIONS }, work));
    return { elapsedMs: performance.now() - began, times };
  });
}

/**
 * Sends so many a second, whether the ones before are answered or not; each time is counted from when it was due.
 * @throws where any is not answered with 200
 */
export async function sendPaced(
  url: string,
  requests: readonly SignedInteraction[],
  perSecond: number,
): Promise<LoadRun> {
  return await withPool(url, async (send) => {
    const began = performance.now();
    const answers: Promise<number>[] = [];
    for (const [n, request] of requests.entries()) {
      const due = began + (1000 * n) / perSecond;
      const early = due - performance.now();
      if (early > 0) await sleep(early);
      const late = Math.max(0, performance.now() - due);
      // A timer of Node's is up to 1 ms late, which is the load's own.
      answers.push(send(request).then((ms) => ms + Math.max(0, late - 1.5)));
    }
    const times = await Promise.all(answers);
    return { elapsedMs: performance.now() - began, times };
  });
}

type Send = (request: SignedInteraction) => Promise<number>;

async function withPool<T>(url: string, work: (send: Send) => Promise<T>): Promise<T> {
  const pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
  try {
    return await work(async ({ body, headers }) => {
      const began = performance.now();
      const answer = await pool.request({ method: 'POST', path: '/interactions', headers, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}: ${text.slice(0, 200)}`);
      return performance.now() - began;
    });
  } finally {
    await pool.close();
  }
}
