import type { OptionValue, State } from './reply.js';

/** What a command can ask a member to be allowed to do, in the words of no platform. */
export type Permission = 'manage-server';

/** Who asks, where, and in which language. The same from every door. */
export interface Caller {
  readonly userId: string;
  /** Empty in a direct message, where there is nothing to manage. */
  readonly permissions: readonly Permission[];
  /** Ids of the roles they have in the server; empty in a direct message. */
  readonly roles: readonly string[];
  /** The server; null in a direct message. */
  readonly guildId: string | null;
  readonly channelId: string | null;
  /** Of a thread or a forum's post: the channel that it belongs to. */
  readonly parentId?: string | null;
  /**
   * Whether the member brought the bot along to where it was not invited: they have it for themselves, and the server has
   * not, or it is a conversation between people.
   */
  readonly isGuest?: boolean;
  /** Whether it is whoever runs Parley, who showed the admin token: they moderate, in no server. */
  readonly isOperator?: boolean;
  /** BCP 47 tag of the member's client. */
  readonly locale: string;
  /** Which door the interaction came through, such as `discord`. */
  readonly door: string;
}

/** A file that a member sent with a command. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** Media type as the door tells it; null where it does not. */
  readonly type: string | null;
  /** In bytes. */
  readonly size: number;
  readonly url: string;
}

/** Options as they came, by name. Untrusted until they were read by their declaration. */
export type RawOptions = Readonly<Record<string, OptionValue | Attachment>>;

/** Fields of a form as they came, by name: a text, or the values that were chosen. Untrusted. */
export type RawFields = Readonly<Record<string, string | readonly string[]>>;

/** A message that a command was used on. */
export interface TargetMessage {
  readonly id: string;
  /** What a reader sees of it, as plain text; may be empty. */
  readonly text: string;
  /** Where it stands. */
  readonly address: string;
}

/** A member that a command was used on. */
export interface TargetUser {
  readonly id: string;
  readonly name: string;
}

interface Called {
  readonly caller: Caller;
}

/** A slash command; `path` is its name, behind it those of its group and subcommand, if it has any. */
export interface CommandCall extends Called {
  readonly kind: 'command';
  readonly path: readonly string[];
  readonly options: RawOptions;
}

export interface MessageCommandCall extends Called {
  readonly kind: 'message-command';
  readonly name: string;
  readonly message: TargetMessage;
}

export interface UserCommandCall extends Called {
  readonly kind: 'user-command';
  readonly name: string;
  readonly user: TargetUser;
}

/** A message of ours that something was done on. */
export interface ActedOn {
  readonly id: string;
  /** Only one member sees it. */
  readonly isPrivate: boolean;
}

/** A button was pressed, or values chosen in a select. */
export interface ComponentCall extends Called {
  readonly kind: 'component';
  /** Null where the door does not tell. */
  readonly message?: ActedOn | null;
  readonly action: string;
  /** As it was given to the button; null where what it stood for is no longer kept. */
  readonly state: State | null;
  /** Empty for a button. */
  readonly values: readonly string[];
}

/** A form was sent. */
export interface FormCall extends Called {
  readonly kind: 'form';
  /** The one whose button opened it, if any. */
  readonly message?: ActedOn | null;
  readonly action: string;
  readonly state: State | null;
  readonly fields: RawFields;
}

/** A message that was put to the bot: one that mentions it, or a direct message. What is said to it is said to all. */
export interface MessageCall extends Called {
  readonly kind: 'message';
  readonly id: string;
  /** What was written, without the mention of the bot; may be empty. */
  readonly text: string;
  /** Where it stands. */
  readonly address: string;
  /** Whether its words name the bot. A reply to one of the bot's messages is put to it without. */
  readonly mentions: boolean;
  /** Null where it is no reply. */
  readonly repliesTo: RepliedTo | null;
}

/** A message that another is a reply to. */
export interface RepliedTo {
  readonly id: string;
  /** Whether the bot itself sent it. */
  readonly ours: boolean;
  /** What its buttons stand for, in their order, where it is the bot's; no state where it is no longer kept. */
  readonly buttons: readonly { readonly action: string; readonly state: State | null }[];
}

/** A thread that a member began in a forum. Nothing of it was put to the bot, so that it may well say nothing. */
export interface ThreadCall extends Called {
  readonly kind: 'thread';
  readonly id: string;
  readonly title: string;
  readonly forumId: string;
}

/** What a member asks for, through whichever door. */
export type Interaction =
  | CommandCall
  | MessageCommandCall
  | UserCommandCall
  | ComponentCall
  | FormCall
  | MessageCall
  | ThreadCall;

/** A member is typing in an option that offers choices. It is answered with choices alone. */
export interface Typing extends Called {
  readonly kind: 'autocomplete';
  readonly path: readonly string[];
  /** Those that were given already. */
  readonly options: RawOptions;
  readonly focused: string;
  readonly typed: string;
}
