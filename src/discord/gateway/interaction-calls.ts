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
    ...createFirstCalls(({ json, files }) =>
      madeAgain(() => rest.post(callback, sent(json, files)), ALREADY_ANSWERED),
    ),
    edit: ({ json, files }) => madeAgain(() => rest.patch(original, sent(json, files))),
    // Nothing tells a message that stands from one that is shown once more: a closed connection is no reason to say it again.
    followUp: ({ json, files }) => madeAgain(() => rest.post(webhook, sent(json, files)), null, [CLOSED]),
    delete: () => madeAgain(() => rest.delete(original, { auth: false }), UNKNOWN_MESSAGE),
  };
}

/** The token in the address is all that these routes ask for. */
function sent(body: object, files: MessageBody['files'] = []): RequestData {
  const carried = files.map(({ name, data }) => ({ name, data: Buffer.from(data) }));
  return { body, auth: false, ...(carried.length === 0 ? {} : { files: carried }) };
}

/** What undici says of a connection that the other side closed under a call. */
const CLOSED = 'UND_ERR_SOCKET';
/** A first response that Discord has already. */
const ALREADY_ANSWERED = 40_060;
/** A message that is gone already. */
const UNKNOWN_MESSAGE = 10_008;
/** How often a call is made again. */
const AGAIN = 3;

/**
 * Makes a call again where Discord fails over it or the connection breaks, which leaves unknown whether it was carried out.
 * @param done the code by which a later attempt is told that an earlier one was
 * @param final codes after which it is not made again
 * @throws CallError where Discord does not take it
 */
async function madeAgain(
  call: () => Promise<unknown>,
  done: number | null = null,
  final: readonly string[] = [],
): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await asCallError(call());
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (attempt > 0 && done !== null && error.code === done) return;
      if (attempt === AGAIN || !isPassing(error) || final.some((code) => code === error.code)) throw error;
    }
  }
}

/** Whether it is Discord, or the way there, that failed, and not the call that was refused. */
function isPassing({ status, code }: CallError): boolean {
  if (status !== null) return status >= 500;
  return code === null || code === CLOSED || code === 'ECONNRESET';
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
