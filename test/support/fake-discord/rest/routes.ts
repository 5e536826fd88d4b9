import type { SessionStarts } from '../gateway/session-starts.js';
import { userPayload, type Identity } from '../identity.js';
import { problem } from '../limits/problem.js';
import { refusal, type Answer, type Arrival } from './answer.js';
import type { ChannelMessages } from './channel-messages.js';
import { commandAnswer, type CommandRouteSetting } from './command-routes.js';
import { acknowledge, type InteractionSetting, type Live } from './interactions.js';
import { serverAnswer } from './server-routes.js';
import { webhook } from './webhooks.js';

export interface RouteSetting extends CommandRouteSetting {
  readonly identity: Identity;
  readonly interactions: InteractionSetting;
  readonly channelMessages: ChannelMessages;
  readonly starts: SessionStarts;
  /** How many the bot is told to have. */
  readonly shards: number;
  readonly gatewayAddress: () => string;
  findById(id: string): Live | undefined;
  findByToken(token: string): Live | undefined;
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
  if (path === '/users/@me/channels' && method === 'POST') {
    return setting.channelMessages.open(arrival, setting.interactions);
  }
  if (area === 'channels' && second === 'messages' && third === undefined && method === 'POST') {
    return setting.channelMessages.send(first ?? '', arrival, setting.interactions);
  }
  const server =
    method === 'GET' ? serverAnswer(path, setting.identity, setting.channelMessages.denied()) : null;
  if (server !== null) return server;
  if (path === '/applications/@me' && method === 'GET') {
    const { applicationId: id, publicKey, endpoint } = setting.identity;
    return {
      status: 200,
      body: { id, name: 'parley', verify_key: publicKey, interactions_endpoint_url: endpoint },
    };
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
      shards: setting.shards,
      session_start_limit: setting.starts.told(),
    },
  };
}
