import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { AtEnd } from './lifetime.js';

/** The way to a server, which can be cut. */
export interface WayTo {
  /** The server's address by this way. */
  readonly url: string;
  /** Breaks all connections, and takes no other. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Lets nothing through any more on connections that stand, and ends none, as where a machine is lost; those that come are held as well, until it is let go. */
  hold(): void;
  letGo(): void;
}

/** What comes from the server on one connection, as it goes on from there. Default: as it came. */
export type Passing = () => (bytes: Buffer) => Buffer;

/** What somebody on the way does. */
export interface WayOptions {
  readonly passing?: Passing;
  /** Answers the first bytes of a connection itself, and ends it; null: it goes on. */
  readonly refusing?: (first: Buffer) => Buffer | null;
  readonly atEnd?: AtEnd;
}

/** Opens one; it ends with the test. */
export async function wayTo(
  address: string,
  { passing = () => (bytes) => bytes, refusing = () => null, atEnd = onTestFinished }: WayOptions = {},
): Promise<WayTo> {
  const { hostname, port } = new URL(address);
  const open = new Set<Socket>();
  let isHeld = false;
  const held = (socket: Socket): void => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  };
  // Small packets go at once: held together they are heard 40 ms late.
  const server = createServer({ noDelay: true }, (socket) => {
    held(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      if (isHeld) return;
      const answer = refusing(first);
      if (answer !== null) {
        socket.end(answer);
        return;
      }
      const onward = connect({ port: Number(port), host: hostname, noDelay: true });
      held(onward);
      const pass = passing();
      onward.write(first);
      // What was held is lost for good.
      let isLost = false;
      const through = (to: Socket, bytes: Buffer): void => {
        isLost ||= isHeld;
        if (!isLost) to.write(bytes);
      };
      socket.on('data', (bytes: Buffer) => through(onward, bytes));
      onward.on('data', (bytes: Buffer) => through(socket, pass(bytes)));
      onward.on('error', () => socket.destroy());
      for (const [one, other] of [
        [socket, onward],
        [onward, socket],
      ] as const) {
        one.on('end', () => other.end());
        one.on('close', () => other.destroy());
      }
    });
  });
  const listen = (at: number): Promise<void> =>
    new Promise((resolve) => {
      server.listen(at, '127.0.0.1', resolve);
    });
  await listen(0);
  const bound = server.address();
  const own = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  atEnd(() => (server.listening ? cut() : undefined));
  const url = new URL(address);
  url.port = String(own);
  url.hostname = '127.0.0.1';
  return {
    url: url.href,
    cut,
    mend: () => listen(own),
    hold: () => void (isHeld = true),
    letGo: () => void (isHeld = false),
  };
}
