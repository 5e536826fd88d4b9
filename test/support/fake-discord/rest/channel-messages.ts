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

/** What the bot sends without an interaction. */
export interface ChannelMessages {
  /** In the order in which they were sent. */
  readonly sent: readonly SentMessage[];
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

  return {
    sent,
    open(arrival, { breach }) {
      const { recipient_id: userId } = jsonOf(arrival.json);
      if (typeof userId !== 'string' || !/^\d+$/.test(userId)) {
        breach('POST /users/@me/channels', [problem('recipient_id', 'BASE_TYPE_REQUIRED', 'Not a user.')]);
        return refusal(400, 50033, 'Invalid Recipient(s)');
      }
      const id = direct.get(userId) ?? nextId();
      direct.set(userId, id);
      users.set(id, userId);
      return { status: 200, body: { id, type: 1, flags: 0, recipients: [{ id: userId }] } };
    },
    send(channelId, arrival, { breach, messages }) {
      const data = jsonOf(arrival.json);
      const nonce = data['nonce'];
      const problems = [
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
        type: 0,
        channel_id: channelId,
        webhook_id: undefined,
        application_id: undefined,
        message_reference: data['message_reference'],
      });
      if (data['enforce_nonce'] === true) enforced.set(`${channelId}:${String(nonce)}`, message);
      sent.push({ channelId, userId: users.get(channelId) ?? null, payload: shownMessage(message) });
      return { status: 200, body: message };
    },
  };
}
