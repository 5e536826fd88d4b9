import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import * as z from 'zod';
import type { Command, CommandGroup, SlashCommand } from '../../chat/command.js';
import type { Permission } from '../../chat/interaction.js';
import type { Option, Wording } from '../../chat/option.js';
import { shorten } from '../../chat/shorten.js';
import { choiceNameIn, optionNameIn } from '../../chat/texts/menu-names.js';
import { textsFor } from '../../chat/texts/texts.js';
import { codeOf } from '../../language/languages.js';

export type CommandJson = RESTPostAPIApplicationCommandsJSONBody;

/** Discord's limits, in characters. */
const limits = { description: 100, name: 32, choice: 100 };

const permissionBits: Record<Permission, bigint> = { 'manage-server': PermissionFlagsBits.ManageGuild };

/** A wording in the default language, and in each of Discord's that there are texts for. */
function localized(wording: Wording, max: number): { text: string; localizations: Record<string, string> } {
  const fallback = textsFor();
  const others = Object.values(Locale).flatMap((locale) => {
    const texts = textsFor(locale);
    return texts.code === fallback.code ? [] : [[locale, shorten(wording(texts), max)] as const];
  });
  return { text: shorten(wording(fallback), max), localizations: Object.fromEntries(others) };
}

/** Those that say something else than the default. */
function without(text: string, localizations: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(localizations).filter(([, other]) => other !== text));
}

/** Null where there are none, and sent even then: a change that leaves them out would keep those of before. */
function orNull(localizations: Record<string, string>): Record<string, string> | null {
  return Object.keys(localizations).length === 0 ? null : localizations;
}

function describedBy(wording: Wording) {
  const { text, localizations } = localized(wording, limits.description);
  return { description: text, description_localizations: orNull(localizations) };
}

/**
 * A command's declaration as Discord takes it: for servers alone where it works in them alone, else for direct messages as
 * well, and for whoever has the bot for themselves.
 */
export function toCommandJson(command: Command): CommandJson {
  const bits = command.preconditions.flatMap(({ permission }) =>
    permission === undefined ? [] : [permissionBits[permission]],
  );
  const serversOnly = command.preconditions.some(({ serversOnly }) => serversOnly === true);
  const common = {
    name: command.name,
    default_member_permissions: bits.length === 0 ? null : String(bits.reduce((all, bit) => all | bit, 0n)),
    contexts: [
      InteractionContextType.Guild,
      ...(serversOnly ? [] : [InteractionContextType.BotDM, InteractionContextType.PrivateChannel]),
    ],
    // Whoever has it for themselves brings it to servers that have not, where they moderate nothing of it.
    integration_types: [
      ApplicationIntegrationType.GuildInstall,
      ...(serversOnly ? [] : [ApplicationIntegrationType.UserInstall]),
    ],
    nsfw: false,
  };
  if (command.kind === 'slash' || command.kind === 'group') {
    return {
      ...common,
      type: ApplicationCommandType.ChatInput,
      ...describedBy(command.description),
      options: command.kind === 'slash' ? optionsOf(command) : command.commands.map(toInnerCommand),
    };
  }
  const type = command.kind === 'message' ? ApplicationCommandType.Message : ApplicationCommandType.User;
  // The name is what comes back in an interaction; only its translations may read differently.
  const { localizations } = localized(command.label, 32);
  return { ...common, type, name_localizations: orNull(localizations) };
}

function toSubcommand(command: SlashCommand): APIApplicationCommandSubcommandOption {
  const { name, description } = command;
  return {
    name,
    ...describedBy(description),
    type: ApplicationCommandOptionType.Subcommand,
    options: optionsOf(command),
  };
}

function toInnerCommand(command: CommandGroup['commands'][number]): APIApplicationCommandOption {
  if (command.kind === 'slash') return toSubcommand(command);
  const { name, description, commands } = command;
  return {
    name,
    ...describedBy(description),
    type: ApplicationCommandOptionType.SubcommandGroup,
    options: commands.map(toSubcommand),
  };
}

function optionsOf({ options }: SlashCommand): APIApplicationCommandBasicOption[] {
  return Object.entries(options).map(([name, option]) => toOptionJson(name, option));
}

function toOptionJson(name: string, option: Option): APIApplicationCommandBasicOption {
  const { localizations } = localized(({ code }) => optionNameIn(codeOf(code), name), limits.name);
  const common = {
    name,
    name_localizations: orNull(without(name, localizations)),
    ...describedBy(option.description),
    required: option.required ?? false,
  };
  switch (option.kind) {
    case 'text':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        ...(option.minLength === undefined ? {} : { min_length: option.minLength }),
        ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
        ...(option.complete === undefined ? {} : { autocomplete: true }),
      };
    case 'choice': {
      const choices = option.choices.map((choice) => {
        const { localizations } = localized(({ code }) => choiceNameIn(codeOf(code), choice), limits.choice);
        const { name, value } = choice;
        return { name, name_localizations: orNull(without(name, localizations)), value };
      });
      return { ...common, type: ApplicationCommandOptionType.String, choices };
    }
    case 'integer':
      return {
        ...common,
        type: ApplicationCommandOptionType.Integer,
        ...(option.min === undefined ? {} : { min_value: option.min }),
        ...(option.max === undefined ? {} : { max_value: option.max }),
      };
    case 'boolean':
      return { ...common, type: ApplicationCommandOptionType.Boolean };
    default:
      return { ...common, type: ApplicationCommandOptionType.Attachment };
  }
}

/** As Discord gives it: any number, since it may know kinds that we do not. */
const chatInput: number = ApplicationCommandType.ChatInput;

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

interface OptionForm {
  readonly [field: string]: unknown;
}

const optionForm: z.ZodType<OptionForm> = z.object({
  type: z.number(),
  name: z.string(),
  name_localizations: localizationsForm,
  description: z.string(),
  description_localizations: localizationsForm,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  choices: z
    .array(
      z.object({
        name: z.string(),
        name_localizations: localizationsForm,
        value: z.union([z.string(), z.number()]),
      }),
    )
    .default([]),
  min_length: z.number().optional(),
  max_length: z.number().optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  // Of a subcommand or its group.
  get options() {
    return optionsForm;
  },
});

const optionsForm = z
  .array(optionForm)
  .nullish()
  .transform((options) => options ?? []);

/**
 * The part of a command that is compared, with the same defaults for what we declare and what Discord gives back.
 * A list of what counts, not of what does not: a field Discord adds one day must not rewrite every command.
 */
export const commandForm = z.object({
  type: z.number().default(chatInput),
  name: z.string(),
  name_localizations: localizationsForm,
  // Empty for commands on messages and members, which have none.
  description: z.string().default(''),
  description_localizations: localizationsForm,
  options: optionsForm,
  default_member_permissions: z
    .string()
    .nullish()
    .transform((bits) => bits ?? null),
  contexts: sortedSet,
  integration_types: sortedSet,
  nsfw: z.boolean().default(false),
});
