import { describe, expect, it } from 'vitest';
import { onlyLoopback, type CheckedCall } from '../../../lab/other-server/checked-call.js';
import { checkServer, refusals } from '../../../lab/other-server/other-server.js';
import type { RegisteredCommand } from '../../../lab/other-server/rest-checks.js';
import { toCommandJson } from '../../../src/discord/protocol/command-json.js';
import { fakeEditing, fakeFollowing, moderatorCommands } from '../../commands/moderating.js';
import { moderatorsPorts } from '../../support/chat-ports.js';
import { startDiscord } from '../../support/discord-bot.js';
import { buttonsOf, type FakeDiscord } from '../../support/fake-discord/index.js';

const commands: RegisteredCommand[] = moderatorCommands({
  editing: fakeEditing(),
  following: fakeFollowing().following,
  settings: moderatorsPorts(),
}).map((command) => ({ ...toCommandJson(command) }));

/** All calls of a server; `meanwhile` is what members do once they are waited for. */
async function check(
  discord: FakeDiscord,
  meanwhile: (() => Promise<void>) | null = null,
): Promise<CheckedCall[]> {
  const calls: CheckedCall[] = [];
  let acting: Promise<void> | undefined;
  const done = new AbortController();
  const server = {
    api: discord.apiBase,
    gateway: null,
    token: discord.token,
    channelId: discord.channelId,
    guildId: discord.guildId,
    memberId: discord.userId,
  };
  const say = (): void => void (acting = meanwhile?.().finally(() => done.abort()));
  const waiting = meanwhile === null ? null : done.signal;
  for await (const call of checkServer(server, { commands, waiting, say })) {
    calls.push(call);
  }
  await acting;
  return calls;
}

const refusedOf = (calls: readonly CheckedCall[]): string[] =>
  calls.filter(({ isTaken }) => !isTaken).map(({ what }) => what);

describe('every kind of call', () => {
  it('is taken by what does as Discord does', async () => {
    const discord = await startDiscord();
    const calls = await check(discord);
    expect(refusedOf(calls)).toEqual([]);
    expect(calls.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        ...commands.map(({ name }) => `registering ${name} everywhere`),
        'a wrong token is closed with 4004',
        'taking up a session',
        'a message with a picture in direct messages',
      ]),
    );
    expect(refusals(calls)).toBe(`${calls.length} calls, 0 refused\n`);
    // As it was: nothing is left registered.
    expect([...discord.commands(), ...discord.commands(discord.guildId)]).toEqual([]);
  });

  it('is told of where it is refused, with why and without the token', async () => {
    const discord = await startDiscord();
    discord.failNext({ path: /commands/, named: 'who', status: 400, code: 50_035, times: 1 });
    discord.failNext({ path: /messages/, status: 500, times: 1 });
    const calls = await check(discord);
    expect(refusedOf(calls)).toEqual([
      'registering who everywhere',
      'a notice with buttons and a list in a channel',
      'the same notice again in a channel is not shown twice',
    ]);
    const told = refusals(calls);
    expect(told).toContain('50035');
    expect(told).toMatch(/\d+ calls, 3 refused\n$/);
    expect(told).not.toContain(discord.token);
  });

  it('is a table though nothing answers', async () => {
    const nobody = {
      api: 'http://127.0.0.1:9/api',
      gateway: 'ws://127.0.0.1:9',
      guildId: null,
      memberId: null,
    };
    const calls: CheckedCall[] = [];
    const server = { ...nobody, token: 'of.nobody', channelId: '1' };
    for await (const call of checkServer(server, { commands, waiting: null, say: () => {} }))
      calls.push(call);
    expect(calls.filter(({ isTaken }) => isTaken)).toEqual([]);
  });

  it('of what members do is answered in one way after the other', async () => {
    const discord = await startDiscord();
    const seen: string[] = [];
    const calls = await check(discord, async () => {
      for (const command of commands.slice(0, 1)) discord.addCommand(command);
      const ask = () => discord.slash('ask', { question: 'Who?' });
      const reply = await ask();
      seen.push('reply');
      const [button] = buttonsOf(reply.payload);
      await discord.press(button?.customId ?? '', { message: reply });
      await discord.press(button?.customId ?? '', { message: reply });
      for (const way of ['private', 'later', 'picture', 'form']) {
        await ask();
        seen.push(way);
      }
      await discord.autocomplete('ask', { question: 'W' }, 'question');
      seen.push('typing');
    });
    expect([seen, refusedOf(calls)]).toEqual([
      ['reply', 'private', 'later', 'picture', 'form', 'typing'],
      [],
    ]);
    expect(calls.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'a reply',
        'a private reply',
        'filling it in',
        'one more message',
        'another picture in it',
        'a form',
        'changing a message by its button',
        'making it',
        'choices while typing',
      ]),
    );
  });
});

describe('a server that is asked', () => {
  it.each(['http://127.0.0.1:3001/api', 'http://localhost/api', 'http://[::1]:1/api'])(
    'may be %s',
    (address) => expect(() => onlyLoopback(address, '--api')).not.toThrow(),
  );

  it.each(['https://discord.com/api', 'http://127.0.0.1.example/api', 'http://10.0.0.1/api', 'nothing'])(
    'may not be %s, which is not on this machine',
    (address) => expect(() => onlyLoopback(address, '--api')).toThrow('this machine'),
  );
});
