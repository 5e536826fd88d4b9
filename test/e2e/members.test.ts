import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { eventually, startDiscord } from '../support/discord-bot.js';
import { buttonsOf, type Shown } from '../support/fake-discord/index.js';
import type { SendOptions } from '../support/fake-discord/types.js';
import { shared } from '../support/lifetime.js';
import { endsInOrder, startService } from '../support/service.js';
import { textOf } from './seen.js';

const manager = { permissions: PermissionFlagsBits.ManageGuild, userId: '100000000000000031' };
const VAIN = 'When did Ismail Haniyeh visit Reykjavik?';

/** One bot on the shipped articles, for all of these: each is of members, or of settings, of its own. */
const parley = shared(async (atEnd) => {
  const discord = await startDiscord({}, atEnd);
  const service = await startService({ discord, atEnd });
  endsInOrder(service, atEnd);
  await service.ready();
  await eventually(() => service.logged()).toContain('Slash commands registered.');
  return discord;
});

const listed = z.array(
  z.object({
    components: z.array(
      z.looseObject({
        type: z.number(),
        custom_id: z.string().optional(),
        options: z.array(z.object({ value: z.string(), label: z.string() })).default([]),
      }),
    ),
  }),
);

/** Lists below a message: their ids, and what they offer. */
function listsOf({ payload }: Shown): { id: string; values: string[] }[] {
  return listed
    .parse(payload.components)
    .flatMap(({ components }) =>
      components.flatMap(({ type, custom_id, options }) =>
        type === 2 || custom_id === undefined
          ? []
          : [{ id: custom_id, values: options.map(({ value }) => value) }],
      ),
    );
}

async function press(label: string, message: Shown, as: SendOptions): Promise<Shown> {
  const discord = await parley();
  const button = buttonsOf(message.payload).find((each) => each.label.startsWith(label));
  if (button === undefined) throw new Error(`no button "${label}": ${textOf(message)}`);
  return discord.press(button.customId ?? '', { message, ...as });
}

async function choose(list: number, values: readonly string[], message: Shown, as: SendOptions) {
  const discord = await parley();
  return discord.choose(listsOf(message)[list]?.id ?? '', values, { message, ...as });
}

/** A question is kept behind its answer, and not before it. */
async function listedAsGap(words: RegExp): Promise<void> {
  const discord = await parley();
  await eventually(async () => textOf(await discord.slash('gaps', {}, manager))).toMatch(words);
}

const isPrivate = ({ flags }: Shown): boolean => (flags & MessageFlags.Ephemeral) !== 0;

