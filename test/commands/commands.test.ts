import { describe, expect, it } from 'vitest';
import type { Command, CommandGroup, SlashCommand } from '../../src/chat/command.js';
import type { Precondition } from '../../src/chat/precondition.js';
import { textsFor, type Texts } from '../../src/chat/texts/texts.js';
import { toCommandJson } from '../../src/discord/protocol/command-json.js';
import { moderatorsPorts } from '../support/chat-ports.js';
import { checkCommand } from '../support/fake-discord/limits/command.js';
import { fakeEditing, fakeFollowing, moderatorCommands } from './moderating.js';
import { commands } from './run-command.js';

const everything = moderatorCommands({
  editing: fakeEditing(),
  following: fakeFollowing().following,
  settings: moderatorsPorts(),
});

/** Slash commands by their whole names, with all that must be so before each runs. */
function slashIn(
  of: readonly (Command | CommandGroup['commands'][number])[],
  above: readonly string[] = [],
  outer: readonly Precondition[] = [],
): SlashCommand[] {
  return of.flatMap((command) => {
    const name = [...above, command.name].join(' ');
    if (command.kind === 'message' || command.kind === 'user') return [];
    const preconditions = [...outer, ...command.preconditions];
    return command.kind === 'slash'
      ? [{ ...command, name, preconditions }]
      : slashIn(command.commands, [...above, command.name], preconditions);
  });
}

const slash = slashIn(everything);
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
      'topics',
      'sources',
      'Look this up',
      'Ask about this',
      'reload',
      'help',
    ]);
  });

  it('has those on what is kept and followed where that can be done', () => {
    const names = (given: Parameters<typeof moderatorCommands>[0]) =>
      moderatorCommands(given).map(({ name }) => name);
    expect(names({})).toEqual(commands.map(({ name }) => name));
    expect(names({ editing: fakeEditing() })).toContain('corpus');
    expect(names({ editing: fakeEditing() })).not.toContain('feeds');
    expect(names({ following: fakeFollowing().following })).not.toContain('corpus');
    expect(names({ settings: moderatorsPorts() })).toContain('settings');
    expect(everything.map(({ name }) => name).slice(-7)).toEqual([
      'reload',
      'preferences',
      'subscribe',
      'settings',
      'corpus',
      'feeds',
      'help',
    ]);
  });

  it.each(everything.map((command) => [command.name, command] as const))(
    'makes of /%s what Discord takes, and no direct message shows what is for moderators',
    (_, command) => {
      const json = toCommandJson(command);
      expect(checkCommand(json)).toEqual([]);
      const forModerators = command.preconditions.some(({ name }) => name === 'moderator');
      expect(json.contexts).toHaveLength(forModerators ? 1 : 3);
      expect(json.integration_types).toHaveLength(forModerators ? 1 : 2);
      expect(json.default_member_permissions !== null).toBe(forModerators);
    },
  );

  it.each(slash.map((command) => [command.name, command] as const))(
    'declares /%s as Discord will take it',
    (_, command) => {
      const options = Object.entries(command.options);
      for (const [name, declared] of [[command.name, command] as const, ...options]) {
        expect(name.split(' ').at(-1)).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
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

  it('holds only what asks of the articles to the cooldown, and what changes the articles to moderators', () => {
    expect(having('cooldown').map(({ name }) => name)).toEqual([
      'ask',
      'who',
      'timeline',
      'reports',
      'latest',
      'topics',
      'subscribe to',
    ]);
    expect(having('moderator').map(({ name, deferred }) => [name, deferred])).toEqual([
      ['reload', 'private'],
      ['settings', undefined],
      ['corpus status', 'private'],
      ['corpus add', 'private'],
      ['corpus remove', 'private'],
      ['corpus restore', 'private'],
      ['corpus reload', 'private'],
      ['feeds list', undefined],
      ['feeds add', 'private'],
      ['feeds remove', 'private'],
      ['feeds check', 'private'],
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
