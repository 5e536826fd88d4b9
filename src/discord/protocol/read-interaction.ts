import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { z } from 'zod';
import type {
  ActedOn,
  Attachment,
  Caller,
  CommandCall,
  ComponentCall,
  FormCall,
  MessageCommandCall,
  RawFields,
  RawOptions,
  TargetMessage,
  TargetUser,
  Typing,
  UserCommandCall,
} from '../../chat/interaction.js';
import type { OptionValue } from '../../chat/reply.js';
import type { InteractionAddress } from './calls.js';
import {
  addressJson,
  callerJson,
  commandJson,
  componentJson,
  modalJson,
  traceJson,
  type CommandDataJson,
  type ModalJson,
  type OptionJson,
  type OwnMessageJson,
} from './interaction-json.js';
import { formOfFlags, type MessageForm } from './message-form.js';

/** An interaction whose `custom_id` has not been looked up yet. */
type Coded<C> = Omit<C, 'action' | 'state'> & { readonly customId: string };

/** What a member asks for, as far as it can be told without looking anything up. */
export type ReadCall =
  | CommandCall
  | MessageCommandCall
  | UserCommandCall
  | Coded<ComponentCall>
  | Coded<FormCall>;

/** What came of reading an interaction. */
export type Incoming =
  | {
      readonly kind: 'call';
      readonly address: InteractionAddress;
      readonly call: ReadCall;
      /** The form of the message that an update can take the place of; null where there is none. */
      readonly onMessage: MessageForm | null;
    }
  | { readonly kind: 'typing'; readonly address: InteractionAddress; readonly typing: Typing }
  /** Not as Discord documents it. Where its address can be read, the member can still be told. */
  | {
      readonly kind: 'unreadable';
      readonly id: string | null;
      readonly address: InteractionAddress | null;
      readonly locale: string;
      /** Whether it was typing, which takes no message for an answer. */
      readonly typing: boolean;
      /** For the log; nothing in it is the member's. */
      readonly problem: string;
    };

/** The language of a member whose client does not tell. */
const defaultLocale = 'en-US';

/** What makes an interaction unreadable, found where a schema cannot tell. */
class Unreadable extends Error {}

/** Reads an interaction as Discord sends it over whichever connection. Never throws. */
export function readInteraction(raw: unknown): Incoming {
  const trace = traceJson.safeParse(raw);
  const { id, type, locale } = trace.success ? trace.data : { id: null, type: null };
  const found = addressJson.safeParse(raw);
  const address: InteractionAddress | null = found.success
    ? { id: found.data.id, token: found.data.token, applicationId: found.data.application_id }
    : null;
  const unreadable = (problem: string): Incoming => ({
    kind: 'unreadable',
    id,
    address,
    locale: locale ?? defaultLocale,
    typing: type === InteractionType.ApplicationCommandAutocomplete,
    problem,
  });
  if (address === null) return unreadable(found.success ? '' : problemsOf(found.error));
  try {
    return readByType(raw, type, address);
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(error.message);
    throw error;
  }
}

function readByType(raw: unknown, type: InteractionType | null, address: InteractionAddress): Incoming {
  switch (type) {
    case InteractionType.ApplicationCommand: {
      const call = readCommand(parsed(commandJson, raw).data, readCaller(raw));
      return { kind: 'call', address, call, onMessage: null };
    }
    case InteractionType.ApplicationCommandAutocomplete:
      return { kind: 'typing', address, typing: readTyping(parsed(commandJson, raw).data, readCaller(raw)) };
    case InteractionType.MessageComponent: {
      const { data, message } = parsed(componentJson, raw);
      const call = {
        kind: 'component',
        caller: readCaller(raw),
        message: actedOn(message),
        customId: data.custom_id,
        values: data.values ?? [],
      } as const;
      return { kind: 'call', address, call, onMessage: formOfMessage(message) };
    }
    case InteractionType.ModalSubmit: {
      const { data, message } = parsed(modalJson, raw);
      const call = {
        kind: 'form',
        caller: readCaller(raw),
        message: actedOn(message),
        customId: data.custom_id,
        fields: fieldsOf(data),
      } as const;
      return { kind: 'call', address, call, onMessage: message ? formOfMessage(message) : null };
    }
    default:
      throw new Unreadable('type: is no kind of interaction that is known');
  }
}

function formOfMessage(message: OwnMessageJson | null | undefined): MessageForm {
  return formOfFlags(message?.flags ?? 0);
}

function actedOn(message: OwnMessageJson | null | undefined): ActedOn | null {
  if (typeof message?.id !== 'string') return null;
  return { id: message.id, isPrivate: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0 };
}

