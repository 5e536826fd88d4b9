import type { Clock } from '../clock.js';

const DAY = 24 * 60 * 60_000;

/** How many sessions a bot may begin, as `GET /gateway/bot` tells it. */
export interface SessionStartOptions {
  /** Default 1,000, as Discord gives a day. */
  readonly total?: number;
  /** Default: all of them. */
  readonly remaining?: number;
  /** Until there are `total` again, in ms; default a day. */
  readonly resetAfterMs?: number;
  /** Sessions that may be begun in 5 s; default 1. */
  readonly maxConcurrency?: number;
}

export interface SessionStarts {
  /** Counts an IDENTIFY. False where none was left. */
  take(): boolean;
  /** `session_start_limit` as it is now. */
  told(): {
    readonly total: number;
    readonly remaining: number;
    readonly reset_after: number;
    readonly max_concurrency: number;
  };
}

export function createSessionStarts(options: SessionStartOptions, clock: Clock): SessionStarts {
  const { total = 1000, resetAfterMs = DAY, maxConcurrency = 1 } = options;
  let remaining = options.remaining ?? total;
  let resetsAt = clock.now() + resetAfterMs;
  const renew = (): void => {
    if (clock.now() < resetsAt) return;
    remaining = total;
    resetsAt = clock.now() + DAY;
  };
  return {
    take() {
      renew();
      if (remaining === 0) return false;
      remaining -= 1;
      return true;
    },
    told() {
      renew();
      return {
        total,
        remaining,
        reset_after: Math.max(0, resetsAt - clock.now()),
        max_concurrency: maxConcurrency,
      };
    },
  };
}
