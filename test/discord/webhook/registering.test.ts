import { describe, expect, it } from 'vitest';
import { eventually, startDiscord } from '../../support/discord-bot.js';
import { createWebhookBot, startWebhookBot } from '../../support/webhook-bot.js';

describe('the commands of a door over HTTP', () => {
  it('are registered without a connection to the gateway', async () => {
    const discord = await startDiscord();
    const { door, lines } = await startWebhookBot(discord);
    expect(discord.commands().map(({ name }) => name)).toEqual(['ask', 'sources', 'reload']);
    expect([door.state(), door.reason()]).toEqual(['ready', null]);
    expect(lines.map(({ message }) => message)).toContain('Slash commands registered.');
    expect(discord.gatewayHistory).toEqual([]);
  });

  it('are not without a token, which is said; what is asked is answered', async () => {
    const discord = await startDiscord();
    const { door } = await startWebhookBot(discord, { token: null });
    expect(discord.commands()).toEqual([]);
    expect(door.reason()).toContain('No DISCORD_TOKEN is set, so no commands are registered');
    expect(await discord.slash('help')).toMatchObject({ type: 4 });
  });

  it('wait for a Discord that cannot be reached', async () => {
    const discord = await startDiscord();
    discord.failNext({ path: '/applications/@me', status: 503, times: 6 });
    const { lines } = await startWebhookBot(discord);
    await eventually(() => discord.commands()).toHaveLength(3);
    const waited = 'Discord cannot be asked about the application; trying again.';
    expect(lines.map(({ message }) => message)).toContain(waited);
  });

  it('are not registered with a token that Discord refuses, and the way out is told', async () => {
    const discord = await startDiscord();
    const { door } = await startWebhookBot(discord, { token: 'another.token' });
    expect(door.reason()).toContain('Discord refused the token');
  });
});

describe('an operator is told', () => {
  it('where to set the address, until Discord has come to it', async () => {
    const discord = await startDiscord();
    const publicUrl = 'https://parley.example';
    const { door, app } = createWebhookBot(discord, { publicUrl });
    await door.start();
    expect(door.reason()).toContain(
      'Set the Interactions Endpoint URL to https://parley.example/interactions',
    );
    const { body, headers } = discord.sign('{"type":1}', Date.now() / 1000);
    await app.request('/interactions', { method: 'POST', headers, body });
    expect(door.reason()).toBeNull();
  });

  it('where the key is another application’s', async () => {
    const discord = await startDiscord();
    const { door } = createWebhookBot(discord, { publicKey: 'ab'.repeat(32) });
    await door.start();
    expect(door.reason()).toContain('DISCORD_PUBLIC_KEY is not that of the application');
  });
});
