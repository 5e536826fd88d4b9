import { ComponentType as Type } from 'discord-api-types/v10';
import { controlsOf } from '../limits/form.js';
import { jsonOf, listOf, type Json } from '../limits/problem.js';
import type { Attachments, GivenFile } from '../rest/attachments.js';

/** A form (Discord's modal) as it stands before a member. */
export interface ShownForm {
  readonly customId: string;
  readonly title: string;
  readonly fields: readonly FormField[];
  /** As it was sent. */
  readonly components: readonly Json[];
}

export interface FormField {
  readonly customId: string;
  readonly type: number;
  readonly label: string;
  readonly required: boolean;
  /** Values that can be chosen; empty for all but selects and groups. */
  readonly choices: readonly string[];
  /** What stands in a text input already. */
  readonly value: string;
}

/** What a member fills in: a text, chosen values, files, or a tick. */
export type FieldInput = string | readonly string[] | boolean | { readonly files: readonly GivenFile[] };

export function shownForm(data: Json): ShownForm {
  const labels = new Map(
    listOf(data['components'])
      .map(jsonOf)
      .map((part) => [jsonOf(part['component'])['custom_id'], part['label']]),
  );
  return {
    customId: String(data['custom_id']),
    title: String(data['title']),
    components: listOf(data['components']).map(jsonOf),
    fields: controlsOf(data).map((control) => ({
      customId: String(control['custom_id']),
      type: Number(control['type']),
      label: textOf(labels.get(control['custom_id']) ?? control['label']),
      required: control['required'] !== false && control['type'] !== Type.Checkbox,
      choices: listOf(control['options']).map((option) => String(jsonOf(option)['value'])),
      value: textOf(control['value']),
    })),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * The `data` of a form that a member sends.
 * @throws where a member could not send it so: a field that is not there, a required one left empty, a choice that
 *   is not offered.
 */
export function filledForm(
  form: ShownForm,
  input: Readonly<Record<string, FieldInput>>,
  attachments: Attachments,
): Json {
  for (const name of Object.keys(input)) {
    if (form.fields.every((field) => field.customId !== name)) {
      throw new Error(`The form has no field with the custom id ${name}.`);
    }
  }
  const files: Record<string, Json> = {};
  const answered = (control: Json): Json => {
    const field = form.fields.find((each) => each.customId === control['custom_id']);
    if (field === undefined) return {};
    const given = input[field.customId] ?? field.value;
    if (typeof given !== 'object' || !('files' in given)) {
      return { type: field.type, custom_id: field.customId, ...filled(field, given) };
    }
    const kept = given.files.map((file) => attachments.keep(file));
    for (const file of kept) files[file.id] = file;
    const ids = kept.map((file) => file.id);
    return { type: field.type, custom_id: field.customId, ...filled(field, ids) };
  };
  const components = form.components.map((part, index) => {
    const at = { id: index + 1, type: part['type'] };
    if (part['type'] === Type.Label) return { ...at, component: answered(jsonOf(part['component'])) };
    if (part['type'] !== Type.ActionRow) return at;
    return { ...at, components: listOf(part['components']).map((control) => answered(jsonOf(control))) };
  });
  const resolved = Object.keys(files).length === 0 ? {} : { resolved: { attachments: files } };
  return { custom_id: form.customId, components, ...resolved };
}

/** What a field that was left empty is sent as, for fields that have one value; all others have a list. */
const EMPTY: ReadonlyMap<number, string | null> = new Map([
  [Type.TextInput, ''],
  [Type.RadioGroup, null],
]);
const TICKS: readonly number[] = [Type.Checkbox];

function filled(field: FormField, given: string | boolean | readonly string[]): Json {
  if (TICKS.includes(field.type)) return { value: given === true };
  const values = Array.isArray(given) ? given.map(String) : [String(given)].filter(Boolean);
  if (field.required && values.every((value) => value.trim() === '')) {
    throw new Error(`The field "${field.label}" is required.`);
  }
  const unknown = values.find((value) => field.choices.length > 0 && !field.choices.includes(value));
  if (unknown !== undefined) throw new Error(`The field "${field.label}" does not offer ${unknown}.`);
  const empty = EMPTY.get(field.type);
  return empty === undefined ? { values } : { value: values[0] ?? empty };
}
