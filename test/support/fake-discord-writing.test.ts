import { Client, GatewayIntentBits, REST, Routes, type ClientOptions, type Message } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from './discord-bot.js';
import { startFakeDiscord, type FakeDiscord } from './fake-discord/index.js';
import { checkCommand } from './fake-discord/limits/command.js';

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

/** A fake Discord with a client of discord.js that keeps the messages and threads that it is told of. */
async function logIn(intents: ClientOptions['intents']) {
  const discord = await startFakeDiscord();
  const client = new Client({ intents, rest: { api: discord.apiBase }, partials: [] });
  const messages: Pick<Message, 'content'>[] = [];
  const threads: (readonly [name: string, isNew: boolean])[] = [];
  client.on('messageCreate', (message) => void messages.push(message));
  client.on('threadCreate', ({ name }, isNew) => void threads.push([name, isNew]));
  onTestFinished(async () => {
    await client.destroy();
    discord.takeBreaches();
    await discord.close();
  });
  await client.login(discord.token);
  await eventually(() => client.guilds.cache.size).toBe(1);
  return { discord, messages, threads };
}

/** Sends to a channel, with what a message of this project has; the code that it is refused with, or 0. */
async function send(discord: FakeDiscord, channelId: string, more: object = {}): Promise<number> {
  const rest = new REST({ api: discord.apiBase, retries: 0 }).setToken(discord.token);
  const body = { content: 'Here.', allowed_mentions: { parse: [] }, ...more };
  try {
    await rest.post(Routes.channelMessages(channelId), { body });
    return 0;
  } catch (error) {
    return error instanceof Error && 'code' in error ? Number(error.code) : -1;
  }
}

describe('what members write in the fake Discord', () => {
  it('is told with its words where it mentions the bot or replies to it with a ping, and else without', async () => {
    const { discord, messages } = await logIn([Guilds, GuildMessages]);
    const own = discord.addMessage({ webhook_id: undefined, channel_id: discord.channelId });
    discord.say('Not for you');
    discord.say(`<@${discord.applicationId}> for you`);
    discord.say('And this', { replyTo: own });
    discord.say('Not this', { replyTo: own, ping: false });
    discord.say('Not this either', { replyTo: discord.addMessage({}) });
    await eventually(() => messages.map(({ content }) => content)).toEqual([
      '',
      `<@${discord.applicationId}> for you`,
      'And this',
      '',
      '',
    ]);
  });

  it('is told to those alone who asked for it', async () => {
    const { discord, messages, threads } = await logIn([Guilds, GuildMessages]);
    discord.say('For you', { dm: true });
    discord.beginThread('Old', { parentId: discord.channelId, newlyCreated: false });
    discord.beginThread('New', { parentId: discord.channelId });
    discord.say('last');
    await eventually(() => messages).toHaveLength(1);
    expect(threads).toEqual([
      ['Old', false],
      ['New', true],
    ]);
    const other = await logIn([Guilds, DirectMessages]);
    other.discord.say('Not for you');
    expect(await send(other.discord, other.discord.channelId)).toBe(0);
    expect(other.messages).toEqual([]);
  });
});

describe('a channel of the fake Discord', () => {
  it('takes no more than the bot is permitted', async () => {
    const { discord } = await logIn([Guilds]);
    const { payload } = discord.say('A question');
    const reply = { message_reference: { message_id: payload.id } };
    expect(await send(discord, discord.channelId, reply)).toBe(0);
    discord.permit({ readHistory: false });
    expect([await send(discord, discord.channelId, reply), await send(discord, discord.channelId)]).toEqual([
      160_002, 0,
    ]);
    discord.permit({ send: false });
    expect(await send(discord, discord.channelId)).toBe(50_013);
    discord.permit({ view: false });
    expect(await send(discord, discord.channelId)).toBe(50_001);
  });

  it('takes nothing in a thread before its first message', async () => {
    const { discord } = await logIn([Guilds]);
    const { id } = discord.beginThread('A thread');
    expect(await send(discord, id)).toBe(40_058);
    expect(discord.say('It begins.', { channelId: id }).payload.id).toBe(id);
    expect(await send(discord, id)).toBe(0);
  });

  it('refuses replies to nothing, and what would be for one member alone', async () => {
    const { discord } = await logIn([Guilds]);
    const gone = { message_id: '7' };
    expect(await send(discord, discord.channelId, { message_reference: gone })).toBe(50_035);
    const lenient = { message_reference: { ...gone, fail_if_not_exists: false } };
    expect(await send(discord, discord.channelId, lenient)).toBe(0);
    expect(await send(discord, discord.channelId, { flags: 64 })).toBe(50_035);
    expect(discord.takeBreaches()).toHaveLength(2);
  });
});

describe('names in other languages', () => {
  it('are held to the limits of names', () => {
    const option = (name: string, tr: string) => ({
      type: 3,
      name,
      description: 'd',
      name_localizations: { tr },
    });
    const problems = (...options: object[]) =>
      checkCommand({ name: 'ask', description: 'd', options }).map(({ code }) => code);
    expect(problems(option('question', 'soru'), option('name', 'ad'))).toEqual([]);
    expect(problems(option('question', 'Soru'))).toEqual(['APPLICATION_COMMAND_INVALID_NAME']);
    expect(problems(option('question', 'ad'), option('name', 'ad'))).toEqual([
      'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
    ]);
  });
});
