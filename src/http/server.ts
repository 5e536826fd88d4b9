import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Hono } from 'hono';
import { AppError } from '../errors.js';
import type { Logger } from '../logger.js';
import { problemBody } from './error-responses.js';
import { answerUnreadable } from './unreadable-requests.js';

/** How long a connection may be idle, in ms. */
const KEEP_ALIVE = 75_000;

export interface HttpServerOptions {
  readonly app: Hono;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly logger: Logger;
  /** Milliseconds that requests in flight get when closing, before their connections are cut. Default 3,000. */
  readonly graceMs?: number;
  /** Longest that a request may take to come whole, in ms. Default 30,000. */
  readonly requestMs?: number;
}

export interface HttpServer {
  /** Where it listens, with the port it got. */
  readonly url: string;
  /** Takes no new connection, lets requests in flight end, then closes. May be called twice. */
  close(): Promise<void>;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const way = 'Stop what uses it, or set another HOST or PORT (PORT=0 takes any free one).';
      const what =
        cause.code === 'EADDRINUSE' ? 'is taken' : `cannot be listened on (${cause.code ?? 'unknown cause'})`;
      reject(new AppError('bad-config', `Port ${port} of ${host} ${what}. ${way}`, { cause }));
    });
    server.listen(port, host, resolve);
  });
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new AppError('internal', 'The HTTP service has no address.');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

/** Says with the answer that its connection is not kept; too late where the answer has begun. */
function endWithAnswer(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

/** Answers without the app, in the one shape of errors. */
function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' });
  response.end(JSON.stringify(problemBody({ code, message })));
}

/**
 * Serves `app` on a port.
 * @throws AppError `bad-config` when the address cannot be listened on.
 */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { app, host, port, logger, graceMs = 3000, requestMs = 30_000 } = options;
  // It puts its own Request in place of the global one: Hono's body limit makes a new one of each body without a length.
  const respond = getRequestListener(app.fetch, {
    // HTTP/1.0 may come without a Host.
    hostname: 'localhost',
    // Before the app sees it: a request whose address or host is malformed.
    errorHandler(error) {
      const bad = error instanceof RequestError;
      if (bad) logger.info({ status: 400, cause: 'address or Host' }, 'a request could not be read');
      else logger.error({ err: error }, 'A request failed before it was read.');
      const problem = bad
        ? {
            code: 'bad-request',
            message: 'The address or the Host header is malformed. Correct it and try again.',
          }
        : { code: 'internal', message: 'Something went wrong here. Try again.' };
      return Response.json(problemBody(problem), { status: bad ? 400 : 500 });
    },
  });
  let closing: Promise<void> | null = null;
  const connections = new Set<Socket>();
  const inFlight = new Set<ServerResponse>();
  // A few bytes a second hold a connection for no longer than this.
  const limits = {
    requestTimeout: requestMs,
    headersTimeout: requestMs / 2,
    connectionsCheckingInterval: requestMs / 6,
    // Longer than a proxy keeps one (nginx and others: 60 s): who ends it first loses what the other sends just then.
    keepAliveTimeout: KEEP_ALIVE,
    // Missed below, in the one shape of errors.
    requireHostHeader: false,
  };
  const server = createServer(limits, (request, response) => {
    inFlight.add(response);
    response.once('close', () => {
      inFlight.delete(response);
      // Where the answer had begun before the end did, its connection was promised to be kept.
      if (closing !== null) setImmediate(() => server.closeIdleConnections());
    });
    if (closing !== null) endWithAnswer(response);
    if (request.httpVersion === '1.1' && request.headers.host === undefined)
      return refuse(response, 400, 'bad-request', 'The Host header is missing. Send it.');
    void respond(request, response);
  });
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    refuse(response, 417, 'bad-request', 'Nothing but 100-continue can be expected here. Leave Expect out.');
  });
  answerUnreadable(server, logger, inFlight);
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  await listen(server, host, port);
  const url = addressOf(server);
  logger.info({ url }, 'HTTP is served.');

  function stop(): Promise<void> {
    return new Promise((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      for (const response of inFlight) endWithAnswer(response);
      server.closeIdleConnections();
      // Node takes a connection on which nothing came yet for one that is sending its request.
      for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
    });
  }

  return { url, close: () => (closing ??= stop()) };
}
