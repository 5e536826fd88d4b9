import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, startLoopback, type LoopbackServer } from './loopback.js';

const MIB = 1024 ** 2;
const servers: LoopbackServer[] = [];

async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<LoopbackServer> {
  const server = await startLoopback(answer);
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('a guarded request', () => {
  it('goes to no address of this machine or network, however it is written, unless it is allowed', async () => {
    const server = await serve((_request, response) => response.end('inner'));
    const { port } = new URL(server.origin);
    const spellings = [
      '127.0.0.1',
      '127.1',
      '0x7f.0.0.1',
      '2130706433',
      '017700000001',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '0.0.0.0',
      '127.0.0.1.',
    ];
    for (const host of spellings) {
      const answered = await ask(`http://${host}:${port}/`, {
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      });
      expect(answered).toMatchObject({
        kind: 'refused',
        reason: expect.stringMatching(/public internet|web address/),
      });
    }
    expect(server.asked).toEqual([]);
    const answered = await ask(`${server.origin}/`, { allowed: [server.host] });
    expect(answered).toMatchObject({ kind: 'answer', status: 200 });
  });

  it('is refused where one of the addresses of a name is not public', async () => {
    const resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    expect(await ask('https://news.example/', { resolve })).toMatchObject({ kind: 'refused' });
  });

  it('resolves a name once, and connects to what was checked', async () => {
    const server = await serve((request, response) => response.end(request.headers.host));
    const { port } = new URL(server.origin);
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      // A second look-up would lead elsewhere.
      return [{ address: asked === 1 ? '127.0.0.1' : '192.0.2.1', family: 4 }];
    };
    const answered = await ask(`http://news.example:${port}/`, {
      resolve,
      allowed: [`news.example:${port}`],
    });
    expect(answered.kind === 'answer' && Buffer.from(answered.bytes).toString()).toBe(`news.example:${port}`);
    expect(asked).toBe(1);
  });

  it('sends a name and nothing of anybody, and keeps no cookie', async () => {
    const server = await serve((_request, response) => response.setHeader('set-cookie', 'a=b').end('x'));
    await ask(server.origin, { allowed: [server.host] });
    await ask(server.origin, { allowed: [server.host] });
    expect(server.asked.map(({ headers }) => headers)).toEqual([
      expect.objectContaining({ 'user-agent': 'Parley/test' }),
      expect.not.objectContaining({
        cookie: expect.anything(),
        authorization: expect.anything(),
        referer: expect.anything(),
      }),
    ]);
  });

  it('does not follow a redirect by itself', async () => {
    const server = await serve((_request, response) => response.writeHead(302, { location: '/b' }).end());
    expect(await ask(`${server.origin}/a`, { allowed: [server.host] })).toEqual({
      kind: 'redirect',
      to: `${server.origin}/b`,
    });
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', (text: string) => Buffer.from(text)],
  ])('unpacks %s', async (encoding, pack) => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(pack('some words')),
    );
    const answered = await ask(server.origin, { allowed: [server.host] });
    expect(answered.kind === 'answer' && Buffer.from(answered.bytes).toString()).toBe('some words');
  });
});

