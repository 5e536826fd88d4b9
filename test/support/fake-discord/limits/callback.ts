import { InteractionResponseType as Callback, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { checkChoice } from './command.js';
import { checkForm } from './form.js';
import { checkMessage, type SentFile } from './message.js';
import { checkCount, isJson, jsonOf, listOf, numberOf, problem, type Json, type Problem } from './problem.js';

const ANSWERS: Readonly<Record<number, readonly unknown[]>> = {
  [InteractionType.ApplicationCommand]: [
    Callback.ChannelMessageWithSource,
    Callback.DeferredChannelMessageWithSource,
    Callback.Modal,
  ],
  [InteractionType.MessageComponent]: [
    Callback.ChannelMessageWithSource,
    Callback.DeferredChannelMessageWithSource,
    Callback.DeferredMessageUpdate,
    Callback.UpdateMessage,
    Callback.Modal,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [Callback.ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [
    Callback.ChannelMessageWithSource,
    Callback.DeferredChannelMessageWithSource,
  ],
};

const FORM_SENT: readonly number[] = [InteractionType.ModalSubmit];

/** What a form that a component opened may be answered with besides: it has a message to change. */
const UPDATES: readonly unknown[] = [Callback.DeferredMessageUpdate, Callback.UpdateMessage];

/** The flags a first response may set. */
const REPLY_FLAGS =
  MessageFlags.Ephemeral |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

/**
 * Checks the first response to an interaction. `before` is the message that a used component stands in, or whose
 * component opened the form that was sent; `fromMessage` says that there is one.
 */
export function checkCallback(
  body: Json,
  setting: {
    interactionType: number;
    fromMessage?: boolean;
    before?: Json;
    files?: readonly SentFile[];
  },
): Problem[] {
  const { type } = body;
  const isForm = FORM_SENT.includes(setting.interactionType);
  const allowed = [
    ...(ANSWERS[setting.interactionType] ?? []),
    ...(isForm && setting.fromMessage === true ? UPDATES : []),
  ];
  if (!allowed.includes(type)) {
    return [
      problem('type', 'INTERACTION_RESPONSE_TYPE_INVALID', `Not for this interaction: ${String(type)}.`),
    ];
  }
  const data = jsonOf(body['data']);
  const files = setting.files ?? [];
  switch (type) {
    case Callback.ChannelMessageWithSource:
      return [...checkFlags(data, REPLY_FLAGS), ...checkMessage(data, { files, path: 'data' })];
    case Callback.DeferredChannelMessageWithSource:
      return checkFlags(data, MessageFlags.Ephemeral);
    case Callback.UpdateMessage:
      return isJson(body['data'])
        ? checkMessage(data, { files, path: 'data', before: setting.before ?? {} })
        : [problem('data', 'BASE_TYPE_REQUIRED', 'This field is required')];
    case Callback.ApplicationCommandAutocompleteResult:
      return checkChoices(data);
    case Callback.Modal:
      return checkForm(data, 'data');
    default:
      return [];
  }
}

function checkFlags(data: Json, allowed: number): Problem[] {
  return (numberOf(data['flags']) & ~allowed) === 0
    ? []
    : [problem('data.flags', 'BASE_TYPE_CHOICES', 'A flag that a response may not set.')];
}

function checkChoices(data: Json): Problem[] {
  const problems = checkCount(data['choices'], 'data.choices', { max: 25 });
  listOf(data['choices']).forEach((entry, index) => {
    const choice = jsonOf(entry);
    problems.push(...checkChoice(choice, `data.choices.${index}`, typeof choice['value'] !== 'number'));
  });
  return problems;
}
