import type { Command, CommandGroup, SlashCommand } from '../../chat/command.js';
import { moderator, type Precondition } from '../../chat/precondition.js';

/** A slash command as a browser offers it. */
export interface OfferedCommand {
  /** Its name, behind those of its groups. */
  readonly path: readonly string[];
  readonly command: SlashCommand;
}

/** What a command is called by: its path with a stroke before it. */
export function slashName({ path }: Pick<OfferedCommand, 'path'>): string {
  return `/${path.join(' ')}`;
}

/** Commands about one server; a browser is in none, and the dashboard shows the same of all of them. */
const OF_SERVERS: readonly string[] = ['settings', 'gaps', 'feedback', 'audit'];

/** Commands by which something is kept for a member; a browser is none that would be known again. */
const FOR_MEMBERS: readonly string[] = ['preferences', 'subscribe'];

/**
 * The slash commands that a browser may use. Left out are those about a server, those that keep something for a member, and,
 * unless who asks moderates, those for which somebody must be allowed something.
 */
export function offeredCommands(
  commands: readonly Command[],
  { moderates }: { readonly moderates: boolean },
): OfferedCommand[] {
  return commands.flatMap((command) =>
    (command.kind === 'slash' || command.kind === 'group') && isForBrowsers(command.name)
      ? offeredOf(command, moderates && !OF_SERVERS.includes(command.name))
      : [],
  );
}

/**
 * Whether a browser may use what belongs to a command, by what its name or that of a handler of it begins with. What is for
 * moderators is refused by the command itself.
 */
export function isForBrowsers(name: string): boolean {
  return !FOR_MEMBERS.includes(firstWordOf(name));
}

function offeredOf(
  command: SlashCommand | CommandGroup,
  moderates: boolean,
  above: readonly string[] = [],
): OfferedCommand[] {
  if (!command.preconditions.every((each) => isForAll(each) || (moderates && each === moderator))) return [];
  const path = [...above, command.name];
  if (command.kind === 'slash') return [{ path, command }];
  return command.commands.flatMap((each) => offeredOf(each, moderates, path));
}

function isForAll({ permission, serversOnly = false }: Precondition): boolean {
  return permission === undefined && !serversOnly;
}

function firstWordOf(name: string): string {
  return /^[^ /]*/.exec(name)?.[0] ?? '';
}
