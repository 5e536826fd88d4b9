import type { NewAuditEntry } from '../src/app/article-ports.js';
import type { JointChanges } from '../src/app/ports.js';
import type { Services } from '../src/app/services.js';
import type { NewSubscription, Subscription, Subscriptions } from '../src/app/subscription-ports.js';
import { actorOf } from '../src/chat/actor.js';
import type { Caller } from '../src/chat/interaction.js';
import type { Notices } from '../src/chat/notices.js';
import { privateNotice, type Action, type Reply, type ReplyBlock } from '../src/chat/reply.js';
import { shorten } from '../src/chat/shorten.js';
import type { Texts } from '../src/chat/texts/texts.js';
import type { EntityRef } from '../src/model/entity.js';
import { named } from './moderation.js';

/** What subscribing needs beside the services. */
export interface SubscriptionPorts {
  readonly subscriptions: Subscriptions;
  readonly notices: Notices;
  readonly changes: JointChanges;
}

/** What a channel's subscription is in the audit. */
export function channelEntry(
  action: 'subscription.add' | 'subscription.end',
  { name, target }: Pick<NewSubscription, 'name' | 'target'>,
  caller: Caller,
): NewAuditEntry {
  const detail = `in channel ${target.id}`;
  return { actor: actorOf(caller), action, subject: name, outcome: 'done', detail };
}

/** Ends one, as somebody wants it; false where it is there no more. What is a channel's is everybody's, and stands in the audit. */
export function endSubscription(
  subscription: Subscription,
  caller: Caller,
  { changes }: Pick<SubscriptionPorts, 'changes'>,
): Promise<boolean> {
  return changes.together(async ({ subscriptions, audit }) => {
    const isEnded = await subscriptions.end(subscription.id);
    if (isEnded && subscription.target.kind === 'channel')
      await audit.append(channelEntry('subscription.end', subscription, caller));
    return isEnded;
  });
}

/** Buttons that end one, below a message of several. */
const MOST_BUTTONS = 4;
/** Buttons below a message of news: to end each of its subscriptions, and to see all. */
export function endButtons(
  subscriptions: readonly Subscription[],
  { subscriptions: texts }: Texts,
): Action[] {
  return [
    ...subscriptions.slice(0, MOST_BUTTONS).map(({ id, name }) => ({
      label: texts.end(shorten(name, 50)),
      action: 'subscribe end/stop',
      state: { id },
    })),
    { label: texts.all, action: 'subscribe list/show', state: {} },
  ];
}

/** What is subscribed to, how many facts there are about it, and where there are none, who may have been meant. */
export interface AboutRead extends Pick<NewSubscription, 'about' | 'name'> {
  readonly facts: number;
  readonly near: readonly EntityRef[];
}

/** What is subscribed to: somebody or something that facts name, else words. */
export async function readAbout(given: string, services: Services): Promise<AboutRead> {
  const asWords = { about: given, name: given };
  const looked = await services.facts.entity({ name: given, asOf: null });
  if (looked.state === 'ready' && looked.view.status === 'found') {
    const { id, name } = looked.view.entity;
    return { about: id, name, facts: 1, near: [] };
  }
  const listed = await services.facts.list({
    kind: null,
    entity: null,
    from: null,
    to: null,
    q: given,
    asOf: null,
    offset: 0,
    limit: 1,
  });
  const facts = listed.state === 'ready' && listed.view.status === 'found' ? listed.view.total : 0;
  const isKnown = facts > 0 || looked.state !== 'ready' || looked.view.status === 'found';
  return { ...asWords, facts, near: isKnown ? [] : looked.view.near };
}

/** What is told to a member alone, and is nothing wrong. */
export function informing(text: string, actions: readonly Action[] = []): Reply {
  return { ...privateNotice(text), tone: 'information', actions };
}

/** What ended by itself, told once: it is forgotten from then on. */
export async function endedBlocks(
  all: readonly Subscription[],
  subscriptions: Subscriptions,
  texts: Texts,
): Promise<readonly ReplyBlock[]> {
  const ended = all.filter(({ unreachable }) => unreachable);
  for (const { id } of ended) await subscriptions.end(id);
  if (ended.length === 0) return [];
  const names = ended.map(({ name }) => named(name, texts)).join(', ');
  return [{ kind: 'paragraph', spans: [{ text: texts.subscriptions.endedUnreachable(names) }], priority: 9 }];
}
