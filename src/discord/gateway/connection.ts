import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import { Client, DiscordjsErrorCodes, Events, Options, type Interaction } from 'discord.js';
import type { Logger } from '../../logger.js';
import { errorCodeOf, describeError } from './describe-error.js';

/** What happens to a connection, for its owner to keep count of. */
export interface ConnectionEvents {
  ready(client: Client<true>): void;
  /** Lost; discord.js is already reconnecting. */
  lost(): void;
  /** Standing again after a loss. */
  back(): void;
  /** Closed for good, with the way out. */
  failed(wayOut: string): void;
  interaction(interaction: Interaction): void;
}

const badToken =
  'Discord refused the token. Copy the current one (Developer Portal, Bot, Reset Token) into DISCORD_TOKEN and restart.';

/** Close codes after which connecting again can only fail again. */
const wayOuts: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, badToken],
  [GatewayCloseCodes.InvalidShard, 'Discord refused the shard. Unset SHARDS and SHARD_COUNT and restart.'],
  [
    GatewayCloseCodes.ShardingRequired,
    'The bot is in too many servers for one connection. Take it out of some.',
  ],
  [GatewayCloseCodes.InvalidAPIVersion, 'Discord no longer speaks this version. Update Parley and restart.'],
  [GatewayCloseCodes.InvalidIntents, 'Discord refused what the bot asks to see. Update Parley and restart.'],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord refused what the bot asks to see. Update Parley and restart.',
  ],
]);

/** The way out of a failed login that no retry will mend; null where a retry may. */
export function loginWayOut(error: unknown): string | null {
  const code = errorCodeOf(error);
  // The HTTP client's word for a token that does not even fit in a header.
  return code === DiscordjsErrorCodes.TokenInvalid || code === 'UND_ERR_INVALID_ARG' ? badToken : null;
}

/** A client of discord.js, not yet logged in, with its every event logged and told. It serves one login only. */
export function openConnection(
  options: { readonly apiBase?: string | undefined; readonly logger: Logger },
  events: ConnectionEvents,
): Client {
  const { apiBase, logger } = options;
  const client: Client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // No command needs to know the servers, so a slow one must not hold up the rest.
    waitGuildTimeout: 1000,
    // Everything a reply needs comes with its interaction; caches would only grow.
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      UserManager: { maxSize: 200, keepOverLimit: (user) => user.id === client.user?.id },
      GuildMemberManager: { maxSize: 200, keepOverLimit: (member) => member.id === client.user?.id },
    }),
    ...(apiBase === undefined ? {} : { rest: { api: apiBase } }),
  });

  client.once(Events.ClientReady, (readyClient) => events.ready(readyClient));
  client.on(Events.InteractionCreate, (interaction) => events.interaction(interaction));
  client.on(Events.Error, (error) =>
    logger.error({ err: describeError(error) }, 'The Discord client failed.'),
  );
  client.on(Events.Warn, (message) => logger.warn({ cause: message }, 'The Discord client warns.'));
  client.on(Events.ShardError, (error) =>
    logger.warn({ err: describeError(error) }, 'The connection to Discord failed.'),
  );
  client.on(Events.ShardReconnecting, () => events.lost());
  client.on(Events.ShardResume, (_, replayed) => {
    logger.info({ replayed }, 'The connection to Discord is resumed.');
    events.back();
  });
  client.on(Events.ShardReady, () => events.back());
  client.on(Events.ShardDisconnect, ({ code }) => {
    events.failed(wayOuts.get(code) ?? `Discord closed the connection for good (${code}). Restart Parley.`);
  });
  client.rest.on('rateLimited', ({ route, retryAfter, global }) =>
    logger.warn({ route, retryAfterMs: retryAfter, global }, 'Discord limits the rate of requests; waiting.'),
  );
  client.rest.on('invalidRequestWarning', ({ count, remainingTime }) =>
    logger.warn(
      { count, remainingMs: remainingTime },
      'Many requests were refused; Discord may ban this address.',
    ),
  );
  return client;
}
