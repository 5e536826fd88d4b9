import type { z } from 'zod';
import type { Draw } from '../picture/draw.js';
import type { Once } from '../app/once.js';
import type { Services } from '../app/services.js';
import type {
  ActedOn,
  Caller,
  MessageCall,
  RawFields,
  RawOptions,
  TargetMessage,
  TargetUser,
  ThreadCall,
} from './interaction.js';
import type { MemberPreferences } from './member-preferences.js';
import type { Options, Wording } from './option.js';
import type { Precondition } from './precondition.js';
import { readDeclared, type ValuesOf } from './read-declared.js';
import { privateNotice, type Outcome, type Reply, type State, type Visibility } from './reply.js';
import type { ServerSettings } from './server-settings.js';
import type { Texts } from './texts/texts.js';

/** What a handler may use. Nothing of Discord or HTTP. */
export interface Handling {
  readonly services: Services;
  /** Draws a PNG; null where that cannot be done here. */
  readonly draw: Draw;
  readonly caller: Caller;
  /** In the language of the reply: the one chosen, or that of what was typed, or the caller's. */
  readonly texts: Texts;
  /** What the member has chosen for all that they ask. */
  readonly preferences: MemberPreferences;
  /** As unset where there is no server. */
  readonly server: ServerSettings;
  /** For whom a reply is that no option says it of. */
  readonly visibility: Visibility;
  /** Whether replies may be shown to all where this was asked. */
  readonly mayBePublic: boolean;
  /** The message whose button was pressed, or opened the form; null where there is none. */
  readonly actedOn: ActedOn | null;
  /** Does once what a key names, and where. */
  readonly once: Once;
  /** Sends one more reply at once, before what the handler returns; whether it was taken. */
  readonly sendNow: (reply: Reply) => Promise<boolean>;
}

/** What every handler declares, whatever it handles. */
interface HandlerOptions {
  /** Checked in order; those of its command where left out. */
  readonly preconditions?: readonly Precondition[];
  /** Set where the work can outlast a door's patience: it says at once that something will come, for whom. */
  readonly deferred?: Visibility;
}

/** Handles a button or select of a command's replies. */
export interface ActionHandler extends HandlerOptions {
  run(
    context: Handling,
    given: { readonly state: State; readonly values: readonly string[] },
  ): Promise<Outcome>;
}

/** Handles a form of a command's. */
export interface FormHandler extends HandlerOptions {
  run(context: Handling, given: { readonly state: State; readonly fields: RawFields }): Promise<Outcome>;
}

/** Handles messages that are put to the bot. One command has it. */
export interface MessageHandler extends HandlerOptions {
  run(context: Handling, message: MessageCall): Promise<Outcome>;
}

/** Handles threads that members begin in a forum. One command has it. */
export interface ThreadHandler extends HandlerOptions {
  run(context: Handling, thread: ThreadCall): Promise<Outcome>;
}

/** What every command has, of whatever kind. */
interface Shared extends HandlerOptions {
  /** As it is called; a door takes it back in its interactions. */
  readonly name: string;
  readonly preconditions: readonly Precondition[];
  /** It puts members' own questions: one that has no answer may be kept (`noted-questions.ts`). */
  readonly asks?: boolean;
  /** Handlers of its buttons and selects, which name them `name/action`. */
  readonly actions?: Readonly<Record<string, ActionHandler>>;
  readonly forms?: Readonly<Record<string, FormHandler>>;
  /** Where members put to the bot in a message what they could put to it in this command. */
  readonly message?: MessageHandler;
  readonly thread?: ThreadHandler;
}

/** A slash command, as doors and dispatch see it. */
export interface SlashCommand extends Shared {
  readonly kind: 'slash';
  readonly description: Wording;
  readonly options: Options;
  run(context: Handling, options: RawOptions): Promise<Outcome>;
}

interface GroupOf<C> {
  readonly kind: 'group';
  readonly name: string;
  readonly description: Wording;
  /** Checked before those of the command itself. */
  readonly preconditions: readonly Precondition[];
  readonly commands: readonly C[];
}

/** Several slash commands under one name: `/name command`, or `/name group command`. */
export type CommandGroup = GroupOf<SlashCommand | GroupOf<SlashCommand>>;

/** A command on a message. `label` is how a menu shows it. */
export interface MessageCommand extends Shared {
  readonly kind: 'message';
  readonly label: Wording;
  run(context: Handling, message: TargetMessage): Promise<Outcome>;
}

/** A command on a member. */
export interface UserCommand extends Shared {
  readonly kind: 'user';
  readonly label: Wording;
  run(context: Handling, user: TargetUser): Promise<Outcome>;
}

export type Command = SlashCommand | CommandGroup | MessageCommand | UserCommand;

type Definition<C extends Shared, Given> = Omit<C, 'kind' | 'run'> & {
  run(context: Handling & Given): Promise<Outcome>;
};

/**
 * Declares a slash command. Its options are declared once: the menu is made of them, what comes is checked by them,
 * and `run` gets them typed by them.
 */
export function defineCommand<const O extends Options>(
  definition: Omit<Definition<SlashCommand, { readonly options: ValuesOf<O> }>, 'options'> & {
    readonly options: O;
  },
): SlashCommand {
  const { options: declared } = definition;
  return {
    ...definition,
    kind: 'slash',
    async run(context, raw) {
      const { texts } = context;
      const read = readDeclared(declared, raw);
      if (read.ok) return definition.run({ ...context, options: read.values });
      const wrong = declared[read.refused]?.wrong?.(texts);
      return privateNotice(wrong ?? texts.problem.badOption(read.refused));
    },
  };
}

/** Declares a command on a message. */
export function defineMessageCommand(
  definition: Definition<MessageCommand, { readonly message: TargetMessage }>,
): MessageCommand {
  return {
    ...definition,
    kind: 'message',
    run: (context, message) => definition.run({ ...context, message }),
  };
}

/** Declares a command on a member. */
export function defineUserCommand(
  definition: Definition<UserCommand, { readonly user: TargetUser }>,
): UserCommand {
  return { ...definition, kind: 'user', run: (context, user) => definition.run({ ...context, user }) };
}

interface ActionDeclaration<S> extends HandlerOptions {
  readonly state: z.ZodType<S>;
  run(context: Handling & { readonly state: S; readonly values: readonly string[] }): Promise<Outcome>;
}

/** Declares what a button or select does: the state it carries, and what is done with it. */
export function defineAction<S>(declared: ActionDeclaration<S>): ActionHandler {
  return {
    ...declared,
    async run(context, { state, values }) {
      const read = declared.state.safeParse(state);
      // Of a message from before an update, whose buttons carried something else.
      if (!read.success) return privateNotice(context.texts.problem.outdated);
      return declared.run({ ...context, state: read.data, values });
    },
  };
}
