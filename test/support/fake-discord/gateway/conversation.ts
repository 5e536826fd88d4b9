import { APIVersion, GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Clock } from '../clock.js';
import { guildPayload, readyPayload, type Identity } from '../identity.js';
import { isJson, jsonOf, listOf, numberOf, type Json } from '../limits/problem.js';
import type { SessionStarts } from './session-starts.js';
import { shardOf, type Sessions, type Shard } from './sessions.js';
import type { Misdeed, Stage, Troubles } from './troubles.js';

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
/** One more than the highest bit there is: above it, no intent is known. */
const INTENTS_END = GatewayIntentBits.DirectMessagePolls * 2;

/** What clients may send besides HEARTBEAT, IDENTIFY and RESUME: taken, and nothing comes of it. */
const OTHER_OPCODES: readonly unknown[] = [
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
  GatewayOpcodes.RequestGuildMembers,
  GatewayOpcodes.RequestSoundboardSounds,
];

/** How the bot's one server comes after READY. `missing`: the bot is in no server. */
export type GuildAtStart = 'available' | 'unavailable' | 'never' | 'missing';

export interface ConversationSetting {
  readonly identity: Identity;
  readonly sessions: Sessions;
  readonly starts: SessionStarts;
  readonly troubles: Troubles;
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly heartbeatMs: number;
  /** Least time between two IDENTIFYs, in ms; 0 where it is not looked at. */
  readonly identifyEveryMs: number;
  readonly guild: GuildAtStart;
  /** The address told in READY for resuming. */
  readonly resumeAddress: () => string;
  acknowledges(): boolean;
  happened(what: string): void;
  /** A client was told READY. */
  begun(): void;
  breach(message: string): void;
}

/** Sends a frame: a string as it is, all else as JSON. */
export function sendFrame(socket: WebSocket, frame: unknown): void {
  socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
}

