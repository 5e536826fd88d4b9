import { GatewayDispatchEvents, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { ActionStates } from '../../app/ports.js';
import type { Chat, SendNow } from '../../chat/dispatch.js';
import type { MessageCall, RepliedTo, ThreadCall } from '../../chat/interaction.js';
import { privateNotice, type Outcome } from '../../chat/reply.js';
import { textsFor } from '../../chat/texts/texts.js';
import { withOwnPages } from '../../chat/own-pages.js';
import type { Logger } from '../../logger.js';
import { CallError, type AnsweredMessage, type ChannelCalls } from './calls.js';
import { readCustomId } from './custom-id.js';
import { messageBodyOf } from './exchange.js';
import { describeCall } from './handle-interaction.js';
import { readMessage, readThread, readThreadPlaces, type PutMessage } from './read-message.js';
import { timeOfSnowflake } from './snowflake.js';

export interface MessageOptions {
  readonly chat: Chat;
  readonly states: ActionStates;
  readonly logger: Logger;
  readonly calls: ChannelCalls;
  /** Origin of the service's own pages; without it members cannot reach them. */
  readonly publicUrl?: string | null | undefined;
  /** Resolves after so many milliseconds, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
}

/** Carries messages that are put to the bot, and threads that are begun, to the commands, and sends what comes of them. */
export interface MessageDoor {
  /**
   * Takes every event but interactions, and gives what is being done about it, which never rejects; null where it is
   * nothing. Never throws.
   * @param botId the bot as a user
   */
  take(name: string, data: unknown, botId: string): Promise<void> | null;
}

const MESSAGE_CREATE: string = GatewayDispatchEvents.MessageCreate;
const THREAD_CREATE: string = GatewayDispatchEvents.ThreadCreate;
/** Events that tell where threads are. A message tells no more than its own channel. */
const ABOUT_THREADS: readonly string[] = [
  GatewayDispatchEvents.GuildCreate,
  GatewayDispatchEvents.ThreadListSync,
  GatewayDispatchEvents.ThreadUpdate,
  THREAD_CREATE,
];
/** How many messages and channels are remembered: those of minutes, in a busy place. */
const REMEMBERED = 2000;
/** How many threads are remembered with their channels; of more, the latest. */
const MOST_THREADS = 50_000;
/** A channel that does not take messages is left alone for so long, in ms: Discord bans who goes on asking. */
const QUIET_MS = 10 * 60_000;
/** Waits before a first message is tried again in a thread whose author has not written theirs yet, in ms; the last try follows the last. */
const THREAD_WAITS = [1000, 3000, 9000] as const;

/** Codes of Discord's that a bot which may not write in a channel is told, and when the channel or its reader is gone. */
const CLOSED: readonly (number | string | null)[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
];
/** "Cannot message this thread until after the post author has sent an initial message." */
const THREAD_NOT_BEGUN = 40_058;

export function createMessageDoor(options: MessageOptions): MessageDoor {
  const { chat, states, logger, calls, wait, publicUrl = null } = options;
  /** By the id of a message, or of a thread, whose first message has it too. False where nothing was said to a thread. */
  const handled = new Map<string, Promise<boolean>>();
  /** Threads' channels. */
  const parents = new Map<string, string>();
  /** Channels that took no message, and since when. */
  const quiet = new Map<string, number>();

  /** Has an id handled once, however often it comes; again only where the work comes to false. */
  async function once(id: string, work: () => Promise<boolean>): Promise<void> {
    const before = handled.get(id);
    const now = before === undefined ? work() : before.then((said) => said || work());
    keep(handled, id, now);
    await now;
  }

  async function send(outcome: Outcome, channelId: string, answered: AnsweredMessage): Promise<boolean> {
    if (outcome.kind !== 'reply' && outcome.kind !== 'update') return false;
    // Nothing in a channel can be for one member alone.
    const body = await messageBodyOf(withOwnPages({ ...outcome, kind: 'update' }, publicUrl), 'followUp', {
      states,
      form: null,
    });
    try {
      await calls.send(channelId, body, answered);
    } catch (error) {
      const unread = RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
      if (!(error instanceof CallError) || error.code !== unread.valueOf()) throw error;
      await calls.send(channelId, body, { ...answered, repliesTo: null });
    }
    quiet.delete(channelId);
    return true;
  }

  function failedToSend(error: unknown, channelId: string, id: string): void {
    const facts = { message: id, channel: channelId, err: describeCall(error) };
    if (!(error instanceof CallError) || !CLOSED.includes(error.code)) {
      logger.error(facts, 'A message could not be answered.');
      return;
    }
    const isKnown = quiet.has(channelId);
    keep(quiet, channelId, timeOfSnowflake(id));
    const line = 'The bot may not write in a channel where it was asked; it is left alone there for a while.';
    if (isKnown) logger.debug(facts, line);
    else logger.warn(facts, line);
  }

  function isQuiet(channelId: string, id: string): boolean {
    const since = quiet.get(channelId);
    return since !== undefined && timeOfSnowflake(id) < since + QUIET_MS;
  }

  async function answer(put: PutMessage): Promise<void> {
    const { channelId, call } = put;
    const { id, caller } = call;
    if (isQuiet(channelId, id)) return;
    const answered = { nonce: id, repliesTo: id };
    let more = 0;
    const sendNow: SendNow = async (reply) => {
      try {
        return await send(reply, channelId, { ...answered, nonce: `${id}.${(more += 1)}` });
      } catch (error) {
        failedToSend(error, channelId, id);
        return false;
      }
    };
    try {
      const whole: MessageCall = { ...call, repliesTo: await lookUp(put.repliesTo, states) };
      await send(await chat.dispatch(whole, sendNow), channelId, answered);
    } catch (error) {
      failedToSend(error, channelId, id);
      if (isQuiet(channelId, id)) return;
      const apology = privateNotice(textsFor(caller.locale).problem.failed(id));
      // Discord may have shown what it said it did not: with the same nonce this is not shown beside it.
      await send(apology, channelId, answered).catch((again: unknown) => failedToSend(again, channelId, id));
    }
  }

  async function welcome(call: ThreadCall): Promise<boolean> {
    const { id } = call;
    try {
      const outcome = await chat.dispatch(call, async () => false);
      return await sendToNew(outcome, id);
    } catch (error) {
      failedToSend(error, id, id);
      return false;
    }
  }

  /** Discord tells of a thread before its author's first message is there, and takes none before that. */
  async function sendToNew(outcome: Outcome, id: string): Promise<boolean> {
    for (const ms of [0, ...THREAD_WAITS]) {
      if (ms > 0 && !(await wait(ms))) break;
      try {
        return await send(outcome, id, { nonce: id, repliesTo: null });
      } catch (error) {
        if (!(error instanceof CallError) || error.code !== THREAD_NOT_BEGUN) throw error;
      }
    }
    return false;
  }

  function message(raw: unknown, botId: string): Promise<void> | null {
    const read = readMessage(raw, botId, (channelId) => parents.get(channelId) ?? null);
    if (read.kind === 'unreadable') {
      const { id, problem } = read;
      logger.warn({ message: id, problem }, 'A message could not be read and is passed over.');
    }
    return read.kind === 'put' ? once(read.call.id, () => answer(read).then(() => true)) : null;
  }

  return {
    take(name, data, botId) {
      if (name === MESSAGE_CREATE) return message(data, botId);
      if (!ABOUT_THREADS.includes(name)) return null;
      for (const { id, parentId } of readThreadPlaces(name, data)) keep(parents, id, parentId, MOST_THREADS);
      const call = name === THREAD_CREATE ? readThread(data, botId) : null;
      return call === null ? null : once(call.id, () => welcome(call));
    },
  };
}

/** What is replied to, with what its buttons stand for. */
async function lookUp(replied: PutMessage['repliesTo'], states: ActionStates): Promise<RepliedTo | null> {
  if (replied === null) return null;
  const { customIds, ...message } = replied;
  return { ...message, buttons: await Promise.all(customIds.map((id) => readCustomId(id, states))) };
}

/** Keeps what is newest, and no more of it than is remembered. */
function keep<V>(map: Map<string, V>, key: string, value: V, most = REMEMBERED): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
