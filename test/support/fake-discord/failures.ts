/** A failure a test asks for. Requests that match it are answered with it instead of being carried out. */
export interface Failure {
  /** Any method where left out. */
  readonly method?: string;
  /** A part of the path below `/api/v10`, or a pattern of it. Any path where left out. */
  readonly path?: string | RegExp;
  /** HTTP status; 0 cuts the connection without an answer. */
  readonly status: number;
  /** How many requests fail; default 1. */
  readonly times?: number;
  /** Seconds to wait, of a 429; default 0.05. */
  readonly retryAfter?: number;
  /** Whether a 429 is for every route. */
  readonly global?: boolean;
  /** Discord's code of the error, default 0. */
  readonly code?: number;
  readonly message?: string;
}

export interface Failures {
  add(failure: Failure): void;
  /** The failure this request meets, counted off; null where it goes through. */
  take(method: string, path: string): Failure | null;
}

export function createFailures(): Failures {
  const waiting: { failure: Failure; left: number }[] = [];
  return {
    add(failure) {
      waiting.push({ failure, left: failure.times ?? 1 });
    },
    take(method, path) {
      const entry = waiting.find(({ failure, left }) => left > 0 && matches(failure, method, path));
      if (entry === undefined) return null;
      entry.left -= 1;
      return entry.failure;
    },
  };
}

function matches({ method, path }: Failure, requestMethod: string, requestPath: string): boolean {
  if (method !== undefined && method.toUpperCase() !== requestMethod) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? requestPath.includes(path) : path.test(requestPath);
}

/** The answer of a failure as Discord words it. */
export function failureAnswer(failure: Failure): { headers: Record<string, string>; body: object } {
  const code = failure.code ?? 0;
  if (failure.status !== 429) {
    return { headers: {}, body: { code, message: failure.message ?? `${failure.status}: scripted failure` } };
  }
  const retryAfter = failure.retryAfter ?? 0.05;
  const isGlobal = failure.global === true;
  return {
    headers: {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': isGlobal ? 'global' : 'user',
      ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal, code },
  };
}
