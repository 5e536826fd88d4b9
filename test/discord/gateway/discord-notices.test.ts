import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/chat/reply.js';
import { noticesThrough } from '../../../src/chat/notices.js';
import { createBot, startDiscord } from '../../support/discord-bot.js';
import { buttonsOf } from '../../support/fake-discord/index.js';
import { FORUM } from '../../support/fake-discord/rest/server-routes.js';

const news: Content = {
  tone: 'information',
  blocks: [{ kind: 'quote', spans: [{ text: 'Jared Kushner is an adviser, @everyone.' }] }],
  actions: [{ label: 'End', action: 'subscribe/end', state: { id: 'x'.repeat(200) } }],
};
const member = { kind: 'member', id: '80' } as const;
const channel = { kind: 'channel', id: '90' } as const;

describe('a notice', () => {
  it('reaches a member in a direct message, and a channel, with buttons that work and no ping', async () => {
    const discord = await startDiscord();
    const { notices } = createBot(discord).door;
    expect([await notices.send(member, news), await notices.send(channel, news)]).toEqual(['sent', 'sent']);
    expect(discord.sent).toMatchObject([{ userId: '80' }, { userId: null, channelId: '90' }]);
    for (const { payload } of discord.sent) {
      expect(payload.embeds[0]?.description).toContain('Jared Kushner');
      expect(payload.flags & MessageFlags.Ephemeral).toBe(0);
      expect(buttonsOf(payload)[0]?.customId).toMatch(/^k3:/);
    }
    expect(discord.requests.at(-1)?.body).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it('is shown once, however often it is tried under one key', async () => {
    const discord = await startDiscord();
    const { notices } = createBot(discord).door;
    for (const key of ['a', 'a', 'b', 'a']) expect(await notices.send(member, news, key)).toBe('sent');
    expect(discord.sent).toHaveLength(2);
  });

  it.each([
    ['closed direct messages', { path: /^\/channels/, status: 403, code: 50_007 }],
    ['a user that is gone', { path: '/users/@me/channels', status: 400, code: 50_033 }],
    ['a permission that is missing', { path: /^\/channels/, status: 403, code: 50_013 }],
    ['a channel that is gone', { path: /^\/channels/, status: 404, code: 10_003 }],
  ])('is refused for good by %s', async (_, failure) => {
    const discord = await startDiscord();
    const { door, lines } = createBot(discord);
    discord.failNext(failure);
    expect(await door.notices.send(member, news)).toBe('refused');
    expect(JSON.stringify(lines)).not.toContain('Kushner');
  });

  it.each([
    ['an account under suspicion', { path: '/channels', status: 403, code: 20_026 }],
    ['direct messages opened too fast', { path: '/users/@me/channels', status: 400, code: 40_003 }],
    ['a proxy before Discord', { path: '/channels', status: 403, html: true }],
    ['a server in trouble', { path: '/channels', status: 503, times: 9 }],
    ['a long wait', { path: '/channels', status: 429, retryAfter: 600 }],
  ])('may go through later after %s', async (_, failure) => {
    const discord = await startDiscord();
    const { notices } = createBot(discord).door;
    discord.failNext(failure);
    expect(await notices.send(member, news)).toBe('unavailable');
    discord.takeBreaches();
  });

  it('is tried again where the connection was cut under it', async () => {
    const discord = await startDiscord();
    const { notices } = createBot(discord).door;
    discord.failNext({ path: /^\/channels/, status: 0 });
    expect(await notices.send(channel, news)).toBe('sent');
    expect(discord.sent).toHaveLength(1);
  });

  it('waits for a door that is not there', async () => {
    expect(await noticesThrough(() => null).send(member, news)).toBe('unavailable');
  });
});

describe('where nothing can be written', () => {
  const ids = (discord: Awaited<ReturnType<typeof startDiscord>>) => ({
    places: [
      { kind: 'channel', id: discord.channelId },
      { kind: 'forum', id: FORUM },
      { kind: 'channel', id: '999' },
    ] as const,
    guild: discord.guildId,
  });

  it.each([
    ['all is allowed', {}, []],
    ['it may not see them', { view: false }, ['channel', 'forum']],
    ['it may not send', { send: false }, ['channel']],
    ['it may not send in posts', { sendInThreads: false }, ['forum']],
    ['it may embed nothing', { embed: false }, ['channel', 'forum']],
  ] as const)('is told by what the bot may do there: %s', async (_, permissions, closed) => {
    const discord = await startDiscord();
    const { notices } = createBot(discord).door;
    const { guild, places } = ids(discord);
    discord.permit(permissions);
    const byKind = { channel: discord.channelId, forum: FORUM };
    expect(await notices.closed(guild, places)).toEqual(closed.map((kind) => byKind[kind]));
    expect(discord.sent).toEqual([]);
  });

  it('is nowhere, where it cannot be told', async () => {
    const discord = await startDiscord();
    const { notices } = createBot(discord).door;
    const { guild, places } = ids(discord);
    discord.permit({ view: false });
    discord.failNext({ path: /\/channels$/, status: 403, code: 50_001 });
    expect(await notices.closed(guild, places)).toEqual([]);
    expect(await notices.closed('12', places)).toEqual([]);
    expect(await noticesThrough(() => null).closed(guild, places)).toEqual([]);
    expect(await notices.closed(guild, places)).toHaveLength(2);
  });
});
