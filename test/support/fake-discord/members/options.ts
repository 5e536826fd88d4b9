import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { userPayload } from '../identity.js';
import { jsonOf, listOf, type Json } from '../limits/problem.js';
import type { Attachments, GivenFile } from '../rest/attachments.js';
import { resolvedMember } from './envelope.js';

/** A value of an option: what a member types, or a file or member they choose. */
export type OptionValue =
  | string
  | number
  | boolean
  | { readonly file: GivenFile }
  | { readonly user: string };

export type OptionInput = Readonly<Record<string, OptionValue>>;

/** What is told apart from the values: what ids among them stand for. */
type Resolved = Readonly<Record<string, Readonly<Record<string, Json>>>>;

export interface ChosenOptions {
  readonly options: readonly Json[];
  readonly resolved: Resolved;
}

/**
 * A command's options as Discord sends them. Types go by the declaration, and by the value where there is none.
 * `path` names the subcommand (and its group) the options belong to; `focused` the one being typed in.
 */
export function chosenOptions(
  input: OptionInput,
  about: { readonly declared: unknown; readonly path: readonly string[]; readonly focused?: string },
  attachments: Attachments,
): ChosenOptions {
  const [step, ...rest] = about.path;
  const declared = listOf(about.declared).map(jsonOf);
  if (step !== undefined) {
    const group = declared.find((option) => option['name'] === step);
    const inner = chosenOptions(input, { ...about, declared: group?.['options'], path: rest }, attachments);
    const type = rest.length > 0 ? Type.SubcommandGroup : Type.Subcommand;
    return { options: [{ name: step, type, options: inner.options }], resolved: inner.resolved };
  }
  const chosen = Object.entries(input).map(([name, given]) => {
    const { value, resolved } = read(given, attachments);
    const type = declared.find((option) => option['name'] === name)?.['type'] ?? typeOf(given);
    const focused = name === about.focused ? { focused: true } : {};
    return { option: { name, type, value, ...focused }, resolved };
  });
  return {
    options: chosen.map(({ option }) => option),
    resolved: merged(chosen.map(({ resolved }) => resolved)),
  };
}

function read(given: OptionValue, attachments: Attachments): { value: unknown; resolved: Resolved } {
  if (typeof given !== 'object') return { value: given, resolved: {} };
  if ('file' in given) {
    const file = attachments.keep(given.file);
    return { value: file.id, resolved: { attachments: { [file.id]: file } } };
  }
  const { user } = given;
  return {
    value: user,
    resolved: {
      users: { [user]: userPayload(user, 'chosen') },
      members: { [user]: resolvedMember() },
    },
  };
}

function typeOf(value: OptionValue): Type {
  if (typeof value === 'string') return Type.String;
  if (typeof value === 'boolean') return Type.Boolean;
  if (typeof value === 'number') return Number.isInteger(value) ? Type.Integer : Type.Number;
  return 'file' in value ? Type.Attachment : Type.User;
}

/** Puts what several values stand for together, kind by kind. */
function merged(parts: readonly Resolved[]): Resolved {
  const kinds = new Set(parts.flatMap((part) => Object.keys(part)));
  return Object.fromEntries(
    [...kinds].map((kind) => [kind, Object.assign({}, ...parts.map((part) => part[kind]))]),
  );
}
