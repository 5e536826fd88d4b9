import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer, type WebSocket } from 'ws';
import { guildPayload, readyPayload, type Identity } from './identity.js';
import { isJson, jsonOf, numberOf, type Json } from './limits/problem.js';

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

export interface GatewayOptions {
  readonly server: Server;
  readonly identity: Identity;
  readonly nextId: () => string;
  /** Address clients connect to, known once the server listens. */
  readonly address: () => string;
  readonly heartbeatMs: number;
  breach(message: string): void;
}

/** What a test may look at afterwards. */
export interface GatewayCounts {
  readonly identifies: number;
  readonly resumes: number;
  readonly heartbeats: number;
}

export interface Gateway {
  /** Sends an event to the client; while it is away but may resume, the event waits for it. */
  dispatch(name: string, data: Json): void;
  /** Closes every connection. Not resumable: the session is forgotten, and a RESUME is answered so. */
  drop(options: { resumable: boolean; code?: number }): void;
  /** Resolves once a client has identified itself and been told READY. */
  ready(): Promise<void>;
  connected(): boolean;
  counts(): GatewayCounts;
  close(): void;
}

interface Session {
  readonly id: string;
  readonly sent: { readonly seq: number; readonly frame: string }[];
  seq: number;
  socket: WebSocket | null;
}

/** The gateway: one session at a time, as one bot without shards has. */
export function createGateway(options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server: options.server });
  const counts = { identifies: 0, resumes: 0, heartbeats: 0 };
  const waiting: (() => void)[] = [];
  let session: Session | null = null;

  const send = (socket: WebSocket, op: GatewayOpcodes, d: unknown): void =>
    socket.send(JSON.stringify({ op, d, s: null, t: null }));

  const event = (to: Session, t: string, d: Json): void => {
    to.seq += 1;
    const frame = JSON.stringify({ op: GatewayOpcodes.Dispatch, t, d, s: to.seq });
    to.sent.push({ seq: to.seq, frame });
    to.socket?.send(frame);
  };

  const identify = (socket: WebSocket, data: Json): void => {
    counts.identifies += 1;
    if (data['token'] !== options.identity.token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      return;
    }
    if ((numberOf(data['intents']) & PRIVILEGED) !== 0) {
      options.breach('IDENTIFY asked for a privileged intent.');
      socket.close(GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).');
      return;
    }
    session = { id: options.nextId(), sent: [], seq: 0, socket };
    event(session, 'READY', readyPayload(options.identity, { id: session.id, address: options.address() }));
    event(session, 'GUILD_CREATE', guildPayload(options.identity));
    for (const resolve of waiting.splice(0)) resolve();
  };

  const resume = (socket: WebSocket, data: Json): void => {
    counts.resumes += 1;
    const known = session;
    if (known === null || known.id !== data['session_id'] || data['token'] !== options.identity.token) {
      send(socket, GatewayOpcodes.InvalidSession, false);
      return;
    }
    known.socket = socket;
    for (const missed of known.sent) if (missed.seq > numberOf(data['seq'])) socket.send(missed.frame);
    event(known, 'RESUMED', {});
  };

  sockets.on('connection', (socket) => {
    send(socket, GatewayOpcodes.Hello, { heartbeat_interval: options.heartbeatMs });
    // A client that goes away rudely is no fault of the server's.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null;
    });
    socket.on('message', (data: Buffer) => {
      const frame: unknown = JSON.parse(data.toString('utf8'));
      const body = jsonOf(isJson(frame) ? frame['d'] : undefined);
      switch (isJson(frame) ? frame['op'] : undefined) {
        case GatewayOpcodes.Heartbeat:
          counts.heartbeats += 1;
          return send(socket, GatewayOpcodes.HeartbeatAck, null);
        case GatewayOpcodes.Identify:
          return identify(socket, body);
        case GatewayOpcodes.Resume:
          return resume(socket, body);
        default:
          return undefined;
      }
    });
  });

  return {
    dispatch(name, data) {
      if (session === null) throw new Error(`${name} was to be sent, but no client has a session`);
      event(session, name, data);
    },
    drop({ resumable, code = GatewayCloseCodes.UnknownError }) {
      if (!resumable) session = null;
      for (const socket of sockets.clients) socket.close(code, 'Dropped by the test.');
      if (session !== null) session.socket = null;
    },
    ready: () => (session === null ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    connected: () => session !== null && session.socket !== null,
    counts: () => ({ ...counts }),
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
