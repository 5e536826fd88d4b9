/** A stretch of literal text. Doors escape it in their own way; it never carries markup of its own. */
export interface Span {
  readonly text: string;
  readonly style?: 'bold' | 'italic' | 'code';
  /** Address the stretch leads to (http or https). */
  readonly link?: string;
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

/** A button: pressing it runs `command` with `options`. All its state is in these, none in memory. */
export interface Action {
  readonly label: string;
  readonly command: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly disabled?: boolean;
}

/** A picture that says again what the blocks say; a door that cannot show it leaves it out. */
export interface Picture {
  /** File name, of letters, digits, dots and hyphens. */
  readonly name: string;
  /** What it shows, for those who do not see it; at most 1,024 characters. */
  readonly alt: string;
  readonly png: Uint8Array;
}

/** What a command says, free of any door's format. */
export interface Reply {
  readonly visibility: 'public' | 'private';
  readonly tone: 'answer' | 'abstention' | 'information' | 'problem';
  readonly blocks: readonly ReplyBlock[];
  /** At most 5. */
  readonly actions?: readonly Action[];
  readonly picture?: Picture;
}
