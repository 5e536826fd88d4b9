import type { Command, CommandGroup, SlashCommand } from '../../chat/command.js';
import type { Precondition } from '../../chat/precondition.js';

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

/** Commands by which something is kept for a member; a browser is none that would be known again. */
const FOR_MEMBERS: readonly string[] = ['preferences', 'subscribe'];

/**
 * The slash commands that anybody may use from anywhere. Left out are those for which somebody must be allowed something, since
 * nobody is signed in, those about a server, and those that keep something for a member.
 */
export function offeredCommands(commands: readonly Command[]): OfferedCommand[] {
  return commands.flatMap((command) =>
    (command.kind === 'slash' || command.kind === 'group') && isForBrowsers(command.name)
      ? offeredOf(command)
      : [],
  );
}

/** Whether a browser may use what belongs to a command, by what its name or that of a handler of it begins with. */
export function isForBrowsers(name: string): boolean {
  return !FOR_MEMBERS.includes(/^[^ /]*/.exec(name)?.[0] ?? '');
}

function offeredOf(command: SlashCommand | CommandGroup, above: readonly string[] = []): OfferedCommand[] {
  if (!command.preconditions.every(isForAll)) return [];
  const path = [...above, command.name];
  if (command.kind === 'slash') return [{ path, command }];
  return command.commands.flatMap((each) => offeredOf(each, path));
}

function isForAll({ permission, serversOnly = false }: Precondition): boolean {
  return permission === undefined && !serversOnly;
}
