import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startLoopback } from '../sources/fetching/loopback.js';
import { eventually } from '../support/discord-bot.js';
import { folderOf, oneArticle, startService } from '../support/service.js';

const TEXT =
  'The commission met in Lisbon on 3 March 2026. Its members agreed to meet again in Oslo, the host said after the meeting.';

const page = `<!doctype html><html lang="en"><head><title>The commission meets</title>
<meta property="article:published_time" content="2026-03-04T08:00:00Z"></head>
<body><article><h1>The commission meets</h1><p>${TEXT}</p><p>${TEXT.replaceAll('Lisbon', 'the city')}</p></article></body></html>`;

describe('a source that is followed', () => {
  it('is answered from by itself, also after the process ended', async () => {
    const site = await startLoopback((request, response) => {
      if (request.url === '/news/1') response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
      else if (request.url === '/feed')
        response
          .setHeader('content-type', 'application/rss+xml')
          .end(
            `<rss version="2.0"><channel><title>News</title><item><title>The commission meets</title><link>${site.origin}/news/1</link></item></channel></rss>`,
          );
      else response.writeHead(404).end();
    });
    onTestFinished(() => site.close());
    const sources = {
      sources: [{ id: 'news', kind: 'feed', url: `${site.origin}/feed`, publisher: 'News' }],
    };
    const folder = await folderOf({ 'sources.json': JSON.stringify(sources) });
    const corpus = oneArticle();
    const env = {
      SOURCES: join(folder, 'sources.json'),
      DATABASE_URL: `sqlite:${join(folder, 'parley.db')}`,
      FETCH_ALLOW: site.host,
    };
    const question = 'Where did the commission meet?';
    const told = {
      body: {
        status: 'answered',
        citations: [
          {
            quote: expect.stringContaining('Lisbon'),
            article: {
              publisher: 'News',
              published: expect.stringContaining('2026-03-04'),
              url: `${site.origin}/news/1`,
            },
          },
        ],
      },
    };
    const first = await startService({ corpus, env });
    await eventually(() => first.ask(question)).toMatchObject(told);
    first.kill();
    await first.exit;
    await site.close();
    const second = await startService({ corpus, env });
    expect(await second.ask(question)).toMatchObject(told);
  });
});
