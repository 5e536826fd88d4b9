import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { InteractionCalls, MessageBody } from './calls.js';

/** A first response as Discord takes it, whichever way it goes. */
export interface FirstResponse {
  readonly json: { readonly type: InteractionResponseType; readonly data?: object };
  readonly files: MessageBody['files'];
}

/** The calls of which an interaction takes one, the first. */
export type FirstCalls = Pick<
  InteractionCalls,
  'reply' | 'defer' | 'deferUpdate' | 'update' | 'modal' | 'choices'
>;

/** Makes of each first call the response that it stands for; both doors send the same. */
export function createFirstCalls(respond: (first: FirstResponse) => Promise<void>): FirstCalls {
  const send = (type: InteractionResponseType, data?: object, files: MessageBody['files'] = []) =>
    respond({ json: data === undefined ? { type } : { type, data }, files });
  return {
    reply: ({ json, files }) => send(InteractionResponseType.ChannelMessageWithSource, json, files),
    defer: (visibility) =>
      send(
        InteractionResponseType.DeferredChannelMessageWithSource,
        visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {},
      ),
    deferUpdate: () => send(InteractionResponseType.DeferredMessageUpdate),
    update: ({ json, files }) => send(InteractionResponseType.UpdateMessage, json, files),
    modal: (modal) => send(InteractionResponseType.Modal, modal),
    choices: (choices) => send(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
  };
}
