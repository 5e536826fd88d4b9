import { GatewayCloseCodes } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { defaultTiming, waited } from '../../../src/discord/gateway/timing.js';
import { createBot, replyOf, startBot, startDiscord, eventually } from '../../support/discord-bot.js';
import type { FakeDiscord, FakeDiscordOptions } from '../../support/fake-discord/index.js';

describe('logging in', () => {
  it('needs no privileged intent and ends ready', async () => {
    const discord = await startDiscord();
    const { door } = createBot(discord);
    expect(door.state()).toBe('connecting');
    await door.start();
    expect(door.state()).toBe('ready');
    expect(discord.gateway()).toMatchObject({ identifies: 1 });
  });

  it.each([
    ['the connection is cut', 0, 5],
    ['Discord fails', 503, 5],
    ['Discord limits the rate', 429, 1],
  ])('goes on when at first %s', async (_, status, times) => {
    const discord = await startDiscord();
    discord.failNext({ path: '/gateway/bot', status, times });
    const { door } = await startBot(discord);
    expect(door.state()).toBe('ready');
  });

  it('waits for a Discord that is not there yet', async () => {
    const absent = await startDiscord();
    const { port } = new URL(absent.apiBase);
    await absent.close();
    const { door, lines } = createBot(absent);
    const started = door.start();
    await eventually(() => lines.map((line) => line.message)).toContain(
      'Discord cannot be reached; trying again.',
    );
    expect(door.state()).toBe('connecting');
    await startDiscord({ port: Number(port) });
    await started;
    expect(door.state()).toBe('ready');
  });

  it.each(['wrong.token', 'wrong\ntoken'])(
    'says what to do about a bad token (%j), and does not try again',
    async (token) => {
      const discord = await startDiscord();
      const { door, lines } = createBot(discord, { token });
      await door.start();
      expect(door.state()).toBe('failed');
      expect(lines.filter((line) => line.level === 'error')).toMatchObject([
        { message: expect.stringContaining('DISCORD_TOKEN') },
      ]);
      expect(discord.gateway().identifies).toBe(0);
    },
  );

  it('repeats what only a person can mend for as long as it lasts, and tells its owner once', async () => {
    const discord = await startDiscord();
    const told: string[] = [];
    const { door, lines } = createBot(discord, {
      token: 'wrong.token',
      timing: { remindEveryMs: 5 },
      onFailure: (wayOut) => told.push(wayOut),
    });
    const errors = () => lines.filter(({ level }) => level === 'error').map(({ message }) => message);
    await door.start();
    await eventually(() => errors().length).toBeGreaterThan(2);
    expect(new Set(errors())).toEqual(new Set(told));
    expect(told).toEqual([door.reason()]);
  });
});

describe('a lost connection', () => {
  it('is resumed, and what was asked meanwhile is answered', async () => {
    const discord = await startDiscord();
    const { door, lines } = await startBot(discord);
    discord.dropConnections();
    const meanwhile = discord.slash('ask', { question: 'Who?' });
    expect((await meanwhile).payload.embeds).toHaveLength(1);
    await eventually(() => door.state()).toBe('ready');
    expect(lines.map((line) => line.message)).toEqual(
      expect.arrayContaining([
        'The connection to Discord was lost; reconnecting.',
        'The connection to Discord is resumed.',
      ]),
    );
    expect(discord.gateway()).toMatchObject({ identifies: 1, resumes: 1 });
    expect((await discord.slash('ask', { question: 'Who?' })).payload.embeds).toHaveLength(1);
  });

  it('is made anew when Discord has forgotten the session', async () => {
    const discord = await startDiscord();
    const { door } = await startBot(discord);
    discord.dropConnections({ resumable: false });
    expect((await discord.slash('ask', { question: 'Who?' })).payload.embeds).toHaveLength(1);
    expect(door.state()).toBe('ready');
    expect(discord.gateway()).toMatchObject({ identifies: 2, resumes: 1 });
    expect(discord.commandWrites).toHaveLength(3);
  });

  it('that Discord will not mend is said once, with the way out', async () => {
    const discord = await startDiscord();
    const { door, lines } = await startBot(discord);
    discord.dropConnections({ resumable: false, code: GatewayCloseCodes.AuthenticationFailed });
    await eventually(() => door.state()).toBe('failed');
    expect(lines.filter((line) => line.level === 'error')).toMatchObject([
      { message: expect.stringContaining('DISCORD_TOKEN') },
    ]);
  });
});

