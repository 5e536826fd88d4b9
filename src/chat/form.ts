import * as z from 'zod';
import type { FormHandler, Handling } from './command.js';
import type { Wording } from './option.js';
import { readDeclared, type ValuesOf } from './read-declared.js';
import {
  privateNotice,
  type Choice,
  type FormControl,
  type Form,
  type Outcome,
  type State,
} from './reply.js';
import type { Texts } from './texts/texts.js';

/** A field of a form, declared once: how it is filled in, and what it is to the handler. Sizes in characters. */
export type FormField<T = unknown> = {
  readonly label: Wording;
  readonly required?: boolean;
  readonly schema: z.ZodType<T>;
} & (
  | {
      readonly kind: 'text';
      readonly long?: boolean;
      readonly minLength?: number;
      readonly maxLength?: number;
    }
  | { readonly kind: 'select'; readonly choices: (texts: Texts) => readonly Choice[]; readonly most?: number }
);

type FormFields = Readonly<Record<string, FormField>>;

interface TextField {
  readonly label: Wording;
  readonly required?: boolean;
  /** At most 4,000. */
  readonly maxLength: number;
  readonly long?: boolean;
}

/** A text without the spaces around it; empty where it may be, and was, left so. */
export function textField(declared: TextField): FormField<string> {
  const schema = z
    .string()
    .trim()
    .min(declared.required === true ? 1 : 0)
    .max(declared.maxLength)
    // Checked as well, unlike a default.
    .prefault('');
  return { ...declared, kind: 'text', schema };
}

interface SelectField {
  readonly label: Wording;
  readonly required?: boolean;
  readonly choices: (texts: Texts) => readonly Choice[];
  readonly most?: number;
}

/** The values that were chosen. */
export function selectField(declared: SelectField): FormField<readonly string[]> {
  const schema = z
    .array(z.string())
    .min(declared.required === true ? 1 : 0)
    .max(declared.most ?? 1)
    .prefault([]);
  return { ...declared, kind: 'select', schema };
}

interface FormDeclaration<S extends State, F extends FormFields> {
  readonly title: Wording;
  readonly fields: F;
  readonly state: z.ZodType<S>;
  run(context: Handling & { readonly state: S; readonly fields: ValuesOf<F> }): Promise<Outcome>;
}

/** A form that can be shown, and handles what comes back. */
export interface DefinedForm<S extends State> extends FormHandler {
  /**
   * The form to show to a member. `action` names this handler: `command/form`.
   * @param filled what stands in text fields already, by their names
   */
  open(action: string, state: S, texts: Texts, filled?: Readonly<Record<string, string>>): Form;
}

/** Declares a form once: its title and fields, what it carries, and what is done when it is sent. */
export function defineForm<S extends State, F extends FormFields>(
  declared: FormDeclaration<S, F>,
): DefinedForm<S> {
  return {
    open: (action, state, texts, filled = {}) => ({
      kind: 'form',
      action,
      state,
      title: declared.title(texts),
      fields: Object.entries(declared.fields).map(([name, field]) => shown(name, field, texts, filled[name])),
    }),
    async run(context, given) {
      const { problem } = context.texts;
      const state = declared.state.safeParse(given.state);
      if (!state.success) return privateNotice(problem.outdated);
      const fields = readDeclared(declared.fields, given.fields);
      if (!fields.ok)
        return privateNotice(problem.badField(labelOf(declared.fields, fields.refused, context)));
      return declared.run({ ...context, state: state.data, fields: fields.values });
    },
  };
}

function labelOf(fields: FormFields, name: string, { texts }: Handling): string {
  return fields[name]?.label(texts) ?? name;
}

function shown(name: string, field: FormField, texts: Texts, value?: string): FormControl {
  const { schema: _schema, label, required = false, ...rest } = field;
  const common = { name, label: label(texts), required };
  const filled = value === undefined ? {} : { value };
  return rest.kind === 'text'
    ? { ...rest, ...common, ...filled }
    : { ...rest, ...common, choices: rest.choices(texts) };
}
