import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** A cause as the log may hold it. */
export interface DescribedError {
  readonly name: string;
  readonly message: string;
  readonly code?: string | number;
  readonly status?: number;
}

/**
 * The facts of a cause without its address and body: discord.js keeps both on its errors, and they hold the
 * interaction's token and what the member wrote.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: 'Unknown', message: String(error) };
  const { name, message } = error;
  if (error instanceof DiscordAPIError) return { name, message, code: error.code, status: error.status };
  if (error instanceof HTTPError) return { name, message, status: error.status };
  if (error instanceof RateLimitError) return { name, message: 'Discord limits the rate.', status: 429 };
  const code = errorCodeOf(error);
  return code === undefined ? { name, message } : { name, message, code };
}

/** The code of an error of Node's or discord.js's (`ECONNREFUSED`, `TokenInvalid`). */
export function errorCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The HTTP status that Discord refused or failed with; null where it did not get so far. */
export function statusOf(error: unknown): number | null {
  return error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : null;
}

/** How long Discord wants to be left alone, in ms; null where that is not what is wrong. */
export function waitOf(error: unknown): number | null {
  if (!(error instanceof RateLimitError)) return null;
  return Number.isFinite(error.retryAfter) ? Math.max(0, error.retryAfter) : 0;
}
