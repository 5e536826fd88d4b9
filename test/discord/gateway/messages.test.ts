import { describe, expect, it } from 'vitest';
import { anAbstention, anAnswer } from '../../support/answers.js';
import { aQuestion, expectNoMore, mentioned, saidBy, startAskingBot } from '../../support/asking-bot.js';
import { eventually, replyOf, startBot, startDiscord } from '../../support/discord-bot.js';
import { buttonsOf } from '../../support/fake-discord/index.js';

describe('a message that mentions the bot', () => {
  it('is answered by a reply to it that pings nobody', async () => {
    const { discord, questions } = await startAskingBot();
    const asked = discord.say(mentioned(discord));
    const [text] = await saidBy(discord, 1);
    expect(text).toContain('was due to attend');
    expect(questions).toEqual([aQuestion]);
    expect(discord.sent[0]).toMatchObject({
      channelId: discord.channelId,
      payload: { type: 19, flags: 0, message_reference: { message_id: asked.payload.id } },
    });
    expect(discord.requests.at(-1)?.body).toMatchObject({
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { fail_if_not_exists: false },
    });
  });

  it('may have the mention anywhere, and others beside it', async () => {
    const { discord, questions } = await startAskingBot();
    discord.say(`Who is Jared Kushner, <@!${discord.applicationId}>?`);
    discord.say(`<@4242> <@${discord.applicationId}> who is he?`);
    await saidBy(discord, 2);
    expect(questions).toEqual(
      ['Who is Jared Kushner,  ?', '<@4242>   who is he?'].map((text) => text.trim()),
    );
  });

  it('asks in its own language', async () => {
    const { discord } = await startAskingBot({
      ask: async (asked) => anAbstention('not-stated', { question: asked, language: 'tr' }),
    });
    discord.say(mentioned(discord, 'Bu kim?'));
    expect((await saidBy(discord, 1))[0]).toContain('Soru:');
  });

  it('without a word is told how to ask', async () => {
    const { discord, questions } = await startAskingBot();
    for (const text of ['', ' <@4242> @everyone', '?!', '<:smile:4242>'])
      discord.say(mentioned(discord, text));
    for (const text of await saidBy(discord, 4)) expect(text).toContain('Mention me with a question');
    expect(questions).toEqual([]);
  });

  it('is read as far as a question may go, and told so', async () => {
    const { discord, questions } = await startAskingBot();
    discord.say(mentioned(discord, `${aQuestion} ${'word '.repeat(300)}`));
    expect((await saidBy(discord, 1))[0]).toContain('Only the first 500 characters');
    expect(questions[0]).toMatch(/^Who is Jared Kushner\? (word )*word$/);
    expect(questions[0]?.length).toBeLessThanOrEqual(500);
  });

  it('has buttons that work as those of a command do', async () => {
    const discord = await startDiscord();
    const page = { label: 'Next', action: 'sources/page', state: { page: 2 } };
    await startBot(discord, {
      dispatch: async ({ kind }) =>
        kind === 'message' ? replyOf('First', { actions: [page] }) : { ...replyOf('Second'), kind: 'update' },
    });
    discord.say(mentioned(discord));
    await eventually(() => discord.sent.length).toBe(1);
    const [message] = discord.sent;
    if (message === undefined) throw new Error('Nothing was sent.');
    const [button] = buttonsOf(message.payload);
    const shown = await discord.press(button?.customId ?? '', { message });
    expect(shown).toMatchObject({ type: 7, payload: { id: message.payload.id } });
  });
});

describe('a direct message', () => {
  it('is answered without a mention', async () => {
    const { discord, asked } = await startAskingBot();
    discord.say(aQuestion, { dm: true, userId: '77' });
    expect((await saidBy(discord, 1))[0]).toContain('was due to attend');
    expect(discord.sent[0]?.userId).toBe('77');
    expect(asked).toMatchObject([
      {
        kind: 'message',
        text: aQuestion,
        mentions: false,
        caller: { userId: '77', guildId: null, permissions: [] },
      },
    ]);
  });
});

describe('a direct message that is a reply', () => {
  it.each(['Thanks!', 'and when?', '👍', ''])('gets a word back, whatever it says: %j', async (text) => {
    const { discord } = await startAskingBot({
      ask: async (asked) => anAbstention('not-a-question', { question: asked }),
    });
    const first = discord.say(aQuestion, { dm: true, userId: '77' });
    await saidBy(discord, 1);
    const notice = discord.addMessage({ webhook_id: undefined, channel_id: first.payload['channel_id'] });
    discord.say(text, { dm: true, userId: '77', replyTo: notice });
    expect((await saidBy(discord, 2))[1]).not.toBe('');
  });
});

describe('a reply to what the bot said', () => {
  it('is put to it with what the buttons of that message stand for', async () => {
    const { discord, asked } = await startAskingBot();
    const before = discord.addMessage({
      type: 19,
      webhook_id: undefined,
      channel_id: discord.channelId,
      components: [{ type: 1, components: [{ type: 2, custom_id: 'p2:ask/more?question=sWho' }] }],
    });
    discord.say('And when?', { replyTo: before });
    await saidBy(discord, 1);
    expect(asked).toMatchObject([
      {
        text: 'And when?',
        mentions: false,
        repliesTo: {
          id: before.payload.id,
          ours: true,
          buttons: [{ action: 'ask/more', state: { question: 'Who' } }],
        },
      },
    ]);
  });

  it('is left alone where it says no more than thanks', async () => {
    const { discord } = await startAskingBot({
      ask: async (asked) =>
        asked.includes('?')
          ? anAnswer({ question: asked })
          : anAbstention('not-a-question', { question: asked }),
    });
    const before = discord.addMessage({ webhook_id: undefined, channel_id: discord.channelId });
    discord.say('Thanks!', { replyTo: before });
    discord.say('👍', { replyTo: before });
    await expectNoMore(discord, 0);
  });

  it('without a ping says nothing to it', async () => {
    const { discord, asked } = await startAskingBot();
    const before = discord.addMessage({ webhook_id: undefined, channel_id: discord.channelId });
    discord.say('And when?', { replyTo: before, ping: false });
    await expectNoMore(discord, 0);
    expect(asked).toHaveLength(1);
  });
});
