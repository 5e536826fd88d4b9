import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defineAction } from '../../../src/chat/command.js';
import { updateWith, type Outcome, type Reply } from '../../../src/chat/reply.js';
import {
  chatOf,
  createLogRecorder,
  declare,
  replyOf,
  startBot,
  startDiscord,
  stubCommands,
  eventually,
} from '../../support/discord-bot.js';
import { buttonsOf, type Shown } from '../../support/fake-discord/index.js';

const next = { label: 'Next', action: 'sources/page', state: { page: 2 } };

/** The text of what was shown. */
function textOf(shown: Shown): string {
  return shown.payload.embeds.map((embed) => embed.description ?? '').join('\n');
}

async function botSaying(reply: Reply) {
  const discord = await startDiscord();
  const dispatch = async ({ kind }: { kind: string }): Promise<Outcome> =>
    kind === 'component' ? updateWith(reply) : reply;
  return { discord, ...(await startBot(discord, { dispatch })) };
}

describe('a slash command', () => {
  it('reaches the dispatch as a plain request and comes back as a reply', async () => {
    const { discord, asked } = await botSaying(replyOf('Jared Kushner is an adviser.'));
    const shown = await discord.slash('ask', { question: 'Who is he?', private: false }, { locale: 'tr' });
    expect(asked).toEqual([
      {
        kind: 'command',
        path: ['ask'],
        options: { question: 'Who is he?', private: false },
        caller: {
          userId: discord.userId,
          permissions: [],
          roles: [],
          guildId: discord.guildId,
          channelId: expect.stringMatching(/^\d+$/),
          parentId: null,
          locale: 'tr',
          door: 'discord',
        },
      },
    ]);
    expect(textOf(shown)).toContain('Jared Kushner is an adviser.');
    expect(shown).toMatchObject({ type: 4, flags: 0, deferred: false, edits: 0 });
  });

  it('shows a private reply to the member alone', async () => {
    const { discord } = await botSaying(replyOf('For you.', { visibility: 'private' }));
    expect((await discord.slash('ask', { question: 'Who?' })).flags).toBe(MessageFlags.Ephemeral);
  });

  it('is deferred first where its work can be slow, then edited', async () => {
    const { discord } = await botSaying(replyOf('Reloaded.', { visibility: 'private' }));
    const shown = await discord.slash('reload');
    expect(shown).toMatchObject({ type: 5, deferred: true, edits: 1, flags: MessageFlags.Ephemeral });
    expect(textOf(shown)).toContain('Reloaded.');
  });

  it('is deferred, privately, when the answer takes unexpectedly long', async () => {
    const discord = await startDiscord();
    await startBot(discord, {
      timing: { deferAfterMs: 20 },
      async dispatch() {
        await eventually(() => discord.requests.at(-1)?.path).toContain('/callback');
        return replyOf('At last.');
      },
    });
    const shown = await discord.slash('ask', { question: 'Who?' });
    expect(shown).toMatchObject({ type: 5, deferred: true, flags: MessageFlags.Ephemeral });
    expect(textOf(shown)).toContain('At last.');
  });

  it('does not show a private reply in a place that was deferred for everyone', async () => {
    const discord = await startDiscord();
    const commands = [declare('report', { deferred: 'public' })];
    const notice = replyOf('Not so fast.', { visibility: 'private' });
    await startBot(discord, { commands, dispatch: () => Promise.resolve(notice) });
    const shown = await discord.slash('report');
    expect(shown).toMatchObject({ followUp: true, flags: MessageFlags.Ephemeral });
  });

  it('that is delivered twice is handled once', async () => {
    const { discord, asked } = await botSaying(replyOf('Noted.'));
    const alter: (whole: Record<string, unknown>) => Record<string, unknown> = (whole) => {
      discord.dispatch('INTERACTION_CREATE', whole);
      return whole;
    };
    await discord.slash('ask', { question: 'Who?' }, { alter });
    // Read behind both.
    await discord.slash('ask', { question: 'Who else?' });
    expect(asked).toHaveLength(2);
    expect(discord.requests.filter(({ path }) => path.includes('/callback'))).toHaveLength(2);
  });

  it('that is not known is left to the dispatch', async () => {
    const { discord, asked } = await botSaying(replyOf('Never heard of it.'));
    expect(textOf(await discord.slash('gone'))).toContain('Never heard of it.');
    expect(asked).toMatchObject([{ path: ['gone'], options: {} }]);
  });

  it('carries whether the member may manage the server', async () => {
    const { discord, asked } = await botSaying(replyOf('Noted.'));
    await discord.slash('ask', { question: '1' }, { permissions: PermissionFlagsBits.ManageGuild });
    await discord.slash('ask', { question: '2' }, { permissions: PermissionFlagsBits.Administrator });
    await discord.slash('ask', { question: '3' }, { permissions: PermissionFlagsBits.KickMembers });
    await discord.slash('ask', { question: '4' }, { dm: true });
    expect(asked.map(({ caller }) => caller.permissions.includes('manage-server'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(asked.map(({ caller }) => caller.guildId === null)).toEqual([false, false, false, true]);
  });

  it('waits for no choices where it has none to offer', async () => {
    const { discord } = await botSaying(replyOf('Noted.'));
    expect(await discord.autocomplete('ask', { question: 'Wh' }, 'question')).toEqual([]);
  });
});

describe('a pressed button', () => {
  it('runs the command it carries and takes the place of its message', async () => {
    const { discord, asked } = await botSaying(replyOf('Page', { actions: [next] }));
    const first = await discord.slash('sources');
    const [button] = buttonsOf(first.payload);
    const second = await discord.press(button?.customId ?? '', { message: first });
    expect(asked.at(-1)).toMatchObject({ kind: 'component', action: 'sources/page', state: { page: 2 } });
    expect(second).toMatchObject({ type: 7, payload: { id: first.payload.id } });
  });

  it('defers the update where the command can be slow', async () => {
    const { discord } = await botSaying(
      replyOf('Done', { actions: [{ label: 'Again', action: 'reload/again', state: {} }] }),
    );
    const first = await discord.slash('ask', { question: 'Who?' });
    const second = await discord.press(buttonsOf(first.payload)[0]?.customId ?? '', { message: first });
    expect(second).toMatchObject({ type: 6, edits: 1, payload: { id: first.payload.id } });
  });

  it('leaves a public message in place when the reply is for one member', async () => {
    const replies = [replyOf('Page 1', { actions: [next] }), replyOf('Too fast.', { visibility: 'private' })];
    const discord = await startDiscord();
    await startBot(discord, { dispatch: async () => replies.shift() ?? replyOf('No more.') });
    const first = await discord.slash('sources');
    const notice = await discord.press(buttonsOf(first.payload)[0]?.customId ?? '', { message: first });
    expect(notice).toMatchObject({ type: 4, flags: MessageFlags.Ephemeral });
    expect(discord.message(first.payload.id)).toEqual(first.payload);
  });

  it('of a private message changes that message', async () => {
    const { discord } = await botSaying(replyOf('Page', { visibility: 'private', actions: [next] }));
    const first = await discord.slash('sources');
    const second = await discord.press(buttonsOf(first.payload)[0]?.customId ?? '', { message: first });
    expect(second).toMatchObject({ type: 7, flags: MessageFlags.Ephemeral });
  });

  it.each(['someone-elses', 'p1:sources?page=n2', 'p2:gone/page', 'k2:gone/page?key'])(
    'that is none of ours, or no longer, is answered with a friendly line: %j',
    async (id) => {
      const discord = await startDiscord();
      await startBot(discord, { chat: chatOf(stubCommands) });
      const message = discord.addMessage({
        content: 'Old',
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Old', custom_id: id }] }],
      });
      const shown = await discord.press(id, { message });
      expect(shown).toMatchObject({ type: 4, flags: MessageFlags.Ephemeral });
      expect(textOf(shown)).toContain('/help');
    },
  );

  it('carries its state letter by letter, however long, and says so where it is no longer known', async () => {
    const discord = await startDiscord();
    const about = `hostages  talks ${'x'.repeat(90)}`;
    const button = { label: 'Next', action: 'timeline/page', state: { about } };
    const seen: unknown[] = [];
    const page = defineAction({
      state: z.object({ about: z.string() }),
      run: async ({ state }) =>
        updateWith(replyOf(`Page of ${seen.push(state.about)}`, { actions: [button] })),
    });
    const commands = [
      declare('timeline', { actions: { page }, run: async () => replyOf('Page', { actions: [button] }) }),
    ];
    const { door } = await startBot(discord, { commands, chat: chatOf(commands) });
    const first = await discord.slash('timeline');
    const press = () => discord.press(buttonsOf(first.payload)[0]?.customId ?? '', { message: first });
    expect(await press()).toMatchObject({ type: 7 });
    expect(seen).toEqual([about]);
    await door.stop();
    await startBot(discord, { commands, chat: chatOf(commands) });
    expect(textOf(await press())).toContain('use its command again');
  });
});

describe('an interaction without a locale', () => {
  it('is answered, and reaches the dispatch with a locale to answer in', async () => {
    const { discord, asked } = await botSaying(replyOf('Here.'));
    expect(textOf(await discord.slash('ask', { question: 'Who?' }, { locale: null }))).toContain('Here.');
    await discord.slash('ask', { question: 'Who?' }, { locale: null, guildLocale: 'tr' });
    expect(asked.map(({ caller }) => caller.locale)).toEqual(['en-US', 'tr']);
  });

  it('is answered with an apology where its answer fails', async () => {
    const discord = await startDiscord();
    await startBot(discord, { dispatch: () => Promise.reject(new Error('broken')) });
    const shown = await discord.slash('ask', { question: 'Who?' }, { locale: null });
    expect(textOf(shown)).toContain(shown.interactionId);
  });
});

describe('a reply that cannot be sent', () => {
  const send = { timeoutMs: 500 };

  it('is sent again when Discord fails for a moment', async () => {
    const { discord } = await botSaying(replyOf('Here.'));
    discord.failNext({ path: '/callback', status: 502 });
    expect(textOf(await discord.slash('ask', { question: 'Who?' }))).toContain('Here.');
  });

  it('is sent again where the connection is closed under it, and the log says nothing', async () => {
    const { discord, lines } = await botSaying(replyOf('Here.'));
    discord.failNext({ path: '/callback', status: 0 });
    expect(textOf(await discord.slash('ask', { question: 'Who?' }))).toContain('Here.');
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    ['fails', 502],
    ['closes the connection', 0],
  ])(
    'and that Discord carried out before it %s is shown once, and so is what was promised',
    async (_, status) => {
      const { discord, lines } = await botSaying(replyOf('Here.'));
      for (const command of ['ask', 'reload']) {
        discord.failNext({ path: '/callback', status, carriedOut: true });
        expect(textOf(await discord.slash(command, command === 'ask' ? { question: 'Who?' } : {}))).toContain(
          'Here.',
        );
      }
      expect(lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
    },
  );

  it('becomes a line with a reference that the log has too', async () => {
    const { discord, lines } = await botSaying(replyOf('Here.'));
    discord.failNext({ path: '/callback', status: 500, times: 4 });
    const shown = await discord.slash('ask', { question: 'Who?' });
    const [error] = lines.filter((line) => line.level === 'error');
    expect(error).toMatchObject({ facts: { reference: shown.interactionId, err: { status: 500 } } });
    expect(textOf(shown)).toContain(shown.interactionId);
  });

  it('does not stop the bot', async () => {
    const { discord, door } = await botSaying(replyOf('Here.'));
    discord.failNext({ path: '/callback', status: 500, times: 8 });
    await expect(discord.slash('ask', { question: 'Who?' }, send)).rejects.toThrow('Nothing was shown');
    await eventually(() => discord.requests.filter((request) => request.status === 500)).toHaveLength(8);
    expect(textOf(await discord.slash('ask', { question: 'Who?' }))).toContain('Here.');
    expect(door.state()).toBe('ready');
  });

  it.each(['expired', 'acknowledged'] as const)(
    'because the interaction is %s is only logged',
    async (pretend) => {
      const { discord, lines } = await botSaying(replyOf('Here.'));
      await expect(discord.slash('ask', { question: 'Who?' }, { pretend })).rejects.toThrow(pretend);
      await expect(discord.slash('reload', {}, { pretend })).rejects.toThrow(pretend);
      await eventually(() => lines.filter((line) => line.level === 'warn')).toHaveLength(2);
      expect(lines.filter((line) => line.level === 'error')).toEqual([]);
      expect(textOf(await discord.slash('ask', { question: 'Who?' }))).toContain('Here.');
    },
  );

  it('because a dispatch broke its word and rejected is a friendly line, too', async () => {
    const discord = await startDiscord();
    await startBot(discord, { dispatch: () => Promise.reject(new Error('broken')) });
    const shown = await discord.slash('ask', { question: 'Who?' });
    expect(textOf(shown)).toContain(shown.interactionId);
  });
});

it('the log recorder keeps what it is told', () => {
  const { logger, lines } = createLogRecorder();
  logger.warn({ a: 1 }, 'Something.');
  expect(lines).toEqual([{ level: 'warn', facts: { a: 1 }, message: 'Something.' }]);
});