describe('a member', () => {
  it('types a question letter by letter and takes one that is offered', async () => {
    const discord = await parley();
    const as = { userId: '100000000000000032' };
    const offered = async (question: string): Promise<string[]> => {
      const choices = await discord.autocomplete('ask', { question }, 'question', as);
      return choices.map((choice) => z.object({ name: z.string(), value: z.string() }).parse(choice).value);
    };
    const typed = 'Who is Khalil al-Ha';
    // As a client sends them: the next letter before the last answer.
    const all = await Promise.all(Array.from(typed, (_, at) => offered(typed.slice(0, at + 1))));
    expect(all.every((choices) => choices.length > 0 && choices.length <= 25)).toBe(true);
    const wanted = all.at(-1)?.find((question) => question.includes('Khalil al-Hayya')) ?? '';
    expect(textOf(await discord.slash('ask', { question: wanted }, as))).toContain('al-Hayya');
    for (const [begun, language] of [
      ['Hakan Fidan kim', /[ışğ?]/u],
      ['متى', /\p{Script=Arabic}/u],
      ['מי', /\p{Script=Hebrew}/u],
    ] as const) {
      for (const question of await offered(begun)) expect(question).toMatch(language);
    }
    expect(await offered('')).not.toEqual([]);
    expect(await offered('qqqq zzzz')).toEqual(expect.any(Array));
  });

  it('looks at what is covered, and goes on from each list', async () => {
    const discord = await parley();
    const as = { userId: '100000000000000033' };
    const topics = await discord.slash('topics', {}, as);
    expect(isPrivate(topics)).toBe(false);
    const lists = listsOf(topics);
    expect(lists).toHaveLength(3);
    for (const [at, { values }] of lists.entries()) {
      const shown = await choose(at, values.slice(0, 1), topics, as);
      expect([isPrivate(shown), textOf(shown)]).toEqual([true, expect.stringMatching(/\d{4}/u)]);
    }
    const turkish = await discord.slash(
      'topics',
      { language: 'tr', private: true, 'as-of': '2024-01-31' },
      as,
    );
    expect(isPrivate(turkish)).toBe(true);
    expect(textOf(turkish)).toContain('22 Kasım 2023 – 29 Ocak 2024');
  });

  it('looks at what is new since a day, page by page', async () => {
    const discord = await parley();
    const as = { userId: '100000000000000034' };
    const first = await discord.slash('latest', { since: '2026-05-01' }, as);
    expect(textOf(first)).toContain('1 May 2026');
    const second = await press('Next', first, as);
    expect(textOf(second)).toContain('1 May 2026');
    expect(textOf(second)).not.toBe(textOf(first));
    expect(textOf(await press('Previous', second, as))).toBe(textOf(first));
    const late = await discord.slash('latest', { since: '2027-01-01' }, as);
    expect([isPrivate(late), textOf(late)]).toEqual([true, expect.stringContaining('1 January 2027')]);
    const wrong = await discord.slash('latest', { since: 'tomorrow-ish' }, as);
    expect([isPrivate(wrong), textOf(wrong)]).toEqual([true, expect.stringContaining('since')]);
    const crossed = await discord.slash('latest', { since: '2026-05-01', 'as-of': '2026-01-01' }, as);
    expect(isPrivate(crossed)).toBe(true);
  });

  it('prefers private replies, and their name kept with what nobody could answer, until they take it back', async () => {
    const discord = await parley();
    const as = { userId: '100000000000000035' };
    const preferences = await discord.slash('preferences', {}, as);
    const [, visibility, keepName] = listsOf(preferences);
    expect(visibility?.values).toEqual(['public', 'private', 'usual']);
    await choose(1, ['private'], preferences, as);
    const kept = await choose(2, ['yes'], preferences, as);
    expect(keepName?.values).toEqual(['yes', 'usual']);
    const asked = await discord.slash('ask', { question: VAIN }, as);
    expect(isPrivate(asked)).toBe(true);
    await listedAsGap(/Reykjavik[^]*kept with their name: 1/u);
    const forgotten = await press('Forget', kept, as);
    expect(buttonsOf(forgotten.payload)).toEqual([]);
    expect(isPrivate(await discord.slash('ask', { question: 'Who is Jared Kushner?' }, as))).toBe(false);
  });

  it('sees what is held of them, keeps it, and deletes it', async () => {
    const discord = await parley();
    const as = { userId: '100000000000000036' };
    expect(buttonsOf((await discord.slash('privacy', {}, as)).payload)).toEqual([]);
    await choose(0, ['tr'], await discord.slash('preferences', {}, as), as);
    await discord.slash('subscribe to', { about: 'Hakan Fidan', language: 'en' }, as);
    const held = await discord.slash('privacy', { language: 'en' }, as);
    expect(isPrivate(held)).toBe(true);
    const before = textOf(held);
    expect(textOf(await press('Keep it', await press('Delete', held, as), as))).not.toBe('');
    const still = await discord.slash('privacy', { language: 'en' }, as);
    expect(textOf(still)).toBe(before);
    const done = await press('Delete it', await press('Delete', still, as), as);
    expect(buttonsOf(done.payload)).toEqual([]);
    const after = await discord.slash('privacy', {}, as);
    expect([buttonsOf(after.payload), textOf(after) === before]).toEqual([[], false]);
    expect(textOf(await discord.slash('subscribe list', {}, as))).not.toContain('Hakan Fidan');
  });

  it('lists what they subscribed to, and ends one after the other, by list, name and button', async () => {
    const discord = await parley();
    const as = { userId: '100000000000000037' };
    for (const about of ['Hakan Fidan', 'ceasefire', 'Steve Witkoff'])
      await discord.slash('subscribe to', { about }, as);
    const list = await discord.slash('subscribe list', {}, as);
    expect(isPrivate(list)).toBe(true);
    for (const name of ['Hakan Fidan', 'ceasefire', 'Steve Witkoff']) expect(textOf(list)).toContain(name);
    const [offered] = listsOf(list);
    const ended = await choose(0, offered?.values.slice(0, 1) ?? [], list, as);
    expect(listsOf(ended)[0]?.values).toHaveLength(2);
    expect(textOf(await discord.slash('subscribe end', { about: 'STEVE WITKOFF' }, as))).toContain(
      'Ended: Steve Witkoff.',
    );
    expect(textOf(await discord.slash('subscribe end', { about: 'Steve Witkoff' }, as))).toContain(
      'Steve Witkoff',
    );
    // Another member sees and ends none of them.
    const other = { userId: '100000000000000038' };
    expect(listsOf(await discord.slash('subscribe list', {}, other))).toEqual([]);
    const again = await discord.slash('subscribe to', { about: 'Khalil al-Hayya' }, as);
    expect(textOf(again)).toContain('Subscribed');
    await press('End all', await discord.slash('subscribe end', {}, as), as);
    expect(listsOf(await discord.slash('subscribe list', {}, as))).toEqual([]);
  });
});

