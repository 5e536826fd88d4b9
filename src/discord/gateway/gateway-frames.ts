import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import * as z from 'zod';

/** What READY tells that the bot needs: who it is, and in how many servers. */
export interface ReadyNews {
  readonly applicationId: string;
  /** The bot as a user, which members mention. */
  readonly userId: string;
  readonly servers: number;
}

/** What a frame of the gateway's asks for. */
export type Frame =
  | { readonly kind: 'hello'; readonly heartbeatMs: number }
  | { readonly kind: 'ready'; readonly news: ReadyNews }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'acknowledged' }
  /** The session is over; `resumable` where it may still be taken up on a new connection. */
  | { readonly kind: 'invalid-session'; readonly resumable: boolean }
  | { readonly kind: 'reconnect' }
  | {
      readonly kind: 'event';
      readonly name: string;
      readonly data: unknown;
      /** Its place in the session. */
      readonly sequence: number;
    }
  /** The wish for a heartbeat. */
  | { readonly kind: 'other' }
  /** An op that we do not know: nothing to do. */
  | { readonly kind: 'unknown'; readonly op: number }
  | Unreadable;

/** A frame that is not as Discord documents it. `event` and `id` name it where they can be told. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly op: number | null;
  readonly event?: string;
  readonly id?: string;
}

/** Longest interval that a timer of Node's can keep, in ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

const helloData = z.object({ heartbeat_interval: z.number().min(1).max(LONGEST_TIMER) });
const readyData = z.object({
  session_id: z.string().min(1),
  resume_gateway_url: z.string(),
  application: z.object({ id: z.string() }),
  /** No login fails for want of it: but for the oldest applications both have one id. */
  user: z.object({ id: z.string() }).nullish().catch(null),
  guilds: z.array(z.unknown()),
});
const dispatch = z.object({ t: z.string(), s: z.number().int().nonnegative(), d: z.unknown() });
const frame = z.looseObject({ op: z.number().int(), d: z.unknown() });
const knownOp = z.enum(GatewayOpcodes);
const READY: string = GatewayDispatchEvents.Ready;
const RESUMED: string = GatewayDispatchEvents.Resumed;

/**
 * Reads a frame as far as the connection depends on it. Never throws: the library that keeps the connection takes
 * every frame for what Discord documents, and fails where it is not.
 */
export function readFrame(text: string): Frame {
  const parsed = frame.safeParse(parseJson(text));
  if (!parsed.success) return { kind: 'unreadable', op: null };
  const { op, d: data } = parsed.data;
  switch (knownOp.safeParse(op).data) {
    case GatewayOpcodes.Dispatch:
      return readEvent(parsed.data);
    case GatewayOpcodes.Heartbeat:
      return { kind: 'other' };
    case GatewayOpcodes.Reconnect:
      return { kind: 'reconnect' };
    case GatewayOpcodes.InvalidSession:
      // Anything but a clear yes is a no, as Discord's `false` is.
      return { kind: 'invalid-session', resumable: data === true };
    case GatewayOpcodes.Hello: {
      const hello = helloData.safeParse(data);
      return hello.success
        ? { kind: 'hello', heartbeatMs: hello.data.heartbeat_interval }
        : { kind: 'unreadable', op };
    }
    case GatewayOpcodes.HeartbeatAck:
      return { kind: 'acknowledged' };
    default:
      return { kind: 'unknown', op };
  }
}

function readEvent(whole: object): Frame {
  const event = dispatch.safeParse(whole);
  if (!event.success) return { kind: 'unreadable', op: GatewayOpcodes.Dispatch, ...named(whole) };
  const { t, s, d } = event.data;
  if (t === RESUMED) return { kind: 'resumed' };
  if (t !== READY) return { kind: 'event', name: t, data: d, sequence: s };
  const ready = readyData.safeParse(d);
  if (!ready.success) return { kind: 'unreadable', op: GatewayOpcodes.Dispatch, event: t };
  const { application, user, guilds } = ready.data;
  const userId = user?.id ?? application.id;
  const news = { applicationId: application.id, userId, servers: guilds.length };
  return { kind: 'ready', news };
}

const naming = z.object({
  t: z.string().optional().catch(undefined),
  d: z.object({ id: z.string() }).optional().catch(undefined),
});

/** Name and id of an event as far as they can be told, for the log. */
function named(whole: object): { event?: string; id?: string } {
  const { t, d } = naming.parse(whole);
  return { ...(t === undefined ? {} : { event: t }), ...(d === undefined ? {} : { id: d.id }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
