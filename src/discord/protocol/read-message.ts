import { GatewayDispatchEvents, MessageType } from 'discord-api-types/v10';
import type { z } from 'zod';
import type { Caller, MessageCall, RepliedTo, ThreadCall } from '../../chat/interaction.js';
import { addressedJson, putJson, threadJson, threadPlacesJson } from './message-json.js';

/** A message that is put to the bot, with the ids of its buttons that was replied to not looked up yet. */
export interface PutMessage {
  readonly kind: 'put';
  readonly channelId: string;
  readonly call: Omit<MessageCall, 'repliesTo'>;
  readonly repliesTo: (Omit<RepliedTo, 'buttons'> & { readonly customIds: readonly string[] }) | null;
}

/** What came of reading a message. */
export type WrittenMessage =
  | PutMessage
  /** Not put to the bot: nothing of it is read. */
  | { readonly kind: 'passed over' }
  /** Not as Discord documents it; nothing in `problem` is the member's. */
  | { readonly kind: 'unreadable'; readonly id: string | null; readonly problem: string };

/** Kinds of message that people write; all others are told by Discord itself. */
const written: readonly (number | null)[] = [MessageType.Default, MessageType.Reply];

/** A message tells nothing of the client that it was written in. */
const unknownLocale = 'en-US';

const callerOf = (
  userId: string,
  place: Pick<Caller, 'guildId' | 'channelId' | 'parentId'>,
  roles: readonly string[] = [],
): Caller => ({
  ...place,
  userId,
  // Discord tells them with interactions alone. Nothing that needs one can be put to the bot in a message.
  permissions: [],
  roles,
  locale: unknownLocale,
  door: 'discord',
});

/**
 * Reads MESSAGE_CREATE. A message is put to the bot where it mentions it, as a reply does unless its author chose
 * otherwise, and in direct messages. Never throws.
 * @param botId the bot as a user
 * @param parentOf the channel that a thread belongs to; null where it is not known, or no thread
 */
export function readMessage(
  raw: unknown,
  botId: string,
  parentOf: (channelId: string) => string | null = () => null,
): WrittenMessage {
  const addressed = addressedJson.safeParse(raw).data;
  if (addressed === undefined) return { kind: 'passed over' };
  const { id, guild_id: guildId, author, webhook_id: webhookId, type, mentions } = addressed;
  const byPerson = author !== null && !author.bot && !author.system && author.id !== botId && !webhookId;
  const toBot = guildId === null || mentions.some((mentioned) => mentioned.id === botId);
  if (!byPerson || !toBot || !written.includes(type)) return { kind: 'passed over' };
  const read = putJson.safeParse(raw);
  if (!read.success) return { kind: 'unreadable', id, problem: problemsOf(read.error) };
  const { channel_id: channelId, content, member } = read.data;
  const own = [`<@${botId}>`, `<@!${botId}>`];
  return {
    kind: 'put',
    channelId,
    call: {
      kind: 'message',
      caller: callerOf(author.id, { guildId, channelId, parentId: parentOf(channelId) }, member?.roles),
      id: read.data.id,
      text: own.reduce((text, mention) => text.replaceAll(mention, ' '), content).trim(),
      address: `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${read.data.id}`,
      mentions: own.some((mention) => content.includes(mention)),
    },
    repliesTo: repliedTo(read.data, botId),
  };
}

function repliedTo(
  { message_reference: reference, referenced_message: message }: z.output<typeof putJson>,
  botId: string,
): PutMessage['repliesTo'] {
  const id = message?.id ?? reference?.message_id;
  if (id === undefined) return null;
  const ours = message?.author.id === botId;
  return { id, ours, customIds: ours ? message.components : [] };
}

/** Events about one thread, which are that thread. */
const ABOUT_ONE: readonly string[] = [GatewayDispatchEvents.ThreadCreate, GatewayDispatchEvents.ThreadUpdate];

/** Threads that an event tells of, with the channels they belong to. Never throws. */
export function readThreadPlaces(name: string, raw: unknown): readonly ThreadPlace[] {
  const isOne = ABOUT_ONE.includes(name);
  return threadPlacesJson
    .parse(isOne ? { threads: [raw] } : raw)
    .map(({ id, parent_id: parentId }) => ({ id, parentId }));
}

/** A thread, and the channel that it belongs to. */
export interface ThreadPlace {
  readonly id: string;
  readonly parentId: string;
}

/** Reads THREAD_CREATE; null for a thread that is not newly begun, or not by a member. Never throws. */
export function readThread(raw: unknown, botId: string): ThreadCall | null {
  const read = threadJson.safeParse(raw).data;
  if (read === undefined || read.owner_id === botId) return null;
  const { id, name: title, guild_id: guildId, parent_id: forumId, owner_id: userId } = read;
  const place = { guildId, channelId: id, parentId: forumId };
  return { kind: 'thread', caller: callerOf(userId, place), id, title, forumId };
}

/** Fields and what is wrong with them; never their values. */
function problemsOf({ issues }: z.ZodError): string {
  return issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'message'}: ${message}`)
    .join('; ');
}
