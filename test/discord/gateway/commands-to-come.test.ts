import { ApplicationCommandType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  defineAction,
  defineCommand,
  defineMessageCommand,
  defineUserCommand,
  type Command,
} from '../../../src/chat/command.js';
import { defineForm, selectField, textField } from '../../../src/chat/form.js';
import { requiredAttachment, requiredText } from '../../../src/chat/option.js';
import { everyone, guildOnly, moderator } from '../../../src/chat/precondition.js';
import { privateNotice, updateWith } from '../../../src/chat/reply.js';
import { chatOf, replyOf, startBot, startDiscord } from '../../support/discord-bot.js';
import { buttonsOf, type Shown } from '../../support/fake-discord/index.js';

/*
 * Commands of kinds that Parley does not have yet, each as one file in commands/ would be: nothing below chat/ and
 * nothing of Discord knows of them.
 */

const textOf = ({ payload }: Shown): string =>
  payload.embeds.map((embed) => embed.description ?? '').join('\n');

async function botWith(...commands: Command[]) {
  const discord = await startDiscord();
  await startBot(discord, { commands, chat: chatOf(commands) });
  return discord;
}

describe('a command on a message', () => {
  const read = defineMessageCommand({
    name: 'Read this',
    label: ({ code }) => (code === 'tr' ? 'Bunu oku' : 'Read this'),
    preconditions: [everyone],
    run: async ({ message }) => replyOf(`${message.text} (${message.address})`),
  });

  it('is registered as one, and answers about the message', async () => {
    const discord = await botWith(read);
    expect(discord.commands()).toMatchObject([
      { name: 'Read this', type: ApplicationCommandType.Message, name_localizations: { tr: 'Bunu oku' } },
    ]);
    const message = discord.write('Who met in *Cairo*?');
    const shown = await discord.messageCommand('Read this', { message });
    expect(textOf(shown)).toContain(String.raw`Who met in \*Cairo\*?`);
    expect(textOf(shown)).toContain(message.payload.id);
  });

  it('is not written again on the next start, beside a slash command of that name', async () => {
    const commands: Command[] = [
      read,
      defineCommand({
        name: 'read',
        description: () => 'Read',
        options: {},
        preconditions: [everyone],
        run: async () => replyOf('Read.'),
      }),
    ];
    const discord = await startDiscord();
    const { door } = await startBot(discord, { commands, chat: chatOf(commands) });
    await door.stop();
    await startBot(discord, { commands, chat: chatOf(commands) });
    expect(discord.commandWrites.map(({ method }) => method)).toEqual(['POST', 'POST']);
  });
});

it('a command on a member is told who they are', async () => {
  const discord = await botWith(
    defineUserCommand({
      name: 'Greet',
      label: () => 'Greet',
      preconditions: [guildOnly],
      run: async ({ user }) => replyOf(`Hello, ${user.name}.`),
    }),
  );
  expect(discord.commands()).toMatchObject([{ type: ApplicationCommandType.User, contexts: [0] }]);
  expect(textOf(await discord.userCommand('Greet', '100000000000000009'))).toContain('Hello, target.');
  expect(textOf(await discord.userCommand('Greet', '100000000000000009', { dm: true }))).toContain('servers');
});

