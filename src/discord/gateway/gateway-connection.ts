import {
  CloseCodes,
  DefaultWebSocketManagerOptions,
  WebSocketShard,
  WebSocketShardEvents,
  type IContextFetchingStrategy,
  type SessionInfo,
} from '@discordjs/ws';
import { GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { gatewayAddress, hostOf } from './gateway-address.js';
import { brokenOff, closedWith, notOpened, type Ending } from './gateway-endings.js';
import { readFrame, type Frame, type ReadyNews, type Unreadable } from './gateway-frames.js';

/** One of a bot's shards, by its number from 0 on and how many there are. */
export interface Shard {
  readonly id: number;
  readonly count: number;
}

/** A session of the gateway's, as far as it is needed to take it up again. */
export type Session = SessionInfo;

export interface GatewayConnectionOptions {
  readonly token: string;
  /** Which of the bot's shards it is. Each server is one shard's; direct messages are the first one's. */
  readonly shard: Shard;
  /** Where to connect, as `gatewayAddress` gives it. */
  readonly address: string;
  /** The session to take up; null begins a new one. */
  readonly session: Session | null;
  /** How long each step may take, in ms: connecting, HELLO, then READY or RESUMED. */
  readonly stepMs: number;
  /** Resolves when a session may be begun: Discord allows one in 5 s. Never rejects. */
  readonly mayIdentify: () => Promise<void>;
}

/** What comes over a connection. What throws in one of these is told as a fault, and costs that event alone. */
export interface GatewayEvents {
  /** A new session stands. */
  ready(news: ReadyNews): void;
  /** The session was taken up again, with all that was missed. */
  resumed(): void;
  event(name: string, data: unknown): void;
  /** A frame that is not as Discord documents it; it is passed over. */
  unreadable(frame: Unreadable): void;
  fault(error: unknown, event: { readonly name: string; readonly data: unknown }): void;
}

/** How a connection ended. */
export interface Ended extends Ending {
  /** What may be taken up on another connection. */
  readonly session: Session | null;
}

export interface GatewayConnection {
  /** Resolves when the connection is over, however that came. Never rejects. */
  readonly ended: Promise<Ended>;
  /** Ends it, and its session. */
  readonly close: () => void;
}

/**
 * One connection to the gateway, from its opening to its end, kept by discord.js' own gateway client. Left alone, that
 * client connects again by itself, at once and for ever, and ends the process on a frame it cannot read. This file
 * holds it to one connection, and shows it only frames that it can read.
 */
export function openGatewayConnection(
  options: GatewayConnectionOptions,
  events: GatewayEvents,
): GatewayConnection {
  const { address, stepMs } = options;
  let { session } = options;
  let news: ReadyNews | null = null;
  let heartbeatMs = 0;
  /** How far it has come: HELLO makes it greeted, READY or RESUMED standing. */
  let stage: 'opening' | 'greeted' | 'standing' | 'over' = 'opening';
  let deadline: NodeJS.Timeout | undefined;
  let failure: Error | null = null;
  let settle: (ended: Ended) => void = () => undefined;
  const ended = new Promise<Ended>((resolve) => {
    settle = resolve;
  });
  const isOver = (): boolean => stage === 'over';

  const context: IContextFetchingStrategy = {
    options: {
      ...DefaultWebSocketManagerOptions,
      token: options.token,
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- a bit field of several has no type of its own
      intents: INTENTS,
      shardCount: options.shard.count,
      gatewayInformation: {
        url: address,
        shards: options.shard.count,
        session_start_limit: { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 },
      },
      handshakeTimeout: stepMs,
      // The deadline below watches over these.
      helloTimeout: null,
      readyTimeout: null,
    },
    // The client asks before it connects. Once this connection is over it waits here for ever: it cannot come back.
    retrieveSessionInfo: () => (isOver() ? never() : session),
    updateSessionInfo(_, next) {
      if (!isOver()) session = next && { ...next, resumeURL: gatewayAddress(next.resumeURL) ?? address };
    },
    async waitForIdentify() {
      await options.mayIdentify();
      if (isOver()) await never();
    },
  };
  const shard = new WebSocketShard(context, options.shard.id);

  function end(ending: Ending): void {
    if (stage === 'over') return;
    const isOpen = stage !== 'opening';
    stage = 'over';
    clearTimeout(deadline);
    settle({ ...ending, session: ending.resumable ? session : null });
    if (!isOpen) cutSocket(shard);
    // With the first code Discord keeps the session, with the other it forgets it.
    else hangUp(shard, ending.resumable ? CloseCodes.Resuming : CloseCodes.Normal);
  }

  /** Ends the connection unless the next step comes in time. */
  function expect(ms: number, otherwise: string): void {
    clearTimeout(deadline);
    deadline = setTimeout(() => end(brokenOff(otherwise)), ms);
  }

  function stand(): void {
    stage = 'standing';
    expect(2 * heartbeatMs + stepMs, UNACKNOWLEDGED);
  }

  function tell(event: { readonly name: string; readonly data: unknown }, told: () => void): void {
    try {
      told();
    } catch (error) {
      events.fault(error, event);
    }
  }

  /** Takes a frame in; whether the client is to have it as well. */
  function admit(frame: Frame): boolean {
    switch (frame.kind) {
      case 'hello':
        // A second greeting would start a second heart.
        if (stage !== 'opening') return false;
        stage = 'greeted';
        ({ heartbeatMs } = frame);
        expect(stepMs, 'Discord greeted, but did not answer the login.');
        return true;
      case 'ready':
        // One that nobody waits for would put another session in this one's place.
        if (stage !== 'greeted' || options.session !== null) return false;
        ({ news } = frame);
        return true;
      case 'resumed':
        return stage === 'greeted' && options.session !== null;
      case 'acknowledged':
        // Until the login is answered, a beating heart is no sign that it will be.
        if (stage === 'standing') stand();
        return true;
      case 'reconnect':
        end(brokenOff('Discord asked for a new connection.'));
        return false;
      case 'invalid-session':
        end(brokenOff('Discord ended the session.', frame.resumable));
        return false;
      case 'unreadable':
        events.unreadable(frame);
        if (stage !== 'standing' && isAnswerToLogin(frame)) {
          end(brokenOff('Discord answered the login with something that cannot be read.', false));
        }
        return false;
      case 'event': {
        const { name, data, sequence } = frame;
        // Told at once: the client reads a frame a moment later, and the end of the session may come right behind it.
        tell({ name, data }, () => events.event(name, data));
        // What was told is not to be sent again.
        if (session !== null && sequence > session.sequence) session = { ...session, sequence };
        return true;
      }
      case 'other':
        return true;
      default:
        return false;
    }
  }

  shard.on(WebSocketShardEvents.Ready, () => {
    stand();
    if (news !== null) events.ready(news);
  });
  shard.on(WebSocketShardEvents.Resumed, () => {
    stand();
    events.resumed();
  });
  shard.on(WebSocketShardEvents.Error, ({ error }) => {
    failure = error;
  });
  shard.on(WebSocketShardEvents.Closed, ({ code }) => {
    if (stage === 'opening' && code === CUT_OFF) end(notOpened(address, failure));
    // With this code the client itself gave up a connection whose heartbeats were not acknowledged.
    else if (code === CloseCodes.Resuming.valueOf()) end(brokenOff(UNACKNOWLEDGED));
    else end(closedWith(code));
  });
  inFrontOfFrames(
    shard,
    (text) => {
      if (!isOver()) return admit(text === null ? binary : readFrame(text));
      // It was closed before it had a socket to cut.
      hangUp(shard, CloseCodes.Normal);
      return false;
    },
    (error) => {
      events.fault(error, { name: 'frame', data: null });
      end(brokenOff('Discord sent something that cannot be read.'));
    },
  );

  // The handshake alone may take one step of time, so that its own failure is told where there is one.
  expect(2 * stepMs, `The gateway at ${hostOf(address)} opened the connection, but did not greet.`);
  shard.connect().catch(() => undefined);
  return { ended, close: () => end(brokenOff('Parley closed the connection.', false)) };
}

/**
 * What the bot is told of: threads that are begun, and messages. None of these is privileged: what a message says comes
 * only where it mentions the bot or is a direct message.
 */
const INTENTS = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

/** The code of a connection that ended without one. */
const CUT_OFF = 1006;

const UNACKNOWLEDGED = 'Discord no longer acknowledges heartbeats.';

/** Frames that are no text are not Discord's, unless compression is asked for. */
const binary: Frame = { kind: 'unreadable', op: null };

function isAnswerToLogin({ op, event }: Unreadable): boolean {
  const hello: number = GatewayOpcodes.Hello;
  const ready: string = GatewayDispatchEvents.Ready;
  return op === hello || event === ready;
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

/** Closes an open connection. Nobody waits for the other side to close its own. */
function hangUp(shard: WebSocketShard, code: number): void {
  shard.destroy({ code, reason: 'Over' }).catch(() => undefined);
}

/** Cuts a connection that is not open yet, which the client would leave to open later, for nobody. */
function cutSocket(shard: WebSocketShard): void {
  const socket: unknown = Reflect.get(shard, 'connection');
  if (typeof socket !== 'object' || socket === null || !('terminate' in socket)) return;
  if (typeof socket.terminate === 'function') Reflect.apply(socket.terminate, socket, []);
}

/**
 * Has each frame looked at (null: no text) before the client reads it, and what fails there told: the client itself
 * lets it end the process. There is no other way in than the method that it reads frames with.
 */
function inFrontOfFrames(
  shard: WebSocketShard,
  admits: (text: string | null) => boolean,
  failed: (error: unknown) => void,
): void {
  const read: unknown = Reflect.get(shard, 'onMessage');
  if (typeof read !== 'function') throw new Error('@discordjs/ws reads its frames in another way now.');
  const onMessage = async (data: unknown, isBinary: unknown): Promise<void> => {
    try {
      if (admits(typeof data === 'string' ? data : null)) await Reflect.apply(read, shard, [data, isBinary]);
    } catch (error) {
      failed(error);
    }
  };
  Object.defineProperty(shard, 'onMessage', { value: onMessage });
}
