import { ChannelType, GatewayIntentBits, MessageType } from 'discord-api-types/v10';
import type { Gateway } from '../gateway/gateway.js';
import { userPayload, type Identity } from '../identity.js';
import { isJson, jsonOf, type Json } from '../limits/problem.js';
import type { ChannelMessages } from '../rest/channel-messages.js';
import type { Messages } from '../rest/interactions.js';
import { memberMessage } from './messages.js';
import { shownMessage, type ShownMessage } from './shown.js';

/** How a message comes to be. */
export interface SayOptions {
  /** In a direct message with the bot. */
  readonly dm?: boolean;
  /** A channel or thread of the server; default its one channel. */
  readonly channelId?: string;
  readonly userId?: string;
  /** The message that it is a reply to. */
  readonly replyTo?: { readonly payload: Pick<ShownMessage, 'id'> };
  /** Whether a reply pings whom it answers, as it does by default. */
  readonly ping?: boolean;
  /** Written by another bot, or through a webhook. */
  readonly by?: 'bot' | 'webhook';
  /** Default an ordinary message, or a reply. */
  readonly type?: number;
  readonly mentionsEveryone?: boolean;
  /** How often Discord sends it; default once. */
  readonly deliveries?: number;
  /** Changes the event before it is sent. */
  readonly alter?: (event: Json) => Json;
}

/** How a thread comes to be. */
export interface ThreadOptions {
  /** The forum, or another channel; default an unnamed forum of the server. */
  readonly parentId?: string;
  readonly ownerId?: string;
  /** False: it was there before, and the bot was only added to it. */
  readonly newlyCreated?: boolean;
  readonly deliveries?: number;
}

/** What members write. Unlike acts, these do not wait: nothing says that the bot answers. */
export interface Writing {
  /** A member sends a message, which the bot is told of. Mentions of the bot are `<@ID>` of its application. */
  readonly say: (content: string, options?: SayOptions) => { readonly payload: ShownMessage };
  /** A member changes a message, which the bot is told of. */
  readonly rewrite: (message: { readonly payload: Pick<ShownMessage, 'id'> }, content: string) => void;
  /** A member begins a thread, and the bot is told; its first message is written with `say` and comes with the thread's id. */
  readonly beginThread: (title: string, options?: ThreadOptions) => { readonly id: string };
}

export interface WritingSetting {
  readonly identity: Identity;
  readonly gateway: Gateway;
  readonly messages: Messages;
  readonly channelMessages: ChannelMessages;
  readonly nextId: () => string;
}

const CONTENT = GatewayIntentBits.MessageContent;

export function createWriting(setting: WritingSetting): Writing {
  const { identity, gateway, messages, channelMessages, nextId } = setting;
  const bot = identity.applicationId;
  const unbegun = new Set<string>();

  const tell = (name: string, message: Json, isDirect: boolean): void => {
    const intent = isDirect ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
    gateway.tell(name, intent, (intents) => {
      const mentioned = (list: unknown): boolean =>
        Array.isArray(list) && list.some((user) => jsonOf(user)['id'] === bot);
      const isShown = isDirect || mentioned(message['mentions']) || (intents & CONTENT) !== 0;
      return isShown ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
    });
  };

  return {
    say(content, options = {}) {
      const { dm = false, userId = identity.userId, replyTo, ping = true, by, deliveries = 1 } = options;
      const answered = replyTo === undefined ? undefined : messages.get(replyTo.payload.id);
      const channelId = dm ? channelMessages.directWith(userId) : (options.channelId ?? identity.channelId);
      const named = [...content.matchAll(/<@!?(\d+)>/g)].map(([, id = '']) =>
        userPayload(id, 'named', id === bot),
      );
      const author = by === undefined ? userPayload(userId, 'member') : userPayload(nextId(), 'robot', true);
      const isFirst = unbegun.delete(channelId);
      const fields: Json = {
        ...memberMessage(identity, content),
        type: replyTo === undefined ? MessageType.Default : MessageType.Reply,
        ...(options.type === undefined ? {} : { type: options.type }),
        author,
        channel_id: channelId,
        // A reply to what an interaction was answered with mentions nobody.
        mentions: [
          ...named,
          ...(ping && answered?.['webhook_id'] === undefined ? [answered?.['author']] : []),
        ].filter(isJson),
        mention_everyone: options.mentionsEveryone === true,
        ...(by === 'webhook' ? { webhook_id: nextId() } : {}),
        ...(replyTo === undefined
          ? {}
          : { message_reference: { type: 0, message_id: replyTo.payload.id, channel_id: channelId } }),
        ...(answered === undefined ? {} : { referenced_message: answered }),
      };
      // The first message of a thread in a forum has the thread's id.
      const message = isFirst ? messages.change(channelId, fields) : messages.create(fields);
      if (isFirst) channelMessages.thread(channelId, true);
      const place: Json = dm
        ? {}
        : { guild_id: identity.guildId, member: { roles: [], joined_at: '2026-01-02T00:00:00.000Z' } };
      const { alter = (event: Json) => event } = options;
      for (let n = 0; n < deliveries; n += 1) tell('MESSAGE_CREATE', alter({ ...message, ...place }), dm);
      return { payload: shownMessage(message) };
    },
    rewrite({ payload }, content) {
      const edited_timestamp = '2026-01-03T00:01:00.000000+00:00';
      const message = messages.change(payload.id, { content, edited_timestamp });
      tell('MESSAGE_UPDATE', { ...message, guild_id: identity.guildId }, false);
    },
    beginThread(title, options = {}) {
      const { parentId = nextId(), ownerId = identity.userId, newlyCreated = true, deliveries = 1 } = options;
      const id = nextId();
      if (newlyCreated) {
        unbegun.add(id);
        channelMessages.thread(id, false);
      }
      const thread: Json = {
        id,
        type: ChannelType.PublicThread,
        guild_id: identity.guildId,
        parent_id: parentId,
        owner_id: ownerId,
        name: title,
        message_count: 0,
        member_count: 1,
        thread_metadata: { archived: false, locked: false, auto_archive_duration: 4320 },
        ...(newlyCreated ? { newly_created: true } : {}),
      };
      for (let n = 0; n < deliveries; n += 1) {
        gateway.tell('THREAD_CREATE', GatewayIntentBits.Guilds, () => thread);
      }
      return { id };
    },
  };
}
