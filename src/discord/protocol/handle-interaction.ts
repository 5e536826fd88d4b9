import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { ActionStates } from '../../app/ports.js';
import type { Chat, PromiseNow, SendNow } from '../../chat/dispatch.js';
import type { Interaction, Typing } from '../../chat/interaction.js';
import { privateNotice, type Outcome, type Reply } from '../../chat/reply.js';
import { textsFor } from '../../chat/texts/texts.js';
import type { Logger } from '../../logger.js';
import { CallError, type InteractionAddress, type InteractionCalls } from './calls.js';
import { fittingChoices } from './choices.js';
import { readCustomId } from './custom-id.js';
import { createExchange, type Exchange } from './exchange.js';
import { readInteraction, type Incoming, type ReadCall } from './read-interaction.js';
import { createTurns, type HadTurn } from './turns.js';
import { createWaitingTimes } from './waiting-times.js';

export interface InteractionOptions {
  readonly chat: Chat;
  readonly states: ActionStates;
  readonly logger: Logger;
  /** A reply not ready by then, in ms, is deferred: Discord gives up on a first response after 3 s. */
  readonly deferAfterMs: number;
  /** Origin of the service's own pages; without it members cannot reach them. */
  readonly publicUrl?: string | null | undefined;
  readonly clock: () => Date;
  /** In ms from any fixed point. */
  readonly now: () => number;
  /** Whether an interaction that comes again is passed over; else the door itself sees to it. */
  readonly onceEach?: boolean;
  /** Told of each interaction that no command was asked about, and why. Default: nobody is. */
  readonly turnedAway?: ((why: TurnedAway) => void) | undefined;
}

/** Why an interaction came to nothing here: too much was asked, it came too late to be answered, or it could not be read. */
export type TurnedAway = 'busy' | 'late' | 'unreadable';

/**
 * How long Discord waits for a first response, in ms, less what it takes there. What is older would be done without a word to
 * whoever asked.
 */
const WINDOW = 2800;
/** Where so many are under way, and one has waited for so long, in ms, until it was even looked at, there is too much to do. */
const FEW = 30;
const BUSY_AFTER = 500;
/** How long interactions are begun with at one time, in ms, before those that are under way are gone on with. */
const SHARE = 5;
/** In ms. */
const LATE_TOLD_EVERY = 1000;
/** Interactions that are remembered, so that each is handled once: those of a minute, in a busy place. */
const REMEMBERED = 10_000;

/**
 * Carries an interaction to the commands and what comes of it back, from its JSON to the calls that answer it. Resolves
 * when all is sent, with `late` where it was passed over for having come too late, else with null. Never rejects.
 */
export type HandleInteraction = (raw: unknown, callsFor: CallsFor) => Promise<'late' | null>;

