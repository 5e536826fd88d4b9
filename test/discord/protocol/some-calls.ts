import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { CallError, InteractionCalls, MessageBody } from '../../../src/discord/protocol/calls.js';
import type { MessageJson } from '../../../src/discord/protocol/message-form.js';

/** One call as it was made: what is sent as text, and what else tells calls apart. */
export interface MadeCall {
  readonly call: keyof InteractionCalls;
  readonly with: unknown;
}

/** All that a message says, in whatever form. */
export function wordsIn(json: MessageJson): string {
  if ('embeds' in json) return json.embeds.map(({ description = '' }) => description).join('\n');
  const parts = json.components.flatMap(({ components }) => components);
  return parts.flatMap((part) => (part.type === ComponentType.TextDisplay ? part.content : [])).join('\n');
}

/** Calls that are kept in place of being sent; those given fail, again and again, with what is given. */
export function recordedCalls(
  failing: Partial<Record<keyof InteractionCalls, CallError>> = {},
): InteractionCalls & { readonly made: readonly MadeCall[] } {
  const made: MadeCall[] = [];
  const take =
    <A>(call: keyof InteractionCalls, shown: (given: A) => unknown) =>
    async (given: A): Promise<void> => {
      const failure = failing[call];
      if (failure !== undefined) throw failure;
      made.push({ call, with: shown(given) });
    };
  const text = ({ json }: MessageBody): string =>
    wordsIn(json) + (((json.flags ?? 0) & MessageFlags.Ephemeral) === 0 ? '' : ' (private)');
  const nothing = (given: null): null => given;
  return {
    made,
    reply: take('reply', text),
    defer: take('defer', (visibility) => visibility),
    deferUpdate: () => take('deferUpdate', nothing)(null),
    update: take('update', text),
    modal: take('modal', ({ title }) => title),
    edit: take('edit', text),
    followUp: take('followUp', text),
    delete: () => take('delete', nothing)(null),
    choices: take('choices', (choices) => choices.length),
  };
}