function readCaller(raw: unknown): Caller {
  const read = parsed(callerJson, raw);
  const { member, user, guild_id, channel_id, channel, locale, guild_locale } = read;
  const isGuest = isBroughtAlong(read);
  const bits = BigInt(member?.permissions ?? 0);
  const manages = (bits & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
  return {
    userId: member?.user.id ?? user?.id ?? '',
    // Whoever manages a server that has not invited the bot manages nothing of it.
    permissions: manages && !isGuest ? ['manage-server'] : [],
    roles: member?.roles ?? [],
    guildId: guild_id ?? null,
    channelId: channel_id ?? channel?.id ?? null,
    parentId: channel?.parent_id ?? null,
    ...(isGuest ? { isGuest } : {}),
    locale: locale ?? guild_locale ?? defaultLocale,
    door: 'discord',
  };
}

/** Whether only the member has the bot, and this is no direct message with it. */
function isBroughtAlong({
  context,
  authorizing_integration_owners: owners,
}: z.output<typeof callerJson>): boolean {
  const has = (type: ApplicationIntegrationType): boolean => Object.hasOwn(owners ?? {}, String(type));
  return (
    context !== InteractionContextType.BotDM &&
    has(ApplicationIntegrationType.UserInstall) &&
    !has(ApplicationIntegrationType.GuildInstall)
  );
}

function readCommand(
  data: CommandDataJson,
  caller: Caller,
): CommandCall | MessageCommandCall | UserCommandCall {
  const { name } = data;
  switch (data.type) {
    case ApplicationCommandType.ChatInput: {
      const { path, options } = followPath(data);
      return { kind: 'command', caller, path, options: optionsOf(options, data) };
    }
    case ApplicationCommandType.Message:
      return { kind: 'message-command', caller, name, message: targetMessage(data, caller) };
    case ApplicationCommandType.User:
      return { kind: 'user-command', caller, name, user: targetUser(data) };
    default:
      throw new Unreadable(`data.type: ${data.type} is no kind of command that is known`);
  }
}

function readTyping(data: CommandDataJson, caller: Caller): Typing {
  const { path, options } = followPath(data);
  const focused = options.find((option) => option.focused === true);
  if (focused === undefined) throw new Unreadable('data.options: none is focused');
  return {
    kind: 'autocomplete',
    caller,
    path,
    options: optionsOf(options, data),
    focused: focused.name,
    typed: String(focused.value ?? ''),
  };
}

const nesting: readonly ApplicationCommandOptionType[] = [
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
];

/** The names down to the command that is meant, and its own options. */
function followPath({ name, options: first }: CommandDataJson): { path: string[]; options: OptionJson[] } {
  const path = [name];
  let options = first ?? [];
  for (let [step] = options; step !== undefined && nesting.includes(step.type); [step] = options) {
    path.push(step.name);
    options = step.options ?? [];
  }
  return { path, options };
}

function optionsOf(options: readonly OptionJson[], { resolved }: CommandDataJson): RawOptions {
  const files = new Map(Object.entries(resolved?.attachments ?? {}));
  const values: [string, OptionValue | Attachment][] = [];
  for (const { name, type, value } of options) {
    if (value === undefined) continue;
    if (type !== ApplicationCommandOptionType.Attachment) {
      values.push([name, value]);
      continue;
    }
    const file = files.get(String(value));
    if (file === undefined) throw new Unreadable('data.resolved.attachments: a file is missing');
    const { id, filename, content_type, size, url } = file;
    values.push([name, { id, name: filename, type: content_type ?? null, size, url }]);
  }
  return Object.fromEntries(values);
}

function targetMessage({ target_id, resolved }: CommandDataJson, caller: Caller): TargetMessage {
  const target = new Map(Object.entries(resolved?.messages ?? {})).get(target_id ?? '');
  if (target === undefined) throw new Unreadable('data.resolved.messages: the target is missing');
  const { id, content, embeds, components } = target;
  const shown = embeds.flatMap(({ title, description }) => [title, description]);
  const text = [content, ...shown, ...components].filter(Boolean).join('\n\n');
  const channel = `${caller.guildId ?? '@me'}/${caller.channelId ?? ''}`;
  return { id, text, address: `https://discord.com/channels/${channel}/${id}` };
}

function targetUser({ target_id, resolved }: CommandDataJson): TargetUser {
  const target = new Map(Object.entries(resolved?.users ?? {})).get(target_id ?? '');
  if (target === undefined) throw new Unreadable('data.resolved.users: the target is missing');
  return { id: target.id, name: target.global_name ?? target.username };
}

function fieldsOf({ components }: ModalJson): RawFields {
  const controls = components.flatMap(({ component, components = [] }) =>
    component === undefined ? components : [component, ...components],
  );
  const fields = controls.flatMap(({ custom_id, value, values }) => {
    const given = values ?? value;
    if (given === null || given === undefined) return [];
    return [[custom_id, typeof given === 'boolean' ? String(given) : given] as const];
  });
  return Object.fromEntries(fields);
}

/** @throws Unreadable naming the fields that are not as they should be */
function parsed<T>(schema: z.ZodType<T>, raw: unknown): T {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  throw new Unreadable(problemsOf(result.error));
}

/** Fields and what is wrong with them; never their values. */
function problemsOf({ issues }: z.ZodError): string {
  const shown = issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'interaction'}: ${message}`);
  return shown.join('; ');
}
