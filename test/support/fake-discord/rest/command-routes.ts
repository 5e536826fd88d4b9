import { checkCommand } from '../limits/command.js';
import { jsonOf, listOf, problem, type Json } from '../limits/problem.js';
import { invalidForm, refusal, type Answer, type Arrival, type Breaches } from './answer.js';
import { withoutLocalizations, type CommandStore, type CommandWrite } from './commands.js';

export interface CommandRouteSetting {
  readonly commands: CommandStore;
  /** Commands that may still be created today. Discord gives 200 a day and scope. */
  readonly creates: { left: number };
  readonly breach: Breaches;
  written(write: CommandWrite): void;
}

/** Answers `/applications/…/commands` and `/applications/…/guilds/…/commands`. */
export function commandAnswer(
  arrival: Arrival,
  guildId: string | null,
  commandId: string | null,
  setting: CommandRouteSetting,
): Answer {
  const { method, json } = arrival;
  const { commands } = setting;
  if (commandId === null) {
    if (method === 'GET') {
      const translated = arrival.query.get('with_localizations') === 'true';
      const listed = commands.list(guildId);
      return { status: 200, body: translated ? listed : listed.map(withoutLocalizations) };
    }
    if (method === 'POST') return create(jsonOf(json), guildId, setting);
    if (method === 'PUT') return overwrite(listOf(json).map(jsonOf), guildId, setting);
    return refusal(405, 0, '405: Method Not Allowed');
  }
  const known = commands.find(guildId, { id: commandId });
  if (known === undefined) return refusal(404, 10063, 'Unknown application command');
  switch (method) {
    case 'GET':
      return { status: 200, body: known };
    case 'PATCH': {
      const problems = checkCommand({ ...known, ...jsonOf(json) });
      if (problems.length > 0) return refuse('PATCH', problems, setting);
      const edited = commands.edit(guildId, commandId, jsonOf(json));
      setting.written({ method, guildId, name: known.name });
      return { status: 200, body: edited };
    }
    case 'DELETE':
      commands.remove(guildId, commandId);
      setting.written({ method, guildId, name: known.name });
      return { status: 204 };
    default:
      return refusal(405, 0, '405: Method Not Allowed');
  }
}

function create(sent: Json, guildId: string | null, setting: CommandRouteSetting): Answer {
  const problems = [...checkCommand(sent), ...checkRoom(setting.commands.list(guildId).length + 1)];
  if (problems.length > 0) return refuse('POST', problems, setting);
  const isNew = setting.commands.find(guildId, { name: String(sent['name']) }) === undefined;
  if (isNew && setting.creates.left === 0) {
    return refusal(400, 30034, 'Maximum number of daily application command creates has been reached (200)');
  }
  if (isNew) setting.creates.left -= 1;
  const { stored, created } = setting.commands.put(guildId, sent);
  setting.written({ method: 'POST', guildId, name: stored.name });
  return { status: created ? 201 : 200, body: stored };
}

function overwrite(sent: readonly Json[], guildId: string | null, setting: CommandRouteSetting): Answer {
  const problems = [...sent.flatMap(checkCommand), ...checkRoom(sent.length)];
  if (problems.length > 0) return refuse('PUT', problems, setting);
  setting.commands.clear(guildId);
  const stored = sent.map((command) => setting.commands.put(guildId, command).stored);
  for (const { name } of stored) setting.written({ method: 'PUT', guildId, name });
  return { status: 200, body: stored };
}

function checkRoom(count: number): ReturnType<typeof checkCommand> {
  const code = 'APPLICATION_COMMANDS_MAX';
  return count > 100 ? [problem('', code, 'Maximum number of application commands reached (100).')] : [];
}

function refuse(
  method: string,
  problems: ReturnType<typeof checkCommand>,
  setting: CommandRouteSetting,
): Answer {
  setting.breach(`${method} commands`, problems);
  return invalidForm(problems);
}
