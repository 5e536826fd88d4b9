import { ApplicationCommandType, ComponentType, InteractionType } from 'discord-api-types/v10';
import { userPayload } from '../identity.js';
import type { Json } from '../limits/problem.js';
import { envelopePayload, resolvedMember, type Envelope } from './envelope.js';
import type { ChosenOptions } from './options.js';

/** INTERACTION_CREATE of a slash command, or of typing in one of its options. */
export function commandPayload(
  envelope: Envelope,
  command: { id: string; name: string; chosen: ChosenOptions; typing: boolean },
): Json {
  const { options, resolved } = command.chosen;
  return {
    ...envelopePayload(envelope),
    type: command.typing
      ? InteractionType.ApplicationCommandAutocomplete
      : InteractionType.ApplicationCommand,
    data: {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.ChatInput,
      // Discord leaves the list out where nothing was chosen.
      ...(options.length === 0 ? {} : { options }),
      ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
    },
  };
}

/** INTERACTION_CREATE of a message command. */
export function messageCommandPayload(
  envelope: Envelope,
  command: { id: string; name: string; target: Json & { readonly id: string } },
): Json {
  const { target } = command;
  return {
    ...envelopePayload(envelope),
    type: InteractionType.ApplicationCommand,
    data: {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.Message,
      target_id: target.id,
      resolved: { messages: { [target.id]: target } },
    },
  };
}

/** INTERACTION_CREATE of a user command. */
export function userCommandPayload(
  envelope: Envelope,
  command: { id: string; name: string; userId: string },
): Json {
  const { userId } = command;
  const members = envelope.sender.dm === true ? {} : { members: { [userId]: resolvedMember() } };
  return {
    ...envelopePayload(envelope),
    type: InteractionType.ApplicationCommand,
    data: {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.User,
      target_id: userId,
      resolved: { users: { [userId]: userPayload(userId, 'target') }, ...members },
    },
  };
}

/** INTERACTION_CREATE of a pressed button of `message`, or of what was chosen in a select of it. */
export function componentPayload(
  envelope: Envelope,
  used: { customId: string; message: Json; type?: number; values?: readonly string[] },
): Json {
  const { customId, message, type = ComponentType.Button, values } = used;
  return {
    ...envelopePayload(envelope),
    type: InteractionType.MessageComponent,
    message,
    data: {
      custom_id: customId,
      component_type: type,
      id: 2,
      ...(values === undefined ? {} : { values }),
    },
  };
}

/** INTERACTION_CREATE of a form that was sent. `message`: whose component opened it. */
export function formPayload(envelope: Envelope, sent: { data: Json; message?: Json }): Json {
  return {
    ...envelopePayload(envelope),
    type: InteractionType.ModalSubmit,
    data: sent.data,
    ...(sent.message === undefined ? {} : { message: sent.message }),
  };
}
