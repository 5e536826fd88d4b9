import { REST, type RESTOptions } from 'discord.js';
import { Agent } from 'undici';
import type { Logger } from '../../logger.js';

interface RestOptions {
  /** Null: only what wants none can be asked. */
  readonly token: string | null;
  readonly apiBase?: string | undefined;
  readonly logger: Logger;
}

/**
 * Connections to Discord at once: without a bound, each of 100s of calls at once opens one of its own, and each is greeted and encrypted
 * anew. What comes behind waits for one that is free, a tenth of a second each.
 */
const CONNECTIONS = 64;
/** Longest wait for a rate limit, in ms, that is waited out in place. */
const LONGEST_WAIT = 10_000;

/**
 * Discord's REST side for what answers interactions. Discord's limit for all calls together does not count these, so that they
 * need not wait for it; and whoever makes a call again has to know that it was made before.
 */
export function createInteractionRest(options: Omit<RestOptions, 'token'>): REST {
  return makeRest(
    { ...options, token: null },
    { globalRequestsPerSecond: Number.POSITIVE_INFINITY, retries: 0 },
  );
}

/** Discord's REST side, which never logs an address or a body: they hold tokens and what members wrote. */
export function createRest(options: RestOptions): REST {
  return makeRest(options, {});
}

function makeRest({ token, apiBase, logger }: RestOptions, own: Partial<RESTOptions>): REST {
  const rest = new REST({
    ...own,
    agent: new Agent({ connections: CONNECTIONS }),
    ...(apiBase === undefined ? {} : { api: apiBase }),
    invalidRequestWarningInterval: 1000,
    // Longer waits are for the caller to make and to tell of. Without a time to wait (a proxy before Discord may
    // give none) discord.js would ask again at once and for ever, which gets the address banned.
    rejectOnRateLimit: ({ retryAfter }) => !(retryAfter > 0 && retryAfter <= LONGEST_WAIT),
  });
  if (token !== null) rest.setToken(token);
  rest.on('rateLimited', ({ route, retryAfter, global }) =>
    logger.warn({ route, retryAfterMs: retryAfter, global }, 'Discord limits the rate of requests; waiting.'),
  );
  rest.on('invalidRequestWarning', ({ count, remainingTime }) =>
    logger.warn(
      { count, remainingMs: remainingTime },
      'Many requests were refused; Discord may ban this address.',
    ),
  );
  return rest;
}
