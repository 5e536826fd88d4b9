import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { followSources, type FollowedHere } from '../../src/runtime/follow-sources.js';
import { createStartReading } from '../../src/runtime/read-in-thread.js';
import type { Store } from '../../src/app/ports.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { startLoopback, type LoopbackServer } from '../sources/fetching/loopback.js';
import { built } from '../support/built.js';
import { recordingLogger } from '../support/services.js';

const MIB = 1024 ** 2;
const PARAGRAPH = 'The envoys met again in the capital and said that the talks would go on for another week.';
const clock = (): Date => new Date();

interface Here extends FollowedHere {
  readonly store: Store;
  readonly server: LoopbackServer;
}

const open: Here[] = [];

/** Follows sources at a server of this machine, without waiting between requests. */
async function follow(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Here> {
  const server = await startLoopback((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else answer(request, response);
  });
  const store = createMemoryStore({ now: () => performance.now(), clock });
  const followed = followSources({
    store,
    readSources: async () => null,
    allowed: [server.host],
    version: '0',
    newSecret: () => 'x'.repeat(43),
    publicUrl: 'https://parley.example.org',
    clock,
    random: () => 0,
    wait: async () => true,
    logger: recordingLogger(),
    reader: { entry: built('web-thread.js') },
    comparer: { entry: built('compare-thread.js') },
    startReading: createStartReading(built('read-thread.js')),
  });
  const here = { ...followed, store, server };
  open.push(here);
  return here;
}

async function check({ following, server }: Here, path: string) {
  const id = path.replace(/\W/g, '');
  const definition = {
    id,
    kind: 'feed',
    url: `${server.origin}${path}`,
    language: null,
    publisher: null,
    every: 15,
    include: [],
    exclude: [],
    keep: null,
    enabled: true,
  } as const;
  await following.add(definition, 'm');
  return following.check(id);
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(async (here) => [await here.close(), await here.server.close()]));
});

describe('sources that are followed', () => {
  it('are fetched, read in a thread and kept, by a name that tells who asks', async () => {
    const here = await follow((request, response) => {
      if (request.url === '/feed') {
        response.end(
          `<rss version="2.0"><channel><title>x</title><item><title>Talks go on</title><link>/talks</link></item></channel></rss>`,
        );
      } else {
        response
          .setHeader('content-type', 'text/html')
          .end(
            `<html lang="en"><head><title>Talks go on</title></head><body><article><h1>Talks go on</h1>${`<p>${PARAGRAPH}</p>`.repeat(4)}</article></body></html>`,
          );
      }
    });
    expect(await check(here, '/feed')).toMatchObject({
      kind: 'checked',
      result: { kind: 'read', found: 1, added: 1, reason: null },
    });
    const [article] = await here.store.articles.list({ limit: 9 });
    expect(article?.current.content).toMatchObject({
      title: 'Talks go on',
      url: `${here.server.origin}/talks`,
      text: expect.stringContaining(PARAGRAPH),
    });
    const agents = new Set(here.server.asked.map(({ headers }) => headers['user-agent']));
    expect([...agents]).toEqual(['Parley/0 (+https://parley.example.org)']);
  });

  const HOSTILE: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
    '/endless': (_request, response) => {
      const part = randomBytes(MIB);
      const more = (): void => void response.write(part, (error) => (error ? undefined : more()));
      more();
    },
    '/bomb': (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(100 * MIB, '<a>'))),
    '/circle': (_request, response) => response.writeHead(302, { location: '/circle' }).end(),
    '/inner': (_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
    '/picture': (_request, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
    '/page': (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/xml' }).end('<html><body>no feed</body></html>'),
    '/half': (_request, response) =>
      response.writeHead(200, { 'content-length': 1000 }).end('<rss>', () => response.destroy()),
    '/nested': (_request, response) => response.end(`<rss version="2.0"><channel>${'<x>'.repeat(MIB)}`),
    '/entities': (_request, response) =>
      response.end(
        `<!DOCTYPE rss [${'<!ENTITY a "&b;&b;&b;&b;">'.repeat(9)}]><rss version="2.0"><channel><item><title>${'&a;'.repeat(99_999)}</title></item></channel>`,
      ),
  };

  it.each(Object.entries(HOSTILE))(
    'cost nothing but themselves where a server is hostile: %s',
    async (path, answer) => {
      const here = await follow((request, response) => {
        if (request.url === path) answer(request, response);
        else response.end('<rss version="2.0"><channel><title>x</title></channel></rss>');
      });
      const outcome = await check(here, path);
      expect(outcome).toMatchObject({ kind: 'checked', result: { reason: expect.stringMatching(/\S/) } });
      expect(await here.store.articles.list({ limit: 9 })).toEqual([]);
      expect(await check(here, '/good')).toMatchObject({ result: { kind: 'read' } });
    },
  );

  it('end where the program does, in the middle of what is slow', async () => {
    const here = await follow(() => undefined);
    const checking = check(here, '/slow');
    await expect.poll(() => here.server.asked.map(({ url }) => url)).toContain('/slow');
    await here.close();
    expect(await checking).toEqual({ kind: 'busy' });
  });
});

describe('articles that people add', () => {
  const article = `<html lang="en"><head><title>Talks go on</title></head><body><article><h1>Talks go on</h1>${`<p>${PARAGRAPH}</p>`.repeat(4)}</article></body></html>`;
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('are fetched and read in threads, a page and files at a time', async () => {
    const here = await follow((_request, response) =>
      response.setHeader('content-type', 'text/html').end(article),
    );
    const { editing, server } = here;
    const offered = [
      { kind: 'address', url: `${server.origin}/talks` },
      { kind: 'file', name: 'a.md', bytes: bytesOf('# One\n\nThe first file.') },
      { kind: 'file', name: 'b.md', bytes: bytesOf('---\ntitle: never closed\n') },
      { kind: 'file', name: 'c.txt', bytes: bytesOf('The third file says something else.') },
    ] as const;
    const outcomes = await Promise.all(offered.map((each) => editing.add(each, { kind: 'administrator' })));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'added', 'refused', 'added']);
    const kept = await here.store.articles.list({ limit: 9 });
    expect(kept.map(({ current }) => current.content.text.slice(0, 15))).toEqual([
      PARAGRAPH.slice(0, 15),
      'One\n\nThe first file.'.slice(0, 15),
      'The third file says something else.'.slice(0, 15),
    ]);
  });

  it('are not read once the program stops', async () => {
    const here = await follow(() => undefined);
    const adding = here.editing.preview({ kind: 'address', url: `${here.server.origin}/slow` });
    await expect.poll(() => here.server.asked.map(({ url }) => url)).toContain('/slow');
    await here.close();
    expect(await adding).toMatchObject({ kind: 'refused' });
    const file = { kind: 'file', name: 'a.txt', bytes: bytesOf('Too late.') } as const;
    expect(await here.editing.preview(file)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('the program stopped before'),
    });
  });
});
