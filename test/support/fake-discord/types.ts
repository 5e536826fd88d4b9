import type { GuildAtStart } from './gateway/conversation.js';
import type { Gateway, GatewayCounts } from './gateway/gateway.js';
import type { SessionStartOptions } from './gateway/session-starts.js';
import type { GatewayTrouble } from './gateway/troubles.js';
import type { Json } from './limits/problem.js';
import type { Signer } from './members/endpoint.js';
import type { Sender } from './members/envelope.js';
import type { FieldInput } from './members/form.js';
import type { OptionInput } from './members/options.js';
import type { Shown, ShownMessage } from './members/shown.js';
import type { Writing } from './members/writing.js';
import type { BotPermissions, SentMessage } from './rest/channel-messages.js';
import type { CommandWrite, StoredCommand } from './rest/commands.js';
import type { Failure } from './rest/failures.js';
import type { RateLimit } from './rest/rate-limits.js';

export interface FakeDiscordOptions {
  /** Token the bot has to log in with; default `fake.discord.token`. */
  readonly token?: string;
  /** Time the first response may take; default 3,000 ms. */
  readonly windowMs?: number;
  /** Default 41,250 ms, as Discord's. */
  readonly heartbeatMs?: number;
  /** Default: any free one. A known one lets a test start the server after the bot. */
  readonly port?: number;
  /** The gateway's address as `GET /gateway/bot` tells it; default the fake's own. */
  readonly gatewayAddress?: string;
  /** The address for resuming as READY tells it; default the fake's own. */
  readonly resumeAddress?: string;
  readonly sessionStarts?: SessionStartOptions;
  /** Least time between two IDENTIFYs, in ms: 5,000 with Discord. Default 0, so that tests need not wait. */
  readonly identifyEveryMs?: number;
  /** How many shards `GET /gateway/bot` says the bot should have; default 1. */
  readonly shards?: number;
  /** How the bot's server comes after READY; default `available`. */
  readonly guild?: GuildAtStart;
  /** Limits on routes, with Discord's headers. Default none. */
  readonly rateLimits?: readonly RateLimit[];
  /** Commands that can be created a day; default 200. */
  readonly dailyCreates?: number;
}

export interface SendOptions extends Sender {
  /** How long to wait until something is shown; default 10,000 ms. */
  readonly timeoutMs?: number;
  /** Have every response refused, as if the interaction were over. No breach. */
  readonly pretend?: 'expired' | 'acknowledged';
  /** Changes the interaction before it is sent, such as into one that cannot be read. */
  readonly alter?: (interaction: Json) => Json;
}

/** Something shown that an act can be done to. */
type Standing = Pick<Shown, 'payload'>;

/** What members do. Every act throws where the response was refused or nothing was shown in time. */
export interface Members {
  /**
   * A member sends a slash command, `name` or `name subcommand` or `name group subcommand`. Resolves to the message
   * finally shown: the reply, or after a deferral its first edit or follow-up; or to a form.
   */
  readonly slash: (name: string, options?: OptionInput, send?: SendOptions) => Promise<Shown>;
  /** A member types in the option `focused`. Resolves to the choices offered. */
  readonly autocomplete: (
    name: string,
    options: OptionInput,
    focused: string,
    send?: SendOptions,
  ) => Promise<readonly Json[]>;
  /** A member uses a message command on a message. */
  readonly messageCommand: (
    name: string,
    send: SendOptions & { readonly message: Standing },
  ) => Promise<Shown>;
  readonly userCommand: (name: string, userId: string, send?: SendOptions) => Promise<Shown>;
  /** A member presses a button of a message. Throws where there is none, or it is disabled. */
  readonly press: (customId: string, send: SendOptions & { readonly message: Standing }) => Promise<Shown>;
  /** A member chooses in a select of a message. Throws where there is none, or it offers no such value. */
  readonly choose: (
    customId: string,
    values: readonly string[],
    send: SendOptions & { readonly message: Standing },
  ) => Promise<Shown>;
  /** A member fills in and sends a form that was shown. Throws where a member could not send it so. */
  readonly submit: (
    form: Pick<Shown, 'form' | 'interactionId'>,
    fields: Readonly<Record<string, FieldInput>>,
    send?: SendOptions,
  ) => Promise<Shown>;
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
  /** When, by the fake's clock, in ms since 1970. */
  readonly at: number;
}

