import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { memberPreferences } from '../../../src/chat/member-preferences.js';
import { aCitation } from '../../support/answers.js';
import { aQuestion, startAskingBot } from '../../support/asking-bot.js';
import type { Shown } from '../../support/fake-discord/index.js';
import { factsNotRead } from '../../support/services.js';

const textOf = (shown: Shown): string => shown.payload.embeds[0]?.description ?? '';
const claims = [
  { claim: 'Kushner was there.', standing: 'supported', citation: aCitation() },
  {
    claim: 'He stayed *nine* days.',
    standing: 'differs',
    citation: aCitation({ quote: 'He stayed three days.' }),
  },
  { claim: '@everyone knows it.', standing: 'absent', citation: null },
] as const;

describe('"Look this up"', () => {
  it('puts each claim of a message beside what the articles say, for the member alone', async () => {
    const looked: string[] = [];
    const { discord } = await startAskingBot({
      async check(text) {
        looked.push(text);
        return { state: 'ready', view: { claims, left: 2, snapshot: 'a1b2c3' } };
      },
    });
    const message = discord.write('Kushner was there. He stayed nine days.');
    const shown = await discord.messageCommand('Look this up', { message });
    expect(looked).toEqual(['Kushner was there. He stayed nine days.']);
    expect(shown.flags).toBe(MessageFlags.Ephemeral);
    const text = textOf(shown);
    for (const part of [
      'The articles have this:',
      'Jared Kushner was due to attend the third day of the talks.',
      'The articles have it differently:',
      'He stayed three days.',
      'Not in the articles.',
      '2 more statements were left out.',
    ])
      expect(text).toContain(part);
    expect(text).toContain(String.raw`He stayed \*nine\* days.`);
  });

  it('is shown to all where the member wants that of all replies', async () => {
    const { discord, settings } = await startAskingBot({
      check: async () => ({ state: 'ready', view: { claims, left: 0, snapshot: 'a1b2c3' } }),
    });
    await settings.set({ kind: 'member', id: discord.userId }, memberPreferences.visibility, 'public');
    const message = discord.write('Kushner was there.');
    expect((await discord.messageCommand('Look this up', { message })).flags).toBe(0);
  });

  it('says so where nothing is asserted, or the facts could not be read', async () => {
    const { discord } = await startAskingBot();
    const message = discord.write('Good morning!');
    expect(textOf(await discord.messageCommand('Look this up', { message }))).toContain(
      'I found no statement',
    );
    const other = await startAskingBot({ check: async () => ({ state: 'failed' }), facts: factsNotRead });
    const written = other.discord.write('Kushner was there.');
    expect(textOf(await other.discord.messageCommand('Look this up', { message: written }))).toContain(
      'could not be read',
    );
  });

  it('has a name of its own in Turkish', async () => {
    const { discord } = await startAskingBot();
    expect(discord.commands().find(({ name }) => name === 'Look this up')).toMatchObject({
      type: 3,
      name_localizations: { tr: 'Makalelerde ara' },
      contexts: [0, 1, 2],
    });
  });
});

describe('"Ask about this"', () => {
  it('opens a form with the words of the message, and answers what is sent like /ask, privately', async () => {
    const { discord, questions } = await startAskingBot();
    const message = discord.write('I wonder who Jared Kushner is.');
    const form = await discord.messageCommand('Ask about this', { message });
    expect(form).toMatchObject({ type: 9, form: { title: 'Ask about this' } });
    expect(JSON.stringify(discord.requests.at(-1)?.body)).toContain('I wonder who Jared Kushner is.');
    const shown = await discord.submit(form, { question: aQuestion });
    expect(questions).toEqual([aQuestion]);
    expect(shown.flags).toBe(MessageFlags.Ephemeral);
    expect(textOf(shown)).toContain('was due to attend');
  });

  it('takes as much of a long message as a question may have, and of an empty one nothing', async () => {
    const { discord } = await startAskingBot();
    const long = discord.write(`${'word '.repeat(399)}end`);
    await discord.messageCommand('Ask about this', { message: long });
    const body = JSON.stringify(discord.requests.at(-1)?.body);
    expect(body).toContain('word word');
    expect(body).not.toContain('end');
    const empty = discord.write('');
    expect(await discord.messageCommand('Ask about this', { message: empty })).toMatchObject({ type: 9 });
  });

  it('counts what is asked, and not the form', async () => {
    const { discord } = await startAskingBot({ most: 1 });
    const message = discord.write(aQuestion);
    const first = await discord.messageCommand('Ask about this', { message });
    const second = await discord.messageCommand('Ask about this', { message });
    expect(textOf(await discord.submit(first, { question: aQuestion }))).toContain('was due to attend');
    expect(textOf(await discord.submit(second, { question: aQuestion }))).toContain('a little fast');
  });
});
