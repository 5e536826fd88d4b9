import type { Logger } from '../../logger.js';
import { askGateway } from './ask-gateway.js';
import { createRest } from './rest.js';
import { defaultTiming, retryDelay, waited, type DoorTiming } from './timing.js';

/** What asking about shards takes. */
export interface AskShardsOptions {
  /** The bot's token; it is never logged. */
  readonly token: string;
  readonly apiBase: string;
  readonly logger: Logger;
  /** Ends the asking. */
  readonly signal: AbortSignal;
  readonly timing?: Partial<DoorTiming>;
}

/** How many shards a bot is to have, and how many sessions may be begun at the same time (`max_concurrency`). */
export type ShardsNews =
  | { readonly kind: 'known'; readonly shards: number; readonly atOnce: number }
  /** Not to be had until a person does something. */
  | { readonly kind: 'refused'; readonly wayOut: string }
  | { readonly kind: 'stopped' };

/** Asks Discord about shards, again where it cannot be reached. Never rejects. */
export async function askShards(options: AskShardsOptions): Promise<ShardsNews> {
  const { logger, signal } = options;
  const timing = { ...defaultTiming, ...options.timing };
  const token = options.token.replace(/^(Bot|Bearer)\s*/i, '');
  const rest = createRest({ ...options, token });
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    // discord.js forgets the token after a 401, wherever that came from.
    const news = await askGateway(rest.setToken(token), signal);
    if (news.kind === 'refused') return news;
    if (news.kind === 'open') return { kind: 'known', shards: news.shards, atOnce: news.sessions.atOnce };
    const retryInMs = Math.max(retryDelay(attempt, timing), news.waitMs);
    logger.warn(
      { cause: news.cause, retryInMs },
      'Discord cannot be asked how many shards it wants; trying again.',
    );
    await waited(retryInMs, signal);
  }
  return { kind: 'stopped' };
}
