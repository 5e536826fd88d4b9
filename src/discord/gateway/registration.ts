import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType, Routes } from 'discord-api-types/v10';
import { DiscordAPIError, HTTPError, type REST } from 'discord.js';
import * as z from 'zod';
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
  /** Those that Discord did not take, each with its reason; the others were sent all the same. */
  readonly refused: readonly RefusedCommand[];
}

export interface RefusedCommand {
  readonly name: string;
  readonly error: DiscordAPIError | HTTPError;
}

/** As Discord gives them: any number, since it may know kinds that we do not. */
const chatInput: number = ApplicationCommandType.ChatInput;
const ours: readonly number[] = [chatInput, ApplicationCommandType.Message, ApplicationCommandType.User];

const existingShape = z.array(
  z.looseObject({
    id: z.string(),
    name: z.string(),
    type: z.number().default(chatInput),
  }),
);

/**
 * Makes Discord's commands those given, writing only what differs: Discord allows 200 creations a day, and a
 * rewritten command is unusable for a moment. Commands of kinds that we do not know are left alone.
 * @throws DiscordAPIError, HTTPError, RateLimitError or a network error where Discord cannot be asked for what it has,
 *   refuses the token, or wants to be left alone.
 */
export async function registerCommands(options: RegistrationOptions): Promise<RegistrationReport> {
  const { rest, applicationId, guildId } = options;
  // One for each request: discord.js leaves its listeners on the signal.
  const request = () => ({ signal: AbortSignal.any([options.signal]) });
  const scope =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const existing = existingShape
    // Without being asked, Discord leaves translations out, and every command would seem to have changed.
    .parse(
      await rest.get(scope, { ...request(), query: new URLSearchParams({ with_localizations: 'true' }) }),
    )
    .filter((command) => ours.includes(command.type));
  const declared = options.commands.map((command) => scopedJson(command, guildId));

  const report = {
    created: new Array<string>(),
    changed: new Array<string>(),
    removed: new Array<string>(),
    unchanged: new Array<string>(),
    refused: new Array<RefusedCommand>(),
  };
  async function write(name: string, done: string[], send: () => Promise<unknown>): Promise<void> {
    try {
      await send();
      done.push(name);
    } catch (error) {
      if (!isOfOneCommand(error)) throw error;
      report.refused.push({ name, error });
    }
  }
  for (const body of declared) {
    const known = existing.find((command) => isThatOf(command, body));
    if (known === undefined) {
      await write(body.name, report.created, () => rest.post(scope, { ...request(), body }));
    } else if (isSameCommand(known, body, guildId)) {
      report.unchanged.push(body.name);
    } else {
      await write(body.name, report.changed, () =>
        rest.patch(`${scope}/${known.id}`, { ...request(), body }),
      );
    }
  }
  for (const command of existing) {
    if (declared.some((body) => isThatOf(command, body))) continue;
    const { name, id } = command;
    await write(name, report.removed, () => rest.delete(`${scope}/${id}`, request()));
  }
  return report;
}

/** Whether a failure says nothing of the commands to come: all but a refused token, and a Discord out of reach. */
function isOfOneCommand(error: unknown): error is DiscordAPIError | HTTPError {
  return error instanceof HTTPError || (error instanceof DiscordAPIError && error.status !== 401);
}

/** Commands of different kinds may have one name. */
function isThatOf(known: { readonly name: string; readonly type: number }, body: CommandJson): boolean {
  return known.name === body.name && known.type === (body.type ?? chatInput);
}

/** Contexts are for global commands alone; a server's commands have none to send or to compare. */
function scopedJson(command: Command, guildId: string | undefined): CommandJson {
  const { contexts, integration_types, ...body } = toCommandJson(command);
  return guildId === undefined ? { ...body, contexts, integration_types } : body;
}

function isSameCommand(known: unknown, body: CommandJson, guildId: string | undefined): boolean {
  const there = commandForm.safeParse(known);
  // A command of a form we never declare is not ours as it should be.
  if (!there.success) return false;
  const ignored = guildId === undefined ? {} : { contexts: [], integration_types: [] };
  return isDeepStrictEqual({ ...there.data, ...ignored }, { ...commandForm.parse(body), ...ignored });
}
