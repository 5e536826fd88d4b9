import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { checkMessage } from '../limits/message.js';
import { jsonOf, numberOf, problem, type Json } from '../limits/problem.js';
import { shownMessage, type ShownMessage } from '../members/shown.js';
import { invalidForm, refusal, type Answer, type Arrival } from './answer.js';
import { messageFields, type InteractionSetting } from './interactions.js';

/** A message that the bot sent by itself. */
export interface SentMessage {
  readonly channelId: string;
  /** The member whose direct message it is; null in a channel of the server. */
  readonly userId: string | null;
  readonly payload: ShownMessage;
}

/** What the bot may do in a channel. */
export interface BotPermissions {
  readonly view?: boolean;
  readonly send?: boolean;
  readonly sendInThreads?: boolean;
  readonly embed?: boolean;
  readonly readHistory?: boolean;
}

const BITS: Readonly<Record<keyof BotPermissions, bigint>> = {
  view: PermissionFlagsBits.ViewChannel,
  send: PermissionFlagsBits.SendMessages,
  sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
  embed: PermissionFlagsBits.EmbedLinks,
  readHistory: PermissionFlagsBits.ReadMessageHistory,
};

/** What the bot sends without an interaction. */
export interface ChannelMessages {
  /** In the order in which they were sent. */
  readonly sent: readonly SentMessage[];
  /** A direct message with a member, as a channel. */
  directWith(userId: string): string;
  /** What the bot may do in channels from here on; at first all. */
  permit(permissions: BotPermissions): void;
  /** What the bot may not do, as bits of Discord's. */
  denied(): bigint;
  /** A thread takes no message before its author's first; from `begun` on it does. */
  thread(id: string, begun: boolean): void;
  /** Answers a request to open a direct message. */
  open(arrival: Arrival, setting: InteractionSetting): Answer;
  /** Answers a request to send a message to a channel. */
  send(channelId: string, arrival: Arrival, setting: InteractionSetting): Answer;
}

/** Messages of the server's channels and of direct messages; any channel is there until a test says otherwise. */
export function createChannelMessages(nextId: () => string): ChannelMessages {
  const sent: SentMessage[] = [];
  /** Direct messages by the member's id, and back. */
  const direct = new Map<string, string>();
  const users = new Map<string, string>();
  /** What was sent with a nonce that was to be enforced. */
  const enforced = new Map<string, Json>();
  const unbegun = new Set<string>();
  let permitted: Required<BotPermissions> = {
    view: true,
    send: true,
    sendInThreads: true,
    embed: true,
    readHistory: true,
  };
  const directWith = (userId: string): string => {
    const id = direct.get(userId) ?? nextId();
    direct.set(userId, id);
    users.set(id, userId);
    return id;
  };

  function refused(channelId: string, reference: unknown): Answer | null {
    if (users.has(channelId)) return null;
    if (!permitted.view) return refusal(403, 50001, 'Missing Access');
    if (!permitted.send) return refusal(403, 50013, 'Missing Permissions');
    if (!permitted.readHistory && reference !== undefined) {
      return refusal(403, 160002, 'Cannot reply without permission to read message history');
    }
    if (!unbegun.has(channelId)) return null;
    return refusal(
      403,
      40058,
      'Cannot message this thread until after the post author has sent an initial message',
    );
  }

  /** The message that a reply names: undefined for one by itself, or where it may be gone and is. */
  function referenced(data: Json, channelId: string, messages: InteractionSetting['messages']) {
    const reference = jsonOf(data['message_reference']);
    const found = messages.get(String(reference['message_id']));
    if (found?.['channel_id'] === channelId) return { problems: [], reference: data['message_reference'] };
    const must = data['message_reference'] !== undefined && reference['fail_if_not_exists'] !== false;
    return {
      problems: must ? [problem('message_reference', 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message')] : [],
      reference: undefined,
    };
  }

  return {
    sent,
    directWith,
    permit(permissions) {
      permitted = { ...permitted, ...permissions };
    },
    denied: () =>
      Object.entries(BITS).reduce((bits, [name, bit]) => {
        const isPermitted = Object.entries(permitted).some(([other, may]) => other === name && may);
        return isPermitted ? bits : bits | bit;
      }, 0n),
    thread(id, begun) {
      if (begun) unbegun.delete(id);
      else unbegun.add(id);
    },
    open(arrival, { breach }) {
      const { recipient_id: userId } = jsonOf(arrival.json);
      if (typeof userId !== 'string' || !/^\d+$/.test(userId)) {
        breach('POST /users/@me/channels', [problem('recipient_id', 'BASE_TYPE_REQUIRED', 'Not a user.')]);
        return refusal(400, 50033, 'Invalid Recipient(s)');
      }
      const id = directWith(userId);
      return { status: 200, body: { id, type: 1, flags: 0, recipients: [{ id: userId }] } };
    },
    send(channelId, arrival, { breach, messages }) {
      const data = jsonOf(arrival.json);
      const nonce = data['nonce'];
      const refusing = refused(channelId, data['message_reference']);
      if (refusing !== null) return refusing;
      const { problems: unknown, reference } = referenced(data, channelId, messages);
      const problems = [
        ...unknown,
        ...((numberOf(data['flags']) & MessageFlags.Ephemeral) === 0
          ? []
          : [problem('flags', 'PARLEY_PRIVATE', 'No message to a channel is for one member alone.')]),
        ...checkMessage(data, { files: arrival.files }),
        ...(typeof nonce === 'string' && nonce.length > 25
          ? [problem('nonce', 'NONCE_TYPE_TOO_LONG', 'Must be 25 or fewer in length.')]
          : []),
      ];
      if (problems.length > 0) {
        breach('POST /channels/…/messages', problems);
        return invalidForm(problems);
      }
      const again =
        data['enforce_nonce'] === true ? enforced.get(`${channelId}:${String(nonce)}`) : undefined;
      if (again !== undefined) return { status: 200, body: again };
      const message = messages.create({
        ...messageFields(data, numberOf(data['flags'])),
        type: reference === undefined ? 0 : 19,
        channel_id: channelId,
        webhook_id: undefined,
        application_id: undefined,
        message_reference: reference,
      });
      if (data['enforce_nonce'] === true) enforced.set(`${channelId}:${String(nonce)}`, message);
      sent.push({ channelId, userId: users.get(channelId) ?? null, payload: shownMessage(message) });
      return { status: 200, body: message };
    },
  };
}
