import { createHash } from 'node:crypto';
import type { SubscriptionTarget, ToldArticle } from '../app/subscription-ports.js';

/**
 * How long it may be tried again to send what nobody knows to be sent: well within the time in which Discord shows the
 * same message once. And how long after an attempt the next may be made. In ms.
 */
const UNSURE_FOR = 2 * 60_000;
const TRIED_AGAIN_AFTER = 30_000;
/** Articles in one message. */
const MOST_TOLD = 200;

/** `due`: to be sent; `claimed`: somebody is sending it; `failed`: it could not be sent, and is to be tried again. */
export type ToldState = 'due' | 'claimed' | 'failed';

/** What waits to be told. */
export interface WaitingArticle extends ToldArticle {
  readonly target: SubscriptionTarget;
  readonly state: ToldState;
  readonly delivery: string | null;
  /** When it came to be in its state, in ms since 1970. */
  readonly at: number;
}

/** What is to be done of what waits. */
export interface NextDelivery {
  /** Deliveries that count as sent, since nobody can know any more. */
  readonly over: readonly string[];
  /** One that is to be sent again. */
  readonly again: string | null;
  /** Targets that may be told something new, in the order in which it came, each with what waits. */
  readonly due: readonly (readonly [WaitingArticle, ...WaitingArticle[]])[];
}

/** Looks through all that waits, in the order in which it came. */
export function nextDelivery(waiting: readonly WaitingArticle[], now: number): NextDelivery {
  const over = new Set<string>();
  let again: string | null = null;
  const busy = new Set<string>();
  const due = new Map<string, [WaitingArticle, ...WaitingArticle[]]>();
  for (const each of waiting) {
    const { state, delivery, at } = each;
    const target = `${each.target.kind}:${each.target.id}`;
    if (state === 'due' || delivery === null) {
      const beside = due.get(target);
      if (beside === undefined) due.set(target, [each]);
      else if (beside.length < MOST_TOLD) beside.push(each);
    } else if (state === 'claimed' && at <= now - UNSURE_FOR) {
      over.add(delivery);
    } else {
      busy.add(target);
      if (at <= now - TRIED_AGAIN_AFTER) again ??= delivery;
    }
  }
  const free = [...due].flatMap(([target, articles]) => (busy.has(target) ? [] : [articles]));
  return { over: [...over], again, due: free };
}

/** The id of a message, the same for the same articles. */
export function deliveryId(told: readonly ToldArticle[]): string {
  const pairs = told.map(({ subscription, article }) => JSON.stringify([subscription, article])).sort();
  return createHash('sha256').update(pairs.join('\n')).digest('base64url').slice(0, 22);
}
