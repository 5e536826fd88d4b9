import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ComponentType,
  GatewayIntentBits,
  InteractionResponseType,
  InteractionType,
  Routes,
  StringSelectMenuBuilder,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type Interaction,
} from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from './discord-bot.js';
import { startFakeDiscord, type FakeDiscord } from './fake-discord/index.js';

const button = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder({ customId: 'wrong', label: 'Wrong?', style: ButtonStyle.Secondary }),
);
const select = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
  new StringSelectMenuBuilder({
    customId: 'source',
    options: ['a', 'b'].map((value) => ({ label: value, value })),
  }),
);
const form: APIModalInteractionResponseCallbackData = {
  custom_id: 'report:42',
  title: 'What was wrong?',
  components: [
    { type: ComponentType.TextDisplay, content: 'Thank you for telling.' },
    {
      type: ComponentType.Label,
      label: 'What is right?',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'right',
        style: TextInputStyle.Paragraph,
        max_length: 500,
      },
    },
    {
      type: ComponentType.Label,
      label: 'What kind is it?',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'kind',
        required: false,
        options: [{ label: 'A name', value: 'name' }],
      },
    },
    {
      type: ComponentType.Label,
      label: 'A file that shows it',
      component: { type: ComponentType.FileUpload, custom_id: 'files', required: false },
    },
  ],
};

/** The fake with a bare client of discord.js that does what a test says with each interaction. */
async function start(
  answer: (interaction: Interaction) => unknown,
): Promise<{ discord: FakeDiscord; failures: unknown[] }> {
  const discord = await startFakeDiscord();
  const failures: unknown[] = [];
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { api: discord.apiBase },
  });
  client.on('interactionCreate', (interaction) => {
    Promise.resolve(answer(interaction)).catch((error: unknown) => failures.push(error));
  });
  onTestFinished(async () => {
    await client.destroy();
    await discord.close();
  });
  await client.login(discord.token);
  return { discord, failures };
}

