import { InteractionResponseType as Callback, MessageFlags } from 'discord-api-types/v10';
import { invalidForm, refusal, type Answer, type Arrival, type Breaches } from './answer.js';
import { checkCallback } from '../limits/callback.js';
import { jsonOf, numberOf, problem, type Json } from '../limits/problem.js';
import { shownForm, type ShownForm } from '../members/form.js';
import { shownMessage, type Shown } from '../members/shown.js';
import type { Clock } from '../clock.js';

/** An interaction under way. */
export interface Live {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  /** By the fake's clock. */
  readonly sentAt: number;
  /** The message whose component was used, or whose component opened the form. */
  readonly pressed: string | null;
  /** A fault a test asks for: the token is refused, as if this were the state of things. */
  readonly pretend: 'expired' | 'acknowledged' | null;
  /** Type of the first response, once there is one. */
  response: number | null;
  /** The original response's message. */
  original: string | null;
  edits: number;
  followUps: string[];
  choices: readonly Json[];
  /** The form it was answered with. */
  form: ShownForm | null;
  settle(outcome: Shown | Error): void;
}

export interface Messages {
  get(id: string): (Json & { readonly id: string }) | undefined;
  /** Stores a new message, or the changes of one that is known, and gives what it is then. */
  create(fields: Json): Json & { readonly id: string };
  change(id: string, fields: Json): Json & { readonly id: string };
  remove(id: string): void;
}

export interface InteractionSetting {
  readonly messages: Messages;
  /** Time Discord waits for the first response. */
  readonly windowMs: number;
  readonly clock: Clock;
  readonly breach: Breaches;
}

/** What Discord takes over from a message's payload. */
export function messageFields(data: Json, flags: number): Json {
  const fields = ['content', 'embeds', 'components', 'attachments', 'poll'].filter(
    (field) => data[field] !== undefined,
  );
  // Null takes away what was there.
  const empty = (field: string): unknown => (field === 'content' ? '' : []);
  return {
    ...Object.fromEntries(fields.map((field) => [field, data[field] ?? empty(field)])),
    flags,
  };
}

/** Answers the first response to an interaction. */
export function acknowledge(live: Live | undefined, arrival: Arrival, setting: InteractionSetting): Answer {
  const unknown = refusal(404, 10062, 'Unknown interaction');
  const where = `${arrival.method} /interactions/…/callback`;
  const refuse = (answer: Answer, reason: string, blame: boolean): Answer => {
    if (blame) setting.breach(where, [problem('', 'PARLEY_RESPONSE', reason)]);
    live?.settle(new Error(reason));
    return answer;
  };
  if (live === undefined) return refuse(unknown, '10062: no such interaction', true);
  if (live.pretend === 'expired') return refuse(unknown, '10062: expired, as the test asked', false);
  const again = refusal(400, 40060, 'Interaction has already been acknowledged.');
  if (live.pretend === 'acknowledged') return refuse(again, '40060: acknowledged, as the test asked', false);
  if (live.response !== null && arrival.mayAskAgain) return again;
  if (live.response !== null) return refuse(again, '40060: acknowledged twice', true);
  if (setting.clock.now() - live.sentAt > setting.windowMs) {
    return refuse(unknown, `10062: first response after more than ${setting.windowMs} ms`, true);
  }

  const body = jsonOf(arrival.json);
  const before = live.pressed === null ? undefined : setting.messages.get(live.pressed);
  const problems = checkCallback(body, {
    interactionType: live.type,
    fromMessage: live.pressed !== null,
    files: arrival.files,
    ...(before === undefined ? {} : { before }),
  });
  if (problems.length > 0) {
    setting.breach(where, problems);
    return invalidForm(problems);
  }
  live.response = numberOf(body['type']);
  carryOut(live, jsonOf(body['data']), setting);
  return arrival.query.get('with_response') === 'true'
    ? { status: 200, body: callbackResponse(live, setting.messages) }
    : { status: 204 };
}

function carryOut(live: Live, data: Json, setting: InteractionSetting): void {
  const { messages } = setting;
  switch (live.response) {
    case Callback.ChannelMessageWithSource:
      live.original = messages.create(messageFields(data, numberOf(data['flags']))).id;
      return showOriginal(live, setting);
    case Callback.DeferredChannelMessageWithSource: {
      const flags = numberOf(data['flags']) | MessageFlags.Loading;
      live.original = messages.create({ flags }).id;
      return undefined;
    }
    case Callback.DeferredMessageUpdate:
      live.original = live.pressed;
      return undefined;
    case Callback.UpdateMessage: {
      live.original = live.pressed;
      const flags = numberOf(jsonOf(messages.get(live.pressed ?? ''))['flags']) | numberOf(data['flags']);
      messages.change(live.pressed ?? '', messageFields(data, flags));
      return showOriginal(live, setting);
    }
    case Callback.ApplicationCommandAutocompleteResult:
      live.choices = Array.isArray(data['choices']) ? data['choices'].map(jsonOf) : [];
      return live.settle(show(live, messages.create({}), setting, false));
    case Callback.Modal:
      live.form = shownForm(data);
      return live.settle(show(live, messages.create({}), setting, false));
    default:
      return undefined;
  }
}

function callbackResponse(live: Live, messages: Messages): Json {
  const message = live.original === null ? undefined : messages.get(live.original);
  const flags = numberOf(jsonOf(message)['flags']);
  return {
    interaction: {
      id: live.id,
      type: live.type,
      response_message_id: live.original,
      response_message_loading: (flags & MessageFlags.Loading) !== 0,
      response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
    },
    resource: { type: live.response, ...(message === undefined ? {} : { message }) },
  };
}

/** Tells the waiting test that the original response is shown as it now is. */
export function showOriginal(live: Live, setting: InteractionSetting): void {
  const message = live.original === null ? undefined : setting.messages.get(live.original);
  if (message !== undefined) live.settle(show(live, message, setting, false));
}

export function show(live: Live, message: Json, setting: InteractionSetting, followUp: boolean): Shown {
  return {
    interactionId: live.id,
    token: live.token,
    type: live.response ?? 0,
    flags: numberOf(message['flags']),
    payload: shownMessage(message),
    deferred:
      live.response === Callback.DeferredChannelMessageWithSource ||
      live.response === Callback.DeferredMessageUpdate,
    followUp,
    edits: live.edits,
    form: live.form,
    elapsedMs: setting.clock.now() - live.sentAt,
  };
}
