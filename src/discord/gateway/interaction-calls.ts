import { Routes } from 'discord-api-types/v10';
import type { REST, RequestData } from 'discord.js';
import {
  CallError,
  type InteractionAddress,
  type InteractionCalls,
  type MessageBody,
} from '../protocol/calls.js';
import { createFirstCalls } from '../protocol/first-responses.js';
import { describeError } from './describe-error.js';

/** Answers an interaction over Discord's REST, by the interaction's own token. */
export function createInteractionCalls(
  rest: REST,
  { id, token, applicationId }: InteractionAddress,
): InteractionCalls {
  const callback = Routes.interactionCallback(id, token);
  const webhook = Routes.webhook(applicationId, token);
  const original = Routes.webhookMessage(applicationId, token, '@original');

  return {
    ...createFirstCalls(({ json, files }) => toldOnce(() => rest.post(callback, sent(json, files)))),
    edit: ({ json, files }) => toldOnce(() => rest.patch(original, sent(json, files))),
    followUp: ({ json, files }) => asCallError(rest.post(webhook, sent(json, files))),
    delete: () => asCallError(rest.delete(original, { auth: false })),
  };
}

/** The token in the address is all that these routes ask for. */
function sent(body: object, files: MessageBody['files'] = []): RequestData {
  const carried = files.map(({ name, data }) => ({ name, data: Buffer.from(data) }));
  return { body, auth: false, ...(carried.length === 0 ? {} : { files: carried }) };
}

/** What undici says of a connection that the other side closed under a call, which discord.js does not try again. */
const CLOSED = 'UND_ERR_SOCKET';
/** A first response that Discord has already. */
const ALREADY_ANSWERED = 40_060;

/**
 * A call that may be made twice, since the second changes nothing: where the connection was closed under the first, nobody
 * knows whether Discord carried it out, and where it did, it says so.
 */
async function toldOnce(call: () => Promise<unknown>): Promise<void> {
  try {
    await asCallError(call());
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== CLOSED) throw error;
    await asCallError(call()).catch((again: unknown) => {
      if (!(again instanceof CallError) || again.code !== ALREADY_ANSWERED) throw again;
    });
  }
}

/** A call whose failure is told without discord.js' own errors, which hold the token and what a member wrote. */
export async function asCallError(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    const { message, code = null, status = null } = describeError(error);
    throw new CallError(message, code, status);
  }
}