type CallsFor = (address: InteractionAddress) => InteractionCalls;

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
  const { chat, states, logger, deferAfterMs, publicUrl = null, onceEach = false } = options;
  const { turnedAway = () => {} } = options;
  const waiting = createWaitingTimes(options);
  const turns = createTurns({
    now: options.now,
    shareMs: SHARE,
    behindAfterMs: BUSY_AFTER,
    inVainAfterMs: WINDOW,
  });
  const taken = new Set<string>();
  let underWay = 0;
  let late = 0;
  let lateTold = Number.NEGATIVE_INFINITY;

  /** Whether an interaction is new; Discord may deliver one again, and what it asks for is done once. */
  function isNew(id: string): boolean {
    if (!onceEach) return true;
    if (taken.has(id)) return false;
    taken.add(id);
    const [oldest] = taken;
    if (taken.size > REMEMBERED && oldest !== undefined) taken.delete(oldest);
    return true;
  }

  /** How long a reply may still take before it is deferred, in ms. */
  const timeLeft = (waited: number): number => Math.max(0, deferAfterMs - waited);

  async function offerChoices(typing: Typing, calls: InteractionCalls, leftMs: number): Promise<void> {
    const choices = chat.complete(typing);
    // An empty list ends the member's wait, and any text may be sent without a choice.
    await calls.choices((await within(choices, leftMs)) ? fittingChoices(await choices) : []);
  }

  async function answer(
    interaction: Interaction,
    {
      exchange,
      sendNow,
      promiseNow,
    }: { readonly exchange: Exchange; readonly sendNow: SendNow; readonly promiseNow: PromiseNow },
    leftMs: number,
  ): Promise<void> {
    // Private, because what it will be is not known yet, and only that can be kept either way.
    const visibility = chat.deferral(interaction) ?? (leftMs === 0 ? 'private' : null);
    if (visibility !== null) await exchange.promise(visibility);
    const work = chat.dispatch(interaction, sendNow, promiseNow);
    if (visibility === null && !(await within(work, leftMs))) await exchange.promise('private');
    const outcome: Outcome = await work;
    if (await exchange.send(outcome)) return;
    const { problem } = textsFor(interaction.caller.locale);
    await exchange.send(privateNotice(problem.tooSlowForForm));
  }

  /** Tells the log of a reply that did not go out; whether the member can still be told. */
  function tellUnsent(reference: string, error: unknown): boolean {
    const facts = { reference, err: describeCall(error) };
    const isGone = error instanceof CallError && gone.includes(error.code);
    if (isGone) logger.warn(facts, 'A reply came too late or twice; Discord did not show it.');
    else logger.error(facts, 'A reply could not be sent to Discord.');
    return !isGone;
  }

  /** Does what answers an interaction; what fails is logged, and told to the member where they can still be reached. */
  async function attempt(reference: string, work: () => Promise<void>, apology?: () => Promise<unknown>) {
    try {
      await work();
    } catch (error) {
      if (!tellUnsent(reference, error)) return;
      try {
        await apology?.();
      } catch (error) {
        logger.warn({ reference, err: describeCall(error) }, 'The member could not be told.');
      }
    }
  }

  async function handleCall(call: ReadCall, exchange: Exchange, id: string, waited: number): Promise<void> {
    const apologise = () => exchange.send(apology(call.caller.locale, id));
    /** Where Discord does not take it, whoever sends it tells the member what that means. */
    const sendNow: SendNow = async (reply) => {
      try {
        await exchange.sendBeside(reply);
        return true;
      } catch (error) {
        if (!(error instanceof CallError)) throw error;
        tellUnsent(id, error);
        return false;
      }
    };
    /** Where Discord does not take it, what comes of it is tried all the same. */
    const promiseNow: PromiseNow = (visibility) =>
      void exchange.promise(visibility).catch((error: unknown) => tellUnsent(id, error));
    const sending = { exchange, sendNow, promiseNow };
    await attempt(id, async () => answer(await lookUp(call, states), sending, timeLeft(waited)), apologise);
  }

  async function handle(incoming: Answerable, calls: InteractionCalls, turn: HadTurn): Promise<void> {
    const { waited } = turn;
    const isTooMuch = turn.isBehind && underWay > FEW;
    if (isTooMuch) turnedAway('busy');
    const { id } = incoming.address;
    const onMessage = incoming.kind === 'call' ? incoming.onMessage : null;
    const exchange = createExchange({ calls, onMessage, states, publicUrl });
    const say = (reply: Reply) => attempt(id, async () => void (await exchange.send(reply)));
    if (incoming.kind === 'call') {
      // To say so is all that there is time for.
      if (isTooMuch) {
        return await say(privateNotice(textsFor(incoming.call.caller.locale).problem.busy));
      }
      await handleCall(incoming.call, exchange, id, waited);
    } else if (incoming.kind === 'typing') {
      await attempt(id, () =>
        isTooMuch ? calls.choices([]) : offerChoices(incoming.typing, calls, timeLeft(waited)),
      );
    } else if (incoming.typing) {
      await attempt(id, () => calls.choices([]));
    } else {
      await say(apology(incoming.locale, id));
    }
  }

  /** Tells the log of what comes too late, and no more than once a second. */
  function tellLate(id: string, waited: number): void {
    late += 1;
    turnedAway('late');
    if (options.now() - lateTold < LATE_TOLD_EVERY) return;
    const facts = { reference: id, ms: Math.round(waited), count: late };
    logger.warn(facts, 'Interactions came too late to be answered and are passed over.');
    late = 0;
    lateTold = options.now();
  }

  async function inTurn(raw: unknown, callsFor: CallsFor, turn: HadTurn): Promise<'late' | null> {
    // Before anything else: where there is too much to do, this is done for all of it.
    if (turn.waited > WINDOW) {
      tellLate(idIn(raw), turn.waited);
      return 'late';
    }
    const incoming = readInteraction(raw);
    if (incoming.kind === 'unreadable') {
      const { id, problem } = incoming;
      turnedAway('unreadable');
      logger.warn({ interaction: id, problem }, 'An interaction could not be read and is passed over.');
    }
    if (!isAnswerable(incoming) || !isNew(incoming.address.id)) return null;
    underWay += 1;
    try {
      await handle(incoming, callsFor(incoming.address), turn);
    } finally {
      underWay -= 1;
    }
    return null;
  }

  return (raw, callsFor) =>
    new Promise((resolve) => {
      turns.take(waiting.of(idIn(raw)), (turn) => resolve(inTurn(raw, callsFor, turn)));
    });
}

/** The id of what came, whatever else it is; empty where it has none. */
function idIn(raw: unknown): string {
  return typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : '';
}

/** An interaction that is known by where its answer goes. */
type Answerable = Incoming & { readonly address: InteractionAddress };

function isAnswerable(incoming: Incoming): incoming is Answerable {
  return incoming.address !== null;
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
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What failed as the log may hold it: an answer that Discord refused by its facts, a fault of ours whole. */
export function describeCall(error: unknown): unknown {
  if (!(error instanceof CallError)) return error;
  const { name, message, code, status } = error;
  return { name, message, ...(code === null ? {} : { code }), ...(status === null ? {} : { status }) };
}
