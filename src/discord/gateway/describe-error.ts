import { DiscordAPIError, HTTPError } from 'discord.js';

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
  const code = errorCodeOf(error);
  return code === undefined ? { name, message } : { name, message, code };
}

/** The code of an error of Node's or discord.js's (`ECONNREFUSED`, `TokenInvalid`). */
export function errorCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
