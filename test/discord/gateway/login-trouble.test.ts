import { describe, expect, it } from 'vitest';
import { createBot, eventually, startBot, startDiscord, type Bot } from '../../support/discord-bot.js';
import type { FakeDiscord } from '../../support/fake-discord/index.js';

const stepMs = 500;
const always = Number.POSITIVE_INFINITY;

const warnings = ({ lines }: Bot): object[] =>
  lines.filter((line) => line.level === 'warn').map((line) => ({ ...line.facts, message: line.message }));

describe('a login that comes to nothing', () => {
  it.each<[string, (discord: FakeDiscord) => void, string]>([
    [
      'the gateway answers 502',
      (discord) => discord.failGateway({ at: 'upgrade', does: { status: 502 }, times: always }),
      'answered HTTP 502',
    ],
    [
      'the gateway does not answer',
      (discord) => discord.failGateway({ at: 'upgrade', does: 'silent', times: always }),
      'does not answer',
    ],
    [
      'the gateway cuts the connection',
      (discord) => discord.failGateway({ at: 'upgrade', does: { close: 0 }, times: always }),
      'cannot be reached',
    ],
    [
      'the gateway does not greet',
      (discord) => discord.failGateway({ at: 'hello', does: 'silent', times: always }),
      'did not greet',
    ],
    [
      'the gateway does not answer the login',
      (discord) => discord.failGateway({ at: 'identify', does: 'silent', times: always }),
      'did not answer the login',
    ],
    [
      'the gateway closes again and again',
      (discord) => discord.failGateway({ at: 'identify', does: { close: 4000 }, times: always }),
      '4000, unknown error',
    ],
    [
      'the session ends again and again',
      (discord) => discord.failGateway({ at: 'identify', does: { invalidSession: false }, times: always }),
      'ended the session',
    ],
    [
      'Discord fails',
      (discord) => discord.failNext({ path: '/gateway/bot', status: 503, times: always }),
      'HTTP 503',
    ],
    [
      'Discord refuses the address',
      (discord) => discord.failNext({ path: '/gateway/bot', status: 403, html: true, times: always }),
      'HTTP 403',
    ],
    [
      'a proxy before Discord limits the rate and gives no time',
      (discord) =>
        discord.failNext({ path: '/gateway/bot', status: 429, html: true, retryAfter: null, times: always }),
      'HTTP 429',
    ],
  ])('says in the log and to the operator why: %s', async (_, trouble, why) => {
    const discord = await startDiscord();
    trouble(discord);
    const bot = createBot(discord, { timing: { stepMs } });
    void bot.door.start();
    await eventually(() => bot.door.reason()).toContain(why);
    expect(bot.door.state()).toBe('connecting');
    expect(bot.door.reason()).toMatch(/Attempt \d+ follows after \d+ m?s\./);
    expect(warnings(bot)[0]).toMatchObject({
      cause: expect.stringContaining(why),
      message: expect.stringContaining('trying again'),
    });
  });

  it('says so where what Discord says of its gateway cannot be read', async () => {
    for (const gatewayAddress of ['nowhere', 'http://127.0.0.1/', '']) {
      const discord = await startDiscord({ gatewayAddress });
      const bot = createBot(discord);
      void bot.door.start();
      await eventually(() => bot.door.reason()).toContain('DISCORD_API_BASE');
    }
  });

  it('waits twice as long after each attempt, up to the longest wait', async () => {
    const discord = await startDiscord();
    discord.failGateway({ at: 'identify', does: { close: 4000 }, times: 6 });
    const bot = await startBot(discord, { timing: { firstRetryMs: 2, longestRetryMs: 20 } });
    expect(warnings(bot)).toMatchObject(
      [2, 4, 8, 16, 20, 20].map((retryInMs, index) => ({ attempt: index + 1, retryInMs })),
    );
    expect(discord.gateway().identifies).toBe(7);
  });

  it('waits longer and longer even where each login succeeds and is cut off again', async () => {
    const discord = await startDiscord();
    discord.failGateway({ at: 'ready', does: { close: 4009 }, times: 4 });
    const bot = createBot(discord, { timing: { firstRetryMs: 1 } });
    void bot.door.start();
    await eventually(() => warnings(bot)).toHaveLength(4);
    expect(warnings(bot)).toMatchObject([1, 2, 4, 8].map((retryInMs) => ({ retryInMs })));
  });

  it('begins to count anew once a connection has stood for long', async () => {
    const discord = await startDiscord();
    discord.failGateway({ at: 'identify', does: { close: 4000 }, times: 3 });
    const bot = await startBot(discord, { timing: { firstRetryMs: 2, longestRetryMs: 20 } });
    // The longest wait goes by, which a slower machine only makes longer.
    await new Promise((resolve) => setTimeout(resolve, 100));
    discord.dropConnections({ code: 4009 });
    await eventually(() => warnings(bot)).toHaveLength(4);
    expect(warnings(bot).at(-1)).toMatchObject({ attempt: 1, retryInMs: 2 });
  });

  it('waits as long as Discord asks to be left alone', async () => {
    const discord = await startDiscord();
    discord.failNext({ path: '/gateway/bot', status: 429, retryAfter: 3600 });
    const bot = createBot(discord);
    void bot.door.start();
    await eventually(() => bot.door.reason()).toMatch(/HTTP 429.*follows after 1 h 0 min/);
    expect(discord.requests).toHaveLength(1);
  });
});

describe('the sessions of a day', () => {
  it('are counted in the log', async () => {
    const discord = await startDiscord({ sessionStarts: { remaining: 7 } });
    discord.failGateway({ at: 'identify', does: { close: 4000 }, times: 1 });
    const { lines } = await startBot(discord);
    const logins = lines.filter((line) => line.message === 'Logging in to Discord.');
    expect(logins.map((line) => line.facts)).toEqual([
      { sessionsLeft: 7, sessionsADay: 1000 },
      { sessionsLeft: 6, sessionsADay: 1000 },
    ]);
  });

  it('are waited for where none is left, and nothing is begun meanwhile', async () => {
    const discord = await startDiscord({ sessionStarts: { remaining: 0, resetAfterMs: 5 * 3_600_000 } });
    const { door, lines } = createBot(discord);
    void door.start();
    await eventually(() => door.reason()).toMatch(/no more logins.*follows after 5 h 0 min/);
    expect(door.state()).toBe('connecting');
    expect(lines.at(-1)).toMatchObject({
      level: 'warn',
      facts: { sessionsLeft: 0, sessionsADay: 1000 },
      message: 'Discord allows no more logins for now; waiting until it does.',
    });
    expect(discord.gateway().connections).toBe(0);
  });

  it('are used again as soon as Discord gives new ones', async () => {
    const discord = await startDiscord({ sessionStarts: { remaining: 0, resetAfterMs: 300 } });
    const { door } = await startBot(discord);
    expect(door.state()).toBe('ready');
    expect(discord.gateway().identifies).toBe(1);
  });
});