describe('a moderator', () => {
  it('subscribes a channel, which a member may not, and another moderator ends it', async () => {
    const discord = await parley();
    const given = { about: 'Hakan Fidan', where: 'channel' };
    const member = { userId: '100000000000000039', channelId: '901' };
    const refused = await discord.slash('subscribe to', given, member);
    expect(textOf(refused)).toContain('moderators');
    expect(discord.sent.filter(({ channelId }) => channelId === '901')).toEqual([]);
    const added = await discord.slash('subscribe to', given, { ...manager, channelId: '901' });
    expect(textOf(added)).toContain('Hakan Fidan');
    const greeted = discord.sent.filter(({ channelId }) => channelId === '901');
    expect(greeted).toHaveLength(1);
    expect(listsOf(await discord.slash('subscribe list', {}, member))).toEqual([]);
    const another = { ...manager, userId: '100000000000000040' };
    const list = await discord.slash('subscribe list', {}, another);
    expect(textOf(list)).toContain('<#901>');
    const ended = await choose(0, listsOf(list)[0]?.values ?? [], list, another);
    expect(textOf(ended)).toContain('Ended: Hakan Fidan.');
    discord.permit({ send: false });
    const closed = await discord.slash('subscribe to', given, { ...manager, channelId: '901' });
    discord.permit({ send: true });
    expect(isPrivate(closed)).toBe(true);
    expect(listsOf(await discord.slash('subscribe list', {}, manager))).toEqual([]);
  });

  it('dismisses a question, takes it back, and finds it where it went', async () => {
    const discord = await parley();
    const question = 'Which ship carried the envoys to Valparaíso?';
    await discord.slash('ask', { question }, { userId: '100000000000000041' });
    await listedAsGap(/Valparaíso/u);
    const find = async (show: string): Promise<Shown | null> => {
      const gaps = await discord.slash('gaps', { show }, manager);
      if (!textOf(gaps).includes('Valparaíso')) return null;
      for (const value of listsOf(gaps)[0]?.values ?? []) {
        const detail = await choose(0, [value], gaps, manager);
        if (textOf(detail).includes('Valparaíso')) return detail;
      }
      return null;
    };
    const open = await find('open');
    if (open === null) throw new Error('the question is not listed');
    const dismissed = await press('Dismiss', open, manager);
    expect(await find('open')).toBeNull();
    expect(await find('dismissed')).not.toBeNull();
    await press('Undo', dismissed, manager);
    expect([await find('open'), await find('dismissed')]).toEqual([expect.anything(), null]);
    // Asked again, what was dismissed stays so.
    const twice = await find('open');
    if (twice !== null) await press('Dismiss', twice, manager);
    for (const asked of [question, 'Which ship carried the envoys to Montevideo?'])
      await discord.slash('ask', { question: asked }, { userId: '100000000000000042' });
    await listedAsGap(/Montevideo/u);
    expect(await find('open')).toBeNull();
    expect(textOf(await discord.slash('gaps', {}, { userId: '100000000000000042' }))).toContain('moderators');
  });

  it('sets a digest by channel and rhythm, and a forum, whose new posts get a first answer', async () => {
    const discord = await parley();
    const opened = async (name: string): Promise<Shown> =>
      choose(0, [name], await discord.slash('settings', {}, manager), manager);
    const weekly = await choose(0, ['902'], await opened('digest'), manager);
    expect(discord.sent.filter(({ channelId }) => channelId === '902')).toHaveLength(1);
    // How often is asked next.
    expect(listsOf(weekly).map(({ values }) => values)).toEqual([[], ['day', 'week']]);
    const daily = await choose(1, ['day'], weekly, manager);
    expect(textOf(daily)).toContain('<#902>');
    expect(textOf(await press('Take back', await opened('digest'), manager))).toContain(
      'Digest of what is new: none',
    );

    const forum = '903';
    const { id: before } = discord.beginThread('Who is Jared Kushner?', { parentId: forum });
    discord.say('What do you know?', { channelId: before });
    const set = await choose(0, [forum], await opened('forumChannels'), manager);
    expect(textOf(set)).toContain(`<#${forum}>`);
    const { id } = discord.beginThread('Who is Jared Kushner?', { parentId: forum });
    discord.say('I would like to know.', { channelId: id });
    await eventually(() => discord.sent.filter(({ channelId }) => channelId === id).length).toBe(1);
    expect(discord.sent.filter(({ channelId }) => channelId === before)).toEqual([]);
  });
});
