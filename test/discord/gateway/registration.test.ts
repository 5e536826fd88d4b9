import { REST } from 'discord.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Command } from '../../../src/chat/command.js';
import type { Option, Wording } from '../../../src/chat/option.js';
import { everyone, moderator } from '../../../src/chat/precondition.js';
import { registerCommands } from '../../../src/discord/gateway/registration.js';
import {
  createBot,
  declare,
  startBot,
  startDiscord,
  stubCommands,
  eventually,
} from '../../support/discord-bot.js';

describe('registering slash commands', () => {
  it('registers every command on the first start', async () => {
    const discord = await startDiscord();
    await startBot(discord);
    expect(discord.commands().map((command) => command.name)).toEqual(['ask', 'sources', 'reload']);
    expect(discord.commandWrites.map((write) => write.method)).toEqual(['POST', 'POST', 'POST']);
  });

  it('offers them in servers and in direct messages, and a managing one in servers, to Manage Server alone', async () => {
    const discord = await startDiscord();
    await startBot(discord);
    const [ask, , reload] = discord.commands();
    expect(ask).toMatchObject({
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      default_member_permissions: null,
    });
    expect(reload).toMatchObject({ contexts: [0], integration_types: [0], default_member_permissions: '32' });
  });

  it('writes nothing on a second start', async () => {
    const discord = await startDiscord();
    const first = await startBot(discord);
    await first.door.stop();
    await startBot(discord);
    expect(discord.commandWrites).toHaveLength(3);
  });

  it('writes only the command whose description changed', async () => {
    const discord = await startDiscord();
    const first = await startBot(discord);
    await first.door.stop();
    const commands = stubCommands.map((command) =>
      command.name === 'ask' ? { ...command, description: () => 'Ask the articles' } : command,
    );
    await startBot(discord, { commands });
    expect(discord.commandWrites.slice(3)).toEqual([{ method: 'PATCH', guildId: null, name: 'ask' }]);
    expect(discord.commands()[0]).toMatchObject({ name: 'ask', description: 'Ask the articles' });
  });

  it('sends translations, and rewrites a command only where one of them changed or went', async () => {
    const discord = await startDiscord();
    const page: Option = {
      kind: 'integer',
      description: said('Which page', 'Hangi sayfa'),
      schema: z.unknown(),
    };
    const start = async (translation: string) => {
      const description = said('Articles', translation);
      const { door } = await startBot(discord, {
        commands: [declare('sources', { description, options: { page } })],
      });
      await door.stop();
    };
    await start('Makaleler');
    await start('Makaleler');
    expect(discord.commandWrites.map(({ method }) => method)).toEqual(['POST']);
    const [sent] = discord.commands();
    expect(sent).toMatchObject({
      description: 'Articles',
      description_localizations: { tr: 'Makaleler' },
      options: [{ description: 'Which page', description_localizations: { tr: 'Hangi sayfa' } }],
    });
    await start('Haberler');
    discord.addCommand({ ...sent, description_localizations: { tr: 'Haberler', ko: 'gone since' } });
    await start('Haberler');
    await start('Haberler');
    expect(discord.commandWrites.map(({ method }) => method)).toEqual(['POST', 'PATCH', 'PATCH']);
    expect(discord.commands()[0]?.['description_localizations']).toEqual({ tr: 'Haberler' });
  });

  it('removes commands that are gone, and leaves those of kinds that it does not know alone', async () => {
    const discord = await startDiscord();
    discord.addCommand({ name: 'old', description: 'Was here before' });
    discord.addCommand({ name: 'Quote this', type: 3 });
    discord.addCommand({ name: 'launch', type: 4 });
    await startBot(discord);
    expect(discord.commands().map((command) => command.name)).toEqual(['launch', 'ask', 'sources', 'reload']);
  });

  it('registers in one server where it is told to, without rewriting there either', async () => {
    const discord = await startDiscord();
    const { guildId } = discord;
    const first = await startBot(discord, { guildId });
    await first.door.stop();
    await startBot(discord, { guildId });
    expect(discord.commands(guildId)).toHaveLength(3);
    expect(discord.commands()).toHaveLength(0);
    expect(discord.commandWrites).toHaveLength(3);
  });

  it('waits out a rate limit, of the route and of all', async () => {
    const discord = await startDiscord();
    discord.failNext({ method: 'GET', path: '/commands', status: 429, global: true });
    discord.failNext({ method: 'POST', path: '/commands', status: 429 });
    await startBot(discord);
    expect(discord.commands()).toHaveLength(3);
  });

  it('tries again after a failure of Discord, and answers meanwhile', async () => {
    const discord = await startDiscord();
    // discord.js itself tries four times.
    discord.failNext({ path: '/commands', status: 500, times: 5 });
    const { lines } = await startBot(discord);
    expect(discord.commands()).toHaveLength(3);
    expect(lines.filter((line) => line.level === 'warn')).toMatchObject([
      {
        message: 'The slash commands could not be registered; trying again.',
        facts: { err: { status: 500 } },
      },
    ]);
  });

  it('says what to check where Discord refuses, and lives on', async () => {
    const discord = await startDiscord();
    const { door, lines } = createBot(discord, { guildId: '123456789012345678' });
    await door.start();
    await eventually(() => lines.filter((line) => line.level === 'error')).toHaveLength(1);
    expect(lines.at(-1)?.message).toContain('Check DISCORD_GUILD_ID');
    expect(door.state()).toBe('ready');
    expect((await discord.slash('ask', { question: 'Who?' })).payload.embeds).toHaveLength(1);
  });

  it('sends the others where one command is refused, and names that one with its reason and the way out', async () => {
    const discord = await startDiscord();
    const errors = { description: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Too long.' }] } };
    discord.failNext({
      method: 'POST',
      named: 'ask',
      status: 400,
      code: 50035,
      message: 'Invalid Form Body',
      errors,
    });
    const { door, lines } = createBot(discord);
    await door.start();
    await eventually(() => door.reason()).not.toBeNull();
    expect(discord.commands().map((command) => command.name)).toEqual(['sources', 'reload']);
    expect(door.reason()).toMatch(/1 of 3 slash commands: \/ask \(.*description.*Too long\..*commands\//);
    expect(door.state()).toBe('ready');
    expect(lines.filter((line) => line.level === 'error')).toMatchObject([
      {
        message: door.reason(),
        facts: {
          created: ['sources', 'reload'],
          refused: [{ name: 'ask', err: { code: 50035, status: 400 } }],
        },
      },
    ]);
  });

  it('says that a day has so many creations, where they are used up, and changes what is there already', async () => {
    const discord = await startDiscord({ dailyCreates: 1 });
    discord.addCommand({ name: 'reload', description: 'Of before' });
    const { door } = createBot(discord);
    await door.start();
    await eventually(() => door.reason()).not.toBeNull();
    expect(door.reason()).toMatch(/\/sources \(.*daily.*\).*tomorrow/);
    expect(discord.commandWrites.map(({ method, name }) => `${method} ${name}`)).toEqual([
      'POST ask',
      'PATCH reload',
    ]);
  });

  it.each([
    ['the token is refused', { status: 401 }, 'DISCORD_TOKEN'],
    ['the bot may not', { status: 403, code: 50001 }, 'applications.commands'],
    ['the bot may not, says a page', { status: 403, html: true }, 'applications.commands'],
  ])('says what to do where %s', async (_, failure, wayOut) => {
    const discord = await startDiscord();
    discord.failNext({ method: 'GET', path: '/commands', ...failure });
    const { door, lines } = createBot(discord);
    await door.start();
    await eventually(() => door.reason()).toContain(wayOut);
    expect(lines.at(-1)).toMatchObject({ level: 'error', message: door.reason() });
  });

  it('stops sending with a token that is refused half way', async () => {
    const discord = await startDiscord();
    discord.failNext({ method: 'POST', named: 'sources', status: 401, times: Number.POSITIVE_INFINITY });
    const { door } = createBot(discord);
    await door.start();
    await eventually(() => door.reason()).toContain('DISCORD_TOKEN');
    expect(discord.commands().map((command) => command.name)).toEqual(['ask']);
    expect(discord.requests.filter((request) => request.status === 401)).toHaveLength(1);
  });

  it('goes on with the others where Discord fails at one, and comes back to that', async () => {
    const discord = await startDiscord();
    discord.failNext({ method: 'POST', named: 'ask', status: 500, times: 4 });
    const { door, lines } = await startBot(discord);
    expect(discord.commandWrites.map(({ name }) => name)).toEqual(['sources', 'reload', 'ask']);
    expect(lines.filter((line) => line.level === 'warn')).toMatchObject([
      { facts: { refused: [{ name: 'ask', err: { status: 500 } }] } },
    ]);
    expect(door.reason()).toBeNull();
  });

  it('says while it is trying what members miss', async () => {
    const discord = await startDiscord();
    discord.failNext({ path: '/commands', status: 503, times: Number.POSITIVE_INFINITY });
    const { door } = createBot(discord);
    await door.start();
    await eventually(() => door.reason()).toMatch(/not registered yet.*HTTP 503/);
    expect(door.state()).toBe('ready');
  });

  it('does not hammer a proxy that limits the rate and gives no time', async () => {
    const discord = await startDiscord();
    discord.failNext({ method: 'POST', status: 429, html: true, retryAfter: null });
    const { lines } = await startBot(discord);
    expect(discord.commands()).toHaveLength(3);
    expect(lines.filter((line) => line.level === 'warn')).toMatchObject([
      { facts: { err: { status: 429 } }, message: expect.stringContaining('trying again') },
    ]);
  });

  it('keeps to the buckets that Discord tells of', async () => {
    const limit = { method: 'POST', path: /\/commands$/, limit: 2, windowMs: 1000 };
    const discord = await startDiscord({ rateLimits: [limit] });
    await startBot(discord);
    expect(discord.commands()).toHaveLength(3);
    expect(discord.requests.filter((request) => request.status === 429)).toEqual([]);
  });

  it('never rewrites what it declared itself, whatever the declaration', async () => {
    const discord = await startDiscord();
    const rest = new REST({ api: discord.apiBase }).setToken(discord.token);
    const register = (commands: readonly Command[]) =>
      registerCommands({
        rest,
        applicationId: discord.applicationId,
        commands,
        signal: new AbortController().signal,
      });
    await fc.assert(
      fc.asyncProperty(anyCommands, async (commands) => {
        await register(commands);
        const again = await register(commands);
        expect(again).toMatchObject({ created: [], changed: [], removed: [] });
      }),
      // discord.js sends at most 50 requests a second.
      { numRuns: 10 },
    );
  });
});

const name = fc.stringMatching(/^[a-z]{1,32}$/);
const description = fc.stringMatching(/^[A-Za-z][ -~]{0,98}$/);
const wording = fc.tuple(description, description).map(([english, turkish]) => said(english, turkish));
const schema = z.unknown();
const anyOption: fc.Arbitrary<Option> = wording.chain((description) =>
  fc.oneof(
    fc.constant({ description, schema, kind: 'text' as const, minLength: 1, maxLength: 6000 }),
    fc.constant({ description, schema, kind: 'choice' as const, choices: [{ name: 'Yes', value: 'y' }] }),
    fc.nat().map((max) => ({ description, schema, kind: 'integer' as const, min: 0, max })),
    fc.constant({ description, schema, kind: 'boolean' as const }),
    fc.constant({ description, schema, kind: 'attachment' as const }),
  ),
);
const anyCommands = fc.uniqueArray(
  fc
    .record({
      name,
      description: wording,
      options: fc.dictionary(name, anyOption, { maxKeys: 5 }),
      precondition: fc.constantFrom(everyone, moderator),
    })
    .map(({ name, precondition, ...command }) =>
      declare(name, { ...command, preconditions: [precondition] }),
    ),
  { maxLength: 4, selector: (command) => command.name },
);

/** The same in English and in Turkish. */
function said(english: string, turkish: string): Wording {
  return ({ code }) => (code === 'tr' ? turkish : english);
}
