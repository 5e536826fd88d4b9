import { afterEach, describe, expect, it } from 'vitest';
import { createReadDoor } from '../../src/cli/read-door.js';
import { fetchPolitely } from '../../src/cli/fetch-politely.js';
import { pageWith } from '../sources/pages/read-one-page.js';
import { startLoopback, type LoopbackServer } from '../sources/fetching/loopback.js';
import { atTerminal, inProcess, jsonOf } from './terminal.js';

const door = createReadDoor(fetchPolitely);
const servers: LoopbackServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** A site with a page, whose robots.txt keeps programs from a part of it. */
async function startSite(): Promise<LoopbackServer> {
  const server = await startLoopback(({ url }, response) => {
    if (url === '/robots.txt') response.end('User-agent: *\nDisallow: /private\n');
    else if (url === '/talks') response.setHeader('content-type', 'text/html').end(pageWith({}));
    else response.writeHead(404).end();
  });
  servers.push(server);
  return server;
}

describe('reading an address', () => {
  it.each([
    'http://127.0.0.1:8080/x',
    'http://[::1]:8080/x',
    'ftp://news.example/x',
    'file:///etc/hosts',
    'https://user:secret@news.example/',
    'https://news.example:25/',
  ])('ends with exit code 2 where it may not be fetched: %s', async (address) => {
    const { code, out, err } = await atTerminal(door, [address]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('is not fetched: ');
  });

  it('ends with exit code 2 where FETCH_ALLOW is no list of hosts', async () => {
    const run = await atTerminal(door, ['https://news.example/'], { env: { FETCH_ALLOW: 'x' } });
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('FETCH_ALLOW must be') });
  });

  it('tells servers who asks', async () => {
    const site = await startSite();
    const env = { FETCH_ALLOW: site.host, PUBLIC_URL: 'https://parley.example/' };
    await atTerminal(door, [`${site.origin}/private`], { env });
    expect(site.asked.map(({ headers }) => headers['user-agent'])).toEqual([
      expect.stringMatching(/^Parley\/\S+ \(\+https:\/\/parley\.example\)$/),
    ]);
  });
});

describe('the command line, in a process of its own', () => {
  const readInProcess = (site: LoopbackServer, path: string) =>
    inProcess(process.execPath, ['scripts/run.mjs', 'src/cli/read-door', `${site.origin}${path}`, '--json'], {
      env: { FETCH_ALLOW: site.host },
    });

  it('reads an address, robots.txt first', async () => {
    const site = await startSite();
    const { code, out } = await readInProcess(site, '/talks');
    expect(code).toBe(0);
    expect(jsonOf(out)).toMatchObject([
      { title: 'Delegations meet', url: `${site.origin}/talks`, text: expect.stringMatching(/^The two/) },
    ]);
    expect(site.asked.map(({ url }) => url)).toEqual(['/robots.txt', '/talks']);
  });

  it('does not ask for what robots.txt keeps programs from, and says where a page is not there', async () => {
    const site = await startSite();
    const kept = await readInProcess(site, '/private/1');
    expect(kept).toMatchObject({ code: 2, out: '', err: expect.stringContaining('robots.txt') });
    expect(site.asked.map(({ url }) => url)).toEqual(['/robots.txt']);
    const gone = await readInProcess(site, '/gone');
    expect(gone).toMatchObject({ code: 1, out: '', err: expect.stringContaining('no longer has it (404)') });
  });
});
