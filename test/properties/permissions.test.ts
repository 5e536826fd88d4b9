import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, CommandGroup, SlashCommand } from '../../src/chat/command.js';
import type { Caller, Interaction } from '../../src/chat/interaction.js';
import type { Outcome } from '../../src/chat/reply.js';
import { serverSettings } from '../../src/chat/server-settings.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import { aCommunity } from '../commands/a-community.js';
import { aCaller } from '../commands/run-command.js';
import { anUnanswered } from '../store/contract-community.js';
import { aComplaint } from '../store/contract-feedback.js';

/** Commands for moderators, and what of them is for everybody all the same. */
const FOR_MODERATORS = ['corpus', 'feeds', 'reload', 'settings', 'gaps', 'feedback', 'audit'];
const FOR_ALL = ['gaps/watch', 'feedback/open', 'feedback/yes', 'feedback/no', 'feedback/wrong'];

type Use = {
  readonly name: string;
  readonly isForModerators: boolean;
  readonly by: (caller: Caller) => Interaction;
};

function slashCommandsIn(
  command: Command | SlashCommand | CommandGroup,
  above: readonly string[] = [],
): { readonly path: readonly string[]; readonly command: SlashCommand }[] {
  if (command.kind === 'slash') return [{ path: [...above, command.name], command }];
  if (command.kind !== 'group') return [];
  return command.commands.flatMap((each) => slashCommandsIn(each, [...above, command.name]));
}

/** Every way in which any command can be used. */
function usesOf(commands: readonly Command[]): Use[] {
  return commands
    .flatMap((command) => slashCommandsIn(command))
    .flatMap(({ path, command }) => {
      const isForModerators = FOR_MODERATORS.includes(path[0] ?? '');
      const name = path.join(' ');
      const options = { kind: 'feed', url: 'https://news.example/feed', id: 'doha', question: 'Who?' };
      const state = { id: '1', standing: 'dismissed', show: 'open', page: 1, name: 'language' };
      const part = (what: string): Omit<Use, 'by'> & { readonly action: string } => {
        const action = `${name}/${what}`;
        return { name: action, action, isForModerators: isForModerators && !FOR_ALL.includes(action) };
      };
      return [
        { name, isForModerators, by: (caller): Interaction => ({ kind: 'command', caller, path, options }) },
        ...Object.keys(command.actions ?? {}).map((what): Use => {
          const { action, ...use } = part(what);
          return { ...use, by: (caller) => ({ kind: 'component', caller, action, state, values: ['1'] }) };
        }),
        ...Object.keys(command.forms ?? {}).map((what): Use => {
          const { action, ...use } = part(what);
          return { ...use, by: (caller) => ({ kind: 'form', caller, action, state, fields: {} }) };
        }),
      ];
    });
}

const notAllowed = textsFor('en').problem.notAllowed;

function isRefused(outcome: Outcome): boolean {
  return (
    outcome.kind === 'reply' &&
    outcome.visibility === 'private' &&
    outcome.blocks.some(({ spans }) => spans.some(({ text }) => text === notAllowed))
  );
}

const role = fc.constantFrom('red', 'green', 'blue');
const anybody = fc.record({
  permissions: fc.constantFrom<Caller['permissions']>([], ['manage-server']),
  roles: fc.uniqueArray(role),
  guildId: fc.constantFrom('2', '2', null),
});

describe('commands for moderators, their buttons and their forms', () => {
  const { commands } = aCommunity();
  const uses = usesOf(commands);

  it('are all known here, and there are more than a few', () => {
    expect(uses.filter(({ isForModerators }) => isForModerators).length).toBeGreaterThan(20);
    expect(FOR_ALL.filter((name) => !uses.some((use) => use.name === name))).toEqual([]);
  });

  it('are reached by moderators of the server alone, whatever role is set for them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...uses),
        anybody,
        fc.option(role),
        async ({ isForModerators, by }, given, moderatorRole) => {
          const { act, settings, gaps, feedback, audit } = aCommunity();
          await gaps.note(anUnanswered());
          await feedback.give({ answer: 'a', voter: 'v', guild: '2', complaint: aComplaint() });
          const guild = { kind: 'guild', id: '2' } as const;
          if (moderatorRole !== null) await settings.set(guild, serverSettings.moderatorRole, moderatorRole);
          const caller = aCaller({ userId: '7', ...given });
          const isModerator =
            given.guildId !== null &&
            (given.permissions.includes('manage-server') ||
              (moderatorRole !== null && given.roles.includes(moderatorRole)));
          const outcome = await act(by(caller));
          expect(isRefused(outcome)).toBe(isForModerators && !isModerator);
          if (isModerator || !isForModerators) return;
          expect((await audit.newest({ limit: 9 })).every(({ outcome: ended }) => ended === 'refused')).toBe(
            true,
          );
          expect((await gaps.find('lisbon'))?.standing).toBe('open');
          expect(await feedback.count('2')).toEqual({ right: 0, wrong: 1, open: 1 });
        },
      ),
      { numRuns: 300 },
    );
  });
});
