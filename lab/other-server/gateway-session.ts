import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocket } from 'ws';
import * as z from 'zod';

/** As Parley has it. */
const INTENTS = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;
const HEARTBEAT: number = GatewayOpcodes.Heartbeat;
/** Longest that a step may take, in ms. */
const WITHIN = 10_000;

const frame = z.looseObject({
  op: z.number(),
  t: z.string().nullish(),
  s: z.number().nullish(),
  d: z.unknown().optional(),
});
export type GatewayFrame = z.output<typeof frame>;

/** A connection to a gateway. */
export interface GatewaySession {
  /** The next frame that is of a kind, from those that came and are to come; what ended it, or that none came in time, in words. */
  next(isIt: (frame: GatewayFrame) => boolean, until?: AbortSignal): Promise<GatewayFrame | string>;
  send(op: GatewayOpcodes, d: unknown): void;
  /** Says who it is, as Parley does. */
  identify(token: string): void;
  close(code?: number): void;
}

/** Connects to a gateway; HELLO is its first frame. */
export function openGateway(address: string): GatewaySession {
  const url = new URL(address);
  url.search = '?v=10&encoding=json';
  // discord.js names no agent there.
  const socket = new WebSocket(url, { handshakeTimeout: WITHIN });
  const came: GatewayFrame[] = [];
  let over: string | null = null;
  let changed: () => void = () => {};
  let last: number | null = null;
  socket.on('message', (data: Buffer) => {
    const read = readFrame(data.toString('utf8'));
    if (read === null) return;
    last = read.s ?? last;
    // A gateway asks for it, and ends what does not answer.
    if (read.op === HEARTBEAT) socket.send(JSON.stringify({ op: GatewayOpcodes.Heartbeat, d: last }));
    came.push(read);
    changed();
  });
  const end = (told: string): void => {
    over ??= told;
    changed();
  };
  socket.on('error', ({ message }) => end(message));
  socket.on('close', (code, reason) => end(`closed with ${code} ${reason.toString('utf8')}`.trim()));
  const session: GatewaySession = {
    async next(isIt, until = AbortSignal.timeout(WITHIN)) {
      const wake = (): void => changed();
      until.addEventListener('abort', wake);
      for (;;) {
        const at = came.findIndex(isIt);
        const [found] = at < 0 ? [] : came.splice(at, 1);
        if (found !== undefined) return found;
        if (over !== null) return over;
        if (until.aborted) return 'nothing came in time';
        await new Promise<void>((resolve) => {
          changed = resolve;
        });
      }
    },
    send(op, d) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ op, d }));
    },
    identify(token) {
      const properties = { os: 'linux', browser: '@discordjs/ws', device: '@discordjs/ws' };
      session.send(GatewayOpcodes.Identify, {
        token,
        properties,
        intents: INTENTS,
        compress: false,
        shard: [0, 1],
      });
    },
    close: (code = 1000) => socket.close(code),
  };
  return session;
}

function readFrame(text: string): GatewayFrame | null {
  try {
    const read = frame.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
