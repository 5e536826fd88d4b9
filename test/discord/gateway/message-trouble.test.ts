import { describe, expect, it } from 'vitest';
import { aQuestion, expectNoMore, mentioned, saidBy, startAskingBot } from '../../support/asking-bot.js';
import { eventually, replyOf, startBot, startDiscord } from '../../support/discord-bot.js';

describe('what is not put to the bot', () => {
  it('is passed over: other messages, robots, webhooks, Discord itself, the bot, and what is edited', async () => {
    const { discord, asked, lines } = await startAskingBot();
    discord.say('Who is Jared Kushner?');
    discord.say('@everyone who is he?', { mentionsEveryone: true });
    discord.say(mentioned(discord), { by: 'bot' });
    discord.say(mentioned(discord), { by: 'webhook' });
    discord.say(mentioned(discord), { type: 7 });
    discord.say(mentioned(discord), { type: 20 });
    discord.say(mentioned(discord), { userId: discord.applicationId });
    discord.say(aQuestion, { dm: true, by: 'bot' });
    const first = discord.say(mentioned(discord));
    await saidBy(discord, 1);
    discord.rewrite(first, mentioned(discord, 'Who is Witkoff?'));
    await expectNoMore(discord, 1);
    expect(asked).toHaveLength(2);
    expect(lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });

  it('is named in the log where it cannot be read, and costs nothing else', async () => {
    const { discord, lines } = await startAskingBot();
    discord.say(mentioned(discord), { alter: (event) => ({ ...event, channel_id: undefined }) });
    for (const broken of [null, 7, [], { mentions: 5 }, { author: null }])
      discord.dispatch('MESSAGE_CREATE', broken);
    await expectNoMore(discord, 0);
    expect(lines.filter(({ level }) => level === 'warn')).toMatchObject([
      { facts: { problem: expect.stringContaining('channel_id') } },
    ]);
  });
});

describe('a message', () => {
  it('that comes twice is answered once', async () => {
    const { discord, questions } = await startAskingBot();
    discord.say(mentioned(discord), { deliveries: 3 });
    await expectNoMore(discord, 1);
    expect(questions).toHaveLength(2);
  });

  it('is answered once by two bots that live for a moment beside each other', async () => {
    const first = await startAskingBot();
    await startBot(first.discord, { dispatch: async () => replyOf('Once more.') });
    first.discord.say(mentioned(first.discord));
    await eventually(
      () => first.discord.requests.filter(({ path }) => path.endsWith('/messages')).length,
    ).toBe(2);
    expect(first.discord.sent).toHaveLength(1);
  });

  it('that comes while the connection is away is answered once it is back', async () => {
    const { discord } = await startAskingBot();
    for (let cut = 1; cut <= 5; cut += 1) {
      discord.dropConnections();
      discord.say(mentioned(discord, `Who is number ${cut}?`));
      const texts = await saidBy(discord, cut);
      expect(texts.at(-1)).toContain(`number ${cut}`);
    }
  });

  it('that is gone by then is answered all the same, and no error', async () => {
    const discord = await startDiscord();
    const { lines } = await startBot(discord, {
      async dispatch() {
        discord.remove(asked);
        return replyOf('Here.');
      },
    });
    const asked = discord.say(mentioned(discord));
    expect(await saidBy(discord, 1)).toEqual(['Here.']);
    expect(discord.sent[0]?.payload).toMatchObject({ type: 0 });
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('over the cooldown is told so, but not for ever', async () => {
    const { discord } = await startAskingBot({ most: 2 });
    for (let n = 0; n < 9; n += 1) discord.say(mentioned(discord));
    const texts = await saidBy(discord, 4);
    expect(texts.filter((text) => text.includes('a little fast'))).toHaveLength(2);
  });

  it('that cannot be answered for a fault of ours is told so with a reference', async () => {
    const { discord } = await startAskingBot({ ask: () => Promise.reject(new Error('broken')) });
    discord.say(mentioned(discord));
    expect((await saidBy(discord, 1))[0]).toContain('ref-7');
  });

  it('is tried again where Discord fails for a moment, and shown once', async () => {
    const { discord } = await startAskingBot();
    discord.failNext({ path: '/channels', status: 502 });
    discord.failNext({ path: '/channels', status: 0 });
    discord.say(mentioned(discord));
    await saidBy(discord, 1);
    await expectNoMore(discord, 1);
  });
});

describe('a channel in which the bot may not', () => {
  it.each(['send', 'view'] as const)('%s is told the log once, and is left alone', async (what) => {
    const { discord, lines, questions } = await startAskingBot();
    discord.permit({ [what]: false });
    const requests = () => discord.requests.filter(({ path }) => path.startsWith('/channels')).length;
    discord.say(mentioned(discord));
    await eventually(requests).toBe(1);
    for (let n = 0; n < 9; n += 1) discord.say(mentioned(discord));
    discord.say(aQuestion, { dm: true });
    await saidBy(discord, 1);
    expect(requests()).toBe(2);
    expect(questions).toHaveLength(2);
    const told = lines.filter(({ level }) => level === 'warn' || level === 'error');
    expect(told).toMatchObject([{ level: 'warn', facts: { channel: discord.channelId } }]);
    expect(JSON.stringify(told)).not.toContain('Kushner');
  });

  it('is asked again after a while', async () => {
    const { discord, lines } = await startAskingBot();
    discord.permit({ send: false });
    discord.say(mentioned(discord));
    await eventually(() => lines.some(({ level }) => level === 'warn')).toBe(true);
    discord.permit({ send: true });
    const later = (id: unknown): string => String(BigInt(String(id)) + (BigInt(11 * 60_000) << 22n));
    discord.say(mentioned(discord), { alter: (event) => ({ ...event, id: later(event['id']) }) });
    await saidBy(discord, 1);
  });

  it('read what was written is answered in without a reply', async () => {
    const { discord } = await startAskingBot();
    discord.permit({ readHistory: false });
    discord.say(mentioned(discord));
    await saidBy(discord, 1);
    expect(discord.sent[0]?.payload).toMatchObject({ type: 0 });
  });
});
