import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { text } from 'node:stream/consumers';
import { startLoopback } from '../sources/fetching/loopback.js';
import { newSchema, POSTGRES } from '../store/sql-stores.js';
import { eventually, startDiscord } from '../support/discord-bot.js';
import { buttonsOf, type Shown } from '../support/fake-discord/index.js';
import { shared, type AtEnd } from '../support/lifetime.js';
import { NGINX, ownNginx } from '../support/own-nginx.js';
import { ADMIN_TOKEN, oneArticle, startService, type Service } from '../support/service.js';
import { textOf } from './seen.js';
import { command } from '../discord/protocol/some-interactions.js';

const canRun = NGINX !== undefined && POSTGRES !== undefined;
const QUESTION = 'Who is Jared Kushner?';
const admin = { Authorization: `Bearer ${ADMIN_TOKEN}` };

const page = (
  place: string,
): string => `<!doctype html><html lang="en"><head><title>The commission meets</title>
<meta property="article:published_time" content="2026-03-04T08:00:00Z"></head><body><article><h1>The commission meets</h1>
<p>The commission met in ${place} on 3 March 2026. Its members agreed to meet again in Oslo, the host said after the meeting.</p>
<p>The members of the commission spoke for two hours, and nobody said in public what they had agreed upon in detail.</p></article></body></html>`;

it.skipIf(canRun)(
  'without nginx and TEST_POSTGRES_URL, several processes behind one proxy are not tried',
  () => {
    expect(canRun).toBe(false);
  },
);

/** A hub that asks back and notes what it was asked, and a site with a feed that names it. */
async function hubAndSite(atEnd: AtEnd) {
  const asked: URLSearchParams[] = [];
  const confirmed: string[] = [];
  let items = '';
  const hub = await startLoopback((request, response) => {
    const answer = async (): Promise<void> => {
      const form = new URLSearchParams(await text(request));
      asked.push(form);
      response.writeHead(202).end();
      const query = new URLSearchParams({
        'hub.mode': form.get('hub.mode') ?? '',
        'hub.topic': form.get('hub.topic') ?? '',
        'hub.challenge': 'yes',
        'hub.lease_seconds': '86400',
      });
      const verified = await fetch(`${form.get('hub.callback')}?${query.toString()}`);
      if ((await verified.text()) === 'yes') confirmed.push(form.get('hub.mode') ?? '');
    };
    void answer();
  });
  atEnd(() => hub.close());
  const site = await startLoopback((request, response) => {
    if (request.url === '/1') response.setHeader('content-type', 'text/html').end(page('Lisbon'));
    else if (request.url === '/feed')
      response
        .setHeader('content-type', 'application/rss+xml')
        .setHeader('link', `<${hub.origin}/>; rel="hub"`)
        .end(`<rss version="2.0"><channel><title>News</title>${items}</channel></rss>`);
    else response.writeHead(404).end();
  });
  atEnd(() => site.close());
  const publish = (): void =>
    void (items = `<item><title>The commission meets</title><link>${site.origin}/1</link></item>`);
  return { hub, site, asked, confirmed, publish };
}

/**
 * Three processes on one PostgreSQL behind one nginx, in a Discord that sends interactions there, which may read from a
 * site and its hub.
 */
const threeProcesses = shared(async (atEnd) => {
  const nginx = await ownNginx(NGINX ?? '');
  const database = await newSchema(atEnd);
  const discord = await startDiscord({}, atEnd);
  const web = await hubAndSite(atEnd);
  const env = {
    DATABASE_URL: database.url,
    PUBLIC_URL: nginx.origin,
    TRUST_PROXY: '1',
    FETCH_ALLOW: [web.site.host, web.hub.host].join(','),
    SOURCES: 'none.json',
  };
  const services: Service[] = [];
  while (services.length < 3)
    services.push(await startService({ discord, door: 'http', corpus: oneArticle(), env, atEnd }));
  await nginx.start(
    services.map(({ url }) => url),
    atEnd,
  );
  const post = async (path: string, body: string, headers: Record<string, string> = {}) =>
    (await fetch(`${nginx.origin}${path}`, { method: 'POST', body, headers })).status;
  return { ...web, nginx, discord, services, post };
});