describe('a server that', () => {
  const reasonOf = async (
    answer: (request: IncomingMessage, response: ServerResponse) => void,
    signal?: AbortSignal,
  ): Promise<string> => {
    const server = await serve(answer);
    const answered = await ask(server.origin, {
      allowed: [server.host],
      ...(signal === undefined ? {} : { signal }),
    });
    return answered.kind === 'failed' ? answered.reason : answered.kind;
  };

  it('sends without end is left in the middle', async () => {
    let sent = 0;
    const reason = await reasonOf((_request, response) => {
      const part = randomBytes(MIB / 4);
      const more = (): void => {
        sent += part.length;
        response.write(part, (error) => (error ? undefined : more()));
      };
      more();
    });
    expect(reason).toBe('it is larger than 5 MiB');
    // What is under way in sockets comes on top.
    expect(sent).toBeLessThan(40 * MIB);
  });

  it('packs much into little is left before it is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * MIB));
    expect(bomb.length).toBeLessThan(MIB);
    const reason = await reasonOf((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(reason).toBe('it is larger than 5 MiB');
  });

  it('packs nothing without end is left too', async () => {
    const empty = gzipSync('');
    const many = Buffer.concat(Array.from({ length: 10_000 }, () => empty));
    const reason = await reasonOf((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const more = (): void => void response.write(many, (error) => (error ? undefined : more()));
      more();
    });
    expect(reason).toBe('it is larger than 5 MiB');
  });

  it('says that more will come than is read is not waited for', async () => {
    const reason = await reasonOf((_request, response) =>
      response.writeHead(200, { 'content-length': 6 * MIB }).flushHeaders(),
    );
    expect(reason).toBe('it is larger than 5 MiB');
  });

  it.each([
    ['gzip', 'what it sends cannot be unpacked'],
    ['br', 'what it sends cannot be unpacked'],
    ['gzip, gzip', 'it is packed in a way that is not known (gzip, gzip)'],
    ['compress', 'it is packed in a way that is not known (compress)'],
  ])('says %s and sends something else is told so', async (encoding, reason) => {
    expect(
      await reasonOf((_request, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end('plain words'),
      ),
    ).toBe(reason);
  });

  it.each(['image/png', 'video/mp4', 'application/pdf', 'application/octet-stream', 'application/zip'])(
    'sends %s is not read',
    async (type) => {
      expect(
        await reasonOf((_request, response) => response.writeHead(200, { 'content-type': type }).end('x')),
      ).toMatch(/and not a page or a feed/);
    },
  );

  it.each([
    'application/rss+xml',
    'application/xml',
    'application/feed+json',
    'text/plain',
    'application/x-rss+xml',
    '',
  ])('sends "%s" is read', async (type) => {
    expect(
      await reasonOf((_request, response) => response.writeHead(200, { 'content-type': type }).end('x')),
    ).toBe('answer');
  });

  it('sends headers without end is left', async () => {
    expect(
      await reasonOf((_request, response) => response.writeHead(200, { 'x-long': 'x'.repeat(60_000) }).end()),
    ).toMatch(/too long headers/);
  });

  it('breaks off, or is none, is told so', async () => {
    expect(await reasonOf((request) => request.socket.destroy())).toMatch(/broke off/);
    expect(await reasonOf((request) => request.socket.end('hello\r\n'))).toMatch(
      /does not answer as a web server/,
    );
    expect(
      await reasonOf((_request, response) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('half', () => response.destroy());
      }),
    ).toMatch(/broke off/);
  });

  it('takes no connections, or has no name, is told so', async () => {
    const server = await startLoopback(() => undefined);
    await server.close();
    expect(await ask(server.origin, { allowed: [server.host] })).toMatchObject({
      reason: expect.stringMatching(/takes no connections/),
    });
    const resolve = () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    expect(await ask('https://no.example/', { resolve })).toMatchObject({
      reason: expect.stringMatching(/is not known/),
    });
  });

  it.each(['never answers', 'sends a letter and then nothing', 'sends headers and then nothing'])(
    '%s is left in time',
    async (how) => {
      const time = new AbortController();
      const reason = await reasonOf((_request, response) => {
        if (how !== 'never answers') response.flushHeaders();
        if (how.includes('a letter')) response.write('x');
        time.abort();
      }, time.signal);
      expect(reason).toMatch(/did not answer in time/);
    },
  );

  it('has a name that nobody resolves is left in time', async () => {
    const time = new AbortController();
    const resolve = () => {
      time.abort();
      return new Promise<never>(() => undefined);
    };
    expect(await ask('https://slow.example/', { resolve, signal: time.signal })).toMatchObject({
      kind: 'failed',
    });
  });
});
