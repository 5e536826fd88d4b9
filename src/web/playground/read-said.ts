import * as z from 'zod';
import type { Option } from '../../chat/option.js';
import type { Caller, Interaction, RawFields, RawOptions, Typing } from '../../chat/interaction.js';
import type { OptionValue, State } from '../../chat/reply.js';
import { isForBrowsers, type OfferedCommand } from './offered-commands.js';

/** What a form of the page sent: each name with the values that it came with, in order. */
export type SentFields = ReadonlyMap<string, readonly string[]>;

/** What the names of fields begin with: an option of a command, a text of a form, and what is chosen in one. */
export const FIELD = { option: 'o.', text: 'f.', chosen: 'c.' } as const;

const stateSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** The state that a button or form carried; null for what is none. */
function readState(json: string | undefined): State | null {
  try {
    return stateSchema.safeParse(JSON.parse(json ?? '')).data ?? null;
  } catch {
    return null;
  }
}

function first(fields: SentFields, name: string): string | undefined {
  return fields.get(name)?.[0];
}

/** The fields whose names begin so, by what stands behind that. */
function named<T>(
  fields: SentFields,
  prefix: string,
  read: (values: readonly string[]) => T,
): (readonly [string, T])[] {
  return [...fields].flatMap(([name, values]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), read(values)] as const] : [],
  );
}

/** An option's value as its kind has it; undefined where it was left blank. */
function optionValue(option: Option | undefined, text: string): OptionValue | undefined {
  if (text.trim() === '' || option === undefined || option.kind === 'attachment') return undefined;
  if (option.kind === 'boolean') return text === 'true';
  if (option.kind === 'integer') return /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : text;
  return text;
}

function optionsIn(fields: SentFields, { command }: OfferedCommand): RawOptions {
  const given = named(fields, FIELD.option, ([text = '']) => text).flatMap(([name, text]) => {
    const value = optionValue(Object.hasOwn(command.options, name) ? command.options[name] : undefined, text);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}

function offeredAt(path: string | undefined, offered: readonly OfferedCommand[]): OfferedCommand | undefined {
  return offered.find((each) => each.path.join(' ') === path);
}

/** What a member asks for, by what a form of the page sent; null for what no form of it sends. */
export function readSaid(
  fields: SentFields,
  offered: readonly OfferedCommand[],
  caller: Caller,
): Interaction | null {
  const action = first(fields, 'action');
  switch (first(fields, 'kind')) {
    case 'command': {
      const called = offeredAt(first(fields, 'command'), offered);
      if (called === undefined) return null;
      return { kind: 'command', caller, path: called.path, options: optionsIn(fields, called) };
    }
    case 'component': {
      if (action === undefined || !isForBrowsers(action)) return null;
      const values = fields.get('values') ?? [];
      return { kind: 'component', caller, action, state: readState(first(fields, 'state')), values };
    }
    case 'form': {
      if (action === undefined || !isForBrowsers(action)) return null;
      const filled: RawFields = Object.fromEntries([
        ...named(fields, FIELD.text, ([text = '']) => text),
        ...named(fields, FIELD.chosen, (values) => values.filter((value) => value !== '')),
      ]);
      return { kind: 'form', caller, action, state: readState(first(fields, 'state')), fields: filled };
    }
    default:
      return null;
  }
}

/** What a member is typing in an option; null for what no field of the page sends. */
export function readTyping(
  fields: SentFields,
  offered: readonly OfferedCommand[],
  caller: Caller,
): Typing | null {
  const called = offeredAt(first(fields, 'command'), offered);
  const focused = first(fields, 'focused');
  if (called === undefined || focused === undefined) return null;
  const typed = first(fields, `${FIELD.option}${focused}`) ?? '';
  return {
    kind: 'autocomplete',
    caller,
    path: called.path,
    options: optionsIn(fields, called),
    focused,
    typed,
  };
}
