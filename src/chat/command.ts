import type { OptionValue, Reply } from '../model/reply.js';
import type { Services } from './services.js';

/** The same text in other languages, by Discord's code of the language (`tr`). */
type Localizations = Readonly<Record<string, string>>;

/** Declaration of one option of a slash command; sizes in characters. */
export type CommandOption = {
  readonly name: string;
  readonly description: string;
  readonly descriptionLocalizations?: Localizations;
  readonly required?: boolean;
} & (
  | { readonly type: 'string'; readonly minLength?: number; readonly maxLength?: number }
  | {
      readonly type: 'choice';
      readonly choices: readonly { readonly name: string; readonly value: string }[];
    }
  | { readonly type: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly type: 'boolean' }
);

/** A typed request, from whichever door. Options are untrusted until the command has checked them. */
export interface CommandRequest {
  readonly command: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly user: { readonly id: string; readonly mayManage: boolean };
  /** BCP 47 tag of the member's client. */
  readonly locale: string;
  /** `action`: a button of an earlier reply was pressed, and the reply takes that one's place. */
  readonly origin: 'command' | 'action';
}

/** What a command may use. Nothing of Discord or HTTP. */
export interface CommandContext {
  readonly services: Services;
  readonly request: CommandRequest;
}

/** One slash command: its declaration and what it does. */
export interface Command {
  readonly name: string;
  readonly description: string;
  readonly descriptionLocalizations?: Localizations;
  readonly options: readonly CommandOption[];
  /** `manage`: needs Manage Server, offered so by Discord's menu and checked again when it runs. */
  readonly permission: 'everyone' | 'manage';
  /** Set where the work can outlast Discord's 3 s: the door defers first, with this visibility. */
  readonly deferred?: 'public' | 'private';
  /** Set where it counts against the member's cooldown. */
  readonly limited?: boolean;
  run(context: CommandContext): Promise<Reply>;
}
