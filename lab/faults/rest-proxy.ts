import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** What befalls a request on its way to Discord's REST side. */
export type RestTrouble =
  /** Answered with a status; `carriedOut`: after Discord had done what it asks for. */
  | { readonly kind: 'status'; readonly status: number; readonly carriedOut: boolean }
  /** The connection is cut, before or after it was carried out. */
  | { readonly kind: 'cut'; readonly carriedOut: boolean }
  /** It is carried out at once, and what Discord says of it comes so many ms later. */
  | { readonly kind: 'slow answer'; readonly ms: number };

/** Stands before Discord's REST side. */
export interface RestProxy {
  /** What `DISCORD_API_BASE` is to be set to. */
  readonly apiBase: string;
  /** How many requests met trouble. */
  met(): number;
  close(): Promise<void>;
}

/** Seconds that a 429 asks to wait. */
const RETRY_AFTER = '0.3';

/**
 * Passes requests on to `to`, but for those that trouble befalls.
 * @param troubleOf of the request with this number, from 1
 */
export async function startRestProxy(
  to: string,
  troubleOf: (number: number, request: IncomingMessage) => RestTrouble | null,
): Promise<RestProxy> {
  const { origin, pathname } = new URL(to);
  let seen = 0;
  let met = 0;

  async function pass(request: IncomingMessage, body: Buffer): Promise<Response> {
    const headers = new Headers();
    for (const name of ['content-type', 'authorization', 'user-agent']) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const method = request.method ?? 'GET';
    const carries = method !== 'GET' && body.length > 0;
    return await fetch(origin + (request.url ?? '/'), {
      method,
      headers,
      ...(carries ? { body: new Uint8Array(body) } : {}),
    });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    seen += 1;
    const trouble = troubleOf(seen, request);
    if (trouble !== null) met += 1;
    if (trouble === null || trouble.kind === 'slow answer') {
      const answer = await pass(request, body);
      if (trouble !== null) await delay(trouble.ms);
      response.writeHead(answer.status, Object.fromEntries(kept(answer.headers)));
      response.end(Buffer.from(await answer.arrayBuffer()));
      return;
    }
    if (trouble.carriedOut) await (await pass(request, body)).arrayBuffer();
    if (trouble.kind === 'cut') return void request.socket.destroy();
    const limited = trouble.status === 429 ? { 'retry-after': RETRY_AFTER, 'x-ratelimit-scope': 'user' } : {};
    response.writeHead(trouble.status, { 'content-type': 'application/json', ...limited });
    response.end(JSON.stringify({ message: 'a fault that was asked for', retry_after: 0.3, code: 0 }));
  }

  const server = createServer((request, response) => {
    // Whoever asked is gone, or Discord is: either way there is nobody to tell.
    handle(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    apiBase: `http://127.0.0.1:${port}${pathname}`,
    met: () => met,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function kept(headers: Headers): [string, string][] {
  return [...headers].filter(([name]) => name === 'content-type' || name.startsWith('x-ratelimit'));
}
