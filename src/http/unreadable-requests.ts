import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from '../logger.js';
import { problemBody } from './error-responses.js';

/** What Node's parser could not take, by its code; all else is malformed. */
const ANSWERS: ReadonlyMap<
  string,
  { readonly status: number; readonly code: string; readonly message: string }
> = new Map([
  [
    'HPE_HEADER_OVERFLOW',
    { status: 431, code: 'too-large', message: 'The headers are too long. Send shorter ones.' },
  ],
  [
    'HPE_CHUNK_EXTENSIONS_OVERFLOW',
    { status: 413, code: 'too-large', message: 'The chunk extensions are too long. Send none.' },
  ],
  [
    'ERR_HTTP_REQUEST_TIMEOUT',
    { status: 408, code: 'timeout', message: 'The request took too long to come. Send it again.' },
  ],
]);
const MALFORMED = {
  status: 400,
  code: 'bad-request',
  message: 'This is no HTTP request that can be read. Correct it and try again.',
} as const;

/**
 * Answers what is refused before there is a request that the app could see, in the one shape of errors, and logs it: an
 * operator sees who keeps sending such, and a client that is at fault by chance is told.
 *
 * @param inFlight the answers that have not ended
 */
export function answerUnreadable(
  server: Server,
  logger: Logger,
  inFlight: ReadonlySet<ServerResponse>,
): void {
  server.on('clientError', (error: Error, socket: Duplex) => {
    const cause = 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
    const hasBegun = [...inFlight].some((response) => response.socket === socket && response.headersSent);
    // A client that went away, or that has the beginning of another answer, can be told nothing.
    if (cause === 'ECONNRESET' || cause === 'EPIPE' || !socket.writable || hasBegun) {
      socket.destroy();
      return;
    }
    const { status, code, message } = ANSWERS.get(cause) ?? MALFORMED;
    const client = socket instanceof Socket ? socket.remoteAddress : undefined;
    logger.info({ status, cause, client }, 'a request could not be read');
    const body = JSON.stringify(problemBody({ code, message }));
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
    // What else it sends is not waited for.
    socket.once('finish', () => socket.destroy());
  });
}