/** A Discord of one bot, one server, one channel and one member, on loopback. */
export interface FakeDiscord extends Members, Writing {
  /** What `DISCORD_API_BASE` is to be set to. */
  readonly apiBase: string;
  /** The token that was right at the start. */
  readonly token: string;
  readonly applicationId: string;
  /** What `DISCORD_PUBLIC_KEY` is to be set to. */
  readonly publicKey: string;
  readonly guildId: string;
  readonly userId: string;
  readonly channelId: string;
  /** What the bot sent by itself so far, to channels and in direct messages, in order. */
  readonly sent: readonly SentMessage[];
  /** Every request so far, in order. */
  readonly requests: readonly RequestRecord[];
  /** Every accepted change of the commands so far. */
  readonly commandWrites: readonly CommandWrite[];
  /** What broke a rule so far, in words. */
  readonly breaches: readonly string[];

  /**
   * What the Developer Portal does with an Interactions Endpoint URL: looks whether it answers PING and refuses what is not
   * signed by Discord, and sends interactions there from then on. Throws where it does not.
   */
  setEndpoint(url: string): Promise<void>;
  /** Signs a request as Discord does, such as for a test of one that it would not send. */
  readonly sign: Signer['sign'];

  /** Resolves once the bot has logged in. */
  ready(): Promise<void>;
  /** Whether the bot's gateway connection stands. */
  connected(): boolean;
  gateway(): GatewayCounts;
  /** What clients did on the gateway, in order: `connect`, `identify`, `resume`, `heartbeat`, `close 1000`, … */
  readonly gatewayHistory: readonly string[];
  /** The commands registered in a server, or global ones. */
  commands(guildId?: string): readonly StoredCommand[];
  /** Puts a command in place without the bot's doing. */
  addCommand(command: Json, guildId?: string): StoredCommand;
  /** Puts a message of the bot's in place without its doing, such as one from before an update. */
  addMessage(fields: Json): Standing;
  /** A member's message that the bot is not told of. */
  write(content: string): Standing;
  /** A message as it now stands; undefined once deleted. */
  message(id: string): ShownMessage | undefined;

  /** What the bot may do in the server's channels from here on; at first all. */
  permit(permissions: BotPermissions): void;
  /** A message is deleted. */
  remove(message: Standing): void;
  /** Addresses of files that members gave until now expire. */
  expireFiles(): void;
  /** Has coming requests fail. */
  failNext(failure: Failure): void;
  /** Has coming connections to the gateway meet trouble. */
  failGateway(trouble: GatewayTrouble): void;
  /** Takes back every trouble of the gateway that was asked for and has not been met. */
  mendGateway(): void;
  /** Sends an event to the client, whatever it is. */
  readonly dispatch: Gateway['dispatch'];
  /** Sends a frame to the client: a string as it is, all else as JSON. */
  readonly sendFrame: Gateway['send'];
  readonly sendBytes: Gateway['sendBytes'];
  /** Asks for a heartbeat at once (op 1). */
  askForHeartbeat(): void;
  /** Tells the client to connect anew and resume (op 7). */
  askToReconnect(): void;
  /** Tells the client that its session is over (op 9); with `true`, that it may resume. */
  invalidateSession(d: unknown): void;
  /** From here on heartbeats are left without acknowledgement, or (`false`) acknowledged again. */
  withholdAcknowledgements(yes: boolean): void;
  /** Cuts the gateway connection: by default so that the client may resume; else its session is forgotten. */
  dropConnections(options?: { readonly resumable?: boolean; readonly code?: number }): void;
  /** The bot's server is away (`unavailable`), or the bot was taken out of it. */
  loseGuild(how: 'unavailable' | 'removed'): void;
  /** The owner resets the token: REST refuses the old one, and the gateway closes with 4004. */
  resetToken(): void;
  /** Moves the fake's time on: of response windows, interaction tokens, limits, session starts. */
  advance(ms: number): void;
  /** The breaches so far, forgotten: for a test that breaks a rule on purpose. */
  takeBreaches(): readonly string[];
  /** @throws where anything broke a rule. */
  assertNoBreach(): void;
  /** Stops everything. @throws where anything broke a rule. */
  close(): Promise<void>;
}
