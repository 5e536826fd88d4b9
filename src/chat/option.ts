import * as z from 'zod';
import type { Attachment, Caller } from './interaction.js';
import type { Choice } from './reply.js';
import type { Texts } from './texts/texts.js';
import type { Services } from '../app/services.js';
import type { LanguageCode } from '../language/languages.js';

/** Something said in each language of the interface. */
export type Wording = (texts: Texts) => string;

/** Who is typing, and in which language choices are offered to them. */
export interface Typist {
  readonly caller: Caller;
  readonly language: LanguageCode;
}

/** Offers choices for what was typed, likeliest first. Any text may be sent all the same. */
export type Complete = (typed: string, services: Services, typist: Typist) => Promise<readonly Choice[]>;

/**
 * An option of a command, declared once: how a member is asked for it, and what it is to the command.
 * Sizes are in characters.
 */
export type Option<T = unknown> = {
  readonly description: Wording;
  readonly required?: boolean;
  /** From what a client sent, `undefined` where it was left out, to what the command works with. */
  readonly schema: z.ZodType<T>;
  /** What a member is told whose value does not fit; a general line where left out. */
  readonly wrong?: Wording;
} & (
  | {
      readonly kind: 'text';
      readonly minLength?: number;
      /** As the menu enforces it. */
      readonly maxLength?: number;
      readonly complete?: Complete;
    }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'attachment' }
);

/** The options of a command by name, in the order they are offered: required ones first. */
export type Options = Readonly<Record<string, Option>>;

interface Described {
  readonly description: Wording;
  readonly wrong?: Wording;
}

interface TextSize {
  readonly maxLength: number;
  readonly complete?: Complete;
}

/** A text of 1 to `maxLength` characters, without the spaces around it. */
export function requiredText(declared: Described & TextSize): Option<string> {
  const schema = z.string().trim().min(1).max(declared.maxLength);
  return { ...declared, kind: 'text', required: true, minLength: 1, schema };
}

/** A text of at most `maxLength` characters; null where it is left out or blank. */
export function optionalText(declared: Described & TextSize): Option<string | null> {
  const schema = z
    .string()
    .trim()
    .max(declared.maxLength)
    .default('')
    .transform((text) => (text === '' ? null : text));
  return { ...declared, kind: 'text', schema };
}

const attachmentSchema: z.ZodType<Attachment> = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string().nullable(),
  size: z.number(),
  url: z.string(),
});

/** A file that must be sent along. */
export function requiredAttachment(declared: Described): Option<Attachment> {
  return { ...declared, kind: 'attachment', required: true, schema: attachmentSchema };
}

/** A file that may be sent along; null where none is. */
export function optionalAttachment(declared: Described): Option<Attachment | null> {
  return {
    ...declared,
    kind: 'attachment',
    schema: attachmentSchema.nullish().transform((file) => file ?? null),
  };
}
