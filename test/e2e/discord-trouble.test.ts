import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { eventually, startDiscord } from '../support/discord-bot.js';
import { shared } from '../support/lifetime.js';
import { endsInOrder, folderOf, oneArticle, startService } from '../support/service.js';
import { textOf } from './seen.js';

const question = 'Who is Jared Kushner?';

/** The service in Discord, after a start with some trouble. One for the tests that it outlives. */
const inDiscord = shared(async (atEnd) => {
  const discord = await startDiscord({}, atEnd);
  discord.failNext({ method: 'POST', path: '/commands', status: 429 });
  discord.failNext({ method: 'GET', path: '/commands', status: 503, times: 4 });
  discord.failNext({ method: 'POST', named: 'who', status: 400, code: 50035, message: 'Invalid Form Body' });
  const env = { COOLDOWN_QUESTIONS: '0' };
  const service = await startService({ discord, corpus: oneArticle(), atEnd, env });
  endsInOrder(service, atEnd);
  await service.ready();
  await eventually(() => discord.commands()).toHaveLength(19);
  return { discord, service };
});

describe('a connection to Discord that is lost', () => {
  it('is resumed, and what was asked meanwhile is answered', async () => {
    const { discord, service } = await inDiscord();
    const before = discord.gateway();
    const resumed = (): number =>
      service.logged().filter((line) => line === 'The connection to Discord is resumed.').length;
    const resumedBefore = resumed();
    discord.dropConnections();
    expect(textOf(await discord.slash('ask', { question }))).toContain('Kushner');
    expect(discord.gateway()).toMatchObject({
      identifies: before.identifies,
      resumes: before.resumes + 1,
    });
    await eventually(resumed).toBe(resumedBefore + 1);
    await service.ready();
  });

  it('is not tried again with a token that Discord refuses; HTTP goes on', async () => {
    const discord = await startDiscord();
    const service = await startService({
      discord,
      corpus: await folderOf({ 'a.txt': 'One came.' }),
      env: { DISCORD_TOKEN: 'another.secret.token' },
    });
    await eventually(() => service.get('/readyz')).toMatchObject({
      status: 503,
      body: {
        discord: { state: 'failed', reason: expect.stringContaining('DISCORD_TOKEN') },
        reasons: [expect.stringContaining('The Discord gateway is failed: Discord refused the token.')],
      },
    });
    expect((await service.ask(question)).status).toBe(200);
    expect((await service.stop()).code).toBe(0);
    expect(service.stderr()).toContain('Discord refused the token');
    expect(service.stderr()).not.toContain('another.secret.token');
  });
});

describe('a Discord that comes and goes', () => {
  it('shows in /readyz and the log with its reason, leaves HTTP answering, and each time ends in one session', async () => {
    const away = await startDiscord();
    await away.close();
    const port = Number(new URL(away.apiBase).port);
    const service = await startService({ discord: away, corpus: oneArticle() });
    expect(await service.get('/readyz')).toMatchObject({
      status: 503,
      body: { discord: { state: 'connecting' } },
    });
    expect((await service.ask(question)).status).toBe(200);

    // Discord is there, but its gateway fails.
    const discord = await startDiscord({ port });
    discord.failGateway({ at: 'upgrade', does: { status: 502 }, times: Number.POSITIVE_INFINITY });
    await eventually(() => service.get('/readyz')).toMatchObject({
      status: 503,
      body: {
        discord: { state: 'connecting', reason: expect.stringContaining('answered HTTP 502') },
        reasons: [
          expect.stringMatching(/gateway is connecting: .*HTTP 502.* Attempt \d+ follows after \d+ s\./),
        ],
      },
    });
    expect((await service.ask(question)).status).toBe(200);

    // All of it is there: one session, which answers once.
    discord.mendGateway();
    await service.ready();
    await eventually(() => discord.commands()).toHaveLength(20);
    expect(textOf(await discord.slash('ask', { question }))).toContain('Kushner');
    expect(textOf(await discord.slash('help'))).toContain('/ask');
    expect(discord.gateway()).toMatchObject({ identifies: 1, sessions: 1 });
    expect(discord.requests.filter(({ path }) => path.includes('/callback'))).toHaveLength(2);
    expect(service.logged()).toContain('The connection to Discord failed; trying again.');

    // It goes away while the service is in it.
    await discord.close();
    await eventually(() => service.get('/readyz')).toMatchObject({
      status: 503,
      body: {
        ready: false,
        discord: { state: 'disconnected' },
        reasons: [expect.stringContaining('gateway')],
      },
    });
    expect((await service.ask(question)).status).toBe(200);
    expect((await service.get('/healthz')).status).toBe(200);
    const back = await startDiscord({ port });
    await service.ready();
    expect(textOf(await back.slash('ask', { question }))).toContain('Kushner');
    expect((await service.stop()).code).toBe(0);
  });
});

