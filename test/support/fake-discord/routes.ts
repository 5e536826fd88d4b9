import { invalidForm, refusal, type Answer, type Arrival, type Breaches } from './answer.js';
import { withoutLocalizations, type CommandStore, type CommandWrite } from './commands.js';
import { userPayload, type Identity } from './identity.js';
import { acknowledge, type InteractionSetting, type Live } from './interactions.js';
import { checkCommand } from './limits/command.js';
import { jsonOf, listOf, problem, type Json } from './limits/problem.js';
import { webhook } from './webhooks.js';

export interface RouteSetting {
  readonly identity: Identity;
  readonly commands: CommandStore;
  readonly interactions: InteractionSetting;
  readonly gatewayAddress: () => string;
  readonly breach: Breaches;
  findById(id: string): Live | undefined;
  findByToken(token: string): Live | undefined;
  written(write: CommandWrite): void;
}

/** Answers a request as Discord would: the routes this project uses, everything else a breach. */
export function route(arrival: Arrival, setting: RouteSetting): Answer {
  const { method, path } = arrival;
  const [area, first, second, third, fourth] = path.split('/').slice(1).map(decodeURIComponent);

  if (area === 'interactions' && third === 'callback' && method === 'POST') {
    const live = setting.findById(first ?? '');
    return acknowledge(live?.token === second ? live : undefined, arrival, setting.interactions);
  }
  if (area === 'webhooks' && first === setting.identity.applicationId && second !== undefined) {
    const messageId = third === 'messages' ? (fourth ?? null) : null;
    return webhook(setting.findByToken(second), messageId, arrival, setting.interactions);
  }
  if (!arrival.authorized) return refusal(401, 0, '401: Unauthorized');
  if (path === '/gateway/bot' && method === 'GET') return gatewayAnswer(setting);
  if (path === '/users/@me' && method === 'GET') {
    return { status: 200, body: userPayload(setting.identity.applicationId, 'parley', true) };
  }
  const commandPath = /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands(?:\/(\d+))?$/.exec(path);
  if (commandPath !== null) {
    const [, applicationId, guildId = null, commandId = null] = commandPath;
    if (applicationId !== setting.identity.applicationId) return refusal(403, 50001, 'Missing Access');
    if (guildId !== null && guildId !== setting.identity.guildId)
      return refusal(403, 50001, 'Missing Access');
    return commandAnswer(arrival, guildId, commandId, setting);
  }
  setting.breach(`${method} ${path}`, [problem('', 'PARLEY_UNKNOWN_ROUTE', 'The fake has no such route.')]);
  return refusal(404, 0, '404: Not Found');
}

function gatewayAnswer(setting: RouteSetting): Answer {
  return {
    status: 200,
    body: {
      url: setting.gatewayAddress(),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
    },
  };
}

function commandAnswer(
  arrival: Arrival,
  guildId: string | null,
  commandId: string | null,
  setting: RouteSetting,
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

function create(sent: Json, guildId: string | null, setting: RouteSetting): Answer {
  const problems = [...checkCommand(sent), ...checkRoom(setting.commands.list(guildId).length + 1)];
  if (problems.length > 0) return refuse('POST', problems, setting);
  const { stored, created } = setting.commands.put(guildId, sent);
  setting.written({ method: 'POST', guildId, name: stored.name });
  return { status: created ? 201 : 200, body: stored };
}

function overwrite(sent: readonly Json[], guildId: string | null, setting: RouteSetting): Answer {
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

function refuse(method: string, problems: ReturnType<typeof checkCommand>, setting: RouteSetting): Answer {
  setting.breach(`${method} commands`, problems);
  return invalidForm(problems);
}
