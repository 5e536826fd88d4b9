import { GatewayCloseCodes } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { eventually, startBot, startDiscord, type Bot } from '../../support/discord-bot.js';

const back = 'Connected to Discord again, with a new session.';
const resumed = 'The connection to Discord is resumed.';

const waits = ({ lines }: Bot): unknown[] =>
  lines.flatMap(({ facts }) => ('retryInMs' in facts ? [facts.retryInMs] : []));
const messages = ({ lines }: Bot): string[] => lines.map((line) => line.message);

describe('a connection that stood', () => {
  it.each([4000, 4001, 4002, 1006])('is resumed after close code %i', async (code) => {
    const discord = await startDiscord();
    const bot = await startBot(discord);
    // 1006 is no code that is sent: the connection is cut.
    if (code === 1006) discord.failGateway({ at: 'ready', does: { close: 0 } });
    discord.dropConnections({ code: code === 1006 ? 4000 : code });
    await eventually(() => messages(bot)).toContain(resumed);
    await eventually(() => bot.door.state()).toBe('ready');
    expect((await discord.slash('ask', { question: 'Who?' })).payload.embeds).toHaveLength(1);
    expect(discord.gateway()).toMatchObject({ identifies: 1, sessions: 1 });
    expect(bot.door.reason()).toBeNull();
  });

  it.each([1000, 1001, 4003, 4005, 4007, 4008, 4009])(
    'is made anew after close code %i, which ended its session, and says that it is back',
    async (code) => {
      const discord = await startDiscord();
      const bot = await startBot(discord);
      discord.dropConnections({ code, resumable: false });
      await eventually(() => messages(bot)).toContain(back);
      expect(bot.door.state()).toBe('ready');
      expect(bot.door.reason()).toBeNull();
      expect((await discord.slash('ask', { question: 'Who?' })).payload.embeds).toHaveLength(1);
      expect(discord.gateway()).toMatchObject({ identifies: 2, resumes: 0, sessions: 1 });
    },
  );

  it.each<[number, string]>([
    [GatewayCloseCodes.AuthenticationFailed, 'DISCORD_TOKEN'],
    [GatewayCloseCodes.InvalidShard, 'SHARDS=auto'],
    [GatewayCloseCodes.ShardingRequired, 'too many servers'],
    [GatewayCloseCodes.InvalidAPIVersion, 'Update Parley'],
    [GatewayCloseCodes.InvalidIntents, 'Update Parley'],
    [GatewayCloseCodes.DisallowedIntents, 'Update Parley'],
  ])(
    'is given up after close code %i, with the way out in the log and for the operator',
    async (code, wayOut) => {
      const discord = await startDiscord();
      const { door, lines } = await startBot(discord);
      discord.dropConnections({ code, resumable: false });
      await eventually(() => door.state()).toBe('failed');
      expect(door.reason()).toContain(wayOut);
      expect(lines.filter((line) => line.level === 'error')).toMatchObject([{ message: door.reason() }]);
      expect(discord.gateway()).toMatchObject({ connections: 1, sessions: 0 });
    },
  );

  it('is resumed where Discord asks for a new one', async () => {
    const discord = await startDiscord();
    const bot = await startBot(discord);
    discord.askToReconnect();
    await eventually(() => messages(bot)).toContain(resumed);
    expect(discord.gateway()).toMatchObject({ identifies: 1, resumes: 1, sessions: 1 });
  });

  it('is resumed at once, and however often it goes again, after a moment that does not grow', async () => {
    const discord = await startDiscord();
    const bot = await startBot(discord, { timing: { firstRetryMs: 2 } });
    for (let times = 1; times <= 6; times += 1) {
      discord.dropConnections();
      await eventually(() => messages(bot).filter((each) => each === resumed)).toHaveLength(times);
    }
    expect(waits(bot)).toEqual([0, 2, 2, 2, 2, 2]);
    discord.dropConnections({ code: 4009, resumable: false });
    await eventually(() => messages(bot)).toContain(back);
    expect(waits(bot).at(-1)).toBe(2);
    expect(discord.gateway()).toMatchObject({ identifies: 2, resumes: 6, sessions: 1 });
  });

  it('has what came right before the end of its session answered', async () => {
    const discord = await startDiscord();
    const bot = await startBot(discord, { timing: { firstRetryMs: 1 } });
    const asked = discord.slash('ask', { question: 'Who?' });
    // Both are on their way before either is read.
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    discord.invalidateSession(false);
    expect((await asked).payload.embeds).toHaveLength(1);
    expect(bot.asked).toHaveLength(1);
    await eventually(() => messages(bot)).toContain(back);
  });

  it('is resumed or made anew where Discord ends the session, as Discord says', async () => {
    const discord = await startDiscord();
    const bot = await startBot(discord, { timing: { firstRetryMs: 1 } });
    discord.invalidateSession(true);
    await eventually(() => messages(bot)).toContain(resumed);
    discord.invalidateSession(false);
    await eventually(() => messages(bot)).toContain(back);
    expect(discord.gateway()).toMatchObject({ identifies: 2, resumes: 1, sessions: 1 });
  });

  it.each([
    ['once more, and twice more', true, 2, resumed, { identifies: 1, resumes: 3 }],
    ['again and again', true, Number.POSITIVE_INFINITY, back, { identifies: 2, resumes: 3 }],
    ['for good', false, Number.POSITIVE_INFINITY, back, { identifies: 2, resumes: 1 }],
  ])('comes back where its session is ended %s as it is resumed', async (_, d, times, news, counts) => {
    const discord = await startDiscord();
    const bot = await startBot(discord, { timing: { firstRetryMs: 1 } });
    discord.failGateway({ at: 'resume', does: { invalidSession: d }, times });
    discord.dropConnections();
    await eventually(() => messages(bot)).toContain(news);
    expect(discord.gateway()).toMatchObject({ ...counts, sessions: 1 });
  });

  it('is resumed where heartbeats are no longer acknowledged', async () => {
    const discord = await startDiscord({ heartbeatMs: 50 });
    const bot = await startBot(discord);
    discord.withholdAcknowledgements(true);
    await eventually(() => messages(bot)).toContain('The connection to Discord was lost; reconnecting.');
    discord.withholdAcknowledgements(false);
    await eventually(() => messages(bot)).toContain(resumed);
    expect(bot.lines.map((line) => line.facts)).toContainEqual(
      expect.objectContaining({ cause: expect.stringContaining('acknowledges heartbeats') }),
    );
    expect(discord.gateway().identifies).toBe(1);
  });

  it('beats its heart whenever Discord asks', async () => {
    const discord = await startDiscord();
    await startBot(discord);
    discord.askForHeartbeat();
    await eventually(() => discord.gateway().heartbeats).toBe(1);
    expect(discord.gateway().connections).toBe(1);
  });

  it.each(['nowhere', 'ws://127.0.0.1:1/'])(
    'comes back where the address to resume at (%s) leads nowhere',
    async (resumeAddress) => {
      const discord = await startDiscord({ resumeAddress });
      const bot = await startBot(discord, { timing: { firstRetryMs: 1 } });
      discord.dropConnections();
      await eventually(() => messages(bot).filter((each) => each === resumed || each === back)).toHaveLength(
        1,
      );
      expect((await discord.slash('ask', { question: 'Who?' })).payload.embeds).toHaveLength(1);
    },
  );

  it('that ends with the token is not tried again', async () => {
    const discord = await startDiscord();
    const { door } = await startBot(discord);
    discord.resetToken();
    await eventually(() => door.state()).toBe('failed');
    expect(door.reason()).toContain('DISCORD_TOKEN');
    expect(discord.gateway().connections).toBe(1);
  });
});