/** Answers clients on the gateway. The function it makes takes each new connection. */
export function createConversation(
  setting: ConversationSetting,
): (socket: WebSocket, version: string | null) => void {
  const { identity, sessions, starts, troubles, clock } = setting;
  /** By the shards that may begin at the same time. */
  const identifiedAt = new Map<number, number>();

  const send = (socket: WebSocket, op: GatewayOpcodes, d: unknown): void =>
    sendFrame(socket, { op, d, s: null, t: null });

  const misbehave = (socket: WebSocket, misdeed: Misdeed): void => {
    if (misdeed === 'silent') return;
    if ('close' in misdeed) {
      if (misdeed.close === 0) socket.terminate();
      else socket.close(misdeed.close, 'As the test asked.');
    } else if ('invalidSession' in misdeed) {
      send(socket, GatewayOpcodes.InvalidSession, misdeed.invalidSession);
    } else if ('send' in misdeed) {
      for (const frame of misdeed.send) sendFrame(socket, frame);
    } else {
      throw new Error(`HTTP ${misdeed.status} can only be answered at the upgrade.`);
    }
  };
  /** Whether the connection met a trouble here, which then is all that happens. */
  const inTrouble = (socket: WebSocket, stage: Stage): boolean => {
    const misdeed = troubles.take(stage);
    if (misdeed !== null) misbehave(socket, misdeed);
    return misdeed !== null;
  };

  const refusal = (data: Json): [number, string] | null => {
    const { id: shard, count: shards } = shardIn(data);
    const intents = data['intents'];
    if (data['token'] !== identity.token) {
      return [GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.'];
    }
    if (!(shard < shards)) {
      return [GatewayCloseCodes.InvalidShard, 'Invalid shard.'];
    }
    if (typeof intents !== 'number' || !Number.isInteger(intents) || intents < 0 || intents >= INTENTS_END) {
      return [GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).'];
    }
    if ((intents & PRIVILEGED) !== 0) {
      setting.breach('IDENTIFY asked for a privileged intent.');
      return [GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).'];
    }
    return null;
  };

  /** Whether another session may begin. Discord resets the token of a bot that goes on after its last. */
  const mayBegin = (socket: WebSocket, { id }: Shard): boolean => {
    const group = id % starts.told().max_concurrency;
    const tooSoon =
      clock.now() - (identifiedAt.get(group) ?? Number.NEGATIVE_INFINITY) < setting.identifyEveryMs;
    identifiedAt.set(group, clock.now());
    if (!starts.take()) {
      setting.breach('IDENTIFY came with no session start left.');
      socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      return false;
    }
    if (tooSoon) {
      setting.breach(`IDENTIFY came less than ${setting.identifyEveryMs} ms after the one before.`);
      send(socket, GatewayOpcodes.InvalidSession, false);
    }
    return !tooSoon;
  };

  const identify = (socket: WebSocket, data: Json): void => {
    setting.happened('identify');
    if (sessions.of(socket) !== undefined) {
      socket.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
      return;
    }
    if (!mayBegin(socket, shardIn(data)) || inTrouble(socket, 'identify')) return;
    const refused = refusal(data);
    if (refused !== null) {
      socket.close(...refused);
      return;
    }
    const shard = shardIn(data);
    const session = sessions.begin(
      { id: setting.nextId(), intents: numberOf(data['intents']), shard },
      socket,
    );
    const member = setting.guild !== 'missing' && shardOf(identity.guildId, shard.count) === shard.id;
    const about = { id: session.id, address: setting.resumeAddress(), shard };
    sessions.send(session, 'READY', readyPayload(identity, about, member));
    if (member && setting.guild === 'available')
      sessions.send(session, 'GUILD_CREATE', guildPayload(identity));
    if (member && setting.guild === 'unavailable') {
      sessions.send(session, 'GUILD_DELETE', { id: identity.guildId, unavailable: true });
    }
    setting.begun();
    inTrouble(socket, 'ready');
  };

  const resume = (socket: WebSocket, data: Json): void => {
    setting.happened('resume');
    if (inTrouble(socket, 'resume')) return;
    const known = sessions.find(data['session_id']);
    if (known === undefined || data['token'] !== identity.token) {
      send(socket, GatewayOpcodes.InvalidSession, false);
    } else if (typeof data['seq'] !== 'number' || data['seq'] > known.seq) {
      sessions.end(known);
      socket.close(GatewayCloseCodes.InvalidSeq, 'Invalid seq.');
    } else {
      sessions.resume(known, socket, numberOf(data['seq']));
      inTrouble(socket, 'ready');
    }
  };

  const take = (socket: WebSocket, frame: Json): void => {
    const data = jsonOf(frame['d']);
    switch (frame['op']) {
      case GatewayOpcodes.Heartbeat:
        setting.happened('heartbeat');
        if (setting.acknowledges()) send(socket, GatewayOpcodes.HeartbeatAck, null);
        return;
      case GatewayOpcodes.Identify:
        return identify(socket, data);
      case GatewayOpcodes.Resume:
        return resume(socket, data);
      default:
        if (sessions.of(socket) === undefined) {
          socket.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
        } else if (!OTHER_OPCODES.includes(frame['op'])) {
          socket.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
        }
    }
  };

  return (socket, version) => {
    // A client that goes away rudely is no fault of the server's.
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      setting.happened(`close ${code}`);
      const session = sessions.of(socket);
      if (session === undefined) return;
      session.socket = null;
      // With these two codes a client gives its session up; with any other, or none, it may come back.
      if (code === 1000 || code === 1001) sessions.end(session);
    });
    // A `ws` socket gives a Buffer unless it is told otherwise.
    socket.on('message', (data: Buffer, isBinary) => {
      const frame = isBinary ? null : parsed(data.toString('utf8'));
      if (isJson(frame)) take(socket, frame);
      else socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    });
    if (version !== APIVersion) {
      socket.close(GatewayCloseCodes.InvalidAPIVersion, 'Invalid API version.');
    } else if (!inTrouble(socket, 'hello')) {
      send(socket, GatewayOpcodes.Hello, { heartbeat_interval: setting.heartbeatMs });
    }
  };
}

/** The shard that a login names; not a number where it names none that there can be. */
function shardIn(data: Json): Shard {
  const [id, count] = listOf(data['shard'] ?? [0, 1]);
  return { id: typeof id === 'number' ? id : NaN, count: typeof count === 'number' ? count : NaN };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
