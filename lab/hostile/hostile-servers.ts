import { randomBytes } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

/** Ways in which a server may answer to keep whoever asks busy. */
export const HOSTILE_ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/endless': (response) => pour(response, randomBytes(64 * 1024)),
  '/endless-text': (response) => pour(response, Buffer.alloc(64 * 1024, '<p>x')),
  '/drip': (response) => drip(response, '<p>'),
  '/drip-packed': (response) => {
    response.setHeader('content-encoding', 'gzip');
    drip(response, Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]));
  },
  '/silent': () => {},
  '/bomb': (response) => packed(response, 'gzip', gzipSync),
  '/bomb-br': (response) => packed(response, 'br', quickBrotli),
  '/bomb-deflate': (response) => packed(response, 'deflate', deflateSync),
  '/not-packed': (response) => response.writeHead(200, { 'content-encoding': 'br' }).end(randomBytes(9999)),
  '/odd-packing': (response) => response.writeHead(200, { 'content-encoding': 'gzip, br, x' }).end('x'),
  '/half': (response) =>
    response.writeHead(200, { 'content-length': 9999 }).end('x', () => response.destroy()),
  '/ends-at-once': (response) => response.destroy(),
  '/headers': (response) =>
    response.writeHead(200, { 'x-long': 'x'.repeat(15_000), 'x-more': 'x'.repeat(60_000) }).end('x'),
  '/no-http': (response) => response.socket?.end(randomBytes(5000)),
  '/endless-headers': (response) =>
    pour(response.socket, Buffer.from(`x-a: ${'x'.repeat(500)}\r\n`), 'HTTP/1.1 200 OK\r\n'),
  '/endless-chunks': (response) =>
    pour(
      response.socket,
      Buffer.from('1;a=b\r\nx\r\n'),
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n',
    ),
  '/told-too-large': (response) => response.writeHead(200, { 'content-length': 2 ** 40 }).write('x'),
  '/circle': (response) => response.writeHead(302, { location: '/circle' }).end(),
  '/far': (response) => response.writeHead(302, { location: `/${'x'.repeat(14_000)}` }).end(),
};

/** Bytes that a packed answer has once it is unpacked. */
const UNPACKED = 60 * 1024 ** 2;
const DRIP_MS = 20;

/** A server with these answers on this machine. */
export async function startHostileServer(): Promise<{
  readonly port: number;
  readonly close: () => Promise<void>;
}> {
  const server = createServer((request, response) => {
    // Whoever asked has hung up.
    response.on('error', () => undefined);
    HOSTILE_ANSWERS[request.url ?? '']?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server.address()),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

interface Sink {
  write(part: Uint8Array | string, done: (error?: Error | null) => void): boolean;
}

/** Sends for as long as anybody reads. */
function pour(sink: Sink | null, part: Uint8Array, first: Uint8Array | string = part): void {
  const more = (error?: Error | null): void => {
    if (error === undefined || error === null) sink?.write(part, more);
  };
  sink?.write(first, more);
}

/** Sends a little at a time. */
function drip(response: ServerResponse, part: Uint8Array | string): void {
  const timer = setInterval(() => response.write(part), DRIP_MS);
  response.on('close', () => clearInterval(timer));
}

/** At its best it would take longer to pack than all else does. */
function quickBrotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } });
}

function packed(response: ServerResponse, encoding: string, pack: (bytes: Uint8Array) => Uint8Array): void {
  response.writeHead(200, { 'content-encoding': encoding }).end(pack(Buffer.alloc(UNPACKED, '<a>')));
}
