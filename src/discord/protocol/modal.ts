import {
  ComponentType,
  TextInputStyle,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { FormControl, Form } from '../../chat/reply.js';
import { shorten } from '../../chat/shorten.js';
import { plainText } from './markdown/escape-markdown.js';
import { selectOptions } from './message.js';

/** Discord's limits, in characters and fields. */
const limits = { title: 45, label: 45, text: 4000, fields: 5 };

const within = (size: number): number => Math.min(Math.max(0, size), limits.text);

function toControl(field: FormControl): APILabelComponent['component'] {
  const { name, required } = field;
  if (field.kind === 'select') {
    const options = selectOptions(field.choices);
    return {
      type: ComponentType.StringSelect,
      custom_id: name,
      options,
      required,
      max_values: Math.min(Math.max(1, field.most ?? 1), options.length),
    };
  }
  const { long = false, minLength, maxLength, value } = field;
  const size = within(maxLength ?? limits.text);
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    ...(minLength === undefined ? {} : { min_length: within(minLength) }),
    max_length: Math.max(1, size),
    ...(value === undefined || value === '' ? {} : { value: shorten(plainText(value), size) }),
  };
}

function toLabel(field: FormControl): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: shorten(plainText(field.label), limits.label),
    component: toControl(field),
  };
}

/** A form as Discord's modal, within its limits. */
export function toModal(form: Form, customId: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: shorten(plainText(form.title), limits.title),
    components: form.fields.slice(0, limits.fields).map(toLabel),
  };
}