describe('a form behind "was this right?"', () => {
  const kept: unknown[] = [];
  const wrong = defineForm({
    title: () => 'What was wrong?',
    state: z.object({ question: z.string() }),
    fields: {
      what: textField({ label: () => 'What was wrong', maxLength: 300, long: true, required: true }),
      kind: selectField({
        label: () => 'Of which kind',
        choices: () => [
          { name: 'The answer', value: 'answer' },
          { name: 'The source', value: 'source' },
        ],
      }),
    },
    async run({ state, fields }) {
      kept.push({ ...state, ...fields });
      return privateNotice('Thank you.');
    },
  });
  const ask = defineCommand({
    name: 'ask',
    description: () => 'Ask',
    options: { question: requiredText({ description: () => 'A question', maxLength: 500 }) },
    preconditions: [everyone],
    run: async ({ options: { question } }) =>
      replyOf('An answer.', {
        actions: [{ label: 'Was this right?', action: 'ask/wrong', state: { question } }],
      }),
    actions: {
      wrong: defineAction({
        state: z.object({ question: z.string() }),
        run: async ({ state, texts }) => wrong.open('ask/wrong', state, texts),
      }),
    },
    forms: { wrong },
  });

  it('opens, and brings back what was filled in with what it was about, letter by letter', async () => {
    const discord = await botWith(ask);
    const question = `Who met?  ${'Where, and why? '.repeat(20)}`.trim();
    const answered = await discord.slash('ask', { question });
    const shown = await discord.press(buttonsOf(answered.payload)[0]?.customId ?? '', { message: answered });
    expect(shown.form).toMatchObject({
      title: 'What was wrong?',
      fields: [
        { label: 'What was wrong', required: true },
        { label: 'Of which kind', required: false, choices: ['answer', 'source'] },
      ],
    });
    const thanked = await discord.submit(shown, { what: ' Everything. ', kind: ['source'] });
    expect(textOf(thanked)).toContain('Thank you.');
    expect(thanked.flags).toBe(MessageFlags.Ephemeral);
    expect(kept).toEqual([{ question, what: 'Everything.', kind: ['source'] }]);
    expect(discord.message(answered.payload.id)).toEqual(answered.payload);
  });
});

describe('subcommands, files and lists', () => {
  const page = defineAction({
    state: z.object({}),
    run: async ({ values }) => updateWith(replyOf(`Chosen: ${values.join()}.`)),
  });
  const feeds: Command = {
    kind: 'group',
    name: 'feeds',
    description: () => 'Feeds',
    preconditions: [moderator],
    commands: [
      defineCommand({
        name: 'add',
        description: () => 'Add feeds',
        options: { list: requiredAttachment({ description: () => 'A list of them' }) },
        preconditions: [],
        deferred: 'private',
        run: async ({ options: { list } }) => replyOf(`${list.name}, ${list.size} bytes`),
      }),
      defineCommand({
        name: 'choose',
        description: () => 'Choose one',
        options: {},
        preconditions: [],
        run: async () =>
          replyOf('Which?', {
            selects: [
              {
                placeholder: 'One of these',
                action: 'feeds choose/page',
                state: {},
                choices: [
                  { name: 'First', value: 'a' },
                  { name: 'Second', value: 'b' },
                ],
              },
            ],
          }),
        actions: { page },
      }),
    ],
  };
  const manager = { permissions: 32n };

  it('are registered once, refused to members, and work', async () => {
    const discord = await startDiscord();
    const { door } = await startBot(discord, { commands: [feeds], chat: chatOf([feeds]) });
    await door.stop();
    await startBot(discord, { commands: [feeds], chat: chatOf([feeds]) });
    expect(discord.commandWrites).toHaveLength(1);
    const file = { filename: 'feeds.opml', content: '<opml/>' };
    expect(textOf(await discord.slash('feeds add', { list: { file } }))).toContain('Manage Server');
    const added = await discord.slash('feeds add', { list: { file } }, manager);
    expect(textOf(added)).toContain('feeds.opml, 7 bytes');
    const which = await discord.slash('feeds choose', {}, manager);
    const chosen = await discord.choose('p2:feeds%20choose/page', ['b'], { message: which, ...manager });
    expect(textOf(chosen)).toContain('Chosen: b.');
    expect(chosen.payload.id).toBe(which.payload.id);
  });
});

it('a reply that is sent at once is shown before what the command gives', async () => {
  const discord = await botWith(
    defineCommand({
      name: 'slow',
      description: () => 'Slow',
      options: {},
      preconditions: [everyone],
      async run({ sendNow }) {
        const isThere = await sendNow(replyOf('This first.'));
        return replyOf(isThere ? 'And this, later.' : 'It is not there.');
      },
    }),
  );
  const shown = await discord.slash('slow');
  expect(textOf(shown)).toContain('This first.');
  await expect
    .poll(() => discord.requests.map(({ body }) => JSON.stringify(body)).join(), { timeout: 10_000 })
    .toContain('And this, later.');
});
