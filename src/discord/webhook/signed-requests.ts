import { createHash } from 'node:crypto';
import type { Limit } from '../../app/limit.js';
import { createVerifier } from './signature.js';

/**
 * How far the time of a signature may be from this machine's, in s. An interaction is of no use after 3 s, but clocks are
 * wrong by more; within this time replays are known by themselves.
 */
export const FRESH_SECONDS = 300;

/** Requests that are remembered, so that none is taken twice; about 100 bytes each. */
const REMEMBERED = 50_000;

/** A request as far as its signature goes. */
export interface SignedRequest {
  /** `X-Signature-Timestamp`: seconds since 1970, as text. */
  readonly timestamp: string | undefined;
  /** `X-Signature-Ed25519`, in hexadecimal. */
  readonly signature: string | undefined;
  readonly body: Uint8Array;
}

export type SignatureVerdict = 'genuine' | 'unsigned' | 'stale' | 'forged' | 'replayed';

export interface SignedRequestsOptions {
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly clock: () => Date;
  /** Where other processes share the work: what they have taken, once in twice the time above. Null: there are none. */
  readonly shared?: Limit | null;
  /** Default 50,000. */
  readonly remembered?: number;
}

/** Tells requests of Discord's from all others, and takes each once. */
export interface SignedRequests {
  /** Whether it can be told before the body has come that a request will not be taken. */
  early(request: Omit<SignedRequest, 'body'>): Exclude<SignatureVerdict, 'genuine' | 'replayed'> | null;
  judge(request: SignedRequest): Promise<SignatureVerdict>;
}

/**
 * A request is genuine where the application's key signed its time and its body, the time is close to ours, and the same
 * was not taken before. Where more come than are remembered, those that are forgotten count as stale from then on, so
 * that memory stays small and no replay is taken all the same.
 */
export function createSignedRequests(options: SignedRequestsOptions): SignedRequests {
  const { clock, shared = null, remembered = REMEMBERED } = options;
  const isRight = createVerifier(options.publicKey);
  /** Times of those that were taken, by what was signed, in the order they came. */
  const taken = new Map<string, number>();
  /** Nothing of this second or before is taken any more. */
  let floor = Number.NEGATIVE_INFINITY;

  function forget(now: number): void {
    for (const [key, seconds] of taken) {
      if (taken.size <= remembered && now - seconds <= FRESH_SECONDS) return;
      if (taken.size > remembered) floor = Math.max(floor, seconds);
      taken.delete(key);
    }
  }

  function isStale(seconds: number): boolean {
    const now = clock().getTime() / 1000;
    return Math.abs(now - seconds) > FRESH_SECONDS || seconds <= floor;
  }

  function early({ timestamp, signature }: Omit<SignedRequest, 'body'>): 'unsigned' | 'stale' | null {
    if (timestamp === undefined || signature === undefined) return 'unsigned';
    if (!/^\d{1,12}$/.test(timestamp)) return 'unsigned';
    return isStale(Number(timestamp)) ? 'stale' : null;
  }

  return {
    early,
    async judge(request) {
      const { timestamp = '', signature = '', body } = request;
      const refused = early(request);
      if (refused !== null) return refused;
      const message = Buffer.concat([Buffer.from(timestamp), body]);
      if (!(await isRight(message, signature))) return 'forged';
      // While the signature was checked, the same may have been taken.
      const key = createHash('sha256').update(message).digest('base64url');
      if (taken.has(key)) return 'replayed';
      if (isStale(Number(timestamp))) return 'stale';
      taken.set(key, Number(timestamp));
      forget(clock().getTime() / 1000);
      if (shared === null) return 'genuine';
      return (await shared.take(key)).allowed ? 'genuine' : 'replayed';
    },
  };
}
