import { createHash } from 'node:crypto';
import { Routes } from 'discord-api-types/v10';
import type { REST } from 'discord.js';
import * as z from 'zod';
import type { ActionStates } from '../../app/ports.js';
import { withOwnPages } from '../../chat/own-pages.js';
import type { NoticeOutcome, Notices, NoticeTarget } from '../../chat/notices.js';
import type { Logger } from '../../logger.js';
import { messageBodyOf } from '../protocol/exchange.js';
import { createClosedPlaces } from './closed-places.js';
import { describeError, type DescribedError } from './describe-error.js';

export interface DiscordNoticesOptions {
  readonly rest: REST;
  readonly states: ActionStates;
  readonly logger: Logger;
  /** A short random id. */
  readonly newReference: () => string;
  /** Origin of the service's own pages; without it members cannot reach them. */
  readonly publicUrl?: string | null | undefined;
}

const channelJson = z.object({ id: z.string().min(1) });

/** Statuses by which Discord says that a message is not taken, if its JSON says why. */
const REFUSED: readonly (number | undefined)[] = [400, 403, 404];
/**
 * Codes that come with these statuses and are about this bot or this moment: a malformed request, direct messages that are
 * opened too fast, an account under suspicion, a request that never reached Discord.
 */
const PASSING: readonly (number | string)[] = [0, 40_003, 20_026, 40_333];
/** What undici says of a connection that the other side closed under a call. */
const CLOSED = 'UND_ERR_SOCKET';

/** Messages that the bot sends by itself, over Discord's REST. */
export function createDiscordNotices(options: DiscordNoticesOptions): Notices {
  const { rest, states, logger, newReference, publicUrl = null } = options;

  async function channelOf({ kind, id }: NoticeTarget): Promise<string> {
    if (kind === 'channel') return id;
    return channelJson.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: id } })).id;
  }

  return {
    async send(to, content, key) {
      try {
        const said = withOwnPages({ kind: 'update' as const, ...content }, publicUrl);
        const { json, files } = await messageBodyOf(said, 'followUp', { states, form: null });
        const nonce = key === undefined ? newReference() : nonceOf(`${to.kind}:${to.id}:${key}`);
        // With these Discord gives back the message of an earlier attempt in place of showing a second.
        const body = { ...json, nonce, enforce_nonce: true };
        const carried = files.map(({ name, data }) => ({ name, data: Buffer.from(data) }));
        const channel = await onceMore(() => channelOf(to));
        await onceMore(() => rest.post(Routes.channelMessages(channel), { body, files: carried }));
        return 'sent';
      } catch (error) {
        const failure = describeError(error);
        const outcome = outcomeOf(failure);
        logger.warn({ to: to.kind, outcome, err: failure }, 'A notice was not sent.');
        return outcome;
      }
    },
    closed: createClosedPlaces(rest, logger),
  };
}

/** At most 25 characters. */
function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 25);
}

function outcomeOf({ status, code }: DescribedError): NoticeOutcome {
  // Without a number it is not Discord that refuses, but something before it.
  const known = typeof code === 'number' && !PASSING.includes(code);
  return known && REFUSED.includes(status) ? 'refused' : 'unavailable';
}

/** A call that may be made twice, since the second changes nothing. */
export async function onceMore<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (describeError(error).code !== CLOSED) throw error;
    return await call();
  }
}
