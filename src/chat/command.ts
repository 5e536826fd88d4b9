import type { OptionValue, Reply } from './reply.js';
import type { Draw } from '../picture/render-svg.js';
import type { Services } from '../app/services.js';

/** The same text in other languages, by Discord's code of the language (`tr`). */
type Localizations = Readonly<Record<string, string>>;

/** Declaration of one option of a slash command; sizes in characters. */
export type CommandOption = {
  readonly name: string;
  readonly description: string;
  readonly descriptionLocalizations?: Localizations;
  readonly required?: boolean;
} & (
  | {
      readonly type: 'string';
      readonly minLength?: number;
      readonly maxLength?: number;
      /** Choices are offered while the member types; any text may be sent all the same. */
      readonly autocomplete?: boolean;
    }
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
  /** Draws an SVG as a PNG; null where that cannot be done here. */
  readonly draw: Draw;
  readonly request: CommandRequest;
}

/** What a member has typed so far in an option that offers choices. Untrusted. */
export interface CompletionRequest {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
}

/** A choice to offer. A client may send its name in place of its value, so either must mean it. */
export interface Choice {
  readonly name: string;
  readonly value: string;
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
  /** Choices for the options that offer some, likeliest first. */
  complete?(context: {
    readonly services: Services;
    readonly request: CompletionRequest;
  }): Promise<readonly Choice[]>;
}
