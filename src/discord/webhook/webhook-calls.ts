import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { CallError, type InteractionCalls } from '../protocol/calls.js';
import { createFirstCalls, type FirstResponse } from '../protocol/first-responses.js';

/** Calls that follow a first response. */
export type LaterCalls = Pick<InteractionCalls, 'edit' | 'followUp' | 'delete'>;

export interface WebhookCallsOptions {
  /** Sends the first response; resolves once it has gone out, and rejects with a `CallError` where it cannot any more. */
  readonly respond: (first: FirstResponse) => Promise<void>;
  readonly later: () => LaterCalls;
  /** Resolves after so many ms. */
  readonly wait: (ms: number) => Promise<unknown>;
}

/**
 * How long to wait before a later call is made again, in ms: our answer may be out and Discord not be done with reading
 * it, and then it knows of no message yet.
 */
const NOT_READ_YET = [50, 150, 500, 1500];

/** Answers an interaction that came over HTTP: first in the response, then over Discord's REST. */
export function createWebhookCalls({ respond, later, wait }: WebhookCallsOptions): InteractionCalls {
  let hasAnswered = false;

  async function first(response: FirstResponse): Promise<void> {
    if (hasAnswered) {
      const code = RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
      throw new CallError('Interaction has already been acknowledged.', code, null);
    }
    hasAnswered = true;
    await respond(response);
  }

  async function afterwards(call: () => Promise<void>): Promise<void> {
    for (const ms of NOT_READ_YET) {
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof CallError) || error.code !== RESTJSONErrorCodes.UnknownWebhook) throw error;
        await wait(ms);
      }
    }
    return await call();
  }

  return {
    ...createFirstCalls(first),
    edit: (message) => afterwards(() => later().edit(message)),
    followUp: (message) => afterwards(() => later().followUp(message)),
    delete: () => afterwards(() => later().delete()),
  };
}
