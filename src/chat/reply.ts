import type { CitedPassage } from '../model/passage-page.js';

/** A stretch of literal text. Doors escape it in their own way; it never carries markup of its own. */
export interface Span {
  readonly text: string;
  readonly style?: 'bold' | 'italic' | 'code';
  /** Address the stretch leads to (http or https). */
  readonly link?: string;
  /** What the text stands in for where a door can show it as it is called now. It pings nobody. */
  readonly mention?: { readonly kind: 'channel' | 'role' | 'member'; readonly id: string };
  /** Passage that the stretch leads to on the service's own pages. A door that has none leaves the stretch out. */
  readonly passage?: CitedPassage;
}

/**
 * A part of a reply, in reading order. A door with a size limit leaves out whole blocks, those with the lowest
 * `priority` first (default 1; 0 goes first), and never cuts inside one: a cut quotation would be a false one.
 */
export interface ReplyBlock {
  readonly kind: 'heading' | 'paragraph' | 'quote' | 'item' | 'note';
  readonly spans: readonly Span[];
  readonly priority?: number;
}

/** A value an option of a command can have. */
export type OptionValue = string | number | boolean;

/** What a button or form carries for its handler. It comes back letter by letter, or not at all. */
export type State = Readonly<Record<string, OptionValue>>;

/** Names the handler of a button, select or form as `command/action`, such as `timeline/page`, and its state. */
export interface ActionRef {
  readonly action: string;
  readonly state: State;
}

/** A button. */
export interface Action extends ActionRef {
  readonly label: string;
  readonly disabled?: boolean;
}

/** One choice of a list. A client may send its name in place of its value, so either must mean it. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A list below the reply to choose from. */
export interface Select extends ActionRef {
  readonly placeholder: string;
  /** 1 to 25; none where the door offers what it knows itself. */
  readonly choices: readonly Choice[];
  /** How many may be chosen; default 1. */
  readonly most?: number;
  /** In place of choices: channels of the server (`text`: those to write in), forums or roles. Their ids are chosen. */
  readonly pick?: 'channel' | 'text' | 'forum' | 'role';
  /** Ids that are picked already. */
  readonly picked?: readonly string[];
}

/** A picture that says again what the blocks say; a door that cannot show it leaves it out. */
export interface Picture {
  /** File name, of letters, digits, dots and hyphens. */
  readonly name: string;
  /** What it shows, for those who do not see it; at most 1,024 characters. */
  readonly alt: string;
  readonly png: Uint8Array;
}

/** How many blocks head a reply: its headings and notes, before anything else. A door that can shows the picture below them. */
export function blocksAbovePicture(blocks: readonly ReplyBlock[]): number {
  const first = blocks.findIndex(({ kind }) => kind !== 'heading' && kind !== 'note');
  return first < 0 ? blocks.length : first;
}

/** What is said, free of any door's format. */
export interface Content {
  readonly tone: 'answer' | 'abstention' | 'information' | 'problem';
  readonly blocks: readonly ReplyBlock[];
  /** At most 5. */
  readonly actions?: readonly Action[];
  /** At most 4. */
  readonly selects?: readonly Select[];
  readonly picture?: Picture;
}

/** Who sees a reply: everyone in the channel, or the member alone. */
export type Visibility = 'public' | 'private';

/** A message of its own. */
export interface Reply extends Content {
  readonly kind: 'reply';
  readonly visibility: Visibility;
}

/** Takes the place of the message that the button, select or form is on; without one it is a reply to all. */
export interface Update extends Content {
  readonly kind: 'update';
}

/** The message that the button is on goes. */
export interface Removal {
  readonly kind: 'removal';
}

/** What is filled in in a form: a text, or a choice of some values. */
export type FormControl = {
  readonly name: string;
  /** At most 45 characters. */
  readonly label: string;
  readonly required: boolean;
} & (
  | {
      readonly kind: 'text';
      /** Several lines rather than one. */
      readonly long?: boolean;
      /** In characters, at most 4,000. */
      readonly minLength?: number;
      readonly maxLength?: number;
      /** What stands there already. */
      readonly value?: string;
    }
  | {
      readonly kind: 'select';
      /** 1 to 25. */
      readonly choices: readonly Choice[];
      readonly most?: number;
    }
);

/** A window to fill in. It is only ever the first answer to an interaction, and none to another form. */
export interface Form extends ActionRef {
  readonly kind: 'form';
  /** At most 45 characters. */
  readonly title: string;
  /** 1 to 5. */
  readonly fields: readonly FormControl[];
}

/** What comes of an interaction. */
export type Outcome = Reply | Update | Form | Removal | { readonly kind: 'nothing' };

/** The same content in place of the message that was acted on. */
export function updateWith({ kind: _kind, visibility: _visibility, ...content }: Reply): Update {
  return { kind: 'update', ...content };
}

/** The same for what may also be a notice to the member alone, which must not replace what others see. */
export function inPlace(reply: Reply): Outcome {
  return reply.visibility === 'public' ? updateWith(reply) : reply;
}

/** A line for one member only: what is wrong, and what to do next. */
export function privateNotice(text: string): Reply {
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'problem',
    blocks: [{ kind: 'paragraph', spans: [{ text }] }],
  };
}
