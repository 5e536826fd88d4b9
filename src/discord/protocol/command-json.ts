import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Command, CommandOption } from '../../chat/command.js';

export type CommandJson = RESTPostAPIChatInputApplicationCommandsJSONBody;

/**
 * A command's declaration as Discord takes it: for servers and for direct messages with the bot, where nobody manages
 * anything and a managing one would always be refused.
 */
export function toCommandJson(command: Command): CommandJson {
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    // Sent even where there are none: a change that leaves them out would keep those of before.
    description_localizations: command.descriptionLocalizations ?? null,
    options: command.options.map(toOptionJson),
    default_member_permissions:
      command.permission === 'manage' ? String(PermissionFlagsBits.ManageGuild) : null,
    contexts: [
      InteractionContextType.Guild,
      ...(command.permission === 'manage' ? [] : [InteractionContextType.BotDM]),
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    nsfw: false,
  };
}

function toOptionJson(option: CommandOption): APIApplicationCommandBasicOption {
  const { name, description, required = false, descriptionLocalizations = null } = option;
  const common = { name, description, description_localizations: descriptionLocalizations, required };
  if (option.type === 'string') {
    return {
      ...common,
      type: ApplicationCommandOptionType.String,
      ...(option.minLength === undefined ? {} : { min_length: option.minLength }),
      ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
      ...(option.autocomplete === true ? { autocomplete: true } : {}),
    };
  }
  if (option.type === 'choice') {
    const choices = option.choices.map((choice) => ({ name: choice.name, value: choice.value }));
    return { ...common, type: ApplicationCommandOptionType.String, choices };
  }
  if (option.type === 'integer') {
    return {
      ...common,
      type: ApplicationCommandOptionType.Integer,
      ...(option.min === undefined ? {} : { min_value: option.min }),
      ...(option.max === undefined ? {} : { max_value: option.max }),
    };
  }
  return { ...common, type: ApplicationCommandOptionType.Boolean };
}

const sortedSet = z
  .array(z.number())
  .nullish()
  .transform((values) => (values ?? []).toSorted((a, b) => a - b));

/** Left out, null and empty are the same to Discord, and so are the entries of a language. */
const localizationsForm = z
  .record(z.string(), z.string().nullable())
  .nullish()
  .transform((texts) =>
    Object.fromEntries(Object.entries(texts ?? {}).filter(([, text]) => text !== null && text !== '')),
  );

const optionForm = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  description_localizations: localizationsForm,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })).default([]),
  min_length: z.number().optional(),
  max_length: z.number().optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
});

/**
 * The part of a command that is compared, with the same defaults for what we declare and what Discord gives back.
 * A list of what counts, not of what does not: a field Discord adds one day must not rewrite every command.
 */
export const commandForm = z.object({
  name: z.string(),
  description: z.string(),
  description_localizations: localizationsForm,
  options: z
    .array(optionForm)
    .nullish()
    .transform((options) => options ?? []),
  default_member_permissions: z
    .string()
    .nullish()
    .transform((bits) => bits ?? null),
  contexts: sortedSet,
  integration_types: sortedSet,
  nsfw: z.boolean().default(false),
});
