import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defineAction, type SlashCommand } from '../../../src/chat/command.js';
import { optionalText } from '../../../src/chat/option.js';
import { updateWith, type Outcome } from '../../../src/chat/reply.js';
import { chatOf, declare, eventually, replyOf, startBot, startDiscord } from '../../support/discord-bot.js';
import { buttonsOf, type FakeDiscord, type Shown } from '../../support/fake-discord/index.js';
import { startWebhookBot } from '../../support/webhook-bot.js';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);
const picture = { name: 'timeline.png', alt: 'A timeline of two meetings.', png };
const next = { label: 'Next', action: 'pages/turn', state: { page: 2 } };
const privately = { visibility: 'private' } as const;
const form: Outcome = {
  kind: 'form',
  title: 'Why?',
  action: 'form/why',
  state: {},
  fields: [{ kind: 'text', name: 'reason', label: 'The reason', required: true }],
};

/** Every way in which a command is answered. */
const commands: readonly SlashCommand[] = [
  declare('public', { run: async () => replyOf('For all.') }),
  declare('private', { run: async () => replyOf('For you.', privately) }),
  declare('picture', { run: async () => replyOf('Two meetings.', { picture, actions: [next] }) }),
  declare('pages', {
    run: async () => replyOf('Page 1', { picture, actions: [next] }),
    actions: {
      turn: defineAction({
        state: z.object({ page: z.number() }),
        run: async ({ state }) => updateWith(replyOf(`Page ${state.page}`, { actions: [next] })),
      }),
    },
  }),
  declare('form', {
    run: async () => form,
    forms: {
      why: {
        run: async (_, { fields }) => replyOf(`Because: ${String(fields['reason'])}`, privately),
      },
    },
  }),
  declare('deferred', { deferred: 'private', run: async () => replyOf('Reloaded.', { picture }) }),
  declare('hidden', { deferred: 'public', run: async () => replyOf('Not so fast.', privately) }),
  declare('nothing', { deferred: 'private', run: async () => ({ kind: 'nothing' }) }),
  declare('failing', { run: () => Promise.reject(new Error('broken')) }),
  declare('typing', {
    options: {
      name: optionalText({
        description: () => 'A name',
        maxLength: 100,
        complete: async (typed) => [{ name: `${typed}!`, value: typed }],
      }),
    },
    run: async () => replyOf('Typed.'),
  }),
];

const DOORS = {
  async gateway(discord: FakeDiscord) {
    await startBot(discord, { commands, chat: chatOf(commands) });
  },
  async http(discord: FakeDiscord) {
    await startWebhookBot(discord, { commands, chat: chatOf(commands) });
  },
};

/** What was shown, without what no two interactions have in common. */
function seen({ type, flags, deferred, followUp, edits, form, payload }: Shown): unknown {
  const { id: _id, ...message } = payload;
  const text = JSON.stringify({ type, flags, deferred, followUp, edits, form, message });
  return JSON.parse(text.replaceAll(/\d{17,20}/g, '#'));
}

const press = async (discord: FakeDiscord, message: Shown): Promise<Shown> =>
  discord.press(buttonsOf(message.payload)[0]?.customId ?? '', { message });

const acts: Readonly<Record<string, (discord: FakeDiscord) => Promise<unknown>>> = {
  'a reply': async (discord) => seen(await discord.slash('public')),
  'a private reply': async (discord) => seen(await discord.slash('private')),
  'a picture': async (discord) => seen(await discord.slash('picture')),
  'a button that turns a page': async (discord) => seen(await press(discord, await discord.slash('pages'))),
  'a form, and what comes of it': async (discord) => {
    const asked = await discord.slash('form');
    return [seen(asked), seen(await discord.submit(asked, { reason: 'It is late.' }))];
  },
  'a deferred reply with a picture': async (discord) => seen(await discord.slash('deferred')),
  'a private reply in a place that was promised to all': async (discord) =>
    seen(await discord.slash('hidden')),
  'a failure': async (discord) => seen(await discord.slash('failing')),
  choices: (discord) => discord.autocomplete('typing', { name: 'fid' }, 'name'),
  'a command that is gone': async (discord) => seen(await discord.slash('gone')),
  'an interaction that cannot be read': async (discord) =>
    seen(await discord.slash('public', {}, { alter: (whole) => ({ ...whole, data: 'nothing' }) })),
  'a direct message in another language': async (discord) =>
    seen(await discord.slash('failing', {}, { dm: true, locale: 'tr' })),
};

describe('both doors to Discord', () => {
  it.each(Object.entries(acts))('show the same: %s', async (_, act) => {
    const shown = [];
    for (const start of Object.values(DOORS)) {
      const discord = await startDiscord();
      await start(discord);
      shown.push(await act(discord));
    }
    expect(shown[1]).toEqual(shown[0]);
  });

  it.each(Object.entries(DOORS))('take back a promise where nothing is to be said: %s', async (_, start) => {
    const discord = await startDiscord();
    await start(discord);
    void discord.slash('nothing').catch(() => undefined);
    await eventually(() => discord.requests.map(({ method, status }) => `${method} ${status}`)).toContain(
      'DELETE 204',
    );
  });

  it.each(Object.entries(DOORS))('register the same commands: %s', async (_, start) => {
    const discord = await startDiscord();
    await start(discord);
    await eventually(() => discord.commands().map(({ name }) => name)).toEqual(
      commands.map(({ name }) => name),
    );
  });
});
