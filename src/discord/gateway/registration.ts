import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType, Routes } from 'discord-api-types/v10';
import type { REST } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../../chat/command.js';
import { commandForm, toCommandJson, type CommandJson } from '../protocol/command-json.js';

export interface RegistrationOptions {
  readonly rest: REST;
  readonly applicationId: string;
  /** One server to register in; everywhere where left out. */
  readonly guildId?: string | undefined;
  readonly commands: readonly Command[];
  readonly signal: AbortSignal;
}

/** Names of the commands, by what became of them. */
export interface RegistrationReport {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** As Discord gives it: any number, since it may know kinds that we do not. */
const chatInput: number = ApplicationCommandType.ChatInput;

const existingShape = z.array(
  z.looseObject({
    id: z.string(),
    name: z.string(),
    type: z.number().default(chatInput),
  }),
);

/**
 * Makes Discord's slash commands those given, writing only what differs: Discord allows 200 creations a day, and a
 * rewritten command is unusable for a moment. Commands of other kinds are left alone.
 * @throws DiscordAPIError or a network error where Discord cannot be asked or refuses.
 */
export async function registerCommands(options: RegistrationOptions): Promise<RegistrationReport> {
  const { rest, applicationId, guildId, signal } = options;
  const scope =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const existing = existingShape
    // Without being asked, Discord leaves translations out, and every command would seem to have changed.
    .parse(await rest.get(scope, { signal, query: new URLSearchParams({ with_localizations: 'true' }) }))
    .filter((command) => command.type === chatInput);
  const declared = options.commands.map((command) => scopedJson(command, guildId));

  const created: string[] = [];
  const changed: string[] = [];
  const unchanged: string[] = [];
  for (const body of declared) {
    const known = existing.find((command) => command.name === body.name);
    if (known === undefined) {
      await rest.post(scope, { body, signal });
      created.push(body.name);
    } else if (sameCommand(known, body, guildId)) {
      unchanged.push(body.name);
    } else {
      await rest.patch(`${scope}/${known.id}`, { body, signal });
      changed.push(body.name);
    }
  }
  const gone = existing.filter((command) => declared.every((body) => body.name !== command.name));
  for (const command of gone) await rest.delete(`${scope}/${command.id}`, { signal });
  return { created, changed, removed: gone.map((command) => command.name), unchanged };
}

/** Contexts are for global commands alone; a server's commands have none to send or to compare. */
function scopedJson(command: Command, guildId: string | undefined): CommandJson {
  const { contexts, integration_types, ...body } = toCommandJson(command);
  return guildId === undefined ? { ...body, contexts, integration_types } : body;
}

function sameCommand(known: unknown, body: CommandJson, guildId: string | undefined): boolean {
  const there = commandForm.safeParse(known);
  // A command of a form we never declare (subcommands, say) is not ours as it should be.
  if (!there.success) return false;
  const ignored = guildId === undefined ? {} : { contexts: [], integration_types: [] };
  return isDeepStrictEqual({ ...there.data, ...ignored }, { ...commandForm.parse(body), ...ignored });
}
