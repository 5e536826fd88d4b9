import { InteractionResponseType as Callback, MessageFlags } from 'discord-api-types/v10';
import { invalidForm, refusal, type Answer, type Arrival } from './answer.js';
import { messageFields, show, showOriginal, type InteractionSetting, type Live } from './interactions.js';
import { checkMessage } from '../limits/message.js';
import { jsonOf, numberOf, type Json } from '../limits/problem.js';

/** How long an interaction's token is good for. */
const TOKEN_MS = 15 * 60_000;

/** Answers what comes after the first response: reading, editing and deleting messages, and follow-ups. */
export function webhook(
  live: Live | undefined,
  messageId: string | null,
  arrival: Arrival,
  setting: InteractionSetting,
): Answer {
  if (live === undefined || live.response === null || live.pretend !== null) {
    return refusal(404, 10015, 'Unknown Webhook');
  }
  if (setting.clock.now() - live.sentAt > TOKEN_MS) {
    return refusal(401, 50027, 'Invalid Webhook Token');
  }
  if (messageId === null) {
    return arrival.method === 'POST'
      ? followUp(live, arrival, setting)
      : refusal(405, 0, '405: Method Not Allowed');
  }
  const id = messageId === '@original' ? live.original : messageId;
  const message = id !== null && belongs(live, id) ? setting.messages.get(id) : undefined;
  if (id === null || message === undefined) return refusal(404, 10008, 'Unknown Message');
  switch (arrival.method) {
    case 'GET':
      return { status: 200, body: message };
    case 'PATCH':
      return edit(live, { ...message, id }, arrival, setting);
    case 'DELETE':
      setting.messages.remove(id);
      // Nothing else is shown where the message that was acted on goes.
      if (id === live.pressed) live.settle(show(live, message, setting, false));
      if (id === live.original) live.original = null;
      return { status: 204 };
    default:
      return refusal(405, 0, '405: Method Not Allowed');
  }
}

function belongs(live: Live, id: string): boolean {
  return id === live.original || live.followUps.includes(id);
}

function edit(
  live: Live,
  before: Json & { readonly id: string },
  arrival: Arrival,
  setting: InteractionSetting,
): Answer {
  const data = jsonOf(arrival.json);
  const problems = checkMessage(data, { before, files: arrival.files });
  if (problems.length > 0) {
    setting.breach('PATCH /webhooks/…/messages/…', problems);
    return invalidForm(problems);
  }
  const kept = numberOf(before['flags']) & ~MessageFlags.Loading;
  const set = numberOf(data['flags']) & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2);
  const after = setting.messages.change(before.id, messageFields(data, kept | set));
  if (before.id === live.original) {
    live.edits += 1;
    showOriginal(live, setting);
  }
  return { status: 200, body: after };
}

function followUp(live: Live, arrival: Arrival, setting: InteractionSetting): Answer {
  const data = jsonOf(arrival.json);
  const problems = checkMessage(data, { files: arrival.files });
  if (problems.length > 0) {
    setting.breach('POST /webhooks/…', problems);
    return invalidForm(problems);
  }
  // A follow-up to a reply that is still deferred fills that one in, in the visibility it was deferred with.
  const original = live.original === null ? undefined : setting.messages.get(live.original);
  const flags = numberOf(jsonOf(original)['flags']);
  if (
    live.original !== null &&
    live.response === Callback.DeferredChannelMessageWithSource &&
    (flags & MessageFlags.Loading) !== 0
  ) {
    const filled = setting.messages.change(live.original, messageFields(data, flags & ~MessageFlags.Loading));
    showOriginal(live, setting);
    return { status: 200, body: filled };
  }
  const message = setting.messages.create(messageFields(data, numberOf(data['flags'])));
  live.followUps.push(message.id);
  live.settle(show(live, message, setting, true));
  return { status: 200, body: message };
}
