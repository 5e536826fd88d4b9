import { limitOf } from './app/limit.js';
import type { Limits } from './app/ports.js';
import type { Config } from './config.js';
import type { DiscordDoor, DiscordDoorOptions } from './discord/gateway/client.js';
import { createWebhookDoor, ONE_INTERACTION, type WebhookDoor } from './discord/webhook/webhook-door.js';
import { NEEDS_A_PERSON } from './errors.js';
import type { Logger } from './logger.js';

/** Ends the process where the settings say so: only a person can mend what is wrong, which the log tells. */
export function endOnFailure(
  { exitOnFailure }: Config,
  logger: Logger,
  end: (exitCode: number) => void,
): void {
  if (!exitOnFailure) return;
  logger.error(
    { exitCode: NEEDS_A_PERSON },
    'only a person can mend this, and EXIT_ON_FAILURE is on: ending',
  );
  end(NEEDS_A_PERSON);
}

/** The door to Discord: with a public key the one that Discord comes to, and then the gateway stays closed; null without either. */
export async function openDoor(
  { discord: { publicKey, token, apiBase, guildId }, http: { publicUrl } }: Config,
  options: Pick<
    DiscordDoorOptions,
    'commands' | 'chat' | 'states' | 'newReference' | 'logger' | 'onFailure' | 'shard' | 'turnedAway'
  > & {
    readonly shared: Limits | null;
  },
): Promise<DiscordDoor | WebhookDoor | null> {
  const clock = (): Date => new Date();
  const now = (): number => performance.now();
  const reached = { ...options, apiBase, guildId: guildId ?? undefined, publicUrl };
  // What is loaded only where it is used: discord.js takes more memory than all the rest.
  if (publicKey !== null) {
    const { createRestDoor } = await import('./discord/gateway/rest-door.js');
    const rest = createRestDoor({ ...reached, token, publicKey });
    const shared = options.shared && limitOf(options.shared, 'interaction', ONE_INTERACTION);
    return createWebhookDoor({ ...reached, publicKey, rest, shared, clock, now });
  }
  if (token === null) {
    options.logger.warn({}, 'no DISCORD_TOKEN is set: HTTP only, without Discord');
    return null;
  }
  const { createDiscordDoor } = await import('./discord/gateway/client.js');
  return createDiscordDoor({ ...reached, token, clock, now });
}
