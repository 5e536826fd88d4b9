import type { CommandWrite, StoredCommand } from './commands.js';
import type { Failure } from './failures.js';
import type { GatewayCounts } from './gateway.js';
import type { Json } from './limits/problem.js';
import type { OptionInput, Sender } from './payloads.js';
import type { Shown, ShownMessage } from './shown.js';

export interface FakeDiscordOptions {
  /** Token the bot has to log in with; default `fake.discord.token`. */
  readonly token?: string;
  /** Time the first response may take; default 3,000 ms. */
  readonly windowMs?: number;
  /** Default 41,250 ms, as Discord's. */
  readonly heartbeatMs?: number;
  /** Default: any free one. A known one lets a test start the server after the bot. */
  readonly port?: number;
}

export interface SendOptions extends Sender {
  /** How long to wait until something is shown; default 10,000 ms. */
  readonly timeoutMs?: number;
  /** Have every response refused, as if the interaction were over. No breach. */
  readonly pretend?: 'expired' | 'acknowledged';
}

/** A request as it came in. */
export interface RequestRecord {
  readonly method: string;
  /** Below `/api/v10`, without the query. */
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  /** Status it was answered with; 0 where the connection was cut. */
  readonly status: number;
}

/** A Discord of one bot, one server, one channel and one member, on loopback. */
export interface FakeDiscord {
  /** What `DISCORD_API_BASE` is to be set to. */
  readonly apiBase: string;
  readonly token: string;
  readonly applicationId: string;
  readonly guildId: string;
  readonly userId: string;
  /** Every request so far, in order. */
  readonly requests: readonly RequestRecord[];
  /** Every accepted change of the commands so far. */
  readonly commandWrites: readonly CommandWrite[];
  /** What broke a rule so far, in words. */
  readonly breaches: readonly string[];

  /** Resolves once the bot has logged in. */
  ready(): Promise<void>;
  /** Whether the bot's gateway connection stands. */
  connected(): boolean;
  gateway(): GatewayCounts;
  /** The commands registered in a server, or global ones. */
  commands(guildId?: string): readonly StoredCommand[];
  /** Puts a command in place without the bot's doing. */
  addCommand(command: Json, guildId?: string): StoredCommand;

  /**
   * A member sends a slash command. Resolves to the message finally shown: the reply, or after a deferral its first
   * edit or follow-up.
   * @throws where the response was refused or nothing was shown in time.
   */
  readonly slash: (name: string, options?: OptionInput, send?: SendOptions) => Promise<Shown>;
  /**
   * A member presses a button of a message that was shown.
   * @throws where the message has no such button or it is disabled, and as `slash` does.
   */
  readonly press: (
    customId: string,
    send: SendOptions & { readonly message: Pick<Shown, 'payload'> },
  ) => Promise<Shown>;
  /** A member types in the option `focused`. Resolves to the choices offered. */
  autocomplete(
    name: string,
    options: OptionInput,
    focused: string,
    send?: SendOptions,
  ): Promise<readonly Json[]>;
  /** Puts a message of the bot's in place without its doing, such as one from before an update. */
  addMessage(fields: Json): Pick<Shown, 'payload'>;
  /** A message as it now stands; undefined once deleted. */
  message(id: string): ShownMessage | undefined;

  /** Has coming requests fail. */
  failNext(failure: Failure): void;
  /** Cuts the gateway connection: by default so that the client may resume; else its session is forgotten. */
  dropConnections(options?: { readonly resumable?: boolean; readonly code?: number }): void;
  /** The breaches so far, forgotten: for a test that breaks a rule on purpose. */
  takeBreaches(): readonly string[];
  /** @throws where anything broke a rule. */
  assertNoBreach(): void;
  /** Stops everything. @throws where anything broke a rule. */
  close(): Promise<void>;
}
