import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGuardedRequest, type Answered } from '../../../src/sources/fetching/guarded-request.js';

/** A web server on this machine, with all that was asked of it. */
export interface LoopbackServer {
  readonly origin: string;
  /** Its host and port, as `FETCH_ALLOW` names them. */
  readonly host: string;
  readonly asked: IncomingMessage[];
  close(): Promise<void>;
}

/** Starts a server that answers by `answer`; `/robots.txt` is not there unless it says so. */
export async function startLoopback(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<LoopbackServer> {
  const asked: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request);
    answer(request, response);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = portOf(server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address;
}

/** Asks once, with all the time in the world unless a signal says otherwise. */
export function ask(
  url: string,
  {
    allowed = [],
    resolve = () => Promise.reject(new Error('no names here')),
    signal = new AbortController().signal,
    headers = {},
  }: {
    readonly allowed?: readonly string[];
    readonly resolve?: (host: string) => Promise<readonly { address: string; family: number }[]>;
    readonly signal?: AbortSignal;
    readonly headers?: Record<string, string>;
  } = {},
): Promise<Answered> {
  return createGuardedRequest({ userAgent: 'Parley/test', allowed, resolve })(url, { signal, headers });
}
