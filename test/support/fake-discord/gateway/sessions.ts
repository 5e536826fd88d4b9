import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Json } from '../limits/problem.js';

/** One of a client's shards: its number from 0 on, and how many there are. */
export interface Shard {
  readonly id: number;
  readonly count: number;
}

/** The shard that is told of a server; null: of direct messages. */
export function shardOf(guildId: string | null, count: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}

/** What a client that identified itself has: events with numbers, kept so that it may resume. */
export interface Session {
  readonly id: string;
  /** A bit field: what it is told of. */
  readonly intents: number;
  readonly shard: Shard;
  readonly sent: { readonly seq: number; readonly frame: string }[];
  seq: number;
  /** Null while the client is away. */
  socket: WebSocket | null;
}

/** Every session that is not over. A bot without shards should have one; that it has no more is for tests to see. */
export interface Sessions {
  begin(about: { id: string; intents: number; shard: Shard }, socket: WebSocket): Session;
  find(id: unknown): Session | undefined;
  of(socket: WebSocket): Session | undefined;
  all(): readonly Session[];
  end(session: Session): void;
  /** Sends an event; while the client is away it is kept for its return. */
  send(session: Session, name: string, data: unknown): void;
  /** Takes a session up on another connection: what came after `seq` is sent again. */
  resume(session: Session, socket: WebSocket, seq: number): void;
}

export function createSessions(): Sessions {
  const known = new Map<string, Session>();
  const send = (session: Session, name: string, data: unknown): void => {
    session.seq += 1;
    const frame = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: name, d: data, s: session.seq });
    session.sent.push({ seq: session.seq, frame });
    session.socket?.send(frame);
  };
  return {
    begin({ id, intents, shard }, socket) {
      const session: Session = { id, intents, shard, sent: [], seq: 0, socket };
      known.set(id, session);
      return session;
    },
    find: (id) => (typeof id === 'string' ? known.get(id) : undefined),
    of: (socket) => [...known.values()].find((session) => session.socket === socket),
    all: () => [...known.values()],
    end: (session) => void known.delete(session.id),
    send,
    resume(session, socket, seq) {
      session.socket = socket;
      for (const missed of session.sent) if (missed.seq > seq) socket.send(missed.frame);
      send(session, 'RESUMED', {} satisfies Json);
    },
  };
}
