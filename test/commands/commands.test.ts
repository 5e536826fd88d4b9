import { describe, expect, it } from 'vitest';
import { createCommands } from '../../commands/index.js';

const commands = createCommands();

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

  it.each(commands.map((command) => [command.name, command] as const))(
    'declares /%s as Discord will take it',
    (_, command) => {
      const { options } = command;
      for (const declared of [command, ...options]) {
        expect(declared.name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
        expect(declared.description.length).toBeGreaterThan(0);
        expect(declared.description.length).toBeLessThanOrEqual(100);
        const translations = declared.descriptionLocalizations ?? {};
        expect(Object.keys(translations)).toEqual(['tr']);
        for (const text of Object.values(translations)) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(100);
          expect(text).not.toBe(declared.description);
        }
      }
      expect(options.length).toBeLessThanOrEqual(25);
      // Discord refuses a required option after an optional one.
      const required = options.map((option) => option.required === true);
      expect([...required].sort((a, b) => Number(b) - Number(a))).toEqual(required);
      expect(new Set(options.map((option) => option.name)).size).toBe(options.length);
    },
  );

  it('holds only what asks of the articles to the cooldown, and only reloading to moderators', () => {
    expect(commands.filter(({ limited }) => limited === true).map(({ name }) => name)).toEqual([
      'ask',
      'who',
      'timeline',
      'reports',
      'latest',
    ]);
    const managed = commands.filter(({ permission }) => permission === 'manage');
    expect(managed.map(({ name, deferred }) => [name, deferred])).toEqual([['reload', 'private']]);
  });
});
