import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { eventually, startDiscord } from '../support/discord-bot.js';
import { buttonsOf, type Shown } from '../support/fake-discord/index.js';
import { oneArticle, startService } from '../support/service.js';
import { textOf } from './seen.js';

const manager = { permissions: PermissionFlagsBits.ManageGuild };
const file = {
  filename: 'norway.md',
  content: `---
title: Envoys in Lisbon
published: 2025-10-09
language: en
---
The envoy of Norway met delegates in Lisbon on Thursday and spoke with them for two hours.
`,
  contentType: 'text/markdown',
};

it('a moderator adds an article from a file, which is answered from, takes it out and brings it back', async () => {
  const discord = await startDiscord();
  const service = await startService({ discord, corpus: oneArticle() });
  await service.ready();
  await eventually(() => service.logged()).toContain('Slash commands registered.');
  const press = (message: Shown, label: string): Promise<Shown> => {
    const button = buttonsOf(message.payload).find((each) => each.label === label);
    return discord.press(button?.customId ?? '', { message, ...manager });
  };

  const preview = await discord.slash('corpus add', { file: { file } }, manager);
  expect(textOf(preview)).toContain('Envoys in Lisbon');
  expect(textOf(preview)).toContain('9 October 2025');
  const kept = await press(preview, 'Keep');
  expect(textOf(kept)).toContain('Kept.');

  const ask = () => discord.slash('ask', { question: 'Where did the envoy of Norway meet delegates?' });
  await eventually(async () => textOf(await ask())).toContain('met delegates in Lisbon');

  const removed = await press(kept, 'Undo');
  expect(textOf(removed)).toContain('Removed: Envoys in Lisbon.');
  expect(textOf(await discord.slash('corpus status', {}, manager))).toContain('removed: 1');
  const back = await press(removed, 'Undo');
  expect(textOf(back)).toContain('Brought back: Envoys in Lisbon.');
});
