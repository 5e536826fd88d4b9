import { describe, expect, it } from 'vitest';
import type { RawOptions } from '../../src/chat/interaction.js';
import { languageFor } from '../../src/chat/reply-language.js';
import { talksFacts as facts } from '../support/talks-of-facts.js';
import {
  aCaller,
  commands,
  completionsOf,
  pressButton,
  runCommand,
  wordsOf,
} from '../commands/run-command.js';

const ofCommand = (options: RawOptions, locale = 'en-US'): string =>
  languageFor({ kind: 'command', caller: aCaller({ locale }), path: ['who'], options });

describe('the language of a reply', () => {
  it.each([
    ['the one that was chosen', { language: 'he', name: 'فيدان' }, 'tr', 'he'],
    ['the one that was chosen by its name', { language: 'العربية' }, 'en-US', 'ar'],
    ['that of Arabic words', { name: 'فيدان' }, 'en-US', 'ar'],
    ['that of Hebrew words', { about: 'שיחות על חטופים' }, 'tr', 'he'],
    ['the client’s for a name in Latin letters', { name: 'Fidan' }, 'tr', 'tr'],
    ['the client’s where no letters are typed', { 'as-of': '2025-10-08', page: 2 }, 'ar', 'ar'],
    ['the client’s for what is no language', { language: 'Klingon' }, 'tr', 'tr'],
  ])('is %s', (_, options, locale, language) => {
    expect(ofCommand(options, locale)).toBe(language);
  });

  it('is the one chosen in every command', async () => {
    // Commands on messages have no options to choose it by.
    for (const { name } of commands.filter(({ kind }) => kind === 'slash')) {
      const options = { language: 'he', name: 'Fidan', about: 'Fidan', question: 'Who is Fidan?' };
      const words = wordsOf(await runCommand(name, options, { facts }));
      expect([name, words]).toEqual([name, expect.stringMatching(/[א-ת]{3}.*[א-ת]{3}/su)]);
    }
  });

  it('is kept by buttons, where it is not the member’s own', async () => {
    const reply = await runCommand('who', { name: 'فيدان' }, { facts });
    expect(wordsOf(reply)).toContain('شخص');
    const [, next] = reply.actions ?? [];
    expect(next?.state).toMatchObject({ language: 'ar', page: 2 });
    expect(wordsOf(await pressButton(next, { facts }))).toContain('الصفحة 2');
    const own = await runCommand('who', { name: 'Fidan', language: 'en' }, { facts });
    expect(own.actions?.[1]?.state).not.toHaveProperty('language');
  });

  it('is that of the letters in which a name was looked for and picked', async () => {
    const [choice] = await completionsOf('who', 'name', 'فيد', { facts });
    expect(choice).toEqual({ name: 'هاكان فيدان', value: 'هاكان فيدان' });
    expect(wordsOf(await runCommand('who', { name: choice?.value ?? '' }, { facts }))).toContain('شخص');
  });

  it('is that of what went wrong, too', async () => {
    const words = wordsOf(await runCommand('who', { name: 'فيدان', 'as-of': 'أمس' }, { facts }));
    expect(words).toContain('سنة-شهر-يوم');
  });
});
