import { describe, expect, it } from 'vitest';
import type { Command, CommandGroup } from '../../src/chat/command.js';
import { aCommunity } from '../commands/a-community.js';
import { fakeEditing, fakeFollowing, moderatorCommands } from '../commands/moderating.js';
import { moderatorsPorts } from '../support/chat-ports.js';
import { theWholeApp } from '../http/whole-app.js';
import { codeSpans, documentAt, documents, section } from './documents.js';

/** Every command by its whole name, with the names of its options. */
function commandsIn(
  of: readonly (Command | CommandGroup['commands'][number])[],
  above: readonly string[] = [],
): { readonly name: string; readonly usage: string; readonly options: readonly string[] }[] {
  return of.flatMap((command) => {
    const path = [...above, command.name];
    if (command.kind === 'group') return commandsIn(command.commands, path);
    const name = path.join(' ');
    if (command.kind === 'message' || command.kind === 'user') return [{ name, usage: name, options: [] }];
    return [{ name, usage: `/${name}`, options: Object.keys(command.options) }];
  });
}

const commands = commandsIn(
  moderatorCommands({
    editing: fakeEditing(),
    following: fakeFollowing().following,
    settings: moderatorsPorts(),
    community: aCommunity().community.ports,
  }),
);
const names = commands.map(({ name }) => name.split(' ')[0]);
const ofDiscord = section(documentAt('README.md'), '## Discord');

/** What README's line on a command says it is called with. */
function usageOf(name: string): string | undefined {
  return new RegExp(`^- \\*\\*\`(${name}(?: [^\`]*)?)\`\\*\\*`, 'm').exec(ofDiscord)?.[1];
}

describe('commands', () => {
  it.each(commands)(
    '$usage is described in README with all of its options and no others',
    ({ usage: called, options }) => {
      const usage = usageOf(called);
      expect(usage).toBeDefined();
      const written = (usage ?? '').split(' ').slice(called.split(' ').length);
      expect(written.map((word) => word.replace(/[[\]]/g, '')).sort()).toEqual([...options].sort());
    },
  );

  it.each(documents)('$path names no command that is not there', ({ text }) => {
    const routes = theWholeApp().routes.map(({ path }) => path);
    const called = codeSpans(text).flatMap((code) => /^\/([a-z]+)(?: |$)/.exec(code)?.[1] ?? []);
    const unknown = called.filter(
      (name) => !names.includes(name) && !routes.some((path) => path.split('/')[1] === name),
    );
    expect(unknown).toEqual([]);
  });
});
