import { describe, expect, it } from 'vitest';
import type { SlashCommand } from '../../src/chat/command.js';
import { textsFor, type Texts } from '../../src/chat/texts/texts.js';
import { commands } from './run-command.js';

const slash = commands.flatMap((command): SlashCommand[] => (command.kind === 'slash' ? [command] : []));
const having = (precondition: string) =>
  slash.filter(({ preconditions }) => preconditions.some(({ name }) => name === precondition));

describe('createCommands', () => {
  it('lists the commands in the order they are offered', () => {
    expect(commands.map(({ name }) => name)).toEqual([
      'ask',
      'who',
      'timeline',
      'reports',
      'latest',
      'sources',
      'reload',
      'help',
    ]);
  });

  it.each(slash.map((command) => [command.name, command] as const))(
    'declares /%s as Discord will take it',
    (_, command) => {
      const options = Object.entries(command.options);
      for (const [name, declared] of [[command.name, command] as const, ...options]) {
        expect(name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
        const said = ['en', 'tr', 'ar', 'he'].map((tag) => declared.description(textsFor(tag)));
        expect(new Set(said).size).toBe(said.length);
        for (const text of said) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(100);
        }
      }
      expect(options.length).toBeLessThanOrEqual(25);
      // Discord refuses a required option after an optional one.
      const required = options.map(([, option]) => option.required === true);
      expect([...required].sort((a, b) => Number(b) - Number(a))).toEqual(required);
    },
  );

  it('holds only what asks of the articles to the cooldown, and only reloading to moderators', () => {
    expect(having('cooldown').map(({ name }) => name)).toEqual([
      'ask',
      'who',
      'timeline',
      'reports',
      'latest',
    ]);
    expect(having('manageServer').map(({ name, deferred }) => [name, deferred])).toEqual([
      ['reload', 'private'],
    ]);
  });

  it('takes examples from the subject, in each language', () => {
    const who = slash.find(({ name }) => name === 'who');
    const said = (texts: Texts) => who?.options['name']?.description(texts);
    expect([said(textsFor('en')), said(textsFor('tr'))]).toEqual([
      'A name, such as Qatar',
      'Bir ad; örneğin Katar',
    ]);
  });
});
