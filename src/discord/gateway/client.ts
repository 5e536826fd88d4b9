import { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { ActionStates } from '../../app/ports.js';
import type { Command } from '../../chat/command.js';
import type { Chat } from '../../chat/dispatch.js';
import type { Notices } from '../../chat/notices.js';
import type { Logger } from '../../logger.js';
import { createInteractionHandler, type InteractionOptions } from '../protocol/handle-interaction.js';
import { createMessageDoor } from '../protocol/handle-message.js';
import { createChannelCalls } from './channel-calls.js';
import { keepConnected } from './connection.js';
import type { Shard } from './gateway-connection.js';
import { createInteractionCalls } from './interaction-calls.js';
import { keepRegistered } from './keep-registered.js';
import { createDiscordNotices } from './discord-notices.js';
import { createInteractionRest, createRest } from './rest.js';
import { defaultTiming, waited, type DoorTiming } from './timing.js';

export interface DiscordDoorOptions {
  /** The bot's token; it is never logged. */
  readonly token: string;
  /** Another server that speaks Discord's API, such as `http://127.0.0.1:3001/api`. */
  readonly apiBase?: string | undefined;
  /** One server to register the commands in; everywhere where left out. */
  readonly guildId?: string | undefined;
  readonly commands: readonly Command[];
  /** Handles what members ask for. */
  readonly chat: Chat;
  /** Keeps what buttons and forms carry where it is too long for them. */
  readonly states: ActionStates;
  /** A short random id. */
  readonly newReference: () => string;
  /** Origin of the service's own pages; without it members cannot reach them. */
  readonly publicUrl?: string | null | undefined;
  readonly clock: () => Date;
  /** In ms from any fixed point. */
  readonly now: () => number;
  readonly logger: Logger;
  readonly timing?: Partial<DoorTiming>;
  /** Which of the bot's shards it is; default: the only one. */
  readonly shard?: ShardOfBot | undefined;
  /** Told of each interaction that came to nothing here, and why. */
  readonly turnedAway?: InteractionOptions['turnedAway'];
  /** Told, once, that there will be no connection until a person does something. */
  readonly onFailure?: (wayOut: string) => void;
}

/** One of several shards, whose processes are looked after together. */
export interface ShardOfBot extends Shard {
  /** Resolves when it is its turn to begin a session: Discord counts those of all shards. Never rejects. */
  readonly mayIdentify: () => Promise<void>;
  /** Told, in place of the log, that there will be no connection until a person does something. */
  readonly failed: (wayOut: string) => void;
}

/**
 * `connecting` until the first login; `disconnected` while a connection that stood is being mended; `failed` when
 * only a person can mend it.
 */
export type DiscordState = 'connecting' | 'ready' | 'disconnected' | 'failed' | 'stopped';

export interface DiscordDoor {
  /**
   * Logs in, again and again where Discord cannot be reached. Resolves when ready, failed for good, or stopped, which
   * may be never: nothing else should wait for it. Never rejects.
   */
  start(): Promise<void>;
  /** Disconnects at once, and waits for the interactions in flight (3 s at most). Never rejects. */
  stop(): Promise<void>;
  state(): DiscordState;
  /**
   * What is wrong and what comes next, or what a person has to do, in words for an operator and without secrets; null
   * where nothing is known to be wrong. While `ready` it tells of commands that Discord did not take.
   */
  reason(): string | null;
  /** Messages that nobody's interaction asked for. They need no connection. */
  readonly notices: Notices;
}

/** As an event names itself, which may be anything. */
const interactionCreate: string = GatewayDispatchEvents.InteractionCreate;

/** A bot of one connection. */
const ONLY: Shard = { id: 0, count: 1 };

/** The bot on Discord's gateway. A door is started and stopped once. */
export function createDiscordDoor(options: DiscordDoorOptions): DiscordDoor {
  const { logger, shard } = options;
  // Some copy the token with the word that stands before it in requests.
  const token = options.token.replace(/^(Bot|Bearer)\s*/i, '');
  const timing = { ...defaultTiming, ...options.timing };
  const handle = createInteractionHandler({ ...options, deferAfterMs: timing.deferAfterMs, onceEach: true });
  const rest = createRest({ ...options, token });
  const answering = createInteractionRest(options);
  const stopping = new AbortController();
  const { signal } = stopping;
  const written = createMessageDoor({
    ...options,
    calls: createChannelCalls(rest),
    wait: (ms) => waited(ms, signal),
  });
  const inFlight = new Set<Promise<unknown>>();
  /** The bot as a user; told before any event. */
  let botId = '';
  let state: DiscordState = 'connecting';
  /** Why there is no connection, and what is wrong while there is one. */
  let reasons: { readonly connection: string | null; readonly commands: string | null } = {
    connection: null,
    commands: null,
  };
  let connection: Promise<void> = Promise.resolve();

  function become(next: DiscordState, reason: string | null = null): void {
    if (state === 'stopped') return;
    state = next;
    reasons = { ...reasons, connection: reason };
  }

  function take(work: Promise<unknown>): void {
    inFlight.add(work);
    void work.finally(() => inFlight.delete(work));
  }

  /** Nobody may have seen it the first time. */
  async function remind(wayOut: string): Promise<void> {
    while (await waited(timing.remindEveryMs, signal)) logger.error({}, wayOut);
  }

  /** Connects and stays connected. `settled` is called once it stands, and when it is over. */
  function connect(settled: () => void): Promise<void> {
    let isFirst = true;
    return keepConnected(
      { token, rest, logger, timing, signal, shard: shard ?? ONLY, mayIdentify: shard?.mayIdentify },
      {
        ready({ applicationId, userId, servers }) {
          botId = userId;
          become('ready');
          settled();
          if (!isFirst) return logger.info({ servers }, 'Connected to Discord again, with a new session.');
          isFirst = false;
          logger.info({ servers }, 'Connected to Discord.');
          // The commands are those of the application, whichever shard registers them.
          if (shard !== undefined && shard.id !== 0) return;
          const missing = (reason: string | null): void => {
            reasons = { ...reasons, commands: reason };
          };
          void keepRegistered({ ...options, rest, applicationId, signal, timing, missing });
        },
        resumed() {
          become('ready');
          logger.info({}, 'The connection to Discord is resumed.');
        },
        down: (reason) => become(state === 'connecting' ? 'connecting' : 'disconnected', reason),
        failed(wayOut) {
          become('failed', wayOut);
          if (shard !== undefined) return shard.failed(wayOut);
          logger.error({}, wayOut);
          void remind(wayOut);
          options.onFailure?.(wayOut);
        },
        event(name, data) {
          if (signal.aborted) return;
          if (name === interactionCreate) {
            take(handle(data, (address) => createInteractionCalls(answering, address)));
            return;
          }
          const work = written.take(name, data, botId);
          if (work !== null) take(work);
        },
      },
    ).finally(settled);
  }

  return {
    notices: createDiscordNotices({ ...options, rest }),
    state: () => state,
    reason: () => (state === 'stopped' ? null : (reasons.connection ?? reasons.commands)),
    async start() {
      if (signal.aborted) return;
      await new Promise<void>((resolve) => {
        connection = connect(resolve);
      });
    },
    async stop() {
      state = 'stopped';
      stopping.abort();
      await connection;
      const drained = new AbortController();
      await Promise.race([Promise.allSettled(inFlight), waited(timing.drainMs, drained.signal)]);
      drained.abort();
    },
  };
}
