import { sign, type KeyObject } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';

/** A request that Discord could send. */
export interface SignedInteraction {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The first ms of 2015, which the times in Discord's ids are counted from. */
const FIRST_MS = 1_420_070_400_000;

/**
 * Signs interactions one by one, each with an id of its own, since the same one is not taken twice, and of the time that it is
 * signed at, as Discord makes them: by their ids the service tells how long members have waited.
 * @param clock ms since 1970
 */
export function createSigner(
  key: KeyObject,
  common: object,
  clock: () => number,
): (kind: object) => SignedInteraction {
  let sent = 0n;
  return (kind) => {
    sent += 1n;
    const now = clock();
    const id = String((BigInt(now - FIRST_MS) << 22n) | (sent % (1n << 22n)));
    const body = JSON.stringify({ ...common, ...kind, id, token: `interaction-token-${id}` });
    const timestamp = String(Math.floor(now / 1000));
    return {
      body,
      headers: {
        'content-type': 'application/json',
        'x-signature-timestamp': timestamp,
        'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), key).toString('hex'),
      },
    };
  };
}

/** What came of a load. */
export interface LoadRun {
  /** Of sending and answers alone, without the signing. */
  readonly elapsedMs: number;
  /** From each request to its whole answer, in ms. */
  readonly times: readonly number[];
}

/** Where a load is sent, over connections that are kept. */
export interface LoadTarget {
  /**
   * Sends so many as fast as they are answered.
   * @throws where any is not answered with 200
   */
  sendAll(make: () => SignedInteraction, count: number): Promise<LoadRun>;
  /**
   * Sends so many a second, whether the ones before are answered or not; each time is counted from when it was due.
   * @throws where any is not answered with 200
   */
  sendPaced(make: () => SignedInteraction, count: number, perSecond: number): Promise<LoadRun>;
  close(): Promise<void>;
}

/** Connections that are kept at work. */
const CONNECTIONS = 32;
/** Requests that are signed before any of them is sent: few, so that none has waited long by its id when its turn comes. */
const SIGNED_AHEAD = 100;

/** Opens connections to a service. */
export function openLoad(url: string): LoadTarget {
  const pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
  async function send({ body, headers }: SignedInteraction): Promise<number> {
    const began = performance.now();
    const answer = await pool.request({ method: 'POST', path: '/interactions', headers, body });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}: ${text.slice(0, 200)}`);
    return performance.now() - began;
  }

  async function sendSome(requests: readonly SignedInteraction[]): Promise<LoadRun> {
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
  }

  return {
    async sendAll(make, count) {
      const runs: LoadRun[] = [];
      for (let left = count; left > 0; left -= SIGNED_AHEAD)
        runs.push(await sendSome(Array.from({ length: Math.min(left, SIGNED_AHEAD) }, make)));
      return {
        elapsedMs: runs.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0),
        times: runs.flatMap(({ times }) => times),
      };
    },
    async sendPaced(make, count, perSecond) {
      const began = performance.now();
      const answers: Promise<number>[] = [];
      for (let n = 0; n < count; n += 1) {
        const due = began + (1000 * n) / perSecond;
        const early = due - performance.now();
        if (early > 0) await sleep(early);
        const late = Math.max(0, performance.now() - due);
        // A timer of Node's is up to 1 ms late, which is the load's own.
        answers.push(send(make()).then((ms) => ms + Math.max(0, late - 1.5)));
      }
      const times = await Promise.all(answers);
      return { elapsedMs: performance.now() - began, times };
    },
    close: () => pool.close(),
  };
}