describe('what a server sends', () => {
  it('never ends the process, whatever it is', async () => {
    const { discord, service } = await inDiscord();
    const alter = (interaction: object) => ({ ...interaction, entitlements: null, member: null, data: null });
    void discord.slash('help', {}, { alter, timeoutMs: 1 }).catch(() => undefined);
    for (const frame of [
      '{"op":',
      'null',
      { op: 0, t: 'INTERACTION_CREATE', s: null, d: null },
      { op: 99 },
    ]) {
      discord.sendFrame(frame);
    }
    discord.dispatch('GUILD_CREATE', null);
    expect(textOf(await discord.slash('help'))).toContain('/ask');
    discord.invalidateSession(null);
    await eventually(() => service.logged()).toContain('Connected to Discord again, with a new session.');
    expect(textOf(await discord.slash('help'))).toContain('/ask');
    expect((await service.ask(question)).status).toBe(200);
    expect(service.logged()).toContain('An interaction could not be read and is passed over.');
  });
});

describe('a command that Discord refuses', () => {
  it('is named in /readyz and the log; the others are there, and so is the service', async () => {
    const { discord, service } = await inDiscord();
    await eventually(() => service.get('/readyz')).toMatchObject({
      status: 200,
      body: {
        ready: true,
        discord: { state: 'ready', reason: expect.stringContaining('/who (Invalid Form Body)') },
        reasons: [expect.stringContaining('1 of 20 slash commands')],
      },
    });
    expect(discord.commands()).toHaveLength(19);
    expect(service.stderr()).toContain('/who (Invalid Form Body)');
  });
});

describe('requests that Discord fails', () => {
  it('are sent again after 429, 500 and a connection that was closed', async () => {
    const { discord, service } = await inDiscord();
    // Those of the start: the first command was refused for now, and what there is was told at the fifth time.
    expect(discord.commands().map(({ name }) => name)).toContain('ask');
    discord.failNext({ path: '/callback', status: 500 });
    expect(textOf(await discord.slash('ask', { question }))).toContain('Kushner');
    discord.failNext({ path: '/callback', status: 429 });
    expect(textOf(await discord.slash('ask', { question }))).toContain('Kushner');
    discord.failNext({ path: '/callback', status: 0 });
    expect(textOf(await discord.slash('ask', { question }))).toContain('Kushner');
    await service.ready();
  });

  it.each([
    ['fail with 500 again and again', { status: 500, times: 4 }],
    ['are cut off again and again', { status: 0, times: 4 }],
  ])(
    'and %s leave the member a line with a reference under which the log has the cause',
    async (_, failure) => {
      const { discord, service } = await inDiscord();
      discord.failNext({ path: '/callback', ...failure });
      const shown = await discord.slash('ask', { question });
      expect(shown.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
      const reference = /reference (\w+)/.exec(textOf(shown))?.[1] ?? 'none';
      await eventually(() => service.stderr()).toContain(`"reference":"${reference}"`);
      expect(service.stderr()).not.toContain('Kushner');
      expect(textOf(await discord.slash('ask', { question }))).toContain('Kushner');
    },
  );
});
