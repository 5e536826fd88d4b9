import { describe, expect, it } from 'vitest';
import { MOST_ATTACHED } from '../../../src/app/attached-file.js';
import { createFetchAttached, type FetchFile } from '../../../src/discord/protocol/fetch-attached.js';
import { createLogRecorder } from '../../support/discord-bot.js';

const address = 'https://cdn.discordapp.com/ephemeral-attachments/1/2/talks.txt?ex=1&is=2&hm=3';

function fetching(
  answer: () => Response,
  apiBase = 'https://discord.com/api',
  cdnBase: string | null = null,
) {
  const asked: string[] = [];
  const { logger, lines } = createLogRecorder();
  const fetch: FetchFile = async (url, { redirect }) => {
    expect(redirect).toBe('error');
    asked.push(url);
    return answer();
  };
  return {
    asked,
    lines,
    fetchAttached: createFetchAttached({ fetch, apiBase, cdnBase, logger }),
  };
}

describe('an attached file', () => {
  it('is fetched as it is', async () => {
    const { asked, fetchAttached } = fetching(() => new Response('Words.'));
    expect(await fetchAttached(address)).toEqual({ kind: 'fetched', bytes: Buffer.from('Words.') });
    expect(asked).toEqual([address]);
  });

  it.each([403, 404, 410])('is gone where Discord answers %i', async (status) => {
    expect(await fetching(() => new Response('no', { status })).fetchAttached(address)).toEqual({
      kind: 'gone',
    });
  });

  it('has failed where Discord cannot answer, or the connection breaks', async () => {
    const failed = { kind: 'failed' };
    expect(await fetching(() => new Response('', { status: 502 })).fetchAttached(address)).toEqual(failed);
    const broken = fetching(() => {
      throw new TypeError('fetch failed');
    });
    expect(await broken.fetchAttached(address)).toEqual(failed);
  });

  it('is read no further than it may be large, however endless', async () => {
    let parts = 0;
    const endless = new ReadableStream({
      pull(controller) {
        parts += 1;
        controller.enqueue(new Uint8Array(2 ** 20));
      },
    });
    expect(await fetching(() => new Response(endless)).fetchAttached(address)).toEqual({ kind: 'too-large' });
    expect(parts).toBeLessThan(MOST_ATTACHED / 2 ** 20 + 4);
  });

  it.each([
    'http://cdn.discordapp.com/a.txt',
    'https://cdn.discordapp.com.example/a.txt',
    'https://example.org/a.txt',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'no address',
  ])('is not asked for at %s', async (url) => {
    const { asked, fetchAttached } = fetching(() => new Response('Words.'));
    expect(await fetchAttached(url)).toEqual({ kind: 'failed' });
    expect(asked).toEqual([]);
  });

  it('may be where the API is said to be', async () => {
    const { fetchAttached } = fetching(() => new Response('Words.'), 'http://127.0.0.1:8080/api');
    expect(await fetchAttached('http://127.0.0.1:8080/a.txt')).toMatchObject({ kind: 'fetched' });
    expect(await fetchAttached('http://127.0.0.1:8081/a.txt')).toEqual({ kind: 'failed' });
  });

  it('may be where a server other than Discord is said to keep it, and at no other port or scheme', async () => {
    const { asked, lines, fetchAttached } = fetching(
      () => new Response('Words.'),
      'https://api.example.org/api',
      'https://cdn.example.org',
    );
    const there = 'https://cdn.example.org/attachments/1/2/a.txt?ex=1';
    expect(await fetchAttached(there)).toMatchObject({ kind: 'fetched' });
    for (const elsewhere of ['https://cdn.example.org:8443/a.txt', 'http://cdn.example.org/a.txt']) {
      expect(await fetchAttached(elsewhere)).toEqual({ kind: 'failed' });
    }
    expect(asked).toEqual([there]);
    const origins = ['https://cdn.example.org:8443', 'http://cdn.example.org'];
    expect(lines.map(({ facts }) => facts)).toEqual(origins.map((origin) => ({ origin })));
  });
});
