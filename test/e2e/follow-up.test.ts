import { MessageFlags } from 'discord-api-types/v10';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually, startDiscord } from '../support/discord-bot.js';
import { buttonsOf, type FakeDiscord, type Shown } from '../support/fake-discord/index.js';
import { enterDiscord } from '../support/enter-discord.js';
import { shared } from '../support/lifetime.js';
import { DISCORDS_DOORS, folderOf } from '../support/service.js';
import { textOf, unwrapped } from './seen.js';

const asker = { userId: '41' };
const other = { userId: '42' };

/** A Discord in which a service answered, and another has come in its place. */
const entered = (door: (typeof DISCORDS_DOORS)[number]) =>
  shared(async (atEnd) => {
    const discord = await startDiscord({}, atEnd);
    const database = `sqlite:${join(await folderOf({}, atEnd), 'parley.db')}`;
    const env = { DATABASE_URL: database, COOLDOWN_QUESTIONS: '0' };
    const first = await enterDiscord({ discord, door, env, atEnd });
    const asked = await discord.slash('ask', { question: 'When was Ismail Haniyeh killed?' }, asker);
    const hidden = await discord.slash('ask', { question: 'Who is Jared Kushner?', private: 'yes' }, asker);
    await first.stop();
    // All that follows is done below messages of a process that is gone.
    await enterDiscord({ discord, door, env, atEnd });
    return { discord, asked, hidden };
  });

function buttonOf({ payload }: Shown, label: string): string {
  const found = buttonsOf(payload).find((button) => button.label === label);
  if (typeof found?.customId !== 'string') throw new Error(`There is no button "${label}".`);
  return found.customId;
}

const press = (discord: FakeDiscord, message: Shown, label: string, by = asker): Promise<Shown> =>
  discord.press(buttonOf(message, label), { message, ...by });

const isPrivate = ({ flags }: Shown): boolean => (flags & MessageFlags.Ephemeral) !== 0;

describe.each(DISCORDS_DOORS)('over %s, below an answer, also of before a restart,', (door) => {
  const inDiscord = entered(door);

  it('anybody may ask further, and a third time from there', async () => {
    const { discord, asked } = await inDiscord();
    const form = await press(discord, asked, 'Ask further', other);
    expect(form.form?.title).toBe('Ask further');
    const where = await discord.submit(form, { question: 'and where?' }, other);
    expect(unwrapped(textOf(where))).toContain('Read as: where was Ismail Haniyeh killed?');
    expect(textOf(where)).toContain('Tehran');
    expect(isPrivate(where)).toBe(false);
    const again = await discord.submit(await press(discord, where, 'Ask further', other), {
      question: 'how old was he?',
    });
    expect(unwrapped(textOf(again))).toContain('Read as: how old was Ismail Haniyeh?');
  });

  it('what stands around the quotation is shown to whoever asks', async () => {
    const { discord, asked } = await inDiscord();
    const context = await press(discord, asked, 'Context', other);
    expect(isPrivate(context)).toBe(true);
    expect(unwrapped(textOf(context))).toContain('was a residence for veterans.');
  });

  it('further quotations and what all of it rests on are shown', async () => {
    const { discord, asked } = await inDiscord();
    const more = await press(discord, asked, 'More and sources', other);
    expect(isPrivate(more)).toBe(true);
    expect(textOf(more)).toMatch(/Rests on:/);
  });

  it('a private answer is shown to all by its asker, once, also where Discord refused that at first', async () => {
    const { discord, hidden } = await inDiscord();
    expect(isPrivate(hidden)).toBe(true);
    const id = buttonOf(hidden, 'Show to all');
    discord.failNext({ method: 'POST', path: /^\/webhooks\//, status: 403, code: 50_013 });
    const refused = await discord.press(id, { message: hidden, ...asker });
    expect([isPrivate(refused), textOf(refused)]).toEqual([
      true,
      expect.stringContaining('could not be shown to all'),
    ]);
    const before = discord.message(hidden.payload.id);
    expect(buttonsOf(before ?? {}).find(({ label }) => label === 'Show to all')?.disabled).not.toBe(true);
    const [one, two] = await Promise.all([
      discord.press(id, { message: hidden, ...asker }),
      discord.press(id, { message: hidden, ...asker }),
    ]);
    const told = [textOf(one), textOf(two)].filter((text) => text.includes('shown to all already'));
    expect(told).toHaveLength(1);
    const shown = () =>
      discord.requests.filter(({ body }) => JSON.stringify(body ?? null).includes('Shown to all by'));
    await eventually(() => shown().map(({ status }) => status)).toEqual([403, 200]);
    expect(JSON.stringify(shown()[0]?.body)).not.toContain(`"flags":${MessageFlags.Ephemeral}`);
    const now = () => discord.message(hidden.payload.id) ?? {};
    await eventually(
      () => buttonsOf(now()).find(({ label }) => label === 'Shown to all')?.disabled ?? false,
    ).toBe(true);
  });

  it('a public answer is removed by its asker, and by nobody else but moderators', async () => {
    const { discord } = await inDiscord();
    const answer = await discord.slash('ask', { question: 'Who is Jared Kushner?' }, asker);
    expect(textOf(await press(discord, answer, 'Remove', other))).toContain('Only whoever asked');
    await press(discord, answer, 'Remove', asker);
    await expect(press(discord, answer, 'Remove', asker)).rejects.toThrow('no message');
  });
});
