import { InteractionResponseType as Callback, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { checkChoice } from './command.js';
import { checkMessage, type SentFile } from './message.js';
import {
  checkCount,
  checkText,
  isJson,
  jsonOf,
  listOf,
  numberOf,
  problem,
  type Json,
  type Problem,
} from './problem.js';

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
};

/** The flags a first response may set. */
const REPLY_FLAGS =
  MessageFlags.Ephemeral |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

/** Checks the first response to an interaction. `before` is the message a pressed component stands in. */
export function checkCallback(
  body: Json,
  setting: { interactionType: number; before?: Json; files?: readonly SentFile[] },
): Problem[] {
  const { type } = body;
  if (!ANSWERS[setting.interactionType]?.includes(type)) {
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
      return [
        ...checkText(data['custom_id'], 'data.custom_id', { min: 1, max: 100 }),
        ...checkText(data['title'], 'data.title', { min: 1, max: 45 }),
        ...checkCount(data['components'], 'data.components', { min: 1, max: 5 }),
      ];
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
