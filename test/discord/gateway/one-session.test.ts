import { describe, expect, it } from 'vitest';
import { createBot, eventually, startBot, startDiscord } from '../../support/discord-bot.js';

const stepMs = 500;

describe('a login that fails at the gateway at first', () => {
  it.each([
    ['answers 502', { at: 'upgrade', does: { status: 502 } }, 4],
    ['answers 503', { at: 'upgrade', does: { status: 503 } }, 1],
    ['answers 429', { at: 'upgrade', does: { status: 429 } }, 1],
    ['cuts the connection', { at: 'upgrade', does: { close: 0 } }, 4],
    ['does not answer', { at: 'upgrade', does: 'silent' }, 1],
    ['opens the connection and does not greet', { at: 'hello', does: 'silent' }, 1],
    ['greets and closes', { at: 'hello', does: { close: 1001 } }, 2],
    ['does not answer the login', { at: 'identify', does: 'silent' }, 1],
    ['answers that the session is over', { at: 'identify', does: { invalidSession: false } }, 2],
    [
      'answers that the session is over, but not for good',
      { at: 'identify', does: { invalidSession: true } },
      2,
    ],
    ['answers the login and closes', { at: 'ready', does: { close: 4000 } }, 2],
  ] as const)('(it %s) ends in one session, and one answer to a question', async (_, trouble, times) => {
    const discord = await startDiscord();
    discord.failGateway({ ...trouble, times });
    const { door, asked } = await startBot(discord, { timing: { stepMs } });
    await eventually(() => door.state()).toBe('ready');
    await eventually(() => discord.gateway()).toMatchObject({ connections: times + 1, sessions: 1 });
    await discord.slash('ask', { question: 'Who?' });
    // Whatever an attempt had left behind would have been asked as well, and have answered a second time.
    await discord.slash('ask', { question: 'And who?' });
    expect(asked).toHaveLength(2);
    expect(discord.requests.filter(({ path }) => path.includes('/callback'))).toHaveLength(2);
    expect(discord.gateway()).toMatchObject({ connections: times + 1, sessions: 1 });
  });

  it('waits for an address that nobody listens at yet', async () => {
    const later = await startDiscord();
    const address = later.apiBase.replace('http:', 'ws:').replace('/api', '/');
    await later.close();
    const discord = await startDiscord({ gatewayAddress: address });
    const { door, lines } = createBot(discord);
    const started = door.start();
    await eventually(() => lines.filter((line) => line.level === 'warn').length).toBeGreaterThan(4);
    expect(door.reason()).toContain('cannot be reached');
    const gateway = await startDiscord({ port: Number(new URL(later.apiBase).port) });
    await started;
    expect(gateway.gateway()).toMatchObject({ connections: 1, identifies: 1, sessions: 1 });
  });
});

describe('a session', () => {
  it('is begun no sooner after the last one than Discord allows', async () => {
    const discord = await startDiscord({ identifyEveryMs: 100 });
    discord.failGateway({ at: 'identify', does: { close: 4000 }, times: 2 });
    const { door } = await startBot(discord, { timing: { firstRetryMs: 1, identifyEveryMs: 400 } });
    expect(door.state()).toBe('ready');
    expect(discord.gateway()).toMatchObject({ identifies: 3, sessions: 1 });
  });

  it('is given up, so that Discord need not wait for it, when the bot stops', async () => {
    const discord = await startDiscord();
    const { door } = await startBot(discord);
    await door.stop();
    await eventually(() => discord.gatewayHistory.at(-1)).toBe('close 1000');
  });

  it.each(['unavailable', 'never', 'missing'] as const)(
    'survives a server that is %s at the start, and one that is lost',
    async (guild) => {
      const discord = await startDiscord({ guild });
      const { door, asked } = await startBot(discord);
      await discord.slash('ask', { question: 'Who?' });
      discord.loseGuild('unavailable');
      await discord.slash('ask', { question: 'Who?' });
      discord.loseGuild('removed');
      await discord.slash('ask', { question: 'Who?' }, { dm: true });
      expect(asked).toHaveLength(3);
      expect(door.state()).toBe('ready');
    },
  );
});