/** How many questions a process was asked. */
async function questionsOf({ url }: Service): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return [...metrics.matchAll(/^parley_questions_total\{[^}]*\} (\d+)$/gm)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
}

describe.runIf(canRun)('three processes behind one nginx', () => {
  it('hear a hub at any of them, and all answer from what it told of', async () => {
    const { services, post, nginx, site, asked, confirmed, publish } = await threeProcesses();
    const [first] = services;
    const news = { id: 'news', kind: 'feed', url: `${site.origin}/feed` };
    expect(await first?.post('/admin/sources', news, admin)).toMatchObject({ status: 201 });
    await eventually(() => confirmed).toEqual(['subscribe']);
    publish();
    const callback = new URL(asked[0]?.get('hub.callback') ?? nginx.origin).pathname;
    const body = 'whatever';
    const signature = createHmac('sha256', asked[0]?.get('hub.secret') ?? '')
      .update(body)
      .digest('hex');
    expect(await post(callback, body, { 'X-Hub-Signature': `sha256=${signature}` })).toBe(202);
    for (const service of services)
      await eventually(() => service.ask('Where did the commission meet?')).toMatchObject({
        body: { status: 'answered', citations: [{ quote: expect.stringContaining('Lisbon') }] },
      });
  });

  it('know the buttons below each other’s answers, and who asked', async () => {
    const { discord, services } = await threeProcesses();
    const at = async (place: number): Promise<void> =>
      discord.setEndpoint(`${services[place]?.url ?? ''}/interactions`);
    const press = (message: Shown, label: string, by: object): Promise<Shown> => {
      const button = buttonsOf(message.payload).find((each) => each.label === label);
      return discord.press(button?.customId ?? '', { message, ...by });
    };
    await at(0);
    const asker = { userId: '41' };
    const asked = await discord.slash('ask', { question: QUESTION }, asker);
    await at(1);
    expect(textOf(await press(asked, 'More and sources', { userId: '42' }))).toMatch(
      /Rests on|Sources|further quotation/,
    );
    const form = await press(asked, 'Ask further', { userId: '42' });
    await at(2);
    expect(
      textOf(await discord.submit(form, { question: 'and where was he born?' }, { userId: '42' })),
    ).toContain('Read as');
    expect(textOf(await press(asked, 'Remove', { userId: '42' }))).toContain('Only whoever asked');
    await press(asked, 'Remove', asker);
    await expect(press(asked, 'Remove', asker)).rejects.toThrow('no message');
  });

  // The last, since one of them is ended.
  it('share questions and interactions, and go on without one of them', async () => {
    const { nginx, discord, services, post } = await threeProcesses();
    await discord.setEndpoint(`${nginx.origin}/interactions`);
    const ask = (): Promise<number> => post('/api/ask', JSON.stringify({ question: QUESTION }));
    const asked = await Promise.all(Array.from({ length: 60 }, ask));
    expect(asked.every((status) => status === 200)).toBe(true);
    for (const service of services) expect(await questionsOf(service)).toBeGreaterThan(5);

    // The same request, sent to all of them at once, is taken by one.
    const { body, headers } = discord.sign(JSON.stringify(command), Math.floor(Date.now() / 1000));
    const taken = await Promise.all(Array.from({ length: 9 }, () => post('/interactions', body, headers)));
    expect(taken.filter((status) => status === 200)).toHaveLength(1);
    expect(taken.filter((status) => status === 401)).toHaveLength(8);

    services[1]?.kill();
    await services[1]?.exit;
    const after = await Promise.all(Array.from({ length: 30 }, ask));
    expect(after.every((status) => status === 200)).toBe(true);
  });
});
