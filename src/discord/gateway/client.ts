import type { Client, Interaction } from 'discord.js';
import type { Command, CommandRequest } from '../../chat/command.js';
import type { Complete } from '../../chat/completions.js';
import type { Logger } from '../../logger.js';
import type { Reply } from '../../chat/reply.js';
import { loginWayOut, openConnection } from './connection.js';
import { describeError } from './describe-error.js';
import { createInteractionHandler } from './interaction.js';
import { keepRegistered } from './keep-registered.js';
import { defaultTiming, retryDelay, waited, type DoorTiming } from './timing.js';

export interface DiscordDoorOptions {
  /** The bot's token; it is never logged. */
  readonly token: string;
  /** Another server that speaks Discord's API, such as `http://127.0.0.1:3001/api`. */
  readonly apiBase?: string | undefined;
  /** One server to register the commands in; everywhere where left out. */
  readonly guildId?: string | undefined;
  readonly commands: readonly Command[];
  /** Runs a command; never rejects. */
  readonly dispatch: (request: CommandRequest) => Promise<Reply>;
  /** Offers choices while a member types; never rejects. */
  readonly complete: Complete;
  readonly logger: Logger;
  readonly timing?: Partial<DoorTiming>;
}

/**
 * `connecting` until the first login; `disconnected` while a connection that stood is being mended; `failed` when
 * only a person can mend it.
 */
type DiscordState = 'connecting' | 'ready' | 'disconnected' | 'failed' | 'stopped';

export interface DiscordDoor {
  /**
   * Logs in, again and again where Discord cannot be reached. Resolves when ready, failed for good, or stopped, which
   * may be never: nothing else should wait for it. Never rejects.
   */
  start(): Promise<void>;
  /** Takes no more interactions, waits for those in flight (3 s at most) and disconnects. Never rejects. */
  stop(): Promise<void>;
  state(): DiscordState;
}

/** The bot on Discord's gateway. A door is started and stopped once. */
export function createDiscordDoor(options: DiscordDoorOptions): DiscordDoor {
  const { token, logger } = options;
  const timing = { ...defaultTiming, ...options.timing };
  const handle = createInteractionHandler({ ...options, deferAfterMs: timing.deferAfterMs });
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const inFlight = new Set<Promise<void>>();
  let state: DiscordState = 'connecting';
  let client: Client | null = null;
  let login: Promise<unknown> = Promise.resolve();

  function become(next: DiscordState): void {
    if (state !== 'stopped') state = next;
  }

  function take(interaction: Interaction): void {
    if (signal.aborted) return;
    const work = handle(interaction).finally(() => inFlight.delete(work));
    inFlight.add(work);
  }

  /** One login with a client of its own, since discord.js leaves a client whose login failed unusable. */
  async function connect(): Promise<'ended' | 'unreachable'> {
    let settle: (outcome: 'ended' | 'unreachable') => void = () => undefined;
    const outcome = new Promise<'ended' | 'unreachable'>((resolve) => {
      settle = resolve;
    });
    const fail = (wayOut: string): void => {
      if (state !== 'failed') logger.error({}, wayOut);
      become('failed');
      settle('ended');
    };
    const opened = openConnection(options, {
      ready(readyClient) {
        become('ready');
        logger.info({ servers: readyClient.guilds.cache.size }, 'Connected to Discord.');
        void keepRegistered({
          ...options,
          rest: readyClient.rest,
          applicationId: readyClient.application.id,
          signal,
          timing,
        });
        settle('ended');
      },
      lost() {
        if (state !== 'ready') return;
        become('disconnected');
        logger.warn({}, 'The connection to Discord was lost; reconnecting.');
      },
      back() {
        if (state === 'disconnected') become('ready');
      },
      failed: fail,
      interaction: take,
    });
    client = opened;
    login = opened.login(token).catch((error: unknown) => {
      const wayOut = loginWayOut(error);
      if (wayOut !== null) return fail(wayOut);
      if (state !== 'failed')
        logger.warn({ err: describeError(error) }, 'Discord cannot be reached; trying again.');
      settle('unreachable');
    });
    void stopped.then(() => settle('ended'));
    return outcome;
  }

  return {
    state: () => state,
    async start() {
      for (let attempt = 1; !signal.aborted; attempt += 1) {
        if ((await connect()) === 'ended') return;
        await waited(retryDelay(attempt, timing), signal);
      }
    },
    async stop() {
      stopping.abort();
      state = 'stopped';
      // A client destroyed while it asks for the gateway's address would connect all the same, and live on.
      const asking = client?.ws.shards.size === 0 ? [login] : [];
      const settled = Promise.allSettled([...asking, ...inFlight]);
      const drained = new AbortController();
      await Promise.race([settled, waited(timing.drainMs, drained.signal)]);
      drained.abort();
      await client?.destroy().catch((error: unknown) => {
        logger.warn({ err: describeError(error) }, 'The connection to Discord did not close well.');
      });
    },
  };
}
