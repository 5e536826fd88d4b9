import { setTimeout as delay } from 'node:timers/promises';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { ActionStates } from '../../app/ports.js';
import type { Chat } from '../../chat/dispatch.js';
import type { Interaction, Typing } from '../../chat/interaction.js';
import { privateNotice, type Outcome, type Reply } from '../../chat/reply.js';
import { textsFor } from '../../chat/texts/texts.js';
import type { Logger } from '../../logger.js';
import { CallError, type InteractionAddress, type InteractionCalls } from './calls.js';
import { fittingChoices } from './choices.js';
import { readCustomId } from './custom-id.js';
import { createExchange, type Exchange } from './exchange.js';
import { readInteraction, type ReadCall } from './read-interaction.js';
import { timeOfSnowflake } from './snowflake.js';

export interface InteractionOptions {
  readonly chat: Chat;
  readonly states: ActionStates;
  readonly logger: Logger;
  /** A reply not ready by then, in ms, is deferred: Discord gives up on a first response after 3 s. */
  readonly deferAfterMs: number;
  /** Origin of the service's own pages; without it members cannot reach them. */
  readonly publicUrl?: string | null | undefined;
  readonly clock: () => Date;
  /** Whether an interaction that comes again is passed over; else the door itself sees to it. */
  readonly onceEach?: boolean;
}

/** How long Discord waits for a first response, in ms. */
const WINDOW = 3000;
/** Interactions that are remembered, so that each is handled once: those of a minute, in a busy place. */
const REMEMBERED = 10_000;

/**
 * Carries an interaction to the commands and what comes of it back, from its JSON to the calls that answer it. Resolves
 * when all is sent, later replies as well. Never rejects.
 */
export type HandleInteraction = (
  raw: unknown,
  callsFor: (address: InteractionAddress) => InteractionCalls,
) => Promise<void>;

/** Codes that say the member can no longer be reached this way: nothing is left to try. */
const gone: readonly (number | string | null)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
];

/** What both doors to Discord share. */
export function createInteractionHandler(options: InteractionOptions): HandleInteraction {
  const { chat, states, logger, deferAfterMs, publicUrl = null, clock, onceEach = false } = options;
  const taken = new Set<string>();

  /** Whether an interaction is new; Discord may deliver one again, and what it asks for is done once. */
  function isNew(id: string): boolean {
    if (!onceEach) return true;
    if (taken.has(id)) return false;
    taken.add(id);
    const [oldest] = taken;
    if (taken.size > REMEMBERED && oldest !== undefined) taken.delete(oldest);
    return true;
  }

  /** How long a reply may still take before it is deferred, in ms: the member waits since Discord made the interaction. */
  function timeLeft(id: string): number {
    const age = clock().getTime() - timeOfSnowflake(id);
    // Older than Discord waits, or from the future, it tells of a clock that is wrong, or of nothing that can be helped.
    return age > 0 && age < WINDOW ? Math.max(0, deferAfterMs - age) : deferAfterMs;
  }

  async function offerChoices(typing: Typing, calls: InteractionCalls, leftMs: number): Promise<void> {
    const choices = chat.complete(typing);
    // An empty list ends the member's wait, and any text may be sent without a choice.
    await calls.choices((await within(choices, leftMs)) ? fittingChoices(await choices) : []);
  }

  async function answer(
    interaction: Interaction,
    exchange: Exchange,
    sendLater: (later: Promise<Reply>) => void,
    leftMs: number,
  ): Promise<void> {
    const visibility = chat.deferral(interaction);
    if (visibility !== null) await exchange.promise(visibility);
    const work = chat.dispatch(interaction, sendLater);
    // Private, because what it will be is not known yet, and only that can be kept either way.
    if (visibility === null && !(await within(work, leftMs))) await exchange.promise('private');
    const outcome: Outcome = await work;
    if (await exchange.send(outcome)) return;
    const { problem } = textsFor(interaction.caller.locale);
    await exchange.send(privateNotice(problem.tooSlowForForm));
  }

  /** Does what answers an interaction; what fails is logged, and told to the member where they can still be reached. */
  async function attempt(reference: string, work: () => Promise<void>, apology?: () => Promise<unknown>) {
    try {
      await work();
    } catch (error) {
      const facts = { reference, err: describeCall(error) };
      if (error instanceof CallError && gone.includes(error.code)) {
        logger.warn(facts, 'A reply came too late or twice; Discord did not show it.');
        return;
      }
      logger.error(facts, 'A reply could not be sent to Discord.');
      try {
        await apology?.();
      } catch (error) {
        logger.warn({ reference, err: describeCall(error) }, 'The member could not be told.');
      }
    }
  }

  async function handleCall(call: ReadCall, exchange: Exchange, id: string): Promise<void> {
    const apologise = () => exchange.send(apology(call.caller.locale, id));
    const later = createQueue((reply: Reply) =>
      attempt(id, async () => void (await exchange.send(reply)), apologise),
    );
    const leftMs = timeLeft(id);
    await attempt(id, async () => answer(await lookUp(call, states), exchange, later.add, leftMs), apologise);
    await later.open();
  }

  return async (raw, callsFor) => {
    const incoming = readInteraction(raw);
    const { address } = incoming;
    if (incoming.kind === 'unreadable') {
      const { id, problem } = incoming;
      logger.warn({ interaction: id, problem }, 'An interaction could not be read and is passed over.');
    }
    if (address === null || !isNew(address.id)) return;
    const calls = callsFor(address);
    const { id } = address;
    if (incoming.kind === 'call') {
      const exchange = createExchange({ calls, onMessage: incoming.onMessage, states, publicUrl });
      await handleCall(incoming.call, exchange, id);
    } else if (incoming.kind === 'typing') {
      await attempt(id, () => offerChoices(incoming.typing, calls, timeLeft(id)));
    } else if (incoming.typing) {
      await attempt(id, () => calls.choices([]));
    } else {
      const exchange = createExchange({ calls, onMessage: false, states, publicUrl });
      await attempt(id, async () => void (await exchange.send(apology(incoming.locale, id))));
    }
  };
}

function apology(locale: string, reference: string): Reply {
  return privateNotice(textsFor(locale).problem.failed(reference));
}

/** An interaction with what its `custom_id` stands for. */
async function lookUp(call: ReadCall, states: ActionStates): Promise<Interaction> {
  if (call.kind !== 'component' && call.kind !== 'form') return call;
  const { customId, ...rest } = call;
  return { ...rest, ...(await readCustomId(customId, states)) };
}

/** Whether work is done within a time, in ms. It goes on in either case. */
async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  const done = new AbortController();
  const { signal } = done;
  const late = delay(ms, false, { signal }).catch(() => false);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    done.abort();
  }
}

/** Later replies, sent one after another in the order they were announced, once the first answer is out. */
function createQueue(send: (reply: Reply) => Promise<void>) {
  let opened: () => void = () => undefined;
  let last = new Promise<void>((resolve) => {
    opened = resolve;
  });
  return {
    add: (later: Promise<Reply>): void => {
      last = last.then(async () => send(await later));
    },
    /** Resolves when all that was announced by then, and while that was sent, is out. */
    async open(): Promise<void> {
      opened();
      let seen: Promise<void>;
      do {
        seen = last;
        await seen;
      } while (seen !== last);
    },
  };
}

/** What failed as the log may hold it: an answer that Discord refused by its facts, a fault of ours whole. */
export function describeCall(error: unknown): unknown {
  if (!(error instanceof CallError)) return error;
  const { name, message, code, status } = error;
  return { name, message, ...(code === null ? {} : { code }), ...(status === null ? {} : { status }) };
}
