import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { createFetchAttached } from '../../../src/discord/protocol/fetch-attached.js';
import { createMemoryActionStates } from '../../../src/store/memory/action-states.js';
import { anOffered, fakeEditing, moderatorCommands, someContent } from '../../commands/moderating.js';
import { chatOf, createLogRecorder, startBot, startDiscord } from '../../support/discord-bot.js';
import { buttonsOf, type FakeDiscord, type Shown } from '../../support/fake-discord/index.js';
import { textOf } from '../../e2e/seen.js';

const manager = { permissions: PermissionFlagsBits.ManageGuild };
const file = { filename: 'doha.md', content: 'Envoys met in Doha on Monday.', contentType: 'text/markdown' };

/** A bot that reads whatever it is offered as one article of these words. */
async function setUp() {
  const discord = await startDiscord();
  const editing = fakeEditing((offered) => {
    const text = offered.kind === 'file' ? Buffer.from(offered.bytes).toString() : `Read at ${offered.url}.`;
    return { kind: 'read', articles: [anOffered({ content: someContent({ text }) })] };
  });
  const states = createMemoryActionStates({ now: () => 0 });
  const { logger } = createLogRecorder();
  const fetchAttached = createFetchAttached({ fetch, apiBase: discord.apiBase, cdnBase: null, logger });
  const start = () => {
    const commands = moderatorCommands({ editing, fetchAttached });
    return startBot(discord, { commands, chat: chatOf(commands), states });
  };
  return { discord, editing, start, bot: await start() };
}

function press(discord: FakeDiscord, message: Shown, label: string): Promise<Shown> {
  const button = buttonsOf(message.payload).find((each) => each.label === label);
  return discord.press(button?.customId ?? '', { message, ...manager });
}

it('a file is shown as it is read, and kept after a restart by the button that stood there before', async () => {
  const { discord, editing, start, bot } = await setUp();
  const preview = await discord.slash('corpus add', { file: { file } }, manager);
  expect(preview.deferred).toBe(true);
  expect(preview.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  expect(textOf(preview)).toContain('Envoys met in Doha on Monday.');
  await bot.door.stop();
  await start();
  const kept = await press(discord, preview, 'Keep');
  expect(kept.payload.id).toBe(preview.payload.id);
  expect(textOf(kept)).toContain('Kept. Answers come from it within seconds.');
  expect(editing.kept.get('doha')?.current.content.text).toBe(file.content);
  expect(editing.asked.at(-1)?.[2]).toEqual({ kind: 'member', id: discord.userId, guild: discord.guildId });

  const undone = await press(discord, kept, 'Undo');
  expect(textOf(undone)).toContain('Removed');
  expect(editing.kept.get('doha')?.standing).toBe('removed');
  expect(await discord.autocomplete('corpus restore', { id: 'envoys' }, 'id', manager)).toMatchObject([
    { value: 'doha' },
  ]);
  expect(await discord.autocomplete('corpus restore', { id: 'envoys' }, 'id')).toEqual([]);
});

it('a file that Discord keeps no longer takes its button with it, and says what to do', async () => {
  const { discord, editing } = await setUp();
  const preview = await discord.slash('corpus add', { file: { file } }, manager);
  discord.expireFiles();
  const gone = await press(discord, preview, 'Keep');
  expect(textOf(gone)).toContain('Please use /corpus add with it again.');
  expect(buttonsOf(gone.payload)).toEqual([]);
  expect(editing.kept.size).toBe(0);
});

it('an address as long as there may be one is carried to the button', async () => {
  const { discord, editing } = await setUp();
  const url = `https://news.example/${'a'.repeat(1900)}`;
  const kept = await press(discord, await discord.slash('corpus add', { url }, manager), 'Keep');
  expect(textOf(kept)).toContain('Kept.');
  expect(editing.asked.at(-1)?.[1]).toEqual({ kind: 'address', url });
});
