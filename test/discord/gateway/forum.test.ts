import { describe, expect, it } from 'vitest';
import { serverSettings } from '../../../src/chat/server-settings.js';
import { anAbstention, anAnswer } from '../../support/answers.js';
import { aQuestion, expectNoMore, mentioned, saidBy, startAskingBot } from '../../support/asking-bot.js';
import { eventually } from '../../support/discord-bot.js';
import type { GivenServices } from '../../support/services.js';

const forum = '4242';

async function withForum(given: GivenServices & { readonly most?: number } = {}) {
  const bot = await startAskingBot(given);
  const guild = { kind: 'guild', id: bot.discord.guildId } as const;
  await bot.settings.set(guild, serverSettings.forumChannels, [forum]);
  return bot;
}

describe('a new thread in a forum that a moderator chose', () => {
  it('gets an answer to its title once its first message is there', async () => {
    const { discord, questions } = await withForum();
    const { id } = discord.beginThread(aQuestion, { parentId: forum, ownerId: '77' });
    await eventually(() => discord.requests.at(-1)?.path).toBe(`/channels/${id}/messages`);
    expect(discord.sent).toEqual([]);
    discord.say('I have read that he is an adviser.', { channelId: id });
    expect((await saidBy(discord, 1))[0]).toContain('A first answer, to the title of this thread:');
    expect(discord.sent[0]).toMatchObject({ channelId: id, payload: { type: 0 } });
    expect(questions).toEqual([aQuestion]);
  });

  it('is answered once, however often Discord tells of it', async () => {
    const { discord, questions } = await withForum();
    const { id } = discord.beginThread(aQuestion, { parentId: forum, deliveries: 3 });
    discord.say('', { channelId: id });
    await saidBy(discord, 1);
    await expectNoMore(discord, 1);
    expect(questions).toHaveLength(2);
  });

  it('gets nothing where the articles have no answer, or its title is no question, and nothing is told', async () => {
    const { discord, questions } = await withForum({
      ask: async (question) => (question.includes('last') ? anAnswer({ question }) : anAbstention()),
    });
    discord.beginThread('Who is Quaxby?', { parentId: forum });
    discord.beginThread('Introductions', { parentId: forum });
    await eventually(() => questions).toEqual(['Who is Quaxby?']);
    await expectNoMore(discord, 0);
  });

  it('gets an answer to its first message where that mentions the bot and the title has none', async () => {
    const { discord } = await withForum({
      ask: async (question) => (question === aQuestion ? anAnswer({ question }) : anAbstention()),
    });
    const { id } = discord.beginThread('Who is this?', { parentId: forum });
    discord.say(mentioned(discord), { channelId: id });
    expect((await saidBy(discord, 1))[0]).toContain('was due to attend');
  });

  it('gets one answer where both have one', async () => {
    const { discord } = await withForum();
    const { id } = discord.beginThread(aQuestion, { parentId: forum });
    discord.say(mentioned(discord, 'Who is he?'), { channelId: id });
    expect((await saidBy(discord, 1))[0]).toContain('to the title');
    await expectNoMore(discord, 1);
  });

  it('says nothing of a fault or of the cooldown, and leaves a closed forum alone', async () => {
    const { discord, lines } = await withForum({
      most: 2,
      ask: async (question) => {
        if (question.includes('last')) return anAnswer({ question });
        throw new Error('broken');
      },
    });
    for (let n = 0; n < 4; n += 1) discord.beginThread(aQuestion, { parentId: forum, ownerId: '77' });
    await expectNoMore(discord, 0);
    expect(lines.filter(({ level }) => level === 'warn')).toEqual([]);
  });
});

describe('any other thread', () => {
  it('is left alone: of other forums, those that the bot is added to, its own, and what cannot be read', async () => {
    const { discord, questions } = await withForum();
    discord.beginThread(aQuestion, { parentId: '99' });
    discord.beginThread(aQuestion, { parentId: forum, newlyCreated: false });
    discord.beginThread(aQuestion, { parentId: forum, ownerId: discord.applicationId });
    for (const broken of [null, 7, { id: 5 }, { newly_created: true }]) {
      discord.dispatch('THREAD_CREATE', broken);
      discord.dispatch('GUILD_CREATE', { threads: [broken] });
    }
    await expectNoMore(discord, 0);
    expect(questions).toHaveLength(1);
  });
});

describe('where a server answers in some channels alone', () => {
  it('a mention in another is passed over, and one in a thread of theirs is answered', async () => {
    const { discord, settings, questions } = await startAskingBot();
    const guild = { kind: 'guild', id: discord.guildId } as const;
    await settings.set(guild, serverSettings.answerChannels, ['5151']);
    const { id } = discord.beginThread('A thread', { parentId: '5151', newlyCreated: false });
    discord.say(mentioned(discord, 'Who is elsewhere?'));
    discord.say(mentioned(discord), { channelId: id });
    discord.say(aQuestion, { dm: true });
    await saidBy(discord, 2);
    expect(questions).toEqual([aQuestion, aQuestion]);
  });
});
