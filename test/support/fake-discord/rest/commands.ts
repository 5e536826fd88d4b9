import * as z from 'zod';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { jsonOf, listOf, type Json } from '../limits/problem.js';

/** A command as the fake keeps it and gives it back: what was sent, in Discord's form, with its id. */
export interface StoredCommand extends Json {
  readonly id: string;
  readonly name: string;
  readonly type: number;
}

/** One accepted change of the commands. */
export interface CommandWrite {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly guildId: string | null;
  readonly name: string;
}

export interface CommandStore {
  list(guildId: string | null): readonly StoredCommand[];
  find(guildId: string | null, key: { id?: string; name?: string }): StoredCommand | undefined;
  /** Creates a command, or overwrites the one of the same name and type. Says whether it is new. */
  put(guildId: string | null, sent: Json): { stored: StoredCommand; created: boolean };
  edit(guildId: string | null, id: string, changes: Json): StoredCommand | undefined;
  remove(guildId: string | null, id: string): StoredCommand | undefined;
  clear(guildId: string | null): void;
}

const keyed = z.object({ name: z.string(), type: z.number().default(ApplicationCommandType.ChatInput) });

export function createCommandStore(applicationId: string, nextId: () => string): CommandStore {
  const scopes = new Map<string, Map<string, StoredCommand>>();
  const scope = (guildId: string | null): Map<string, StoredCommand> => {
    const key = guildId ?? 'global';
    const known = scopes.get(key) ?? new Map<string, StoredCommand>();
    scopes.set(key, known);
    return known;
  };
  const store = (guildId: string | null, id: string, sent: Json): StoredCommand => {
    const stored = inDiscordsForm(applicationId, guildId, id, nextId(), sent);
    scope(guildId).set(id, stored);
    return stored;
  };
  const commands: CommandStore = {
    list: (guildId) => [...scope(guildId).values()],
    find: (guildId, { id, name }) =>
      commands.list(guildId).find((command) => command.id === id || command.name === name),
    put(guildId, sent) {
      const { name, type } = keyed.parse(sent);
      const same = commands.list(guildId).find((command) => command.name === name && command.type === type);
      return { stored: store(guildId, same?.id ?? nextId(), sent), created: same === undefined };
    },
    edit(guildId, id, changes) {
      const known = scope(guildId).get(id);
      return known && store(guildId, id, { ...known, ...changes });
    },
    remove(guildId, id) {
      const known = scope(guildId).get(id);
      scope(guildId).delete(id);
      return known;
    },
    clear: (guildId) => scope(guildId).clear(),
  };
  return commands;
}

/** Discord gives back more than it was sent, and leaves out what is false: a comparison has to bear that. */
function inDiscordsForm(
  applicationId: string,
  guildId: string | null,
  id: string,
  version: string,
  sent: Json,
): StoredCommand {
  const { name, type } = keyed.parse(sent);
  const options = listOf(sent['options']).map(optionInDiscordsForm);
  return {
    id,
    application_id: applicationId,
    version,
    default_member_permissions: sent['default_member_permissions'] ?? null,
    type,
    name,
    name_localizations: sent['name_localizations'] ?? null,
    description: sent['description'] ?? '',
    description_localizations: sent['description_localizations'] ?? null,
    dm_permission: true,
    nsfw: sent['nsfw'] ?? false,
    // Contexts are for global commands alone; sent for a server they are dropped.
    ...(guildId === null
      ? { contexts: sent['contexts'] ?? null, integration_types: sent['integration_types'] ?? [0] }
      : { guild_id: guildId, contexts: null, integration_types: [0] }),
    ...(options.length > 0 ? { options } : {}),
  };
}

/** A command as Discord lists it unless asked for `with_localizations`. */
export function withoutLocalizations(command: Json): Json {
  const kept = Object.entries(command).filter(([field]) => !field.endsWith('_localizations'));
  const options = listOf(command['options']).map((option) => withoutLocalizations(jsonOf(option)));
  return { ...Object.fromEntries(kept), ...(options.length > 0 ? { options } : {}) };
}

function optionInDiscordsForm(value: unknown): Json {
  const option = jsonOf(value);
  const dropped = ['required', 'autocomplete'].filter((field) => option[field] !== true);
  return Object.fromEntries(Object.entries(option).filter(([field]) => !dropped.includes(field)));
}
