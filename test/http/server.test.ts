import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpApp, type HttpAppOptions } from '../../src/http/app.js';
import { startHttpServer, type HttpServer } from '../../src/http/server.js';
import { anAnswer } from '../support/answers.js';
import { aLimit, fakeServices, recordingLogger, someEvents } from '../support/services.js';

/** A grace, in ms, that no test outlives. */
const HOURS = 24 * 60 * 60 * 1000;

const open: HttpServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const appOptions: HttpAppOptions = {
  services: fakeServices(),
  pictures: { entries: 5, draw: async () => null },
  discord: () => ({ door: 'none', state: 'off', reason: null }),
  stored: () => null,
  events: someEvents(),
  adminToken: null,
  apiLimit: aLimit(),
  failedAdminLimit: aLimit(),
  names: { publicUrl: null, listensOn: '127.0.0.1' },
  trustedProxies: { kind: 'none' },
  version: '0.0.0',
  clock: () => 0,
  logger: recordingLogger(),
  newReference: () => 'ref',
  memory: () => process.memoryUsage(),
};

async function start(given: Partial<HttpAppOptions> = {}, graceMs = 3000): Promise<HttpServer> {
  const options = { ...appOptions, ...given };
  const app = createHttpApp(options);
  const server = await startHttpServer({ app, host: '127.0.0.1', port: 0, logger: options.logger, graceMs });
  open.push(server);
  return server;
}

const ask = (url: string, body = '{"question":"Who?"}'): Promise<Response> =>
  fetch(`${url}/api/ask`, { method: 'POST', body });

/** Something to wait for until it is opened. */
function aGate() {
  const waiting: (() => void)[] = [];
  const opened = new Promise<void>((resolve) => waiting.push(resolve));
  return { opened, open: () => waiting.forEach((resolve) => resolve()) };
}

/** Sends bytes as they are and gives all that comes back until the other side closes. */
async function raw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (received += chunk));
  socket.write(bytes);
  await once(socket, 'close');
  return received;
}