describe('members of the fake Discord', () => {
  it('fill in a form that a button opened, and its answer may change the message', async () => {
    const got: unknown[] = [];
    const { discord } = await start(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'x', components: [button] });
      if (interaction.isButton()) await interaction.showModal(form);
      if (!interaction.isModalSubmit()) return;
      const { fields } = interaction;
      got.push(interaction.customId, fields.getTextInputValue('right'), fields.getStringSelectValues('kind'));
      got.push(fields.getUploadedFiles('files')?.map((file) => file.name));
      if (interaction.isFromMessage()) await interaction.update({ content: 'Thank you.' });
    });
    const message = await discord.slash('ask');
    const opened = await discord.press('wrong', { message });
    expect(opened.type).toBe(9);
    expect(opened.form).toMatchObject({
      customId: 'report:42',
      title: 'What was wrong?',
      fields: [
        { customId: 'right', label: 'What is right?', required: true },
        { customId: 'kind', choices: ['name'], required: false },
        { customId: 'files' },
      ],
    });
    const sent = await discord.submit(opened, {
      right: 'It was Egypt.',
      kind: ['name'],
      files: { files: [{ filename: 'page.txt', content: 'Egypt' }] },
    });
    expect(got).toEqual(['report:42', 'It was Egypt.', ['name'], ['page.txt']]);
    expect(sent).toMatchObject({ type: 7, payload: { id: message.payload.id, content: 'Thank you.' } });
  });

  it('cannot send a form as it cannot be sent', async () => {
    const { discord } = await start((interaction) =>
      interaction.isChatInputCommand() ? interaction.showModal(form) : undefined,
    );
    const opened = await discord.slash('ask');
    await expect(discord.submit(opened, {})).rejects.toThrow('"What is right?" is required');
    await expect(discord.submit(opened, { right: 'x', kind: ['other'] })).rejects.toThrow('does not offer');
    await expect(discord.submit(opened, { wrong: 'x' })).rejects.toThrow('no field');
  });

  it('are shown no form as the answer to a form', async () => {
    const { discord, failures } = await start((interaction) => {
      if (interaction.isChatInputCommand()) return interaction.showModal(form);
      const { client, id, token } = interaction;
      const body = { type: InteractionResponseType.Modal, data: form };
      return client.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
    });
    const opened = await discord.slash('ask');
    void discord.submit(opened, { right: 'x' }, { timeoutMs: 1 }).catch(() => undefined);
    await eventually(() => failures).toMatchObject([{ code: 50_035, status: 400 }]);
    expect(discord.takeBreaches()).toEqual([expect.stringContaining('INTERACTION_RESPONSE_TYPE_INVALID')]);
  });

  it('choose in a select, and only what it offers', async () => {
    const { discord } = await start(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'x', components: [select] });
      if (interaction.isStringSelectMenu()) await interaction.update({ content: interaction.values.join() });
    });
    const message = await discord.slash('ask');
    expect((await discord.choose('source', ['b'], { message })).payload.content).toBe('b');
    await expect(discord.choose('source', ['c'], { message })).rejects.toThrow('does not offer c');
    await expect(discord.choose('other', ['a'], { message })).rejects.toThrow('no select');
  });

  it('use message commands and user commands', async () => {
    const { discord } = await start(async (interaction) => {
      if (interaction.isMessageContextMenuCommand()) {
        const { id, content } = interaction.targetMessage;
        await interaction.reply(`${interaction.commandName}: ${content} (${id})`);
      }
      if (interaction.isUserContextMenuCommand()) await interaction.reply(`About ${interaction.targetId}`);
    });
    discord.addCommand({ name: 'Ask about this', type: 3 });
    const message = discord.write('Hamas accepted the plan.');
    const shown = await discord.messageCommand('Ask about this', { message });
    expect(shown.payload.content).toBe(`Ask about this: Hamas accepted the plan. (${message.payload.id})`);
    expect((await discord.userCommand('Who', '4711')).payload.content).toBe('About 4711');
  });

  it('give files and members with a command, that can be fetched', async () => {
    const { discord } = await start(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { url, name, size } = interaction.options.getAttachment('article', true);
      const text = await (await fetch(url)).text();
      await interaction.reply(`${name}, ${size}: ${text}, ${interaction.options.getUser('by')?.id}`);
    });
    const shown = await discord.slash('add', {
      article: { file: { filename: 'a.txt', content: 'Talks went on.' } },
      by: { user: '4711' },
    });
    expect(shown.payload.content).toBe('a.txt, 14: Talks went on., 4711');
  });

  it('use subcommands, with options of the types that were declared', async () => {
    const { discord } = await start(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { options } = interaction;
      const path = `${options.getSubcommandGroup()} ${options.getSubcommand()}`;
      await interaction.reply(`${path} ${options.getNumber('share')}`);
    });
    const share = { name: 'share', type: ApplicationCommandOptionType.Number, description: 'How much' };
    const set = { name: 'set', type: 1, description: 'Sets', options: [share] };
    const limits = { name: 'limits', type: 2, description: 'Limits', options: [set] };
    discord.addCommand({ name: 'settings', description: 'Settings', options: [limits] });
    // A whole number, which only the declaration tells from an integer.
    expect((await discord.slash('settings limits set', { share: 2 })).payload.content).toBe('limits set 2');
  });

  it('write from direct messages, and from clients that tell no language', async () => {
    const seen: unknown[] = [];
    const { discord } = await start(async (interaction) => {
      seen.push([interaction.inGuild(), interaction.user.id, interaction.locale, interaction.type]);
      if (interaction.isRepliable()) await interaction.reply('Here');
    });
    await discord.slash('ask', {}, { dm: true, locale: 'tr' });
    await discord.slash(
      'ask',
      {},
      { locale: null, alter: (interaction) => ({ ...interaction, version: 2 }) },
    );
    expect(seen).toEqual([
      [false, discord.userId, 'tr', InteractionType.ApplicationCommand],
      [true, discord.userId, undefined, InteractionType.ApplicationCommand],
    ]);
  });

  it('see no answer to what is older than 15 minutes', async () => {
    const outcome: unknown[] = [];
    const { discord } = await start(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      discord.advance(14 * 60_000);
      await interaction.editReply('In time');
      discord.advance(2 * 60_000);
      await interaction.followUp('Too late').catch((error: unknown) => outcome.push(error));
    });
    expect((await discord.slash('ask')).payload.content).toBe('In time');
    await eventually(() => outcome).toMatchObject([{ code: 50_027, status: 401 }]);
  });
});
