import { describe, expect, it } from 'vitest';
import { choiceNameIn, choiceValueOf, optionNameIn } from '../../src/chat/texts/menu-names.js';
import { runCommand } from '../commands/run-command.js';

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
