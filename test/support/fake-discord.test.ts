import { Client, GatewayIntentBits, type ChatInputCommandInteraction } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from './discord-bot.js';
import { startFakeDiscord, type FakeDiscord, type FakeDiscordOptions } from './fake-discord/index.js';

const noPings = { parse: [] };

/** The fake with a bare client of discord.js, whose every slash command does what a test says. */
async function start(
  answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
  options: FakeDiscordOptions = {},
): Promise<{ discord: FakeDiscord; refused: unknown[] }> {
  const discord = await startFakeDiscord(options);
  const refused: unknown[] = [];
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { api: discord.apiBase },
  });
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand()) answer(interaction).catch((error: unknown) => refused.push(error));
  });
  onTestFinished(async () => {
    await client.destroy();
    discord.takeBreaches();
    await discord.close();
  });
  await client.login(discord.token);
  return { discord, refused };
}

describe('the fake Discord', () => {
  it('shows a follow-up, an edit and the message asked back for', async () => {
    const seen: unknown[] = [];
    const { discord } = await start(async (interaction) => {
      const response = await interaction.reply({ content: 'First', withResponse: true });
      seen.push(response.resource?.message?.content);
      await interaction.editReply('Second');
      seen.push((await interaction.fetchReply()).content);
      seen.push((await interaction.followUp('Third')).content);
    });
    const shown = await discord.slash('ask');
    await eventually(() => seen).toEqual(['First', 'Second', 'Third']);
    expect(shown.payload.content).toBe('First');
    expect(discord.message(shown.payload.id)?.content).toBe('Second');
    discord.assertNoBreach();
  });

  it('takes pictures in multipart bodies', async () => {
    const { discord } = await start((interaction) =>
      interaction.reply({
        files: [{ attachment: Buffer.from('picture'), name: 'map.png' }],
        embeds: [{ image: { url: 'attachment://map.png' } }],
      }),
    );
    const shown = await discord.slash('ask');
    expect(shown.payload.attachments).toMatchObject([{ filename: 'map.png' }]);
    expect(discord.requests.at(-1)?.files).toEqual([{ name: 'map.png', size: 7 }]);
    discord.assertNoBreach();
  });

  it('refuses what breaks a limit, and fails the test for it', async () => {
    const { discord, refused } = await start((interaction) => interaction.reply('x'.repeat(2001)));
    await expect(discord.slash('ask', {}, { timeoutMs: 200 })).rejects.toThrow('Nothing was shown');
    await eventually(() => refused).toMatchObject([{ code: 50_035, status: 400 }]);
    expect(() => discord.assertNoBreach()).toThrow('data.content BASE_TYPE_MAX_LENGTH');
  });

  it('refuses a message that could ping', async () => {
    const { discord } = await start((interaction) =>
      interaction.reply({ content: '@everyone', allowedMentions: { parse: ['everyone'] } }),
    );
    await expect(discord.slash('ask', {}, { timeoutMs: 200 })).rejects.toThrow('Nothing was shown');
    await eventually(() => discord.breaches).toHaveLength(1);
    expect(() => discord.assertNoBreach()).toThrow('PARLEY_MENTIONS_ALLOWED');
  });

  it('refuses a first response that comes too late', async () => {
    const { discord, refused } = await start(
      async (interaction) => {
        await new Promise((resolve) => setTimeout(resolve, 60));
        await interaction.reply('Late');
      },
      { windowMs: 30 },
    );
    await expect(discord.slash('ask')).rejects.toThrow('10062');
    await eventually(() => refused).toMatchObject([{ code: 10_062, status: 404 }]);
    expect(discord.takeBreaches()).toHaveLength(1);
  });

  it('refuses a second acknowledgement', async () => {
    const { discord } = await start((interaction) => interaction.reply('Once'));
    const { interactionId, token } = await discord.slash('ask');
    const body = JSON.stringify({ type: 4, data: { content: 'Twice', allowed_mentions: noPings } });
    const headers = { 'content-type': 'application/json' };
    const address = `${discord.apiBase}/v10/interactions/${interactionId}/${token}/callback`;
    const response = await fetch(address, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 40_060 });
    expect(discord.breaches).toHaveLength(1);
  });

  it('wants the bot token, and knows no other route', async () => {
    const { discord } = await start((interaction) => interaction.reply('Here'));
    const commands = `${discord.apiBase}/v10/applications/${discord.applicationId}/commands`;
    expect((await fetch(commands)).status).toBe(401);
    const headers = { authorization: `Bot ${discord.token}` };
    expect((await fetch(commands, { headers })).status).toBe(200);
    expect((await fetch(`${discord.apiBase}/v10/nowhere`, { headers })).status).toBe(404);
    expect(discord.breaches).toHaveLength(1);
  });

  it('answers a scripted rate limit with the time to wait', async () => {
    const { discord } = await start((interaction) => interaction.reply('Here'));
    discord.failNext({ path: /bot$/, status: 429, retryAfter: 1.5, global: true });
    const response = await fetch(`${discord.apiBase}/v10/gateway/bot`);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('1.5');
    expect(await response.json()).toMatchObject({ retry_after: 1.5, global: true });
  });

  it('answers like a proxy before Discord where that is asked for', async () => {
    const { discord } = await start((interaction) => interaction.reply('Here'));
    discord.failNext({ status: 429, html: true, retryAfter: null });
    const response = await fetch(`${discord.apiBase}/v10/gateway/bot`);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBeNull();
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('<h1>');
  });

  it('keeps buckets, tells of them in headers, and blames who does not heed them', async () => {
    const limit = { method: 'GET', path: /^\/gateway/, limit: 2, windowMs: 60_000 };
    const { discord } = await start((interaction) => interaction.reply('Here'), { rateLimits: [limit] });
    const ask = () =>
      fetch(`${discord.apiBase}/v10/gateway/bot`, { headers: { authorization: `Bot ${discord.token}` } });
    // The client has asked once to log in.
    const last = await ask();
    expect(last.headers.get('x-ratelimit-limit')).toBe('2');
    expect(last.headers.get('x-ratelimit-remaining')).toBe('0');
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ global: false, retry_after: expect.any(Number) });
    expect(discord.takeBreaches()).toEqual([expect.stringContaining('came to a bucket')]);
    discord.advance(60_000);
    expect((await ask()).status).toBe(200);
  });

  it('refuses one command among many, where that is asked for', async () => {
    const { discord } = await start((interaction) => interaction.reply('Here'), { dailyCreates: 2 });
    const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
    const address = `${discord.apiBase}/v10/applications/${discord.applicationId}/commands`;
    const create = async (name: string) => {
      const body = JSON.stringify({ name, description: 'Does it' });
      const response = await fetch(address, { method: 'POST', headers, body });
      const { code = 0 } = Object(await response.json());
      return [response.status, code];
    };
    const errors = { name: { _errors: [{ code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'No.' }] } };
    discord.failNext({ method: 'POST', named: 'b', status: 400, code: 50035, errors });
    expect(await create('a')).toEqual([201, 0]);
    expect(await create('b')).toEqual([400, 50035]);
    expect(await create('c')).toEqual([201, 0]);
    expect(await create('d')).toEqual([400, 30034]);
    expect(await create('a')).toEqual([200, 0]);
  });

  it('refuses a privileged intent', async () => {
    const discord = await startFakeDiscord();
    const client = new Client({
      intents: [GatewayIntentBits.MessageContent],
      rest: { api: discord.apiBase },
    });
    await expect(client.login(discord.token)).rejects.toThrow('disallowed intents');
    expect(discord.takeBreaches()).toHaveLength(1);
    await discord.close();
  });

  it('keeps the heart beating', async () => {
    const { discord } = await start((interaction) => interaction.reply('Here'), { heartbeatMs: 100 });
    await eventually(() => discord.gateway().heartbeats).toBeGreaterThan(3);
    expect(discord.connected()).toBe(true);
    expect(discord.gateway().resumes).toBe(0);
  });

  it('lets nobody press a button that is not there or is disabled', async () => {
    const { discord } = await start((interaction) => interaction.reply('Here'));
    const button = { type: 2, style: 1, label: 'Next', custom_id: 'next', disabled: true };
    const message = discord.addMessage({ content: 'x', components: [{ type: 1, components: [button] }] });
    await expect(discord.press('next', { message })).rejects.toThrow('disabled');
    await expect(discord.press('other', { message })).rejects.toThrow('no button');
  });
});
