import type { Answer } from './answer.js';
import { jsonOf } from '../limits/problem.js';

/** A failure a test asks for. Requests that match it are answered with it instead of being carried out. */
export interface Failure {
  /** Any method where left out. */
  readonly method?: string;
  /** A part of the path below `/api/v10`, or a pattern of it. Any path where left out. */
  readonly path?: string | RegExp;
  /** Only requests whose body has this `name`: one command among many. */
  readonly named?: string;
  /** HTTP status; 0 cuts the connection without an answer. */
  readonly status: number;
  /** Whether they are carried out all the same, before they fail. */
  readonly carriedOut?: boolean;
  /** How many requests fail; default 1. */
  readonly times?: number;
  /** Seconds to wait, of a 429; default 0.05. Null leaves the header out, as a proxy before Discord may. */
  readonly retryAfter?: number | null;
  /** Whether a 429 is for every route. */
  readonly global?: boolean;
  /** Discord's code of the error, default 0. */
  readonly code?: number;
  readonly message?: string;
  /** Discord's `errors`: where in the form what is wrong. */
  readonly errors?: object;
  /** Answers with a page instead of JSON, and with none of Discord's headers: what Cloudflare before it does. */
  readonly html?: boolean;
}

export interface Failures {
  add(failure: Failure): void;
  /** The failure this request meets, counted off; null where it goes through. */
  take(method: string, path: string, body: unknown): Failure | null;
}

export function createFailures(): Failures {
  const waiting: { failure: Failure; left: number }[] = [];
  return {
    add(failure) {
      waiting.push({ failure, left: failure.times ?? 1 });
    },
    take(method, path, body) {
      const entry = waiting.find(({ failure, left }) => left > 0 && matches(failure, method, path, body));
      if (entry === undefined) return null;
      entry.left -= 1;
      return entry.failure;
    },
  };
}

function matches({ method, path, named }: Failure, asked: string, askedPath: string, body: unknown): boolean {
  if (method !== undefined && method.toUpperCase() !== asked) return false;
  if (named !== undefined && jsonOf(body)['name'] !== named) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? askedPath.includes(path) : path.test(askedPath);
}

/** The answer of a failure as Discord words it. */
export function failureAnswer(failure: Failure): Answer {
  const { status, code = 0, errors } = failure;
  const retryAfter = failure.retryAfter === undefined ? 0.05 : failure.retryAfter;
  const limited = status === 429;
  const wait: Record<string, string> =
    limited && retryAfter !== null ? { 'retry-after': String(retryAfter) } : {};
  if (failure.html === true) {
    const page = `<!doctype html><title>Error ${status}</title><h1>${failure.message ?? 'Access denied'}</h1>`;
    return { status, page, headers: wait };
  }
  if (!limited) {
    const message = failure.message ?? `${status}: scripted failure`;
    return { status, body: { code, message, ...(errors === undefined ? {} : { errors }) } };
  }
  const isGlobal = failure.global === true;
  return {
    status,
    headers: {
      ...wait,
      'x-ratelimit-scope': isGlobal ? 'global' : 'user',
      ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfter ?? 0, global: isGlobal, code },
  };
}
