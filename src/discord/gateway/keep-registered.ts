import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Logger } from '../../logger.js';
import { describeError, statusOf, waitOf } from './describe-error.js';
import { BAD_TOKEN } from './gateway-endings.js';
import {
  registerCommands,
  type RefusedCommand,
  type RegistrationOptions,
  type RegistrationReport,
} from './registration.js';
import { retryDelay, waited, type DoorTiming } from './timing.js';

export interface KeepRegisteredOptions extends RegistrationOptions {
  readonly logger: Logger;
  readonly timing: DoorTiming;
  /** Is told what members are missing and what to do, in words for an operator; null once nothing is. */
  readonly missing: (reason: string | null) => void;
}

/**
 * Registers the commands, again where Discord cannot be reached or fails. Never rejects: members can still use what
 * was registered before.
 */
export async function keepRegistered(options: KeepRegisteredOptions): Promise<void> {
  const { logger, signal, guildId, timing, missing } = options;
  const where = guildId === undefined ? { scope: 'everywhere' } : { scope: 'one server', guildId };
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    const outcome = await attemptTo(options);
    if (signal.aborted) return;
    const facts = { ...where, ...outcome.facts };
    if (outcome.kind === 'done') {
      logger.info(facts, 'Slash commands registered.');
      return missing(null);
    }
    missing(outcome.reason);
    if (outcome.kind === 'refused') return logger.error(facts, outcome.reason);
    const retryInMs = Math.max(retryDelay(attempt, timing), outcome.waitMs);
    logger.warn({ ...facts, retryInMs }, 'The slash commands could not be registered; trying again.');
    await waited(retryInMs, signal);
  }
}

type Outcome =
  | { readonly kind: 'done'; readonly facts: object }
  /** For what was asked: asking again would not help, and too many refusals ban the address. */
  | { readonly kind: 'refused'; readonly facts: object; readonly reason: string }
  | { readonly kind: 'failed'; readonly facts: object; readonly reason: string; readonly waitMs: number };

async function attemptTo(options: KeepRegisteredOptions): Promise<Outcome> {
  let report: RegistrationReport;
  try {
    report = await registerCommands(options);
  } catch (error) {
    const facts = { err: describeError(error) };
    const status = statusOf(error);
    if (isRefusal(status)) {
      const reason = `Discord refused the slash commands. ${wayOutOf(error)}`;
      return { kind: 'refused', facts, reason };
    }
    const why = status === null ? '' : ` (HTTP ${status})`;
    const reason = `The slash commands are not registered yet: Discord failed${why}. Parley tries again.`;
    return { kind: 'failed', facts, reason, waitMs: waitOf(error) ?? 0 };
  }
  const { refused, unchanged, ...written } = report;
  const facts = { ...written, unchanged: unchanged.length };
  if (refused.length === 0) return { kind: 'done', facts };
  const told = { ...facts, refused: refused.map(({ name, error }) => ({ name, err: describeError(error) })) };
  if (refused.every(({ error }) => isRefusal(error.status))) {
    return { kind: 'refused', facts: told, reason: namesRefused(refused, options.commands.length) };
  }
  const names = refused.map(({ name }) => `/${name}`).join(', ');
  const reason = `Discord failed at ${names}, which are not registered as they should be. Parley tries again.`;
  return { kind: 'failed', facts: told, reason, waitMs: 0 };
}

function isRefusal(status: number | null): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 429;
}

/** Each refused command with Discord's reason, and what to do about each kind of refusal. */
function namesRefused(refused: readonly RefusedCommand[], total: number): string {
  const each = refused.map(({ name, error }) => `/${name} (${shortened(error.message)})`);
  const waysOut = new Set(refused.map(({ error }) => wayOutOf(error)));
  const number = `${refused.length} of ${total}`;
  return `Discord refused ${number} slash commands: ${each.join(', ')}. ${[...waysOut].join(' ')}`;
}

const WAYS_OUT: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [
    RESTJSONErrorCodes.InvalidFormBodyOrContentType,
    'Discord does not take the form that Parley declares: update Parley, or mend what the reason names in commands/, and restart.',
  ],
  [
    RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached,
    'Discord takes 200 new commands a day, and they are used up: restart Parley tomorrow.',
  ],
  [
    RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached,
    'The application has as many commands as Discord allows: remove some that are not in use, and restart.',
  ],
]);

function wayOutOf(error: unknown): string {
  if (statusOf(error) === 401) return BAD_TOKEN;
  return (
    WAYS_OUT.get(describeError(error).code) ??
    'Check DISCORD_GUILD_ID, and that the bot was invited with the scope applications.commands; then restart.'
  );
}

/** Discord's reason on one line, as long as a line can be read. */
function shortened(message: string): string {
  const line = message.replaceAll(/\s*\n\s*/g, '; ');
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
