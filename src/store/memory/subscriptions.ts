import type {
  Delivery,
  Subscription,
  Subscriptions,
  SubscriptionTarget,
} from '../../app/subscription-ports.js';
import { rememberMap, type PutBack } from './put-back.js';
import { deliveryId, nextDelivery, type ToldState, type WaitingArticle } from '../next-delivery.js';

interface Told {
  readonly subscription: string;
  readonly article: string;
  readonly state: ToldState | 'sent';
  readonly delivery: string | null;
  readonly at: number;
}

/** Subscriptions until the process ends. */
export function createMemorySubscriptions({
  clock,
}: {
  readonly clock: () => Date;
}): Subscriptions & PutBack {
  const subscriptions = new Map<string, Subscription>();
  /** By subscription and article. */
  const told = new Map<string, Told>();
  let articles: readonly string[] = [];
  let last = 0;

  const keyOf = (subscription: string, article: string): string => JSON.stringify([subscription, article]);
  const isOf = (target: SubscriptionTarget) => (each: Subscription) =>
    each.target.kind === target.kind && each.target.id === target.id;
  const all = (): Subscription[] => [...subscriptions.values()];
  function forget(id: string): boolean {
    for (const [key, { subscription }] of told) if (subscription === id) told.delete(key);
    return subscriptions.delete(id);
  }
  function waiting(): WaitingArticle[] {
    return [...told.values()].flatMap(({ state, ...rest }) => {
      const subscription = subscriptions.get(rest.subscription);
      if (state === 'sent' || subscription === undefined || subscription.unreachable) return [];
      return [{ ...rest, state, target: subscription.target }];
    });
  }
  function lastSentTo(target: SubscriptionTarget): number {
    const own = new Set(
      all()
        .filter(isOf(target))
        .map(({ id }) => id),
    );
    const times = [...told.values()].flatMap(({ subscription, state, at }) =>
      state === 'sent' && own.has(subscription) ? [at] : [],
    );
    return Math.max(-Infinity, ...times);
  }
  function change(delivery: string, state: Told['state'], at: number): void {
    for (const [key, each] of told) if (each.delivery === delivery) told.set(key, { ...each, state, at });
  }
  function deliveryOf(id: string): Delivery | null {
    const own = [...told.values()].filter(({ delivery, state }) => delivery === id && state !== 'sent');
    const news = all().flatMap((subscription) => {
      const articles = own
        .filter((each) => each.subscription === subscription.id)
        .map(({ article }) => article);
      return articles.length === 0 ? [] : [{ subscription, articles }];
    });
    const [first] = news;
    return first === undefined ? null : { id, target: first.subscription.target, news };
  }

  return {
    async add(wanted, most) {
      const own = all().filter(isOf(wanted.target));
      const same = own.find(({ about }) => about === wanted.about);
      if (same !== undefined && !same.unreachable) return { kind: 'already', subscription: same };
      if (own.filter(({ unreachable }) => !unreachable).length >= most) return { kind: 'full' };
      last += 1;
      const id = same?.id ?? String(last);
      const subscription = { ...wanted, id, since: clock().toISOString(), unreachable: false };
      subscriptions.set(id, subscription);
      return { kind: 'added', subscription };
    },
    get: async (id) => subscriptions.get(id) ?? null,
    of: async (owner) =>
      all().filter(({ target, guild, member }) => {
        if ('member' in owner) return target.kind === 'member' && target.id === owner.member;
        const isOf = 'guild' in owner ? guild === owner.guild : member === owner.channelsBy;
        return target.kind === 'channel' && isOf;
      }),
    active: async () => all().filter(({ unreachable }) => !unreachable),
    end: async (id) => forget(id),
    async endUnreachable(target) {
      const own = all().filter((each) => isOf(target)(each) && !each.unreachable);
      for (const each of own) {
        subscriptions.set(each.id, { ...each, unreachable: true });
        for (const [key, { subscription, state }] of told)
          if (subscription === each.id && state !== 'sent') told.delete(key);
      }
      return own.map((each) => ({ ...each, unreachable: true }));
    },
    async forgetMember(member) {
      const own = all().filter(isOf({ kind: 'member', id: member }));
      for (const { id } of own) forget(id);
      return own.length;
    },
    async forgetSubscriber(subscriber) {
      const own = all().filter(({ target, member }) => target.kind === 'channel' && member === subscriber);
      for (const each of own) subscriptions.set(each.id, { ...each, member: '' });
      return own.length;
    },
    knownArticles: async () => articles,
    async note(known, given) {
      articles = [...new Set([...articles, ...known])];
      for (const { subscription, article } of given) {
        const key = keyOf(subscription, article);
        if (told.has(key) || !subscriptions.has(subscription)) continue;
        const at = clock().getTime();
        told.set(key, { subscription, article, state: 'due', delivery: null, at });
      }
    },
    async claim(pace) {
      const now = clock().getTime();
      const { over, again, due } = nextDelivery(waiting(), now);
      for (const delivery of over) change(delivery, 'sent', now);
      if (again !== null) {
        const failed = [...told.values()].some(
          ({ delivery, state }) => delivery === again && state === 'failed',
        );
        if (failed) change(again, 'claimed', now);
        return deliveryOf(again);
      }
      const ready = due.find(([{ target }]) => lastSentTo(target) <= now - pace);
      if (ready === undefined) return null;
      const delivery = deliveryId(ready);
      for (const { subscription, article } of ready)
        told.set(keyOf(subscription, article), {
          subscription,
          article,
          state: 'claimed',
          delivery,
          at: now,
        });
      return deliveryOf(delivery);
    },
    async settle(delivery, outcome) {
      change(delivery, outcome, clock().getTime());
    },
    remember() {
      const before = { articles, last };
      const maps = [rememberMap(subscriptions), rememberMap(told)];
      return () => {
        ({ articles, last } = before);
        for (const putBack of maps) putBack();
      };
    },
  };
}
