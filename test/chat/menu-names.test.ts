import { describe, expect, it } from 'vitest';
import type { Command, CommandGroup } from '../../src/chat/command.js';
import type { Options } from '../../src/chat/option.js';
import { choiceNameIn, choiceValueOf, optionNameIn } from '../../src/chat/texts/menu-names.js';
import { LANGUAGES } from '../../src/language/languages.js';
import { aCommunity } from '../commands/a-community.js';
import { runCommand } from '../commands/run-command.js';

const isLanguage = (value: string): boolean => LANGUAGES.some((code) => code === value);

/** Options of a command, and of those below it. */
function optionsOf(command: Command | CommandGroup['commands'][number]): [string, Options[string]][] {
  if (command.kind === 'slash') return Object.entries(command.options);
  return command.kind === 'group' ? command.commands.flatMap(optionsOf) : [];
}

describe('names in menus', () => {
  it('are those of the language, or as they are declared', () => {
    expect(optionNameIn('tr', 'question')).toBe('soru');
    expect([optionNameIn('en', 'question'), optionNameIn('tr', 'constructor')]).toEqual([
      'question',
      'constructor',
    ]);
    expect(choiceNameIn('tr', { name: 'yes', value: 'yes' })).toBe('evet');
    expect(choiceNameIn('tr', { name: 'Türkçe', value: 'tr' })).toBe('Türkçe');
  });

  it('are there for every option and choice of every command, in each language that menus know', () => {
    const { commands } = aCommunity();
    const options = commands.flatMap(optionsOf);
    expect(options.length).toBeGreaterThan(20);
    const nameless = options.flatMap(([name, option]) => [
      ...(optionNameIn('tr', name) === name ? [name] : []),
      ...('choices' in option ? option.choices : [])
        // A language is called as it calls itself.
        .filter(({ value }) => !isLanguage(value) && choiceNameIn('tr', { name: value, value }) === value)
        .map(({ value }) => `${name}: ${value}`),
    ]);
    expect(nameless).toEqual([]);
    const named = new Set(options.map(([name]) => name));
    expect(new Set([...named].map((name) => optionNameIn('tr', name))).size).toBe(named.size);
  });

  it('mean what they stand for, where a client sends them in place of the value', async () => {
    expect(['evet', 'hayır', 'yes', 'else'].map(choiceValueOf)).toEqual(['yes', 'no', 'yes', 'else']);
    const shown = async (wish: string) =>
      (await runCommand('ask', { question: 'Who is he?', private: wish })).visibility;
    expect([await shown('hayır'), await shown('evet'), await shown('perhaps')]).toEqual([
      'public',
      'private',
      'private',
    ]);
  });
});
