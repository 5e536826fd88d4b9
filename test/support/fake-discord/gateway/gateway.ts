import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { isJson } from '../limits/problem.js';
import { createConversation, sendFrame, type ConversationSetting } from './conversation.js';
import { createSessions, shardOf, type Session } from './sessions.js';
import { createTroubles, type GatewayTrouble } from './troubles.js';

export interface GatewaySetting extends Omit<
  ConversationSetting,
  'sessions' | 'troubles' | 'acknowledges' | 'happened' | 'begun'
> {
  readonly server: Server;
}

/** What a test may look at afterwards. */
export interface GatewayCounts {
  /** Connections that were asked for, those that met trouble among them. */
  readonly connections: number;
  readonly identifies: number;
  readonly resumes: number;
  readonly heartbeats: number;
  /** Sessions with a connection now: more than one is a bot that lives twice. */
  readonly sessions: number;
}

export interface Gateway {
  /** Sends an event to every session whose shard it is for; while its client is away but may resume, the event waits for it. */
  dispatch(name: string, data: unknown): void;
  /** Sends an event to the sessions that asked for one of these intents; `told` makes it for their intents. */
  tell(name: string, intent: number, told: (intents: number) => unknown): void;
  /** Sends a frame on every connection: a string as it is, all else as JSON. */
  send(frame: unknown): void;
  sendBytes(bytes: Uint8Array): void;
  /** Closes every connection. Not resumable: the sessions are forgotten, and a RESUME is answered so. */
  drop(options: { resumable: boolean; code?: number }): void;
  /** Sends op 9. Unless `d` is true, the sessions are forgotten. */
  invalidate(d: unknown): void;
  fail(trouble: GatewayTrouble): void;
  mend(): void;
  /** From here on heartbeats are (not) acknowledged. */
  acknowledge(yes: boolean): void;
  /** Resolves once a client has identified itself and been told READY. */
  ready(): Promise<void>;
  connected(): boolean;
  counts(): GatewayCounts;
  /** What clients did, in order: `connect`, `identify`, `resume`, `heartbeat`, `close 1000`, … */
  readonly history: readonly string[];
  close(): void;
}

export function createGateway(setting: GatewaySetting): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const silenced = new Set<Duplex>();
  const sessions = createSessions();
  const troubles = createTroubles();
  const history: string[] = [];
  const waiting: (() => void)[] = [];
  let acknowledging = true;

  const converse = createConversation({
    ...setting,
    sessions,
    troubles,
    acknowledges: () => acknowledging,
    happened: (what) => void history.push(what),
    begun() {
      for (const resolve of waiting.splice(0)) resolve();
    },
  });

  setting.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    history.push('connect');
    const misdeed = troubles.take('upgrade');
    if (misdeed === 'silent') {
      silenced.add(socket);
      socket.on('error', () => undefined);
    } else if (misdeed !== null && typeof misdeed === 'object' && 'status' in misdeed) {
      socket.on('error', () => undefined);
      socket.end(httpAnswer(misdeed.status));
    } else if (misdeed !== null) {
      socket.destroy();
    } else {
      const version = new URL(request.url ?? '/', 'ws://fake').searchParams.get('v');
      sockets.handleUpgrade(request, socket, head, (client) => converse(client, version));
    }
  });

  const gateway: Gateway = {
    history,
    dispatch(name, data) {
      if (sessions.all().length === 0) {
        throw new Error(`${name} was to be sent, but no client has a session`);
      }
      for (const session of sessions.all()) if (concerns(session, data)) sessions.send(session, name, data);
    },
    tell(name, intent, told) {
      for (const session of sessions.all()) {
        const data = told(session.intents);
        // Bitwise, because intents are a bit field.
        if ((session.intents & intent) !== 0 && concerns(session, data)) sessions.send(session, name, data);
      }
    },
    send(frame) {
      for (const socket of sockets.clients) sendFrame(socket, frame);
    },
    sendBytes(bytes) {
      for (const socket of sockets.clients) socket.send(bytes);
    },
    drop({ resumable, code = GatewayCloseCodes.UnknownError }) {
      for (const session of sessions.all()) {
        session.socket = null;
        if (!resumable) sessions.end(session);
      }
      for (const socket of sockets.clients) socket.close(code, 'Dropped by the test.');
    },
    invalidate(d) {
      if (d !== true) for (const session of sessions.all()) sessions.end(session);
      gateway.send({ op: GatewayOpcodes.InvalidSession, d, s: null, t: null });
    },
    fail: (trouble) => troubles.add(trouble),
    mend: () => troubles.clear(),
    acknowledge(yes) {
      acknowledging = yes;
    },
    ready: () =>
      sessions.all().length > 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
    connected: () => sessions.all().some((session) => session.socket !== null),
    counts() {
      const count = (what: string): number => history.filter((each) => each === what).length;
      return {
        connections: count('connect'),
        identifies: count('identify'),
        resumes: count('resume'),
        heartbeats: count('heartbeat'),
        sessions: sessions.all().filter((session) => session.socket !== null).length,
      };
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      for (const socket of silenced) socket.destroy();
      sockets.close();
    },
  };
  return gateway;
}

/** Whether an event is for a session's shard: that of the server it happened in, or the first. */
function concerns({ shard: { id, count } }: Session, data: unknown): boolean {
  if (count === 1) return true;
  const guildId = isJson(data) ? data['guild_id'] : null;
  return shardOf(typeof guildId === 'string' ? guildId : null, count) === id;
}

/** What a proxy answers in the place of a gateway that is away. */
function httpAnswer(status: number): string {
  const body = `<html><body>${status}</body></html>`;
  return [
    `HTTP/1.1 ${status} As The Test Asked`,
    'Content-Type: text/html',
    `Content-Length: ${body.length}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
