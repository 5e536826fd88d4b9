import { DiscordAPIError } from 'discord.js';
import type { Logger } from '../../logger.js';
import { describeError } from './describe-error.js';
import { registerCommands, type RegistrationOptions } from './registration.js';
import { retryDelay, waited, type DoorTiming } from './timing.js';

/**
 * Registers the commands, again where Discord cannot be reached or fails. Never rejects: members can still use what
 * was registered before.
 */
export async function keepRegistered(
  options: RegistrationOptions & { readonly logger: Logger; readonly timing: DoorTiming },
): Promise<void> {
  const { logger, signal, guildId, timing } = options;
  const where = guildId === undefined ? { scope: 'everywhere' } : { scope: 'one server', guildId };
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    try {
      const { created, changed, removed, unchanged } = await registerCommands(options);
      logger.info(
        { ...where, created, changed, removed, unchanged: unchanged.length },
        'Slash commands registered.',
      );
      return;
    } catch (error) {
      if (signal.aborted) return;
      const facts = { ...where, err: describeError(error) };
      if (refused(error)) {
        logger.error(
          facts,
          'Discord refused the slash commands. Check DISCORD_GUILD_ID, and that the bot was invited with the scope applications.commands; then restart.',
        );
        return;
      }
      const retryInMs = retryDelay(attempt, timing);
      logger.warn({ ...facts, retryInMs }, 'The slash commands could not be registered; trying again.');
      await waited(retryInMs, signal);
    }
  }
}

/** Refused for what was asked: asking again would not help, and too many refusals ban the address. */
function refused(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError && error.status >= 400 && error.status < 500 && error.status !== 429
  );
}