describe('startHttpServer', () => {
  it('serves on a free port and tells which', async () => {
    const { url } = await start();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
    expect(await (await ask(url)).json()).toMatchObject({ status: 'answered', question: 'Who?' });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('tells clients apart by their connection, whatever their headers claim', async () => {
    const { url } = await start({ apiLimit: aLimit({ most: 1, seconds: 60 }) });
    const claim = (address: string) =>
      fetch(`${url}/api/ask`, {
        method: 'POST',
        body: '{"question":"Who?"}',
        headers: { 'X-Forwarded-For': address },
      });
    expect((await claim('192.0.2.1')).status).toBe(200);
    expect((await claim('192.0.2.2')).status).toBe(429);
  });

  it('refuses a chunked body over 8 KiB', async () => {
    const { url } = await start();
    const chunk = `800\r\n${'x'.repeat(2048)}\r\n`;
    const head = `POST /api/ask HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const received = await raw(url, `${head}${chunk.repeat(5)}0\r\n\r\n`);
    expect(received).toMatch(/^HTTP\/1\.1 413 /);
    expect(received).toContain('too-large');
  });

  it.each(['Content-Length: 100', 'Transfer-Encoding: chunked'])(
    'takes a client that goes away in the middle of its body for no fault of its own (%s)',
    async (length) => {
      const logger = recordingLogger();
      const { url } = await start({ logger });
      const { hostname, port } = new URL(url);
      const socket = connect(Number(port), hostname);
      socket.write(`POST /api/ask HTTP/1.1\r\nHost: localhost\r\n${length}\r\n\r\n13\r\n{"question":`, () =>
        socket.resetAndDestroy(),
      );
      await expect.poll(() => logger.lines.map(({ message }) => message)).toContain('a request');
      expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );

  it('reads a chunked body that is short enough', async () => {
    const { url } = await start();
    const head = `POST /api/ask HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const received = await raw(url, `${head}13\r\n{"question":"Who?"}\r\n0\r\n\r\n`);
    expect(received).toMatch(/^HTTP\/1\.1 200 /);
    expect(received).toContain('"question":"Who?"');
  });

  it('takes a POST without a body or a word on its length, as curl sends one', async () => {
    const { url } = await start({ adminToken: 'a-token-for-tests' });
    const post = (path: string) =>
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer a-token-for-tests\r\n\r\n`;
    expect(await raw(url, post('/admin/reload'))).toMatch(/^HTTP\/1\.1 200 /);
    expect(await raw(url, post('/api/ask'))).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('believes the proxies that it is told to trust', async () => {
    const { url } = await start({
      apiLimit: aLimit({ most: 1, seconds: 60 }),
      trustedProxies: { kind: 'addresses', addresses: ['127.0.0.1'] },
    });
    const ask = async (address: string): Promise<number> => {
      const headers = { 'X-Forwarded-For': address };
      const body = '{"question":"Who?"}';
      return (await fetch(`${url}/api/ask`, { method: 'POST', body, headers })).status;
    };
    expect(await ask('198.51.100.1, 192.0.2.1')).toBe(200);
    expect(await ask('192.0.2.2')).toBe(200);
    expect(await ask('198.51.100.2, 192.0.2.1')).toBe(429);
  });

  it('answers HTTP/1.0 without a Host', async () => {
    const { url } = await start();
    expect(await raw(url, 'GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
    const body = '{"question":"Who?"}';
    const post = `POST /api/ask HTTP/1.0\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    expect(await raw(url, post)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it.each(['a b', '127.0.0.1:port', '127.0.0.1:99999', '[::1', 'user@127.0.0.1', 'a/b', '127.0.0.1#', '%00'])(
    'answers the malformed Host %j in the one shape of errors',
    async (host) => {
      const { url } = await start();
      const received = await raw(url, `GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(received).toMatch(/^HTTP\/1\.1 400 /);
      expect(received).toContain('{"error":{"code":"bad-request"');
    },
  );

  it.each([
    ['GET /healthz HTTP/9.9\r\nHost: localhost\r\n\r\n', 400, 'HPE_INVALID_VERSION'],
    ['no request at all\r\n\r\n', 400, 'HPE_INVALID_METHOD'],
    [`GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'HPE_HEADER_OVERFLOW'],
    ['GET /a\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n', 400, 'HPE_INVALID_URL'],
    ['GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400, 'address or Host'],
  ])(
    'answers what is no request in the one shape of errors, and logs it without its words: %j',
    async (sent, status, cause) => {
      const logger = recordingLogger();
      const { url } = await start({ logger });
      const received = await raw(url, sent);
      expect(received).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(received).toContain('{"error":{"code":"');
      const unread = logger.lines.filter(({ message }) => message === 'a request could not be read');
      expect(unread).toMatchObject([{ level: 'info', facts: { status, cause } }]);
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
    },
  );

  it('says nothing more to a client whose answer has begun, and goes on', async () => {
    const { url } = await start();
    const received = await raw(
      url,
      'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nno request at all\r\n\r\n',
    );
    expect(received.match(/HTTP\/1\.1 \d+/g)?.length).toBeLessThanOrEqual(2);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('says what to do when the port is taken', async () => {
    const { url } = await start();
    const app = createHttpApp(appOptions);
    const port = Number(new URL(url).port);
    await expect(
      startHttpServer({ app, host: '127.0.0.1', port, logger: appOptions.logger }),
    ).rejects.toMatchObject({
      code: 'bad-config',
      message: expect.stringMatching(/is taken.*PORT/),
    });
  });
});

describe('closing', () => {
  it('lets a question in flight be answered, takes no new one and is over then', async () => {
    const asked = aGate();
    const answered = aGate();
    const server = await start({
      services: fakeServices({
        ask: async () => {
          asked.open();
          await answered.opened;
          return anAnswer();
        },
      }),
    });
    const inFlight = ask(server.url);
    await asked.opened;
    const closed = server.close();
    expect(server.close()).toBe(closed);
    await expect(ask(server.url)).rejects.toThrow('fetch failed');
    answered.open();
    expect((await inFlight).status).toBe(200);
    await closed;
  });

  it('does not wait for a connection that a client keeps alive', async () => {
    const server = await start({}, HOURS);
    const agent = new Agent({ keepAlive: true });
    const call = request(`${server.url}/healthz`, { agent }).end();
    const [response] = await once(call, 'response');
    response.resume();
    await once(response, 'end');
    await expect(server.close()).resolves.toBeUndefined();
    agent.destroy();
  });

  it('does not wait for a connection on which nothing was ever asked', async () => {
    const server = await start({}, HOURS);
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const ended = once(socket.resume(), 'close');
    // The second connection is accepted after the first.
    await fetch(`${server.url}/healthz`);
    await expect(server.close()).resolves.toBeUndefined();
    await ended;
  });

  it('tells a client whose question is in flight that its connection ends with the answer', async () => {
    const asked = aGate();
    const answered = aGate();
    const server = await start(
      {
        services: fakeServices({
          ask: async () => {
            asked.open();
            await answered.opened;
            return anAnswer();
          },
        }),
      },
      HOURS,
    );
    const agent = new Agent({ keepAlive: true });
    const call = request(`${server.url}/api/ask`, { agent, method: 'POST' }).end('{"question":"Who?"}');
    const responding = once(call, 'response');
    await asked.opened;
    const closed = server.close();
    answered.open();
    const [response] = await responding;
    expect(response.headers.connection).toBe('close');
    response.resume();
    await closed;
    agent.destroy();
  });

  it('cuts a connection that never finishes its request', async () => {
    const server = await start({}, 20);
    const hanging = raw(
      server.url,
      'POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{',
    );
    await fetch(`${server.url}/healthz`);
    await server.close();
    expect(await hanging).not.toContain('200');
  });
});