describe('stopping', () => {
  it('disconnects at once, and answers what is in flight', async () => {
    const discord = await startDiscord();
    const work = { finish: () => {} };
    const finished = new Promise<void>((resolve) => {
      work.finish = resolve;
    });
    const { door, asked } = await startBot(discord, {
      async dispatch() {
        await finished;
        return replyOf('Just in time.');
      },
    });
    const inFlight = discord.slash('ask', { question: 'First?' });
    await eventually(() => asked).toHaveLength(1);
    const stopped = door.stop();
    await eventually(() => discord.connected()).toBe(false);
    const tooLate = discord.slash('ask', { question: 'Second?' }, { timeoutMs: 200 });
    await expect(tooLate).rejects.toThrow('did not log in');
    work.finish();
    expect((await inFlight).payload.embeds[0]?.description).toContain('Just in time.');
    await stopped;
    expect(door.state()).toBe('stopped');
    expect(asked).toHaveLength(1);
    await eventually(() => discord.connected()).toBe(false);
  });

  it('does not wait for ever for work that does not end', async () => {
    const discord = await startDiscord();
    const { door, asked } = await startBot(discord, {
      timing: { drainMs: 50 },
      dispatch: () => new Promise(() => {}),
    });
    const unanswered = discord.slash('ask', { question: 'Who?' }).catch((error: Error) => error.message);
    await eventually(() => asked).toHaveLength(1);
    await door.stop();
    await discord.close();
    expect(await unanswered).toContain('closed');
  });

  it('ends a start that is still trying', async () => {
    const discord = await startDiscord();
    discord.failNext({ path: '/gateway/bot', status: 503, times: Number.POSITIVE_INFINITY });
    const { door } = createBot(discord);
    const started = door.start();
    await eventually(() => discord.requests.length).toBeGreaterThan(4);
    await door.stop();
    await started;
    expect(door.state()).toBe('stopped');
  });

  it.each<[string, FakeDiscordOptions, (discord: FakeDiscord) => void, (discord: FakeDiscord) => unknown]>([
    [
      'Discord asks for patience',
      {},
      (discord) => discord.failNext({ path: '/gateway/bot', status: 429, retryAfter: 9 }),
      (discord) => discord.requests.length,
    ],
    [
      'the gateway does not answer',
      {},
      (discord) => discord.failGateway({ at: 'upgrade', does: 'silent' }),
      (discord) => discord.gateway().connections,
    ],
    [
      'the gateway does not greet',
      {},
      (discord) => discord.failGateway({ at: 'hello', does: 'silent' }),
      (discord) => discord.gateway().connections,
    ],
    [
      'the gateway does not answer the login',
      {},
      (discord) => discord.failGateway({ at: 'identify', does: 'silent' }),
      (discord) => discord.gateway().identifies,
    ],
    [
      'the next attempt is waited for',
      {},
      (discord) => discord.failGateway({ at: 'upgrade', does: { status: 502 }, times: 9 }),
      (discord) => discord.gateway().connections,
    ],
    [
      'new sessions are waited for',
      { sessionStarts: { remaining: 0 } },
      () => undefined,
      (discord) => discord.requests.length,
    ],
  ])('while %s waits for nothing', async (_, options, trouble, reached) => {
    const discord = await startDiscord(options);
    trouble(discord);
    const { door } = createBot(discord, { timing: { firstRetryMs: 60_000 } });
    const order: string[] = [];
    const started = door.start().then(() => order.push('start ended'));
    await eventually(() => reached(discord)).toBe(1);
    // All that a stop ever waits for is answers that are under way, for so long; here there are none.
    const patience = new AbortController();
    const waiting = waited(defaultTiming.drainMs, patience.signal).then(() => order.push('patience ended'));
    await door.stop();
    order.push('stopped');
    await started;
    patience.abort();
    await waiting;
    expect(order.at(-1)).toBe('patience ended');
    expect(order).toContain('stopped');
    expect(reached(discord)).toBe(1);
    expect(door.state()).toBe('stopped');
    expect(door.reason()).toBeNull();
  });

  it('before the start leaves nothing to start', async () => {
    const discord = await startDiscord();
    const { door } = createBot(discord);
    await door.stop();
    await door.start();
    expect(discord.requests).toEqual([]);
  });
});
