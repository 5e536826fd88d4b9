import type {
  Command,
  CommandGroup,
  Handling,
  MessageCommand,
  SlashCommand,
  UserCommand,
} from './command.js';
import { PRIVATE } from './effective-settings.js';
import type { Interaction } from './interaction.js';
import type { Complete } from './option.js';
import type { Precondition } from './precondition.js';
import { privateNotice, type Outcome, type State, type Visibility } from './reply.js';

/** What handles one interaction. */
export interface Handler {
  /** For the log. */
  readonly name: string;
  readonly preconditions: readonly Precondition[];
  readonly deferred: Visibility | null;
  /** Whether it puts a member's own question. */
  readonly asks: boolean;
  /** Whether it can be asked to show what it says to one member alone. */
  readonly offersPrivate: boolean;
  run(context: Handling): Promise<Outcome>;
}

/** Finds what handles an interaction, among all that the commands declare. */
export interface Handlers {
  /** Null for what is not, or no longer, one of ours. */
  find(interaction: Interaction): Handler | null;
  /** Whether a button or list of this action has a handler. */
  handles(action: string): boolean;
  /** What offers choices in an option, and what must be so before it does; null where nothing does. */
  completing(path: readonly string[], option: string): Completing | null;
}

/** What offers choices in an option of a command. */
export interface Completing {
  readonly complete: Complete;
  readonly preconditions: readonly Precondition[];
}

type Single = SlashCommand | MessageCommand | UserCommand;

/** A command with its whole name and all that must be so before it runs, also for the sake of its groups. */
interface Placed<C extends Single> {
  readonly name: string;
  readonly preconditions: readonly Precondition[];
  readonly command: C;
}

/** A handler of a component or form, and the command it stands beside. */
interface Part<H> {
  readonly name: string;
  readonly owner: Placed<Single>;
  readonly handler: H;
}

/** Between the names of a path; no name of a slash command holds one. */
const step = ' ';

function placed<C extends Single>(
  command: C,
  above: readonly string[] = [],
  outer: readonly Precondition[] = [],
): Placed<C> {
  return {
    command,
    name: [...above, command.name].join(step),
    preconditions: [...outer, ...command.preconditions],
  };
}

function slashCommandsOf(
  command: SlashCommand | CommandGroup,
  above: readonly string[] = [],
  outer: readonly Precondition[] = [],
): Placed<SlashCommand>[] {
  if (command.kind === 'slash') return [placed(command, above, outer)];
  const inner = [...outer, ...command.preconditions];
  return command.commands.flatMap((each) => slashCommandsOf(each, [...above, command.name], inner));
}

function byName<T extends { readonly name: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((each) => [each.name, each]));
}

/** Handlers of one kind beside their commands, by the names that components and forms know them by. */
function partsOf<H>(
  owners: readonly Placed<Single>[],
  pick: (command: Single) => Readonly<Record<string, H>> | undefined,
): ReadonlyMap<string, Part<H>> {
  return byName(
    owners.flatMap((owner) =>
      Object.entries(pick(owner.command) ?? {}).map(([part, handler]) => ({
        name: `${owner.name}/${part}`,
        owner,
        handler,
      })),
    ),
  );
}

function handlerOf(owner: Placed<Single>, run: Handler['run']): Handler {
  const { name, preconditions, command } = owner;
  const { deferred = null, asks = false } = command;
  const offersPrivate = command.kind === 'slash' && PRIVATE in command.options;
  return { name, preconditions, deferred, asks, offersPrivate, run };
}

type PartHandler = { readonly preconditions?: readonly Precondition[]; readonly deferred?: Visibility };

/** Of a component or form whose state may be gone: then it says so, and what to use in its place. */
function partHandlerOf<H extends PartHandler>(
  { name, owner, handler }: Part<H>,
  state: State | null,
  run: (context: Handling, state: State) => Promise<Outcome>,
): Handler {
  return {
    name,
    preconditions: handler.preconditions ?? owner.preconditions,
    deferred: handler.deferred ?? owner.command.deferred ?? null,
    asks: owner.command.asks ?? false,
    offersPrivate: false,
    run: async (context) =>
      state === null ? privateNotice(context.texts.problem.outdated) : run(context, state),
  };
}

/** Of what is put to the bot in other ways, for the command that handles it too. */
function besideOf<H extends PartHandler>(
  owner: Placed<Single> | undefined,
  handler: H | undefined,
  asks: boolean,
  run: (context: Handling, handler: H) => Promise<Outcome>,
): Handler | null {
  if (owner === undefined || handler === undefined) return null;
  return {
    name: owner.name,
    preconditions: handler.preconditions ?? owner.preconditions,
    deferred: null,
    asks,
    offersPrivate: false,
    run: (context) => run(context, handler),
  };
}

/** Collects what the commands declare, once. */
export function collectHandlers(commands: readonly Command[]): Handlers {
  const slash = commands.flatMap((command) =>
    command.kind === 'slash' || command.kind === 'group' ? slashCommandsOf(command) : [],
  );
  const message = commands.flatMap((command) => (command.kind === 'message' ? [placed(command)] : []));
  const user = commands.flatMap((command) => (command.kind === 'user' ? [placed(command)] : []));
  const all: readonly Placed<Single>[] = [...slash, ...message, ...user];
  const slashes = byName(slash);
  const messages = byName(message);
  const users = byName(user);
  const written = all.find(({ command }) => command.message !== undefined);
  const begun = all.find(({ command }) => command.thread !== undefined);
  const actions = partsOf(all, ({ actions }) => actions);
  const forms = partsOf(all, ({ forms }) => forms);

  return {
    find(interaction) {
      switch (interaction.kind) {
        case 'command': {
          const found = slashes.get(interaction.path.join(step));
          if (found === undefined) return null;
          return handlerOf(found, (context) => found.command.run(context, interaction.options));
        }
        case 'message-command': {
          const found = messages.get(interaction.name);
          if (found === undefined) return null;
          return handlerOf(found, (context) => found.command.run(context, interaction.message));
        }
        case 'user-command': {
          const found = users.get(interaction.name);
          if (found === undefined) return null;
          return handlerOf(found, (context) => found.command.run(context, interaction.user));
        }
        case 'component': {
          const found = actions.get(interaction.action);
          if (found === undefined) return null;
          const { values } = interaction;
          return partHandlerOf(found, interaction.state, (context, state) =>
            found.handler.run(context, { state, values }),
          );
        }
        case 'message':
          return besideOf(written, written?.command.message, true, (context, handler) =>
            handler.run(context, interaction),
          );
        case 'thread':
          // Nobody put the title of a thread as a question.
          return besideOf(begun, begun?.command.thread, false, (context, handler) =>
            handler.run(context, interaction),
          );
        default: {
          const found = forms.get(interaction.action);
          if (found === undefined) return null;
          const { fields } = interaction;
          return partHandlerOf(found, interaction.state, (context, state) =>
            found.handler.run(context, { state, fields }),
          );
        }
      }
    },
    handles: (action) => actions.has(action),
    completing(path, name) {
      const found = slashes.get(path.join(step));
      const option = found?.command.options[name];
      if (found === undefined || option?.kind !== 'text' || option.complete === undefined) return null;
      return { complete: option.complete, preconditions: found.preconditions };
    },
  };
}
