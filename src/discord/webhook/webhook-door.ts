import { ServerResponse } from 'node:http';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod';
import type { Limit } from '../../app/limit.js';
import type { ActionStates } from '../../app/ports.js';
import type { Chat } from '../../chat/dispatch.js';
import type { Notices } from '../../chat/notices.js';
import type { Logger } from '../../logger.js';
import { CallError, type InteractionAddress } from '../protocol/calls.js';
import type { FirstResponse } from '../protocol/first-responses.js';
import { createInteractionHandler, type InteractionOptions } from '../protocol/handle-interaction.js';
import { createSignedRequests, FRESH_SECONDS, type SignatureVerdict } from './signed-requests.js';
import { createWebhookCalls, type LaterCalls } from './webhook-calls.js';

/** Where Discord sends interactions to, below the address of this service. */
const INTERACTIONS_PATH = '/interactions';

/** How often processes that share the work take one request. */
export const ONE_INTERACTION = { most: 1, seconds: 2 * FRESH_SECONDS };

/** Bytes of an interaction: a form with five full texts, or a message with all that it may hold, is well below. */
const MAX_INTERACTION = 512 * 1024;
/** A reply not ready by then, in ms, is deferred: Discord gives up on a first response after 3 s. */
const DEFER_AFTER = 2000;
/** How long a stop waits for answers under way, in ms. */
const DRAIN = 3000;

/** Discord's REST side: what follows a first response goes over it, and the commands are registered by it. */
export interface DiscordRest {
  callsFor(address: InteractionAddress): LaterCalls;
  /** Registers the commands. Never rejects. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Told that Discord sends interactions here. */
  reached(): void;
  readonly notices: Notices;
  /** What is wrong and what to do, in words for an operator and without secrets; null where nothing is known to be. */
  reason(): string | null;
}

export interface WebhookDoorOptions {
  /** The application's, 64 hexadecimal digits. It is no secret. */
  readonly publicKey: string;
  readonly chat: Chat;
  readonly states: ActionStates;
  readonly rest: DiscordRest;
  /** Where other processes share the work: which requests were taken. Null: there are none. */
  readonly shared: Limit | null;
  readonly clock: () => Date;
  /** In ms from any fixed point. */
  readonly now: () => number;
  readonly logger: Logger;
  /** Default 2,000 ms. */
  readonly deferAfterMs?: number;
  /** Told of each interaction that came to nothing here, and why. */
  readonly turnedAway?: InteractionOptions['turnedAway'];
}

/** The bot behind `POST /interactions`. It has no connection of its own: whoever serves `routes` has it open. */
export interface WebhookDoor {
  readonly routes: Hono;
  /** Messages that nobody's interaction asked for. */
  readonly notices: Notices;
  start(): Promise<void>;
  /** Waits for the answers under way (3 s at most). Never rejects. */
  stop(): Promise<void>;
  state(): 'ready' | 'stopped';
  reason(): string | null;
}

const typed = z.object({ type: z.number() });

const REFUSALS: Readonly<Record<Exclude<SignatureVerdict, 'genuine'>, string>> = {
  unsigned:
    'The request is not signed. Discord alone sends interactions here, with X-Signature-Ed25519 and X-Signature-Timestamp.',
  stale: `The signature's time is not within ${FRESH_SECONDS} s of this machine's. Set the clock right where this is Discord's request.`,
  forged: 'The signature is not that of DISCORD_PUBLIC_KEY over the timestamp and the body.',
  replayed: 'This very request was taken before. Each is taken once.',
};

const TOO_LATE =
  'The interaction came later, by the time in its id, than Discord waits for an answer, and nothing was done. Send it at once.';

