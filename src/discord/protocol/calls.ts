import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Choice, Visibility } from '../../chat/reply.js';
import type { MessageJson } from './message-form.js';

/** What an interaction is answered by. The token is a secret for as long as it lives. */
export interface InteractionAddress {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** A message as it is sent: its JSON, and the files that its attachments name by their place in the list. */
export interface MessageBody {
  readonly json: MessageJson;
  readonly files: readonly { readonly name: string; readonly data: Uint8Array }[];
}

/**
 * The ways to answer one interaction. The first five are first responses, of which there is one, within 3 s; the rest
 * come after it, within 15 minutes. Each rejects with a `CallError` where Discord does not take it.
 */
export interface InteractionCalls {
  /** A message of its own. */
  reply(message: MessageBody): Promise<void>;
  /** A message to come. For whom is fixed from here on. */
  defer(visibility: Visibility): Promise<void>;
  /** A change to come of the message that the component is on. */
  deferUpdate(): Promise<void>;
  /** Changes the message that the component is on. */
  update(message: MessageBody): Promise<void>;
  modal(modal: APIModalInteractionResponseCallbackData): Promise<void>;
  /** Changes the first response's message, or fills the place that was deferred for it. */
  edit(message: MessageBody): Promise<void>;
  /** One more message. */
  followUp(message: MessageBody): Promise<void>;
  /** Takes the first response's message, or the place deferred for it, away. */
  delete(): Promise<void>;
  /** The answer to typing, and a first response as well. */
  choices(choices: readonly Choice[]): Promise<void>;
}

/** What ties a message in a channel to that which it answers. */
export interface AnsweredMessage {
  /** Within some minutes Discord shows one message with this in a channel; at most 25 characters. */
  readonly nonce: string;
  /** The message that it is a reply to; it may be gone. Null: a message by itself. */
  readonly repliesTo: string | null;
}

/** The way to say something in a channel that no interaction asked for. */
export interface ChannelCalls {
  /** @throws CallError where Discord does not take it */
  send(channelId: string, message: MessageBody, answered: AnsweredMessage): Promise<void>;
}

/** Why Discord did not take an answer, without addresses and bodies, which hold the token and members' words. */
export class CallError extends Error {
  override readonly name = 'CallError';

  constructor(
    message: string,
    /** Discord's JSON error code, or the code of what failed below it (`ECONNRESET`); null where there is none. */
    readonly code: number | string | null,
    /** HTTP status; null where there was no answer. */
    readonly status: number | null,
  ) {
    super(message);
  }
}
