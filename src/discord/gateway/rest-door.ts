import type { REST } from 'discord.js';
import * as z from 'zod';
import type { ActionStates } from '../../app/ports.js';
import type { Command } from '../../chat/command.js';
import { NO_NOTICES, type Notices } from '../../chat/notices.js';
import type { Logger } from '../../logger.js';
import type { InteractionAddress, InteractionCalls } from '../protocol/calls.js';
import { describeError, errorCodeOf, statusOf, waitOf } from './describe-error.js';
import { createDiscordNotices } from './discord-notices.js';
import { BAD_TOKEN } from './gateway-endings.js';
import { createInteractionCalls } from './interaction-calls.js';
import { keepRegistered } from './keep-registered.js';
import { createInteractionRest, createRest } from './rest.js';
import { defaultTiming, retryDelay, unlessAborted, waited, type DoorTiming } from './timing.js';

export interface RestDoorOptions {
  /** The bot's token; it is never logged. Null: later replies can be sent all the same, and no commands registered. */
  readonly token: string | null;
  /** The application's public key, by which interactions are taken here. */
  readonly publicKey: string;
  /** Origin that the service is reached at; null where none is told. */
  readonly publicUrl: string | null;
  readonly apiBase?: string | undefined;
  /** One server to register the commands in; everywhere where left out. */
  readonly guildId?: string | undefined;
  readonly commands: readonly Command[];
  readonly states: ActionStates;
  /** A short random id. */
  readonly newReference: () => string;
  readonly logger: Logger;
  readonly timing?: Partial<DoorTiming>;
}

/** Discord's REST side without a connection to the gateway: for interactions that come over HTTP. */
export interface RestDoor {
  callsFor(address: InteractionAddress): InteractionCalls;
  /** Registers the commands, again where Discord cannot be reached. Resolves when that is over. Never rejects. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Told that Discord sends interactions here. */
  reached(): void;
  /** Messages that nobody's interaction asked for; without a token none can be sent. */
  readonly notices: Notices;
  /** What is wrong and what to do, for an operator and without secrets; null where nothing is known to be. */
  reason(): string | null;
}

const WITHOUT_TOKEN =
  'No DISCORD_TOKEN is set, so no commands are registered from here: set it, or register them from another place.';
const OTHER_KEY =
  'DISCORD_PUBLIC_KEY is not that of the application whose DISCORD_TOKEN is set. Copy both from the same one (Developer Portal, General Information and Bot) and restart.';

const applicationJson = z.object({
  id: z.string().min(1),
  verify_key: z.string().optional().catch(undefined),
  interactions_endpoint_url: z.string().nullish().catch(null),
});

export function createRestDoor(options: RestDoorOptions): RestDoor {
  const { token, publicKey, publicUrl, logger } = options;
  const timing = { ...defaultTiming, ...options.timing };
  // Some copy the token with the word that stands before it in requests.
  const plain = token?.replace(/^(Bot|Bearer)\s*/i, '') ?? null;
  const rest = createRest({ ...options, token: plain });
  const answering = createInteractionRest(options);
  const stopping = new AbortController();
  const { signal } = stopping;
  let reasons: { readonly application: string | null; readonly commands: string | null } = {
    application: token === null ? WITHOUT_TOKEN : null,
    commands: null,
  };
  let isReached = false;

  const applies = (application: string | null): void => {
    reasons = { ...reasons, application };
  };

  /** Discord sends interactions here only where its portal says so. */
  function lookAt({ verify_key: key, interactions_endpoint_url: endpoint }: Application): void {
    if (key !== undefined && key.toLowerCase() !== publicKey.toLowerCase()) {
      logger.error({}, OTHER_KEY);
      return applies(OTHER_KEY);
    }
    if (isReached || (endpoint ?? '') !== '') return applies(null);
    const address = publicUrl === null ? 'PUBLIC_URL and /interactions' : `${publicUrl}/interactions`;
    const wayOut = `Discord does not send interactions here yet. Set the Interactions Endpoint URL to ${address} (Developer Portal, General Information).`;
    logger.warn({}, wayOut);
    applies(wayOut);
  }

  return {
    notices: plain === null ? NO_NOTICES : createDiscordNotices({ ...options, rest }),
    callsFor: (address) => createInteractionCalls(answering, address),
    async start() {
      if (plain === null) return logger.warn({}, WITHOUT_TOKEN);
      const application = await keepAsking({ rest, token: plain, timing, signal, logger, told: applies });
      if (application === null || signal.aborted) return;
      lookAt(application);
      const missing = (reason: string | null): void => {
        reasons = { ...reasons, commands: reason };
      };
      await keepRegistered({ ...options, rest, applicationId: application.id, signal, timing, missing });
    },
    async stop() {
      stopping.abort();
    },
    reached() {
      if (isReached) return;
      isReached = true;
      if (plain !== null && reasons.application !== OTHER_KEY) applies(null);
      logger.info({}, 'Discord sends interactions here.');
    },
    reason: () => reasons.application ?? reasons.commands,
  };
}

type Application = z.output<typeof applicationJson>;

interface AskingOptions {
  readonly rest: REST;
  readonly token: string;
  readonly timing: DoorTiming;
  readonly signal: AbortSignal;
  readonly logger: Logger;
  /** Told why it is not known yet; null once it is. */
  readonly told: (reason: string | null) => void;
}

/** Which application the token is of; null where that is refused, or the service stops before. */
async function keepAsking({
  rest,
  token,
  timing,
  signal,
  logger,
  told,
}: AskingOptions): Promise<Application | null> {
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    let leastMs = 0;
    try {
      // discord.js forgets the token after a 401, wherever that came from.
      const asked = rest.setToken(token).get('/applications/@me', { signal: AbortSignal.any([signal]) });
      const application = applicationJson.parse(await unlessAborted(asked, signal));
      told(null);
      return application;
    } catch (error) {
      if (signal.aborted) return null;
      // The second is the HTTP client's word for a token that does not even fit in a header.
      if (statusOf(error) === 401 || errorCodeOf(error) === 'UND_ERR_INVALID_ARG') {
        logger.error({}, BAD_TOKEN);
        told(BAD_TOKEN);
        return null;
      }
      leastMs = waitOf(error) ?? 0;
      const retryInMs = Math.max(retryDelay(attempt, timing), leastMs);
      logger.warn(
        { err: describeError(error), retryInMs },
        'Discord cannot be asked about the application; trying again.',
      );
      told('Discord cannot be asked about the application, so the commands are not registered yet.');
      await waited(retryInMs, signal);
    }
  }
  return null;
}