/** Opens the door that Discord comes to. */
export function createWebhookDoor(options: WebhookDoorOptions): WebhookDoor {
  const { chat, states, rest, logger, clock, now } = options;
  const requests = createSignedRequests(options);
  const handle = createInteractionHandler({
    chat,
    states,
    logger,
    clock,
    now,
    deferAfterMs: options.deferAfterMs ?? DEFER_AFTER,
    turnedAway: options.turnedAway,
  });
  const inFlight = new Set<Promise<unknown>>();
  let isStopped = false;

  /** Answers an interaction with its first response; `late` where it came too late for one, null where nothing in it can be answered. */
  function answer(
    raw: unknown,
    outgoing: ServerResponse | undefined,
  ): Promise<FirstResponse | 'late' | null> {
    return new Promise((resolve) => {
      const respond = (first: FirstResponse): Promise<void> => {
        resolve(first);
        return goneOut(outgoing);
      };
      const work = handle(raw, (address) =>
        createWebhookCalls({ respond, later: () => rest.callsFor(address), wait: delay }),
      ).then((why) => {
        inFlight.delete(work);
        resolve(why);
        return why;
      });
      inFlight.add(work);
    });
  }

  const routes = new Hono();
  routes.post(
    INTERACTIONS_PATH,
    async (context, next) => {
      const verdict = requests.early(signatureOf(context));
      return verdict === null ? await next() : refuseUnsigned(context, verdict);
    },
    limited,
    async (context) => {
      const body = new Uint8Array(await context.req.arrayBuffer());
      const verdict = await requests.judge({ ...signatureOf(context), body });
      if (verdict !== 'genuine') return refuseUnsigned(context, verdict);
      rest.reached();
      const raw = jsonIn(body);
      if (raw === undefined) return refuse(context, 400, 'bad-json', 'The body is not JSON in UTF-8.');
      if (typed.safeParse(raw).data?.type === InteractionType.Ping) {
        return context.json({ type: InteractionResponseType.Pong });
      }
      const first = await answer(raw, outgoingOf(context));
      if (first === 'late') return refuse(context, 503, 'too-late', TOO_LATE);
      if (first !== null) return responseOf(context, first);
      const message = 'The body is no interaction that could be answered: it wants id, token and type.';
      return refuse(context, 400, 'bad-request', message);
    },
  );
  routes.all(INTERACTIONS_PATH, (context) => {
    context.header('Allow', 'POST');
    return refuse(context, 405, 'method-not-allowed', 'This address answers POST only. Use it.');
  });

  return {
    routes,
    notices: rest.notices,
    start: () => rest.start(),
    async stop() {
      isStopped = true;
      const drained = new AbortController();
      const { signal } = drained;
      const late = delay(DRAIN, undefined, { signal }).catch(() => undefined);
      await Promise.race([Promise.allSettled(inFlight), late]);
      drained.abort();
      await rest.stop();
    },
    state: () => (isStopped ? 'stopped' : 'ready'),
    reason: () => (isStopped ? null : rest.reason()),
  };
}

function tooLong(context: Context): Response {
  return refuse(context, 413, 'too-large', 'The body is over 512 KiB. No interaction is as long.');
}

const limitStream = bodyLimit({ maxSize: MAX_INTERACTION, onError: tooLong });

/** A body that says how long it is, as Discord's do, is not read through a stream: that takes longer than all else here. */
const limited: MiddlewareHandler = (context, next) => {
  const length = context.req.header('Content-Length');
  if (length === undefined || context.req.header('Transfer-Encoding') !== undefined)
    return limitStream(context, next);
  return Number(length) <= MAX_INTERACTION ? next() : Promise.resolve(tooLong(context));
};

function signatureOf({ req }: Context): { timestamp: string | undefined; signature: string | undefined } {
  return {
    timestamp: req.header('X-Signature-Timestamp'),
    signature: req.header('X-Signature-Ed25519'),
  };
}

/** The body as JSON; undefined, which JSON has no word for, where it is none. */
function jsonIn(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    // Not UTF-8, or not JSON; anything else is a fault of ours.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The response on its way, as the server for Node has it; undefined where there is no socket. */
function outgoingOf(context: Context): ServerResponse | undefined {
  const env: unknown = context.env;
  const isServed = typeof env === 'object' && env !== null && 'outgoing' in env;
  return isServed && env.outgoing instanceof ServerResponse ? env.outgoing : undefined;
}

/** Resolves once a response has gone out: what follows it must not be there before it. */
async function goneOut(outgoing: ServerResponse | undefined): Promise<void> {
  if (outgoing === undefined) return await nextTurn();
  if (outgoing.writableFinished) return;
  await new Promise<void>((resolve, reject) => {
    const cut = (): void =>
      reject(new CallError('The connection ended before the response was out.', 'ECONNRESET', null));
    if (outgoing.closed) return cut();
    outgoing.once('close', cut).once('finish', () => {
      outgoing.off('close', cut);
      resolve();
    });
  });
}

function responseOf(context: Context, { json, files }: FirstResponse): Response {
  if (files.length === 0) return context.json(json);
  const form = new FormData();
  form.set('payload_json', JSON.stringify(json));
  for (const [at, { name, data }] of files.entries()) {
    form.set(`files[${at}]`, new Blob([new Uint8Array(data)]), name);
  }
  return new Response(form);
}

function refuseUnsigned(context: Context, verdict: Exclude<SignatureVerdict, 'genuine'>): Response {
  return refuse(context, 401, 'bad-signature', REFUSALS[verdict]);
}

/** An error in the shape that all of this service's have. */
function refuse(context: Context, status: ContentfulStatusCode, code: string, message: string): Response {
  const requestId: unknown = context.get('requestId');
  return context.json({ error: { code, message, requestId } }, status);
}
