import { Routes } from 'discord-api-types/v10';
import type { REST } from 'discord.js';
import * as z from 'zod';
import { errorCodeOf, describeError, statusOf, waitOf, type DescribedError } from './describe-error.js';
import { gatewayAddress } from './gateway-address.js';
import { BAD_TOKEN } from './gateway-endings.js';
import { unlessAborted } from './timing.js';

/** What Discord says of its gateway before one connects. */
export type GatewayNews =
  | {
      readonly kind: 'open';
      readonly address: string;
      /** How many shards Discord would have the bot use. */
      readonly shards: number;
      /** Sessions that may still be begun, of how many, and when there are all of them again, in ms. */
      readonly sessions: {
        readonly left: number;
        readonly total: number;
        readonly resetAfterMs: number;
        /** How many may be begun at the same time: one of each remainder of the shards' numbers by it. */
        readonly atOnce: number;
      };
    }
  /** Not to be had now. `waitMs`: how long Discord asks to be left alone, at least. */
  | {
      readonly kind: 'away';
      readonly cause: string;
      readonly waitMs: number;
      readonly err: DescribedError | null;
    }
  /** Not to be had until a person does something. */
  | { readonly kind: 'refused'; readonly wayOut: string };

const shape = z.object({
  url: z.string(),
  shards: z.number().int().min(1).catch(1),
  session_start_limit: z.object({
    total: z.number().int().nonnegative(),
    remaining: z.number().int(),
    reset_after: z.number().nonnegative(),
    max_concurrency: z.number().int().min(1).catch(1),
  }),
});

/** Asks where the gateway is, and how many sessions may still be begun. Never rejects. */
export async function askGateway(rest: REST, signal: AbortSignal): Promise<GatewayNews> {
  let answer: unknown;
  try {
    answer = await unlessAborted(
      rest.get(Routes.gatewayBot(), { signal: AbortSignal.any([signal]) }),
      signal,
    );
  } catch (error) {
    // The second is the HTTP client's word for a token that does not even fit in a header.
    if (statusOf(error) === 401 || errorCodeOf(error) === 'UND_ERR_INVALID_ARG') {
      return { kind: 'refused', wayOut: BAD_TOKEN };
    }
    const err = describeError(error);
    const status = statusOf(error) ?? (waitOf(error) === null ? null : 429);
    const silent = err.name === 'AbortError' ? 'no answer in time' : (err.code ?? err.message);
    const why = status === null ? silent : `HTTP ${status}`;
    const cause = `Discord cannot be reached (${why}).`;
    return { kind: 'away', cause, waitMs: waitOf(error) ?? 0, err };
  }
  const read = shape.safeParse(answer);
  const address = read.success ? gatewayAddress(read.data.url) : null;
  if (!read.success || address === null) {
    const cause = "Discord's answer on where its gateway is cannot be read. Check DISCORD_API_BASE.";
    return { kind: 'away', cause, waitMs: 0, err: null };
  }
  const { shards, session_start_limit: starts } = read.data;
  const { total, remaining: left, reset_after: resetAfterMs, max_concurrency: atOnce } = starts;
  return { kind: 'open', address, shards, sessions: { left, total, resetAfterMs, atOnce } };
}
