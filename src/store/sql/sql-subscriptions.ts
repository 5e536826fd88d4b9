import type { Kysely, Selectable } from 'kysely';
import type {
  Delivery,
  Subscription,
  Subscriptions,
  SubscriptionsOf,
  SubscriptionTarget,
} from '../../app/subscription-ports.js';
import { deliveryId, nextDelivery, type ToldState, type WaitingArticle } from '../next-delivery.js';
import { inTransaction } from './in-transaction.js';
import { eventNumberOf } from './sql-events.js';
import { storable } from './stored-json.js';
import type { Tables } from './tables.js';

/** Rows of one statement, and of what is looked at when the next message is sought. */
const AT_ONCE = 200;
const MOST_WAITING = 2000;

/** A row as what it stands for. */
export function toSubscription(row: Selectable<Tables['subscription']>): Subscription {
  const { id, target_kind, target_id, guild, member, about, name, language, since, unreachable } = row;
  return {
    id: String(id),
    target: { kind: target_kind === 'channel' ? 'channel' : 'member', id: target_id },
    member,
    guild: guild === '' ? null : guild,
    about,
    name,
    language,
    since,
    unreachable: unreachable === 1,
  };
}

/** Subscriptions in a database. Ids are the numbers in which they came. */
export function createSqlSubscriptions(db: Kysely<Tables>, clock: () => Date): Subscriptions {
  const ofTarget = ({ kind, id }: SubscriptionTarget) => ({ target_kind: kind, target_id: storable(id) });

  const ofOwner = (owner: SubscriptionsOf) => {
    if ('member' in owner) return ofTarget({ kind: 'member', id: owner.member });
    const whose =
      'guild' in owner ? { guild: storable(owner.guild) } : { member: storable(owner.channelsBy) };
    return { target_kind: 'channel', ...whose };
  };

  async function waiting(): Promise<WaitingArticle[]> {
    const rows = await db
      .selectFrom('told_article')
      .innerJoin('subscription', 'subscription.id', 'told_article.subscription')
      .select(['told_article.subscription', 'article', 'state', 'delivery', 'at', 'target_kind', 'target_id'])
      .where('state', '!=', 'sent')
      .where('unreachable', '=', 0)
      .orderBy('at')
      .orderBy('told_article.subscription')
      .orderBy('article')
      .limit(MOST_WAITING)
      .execute();
    return rows.map(({ subscription, state, target_kind, target_id, ...rest }) => ({
      ...rest,
      subscription: String(subscription),
      state: toState(state),
      target: { kind: target_kind === 'channel' ? 'channel' : 'member', id: target_id },
    }));
  }

  async function lastSentTo(target: SubscriptionTarget): Promise<number> {
    const row = await db
      .selectFrom('told_article')
      .innerJoin('subscription', 'subscription.id', 'told_article.subscription')
      .select(({ fn }) => fn.max('at').as('last'))
      .where('state', '=', 'sent')
      .where((is) => is.and(ofTarget(target)))
      .executeTakeFirst();
    return row?.last ?? -Infinity;
  }

  async function deliveryOf(id: string): Promise<Delivery | null> {
    const rows = await db
      .selectFrom('told_article')
      .select(['subscription', 'article'])
      .where('delivery', '=', id)
      .where('state', '!=', 'sent')
      .orderBy('article')
      .execute();
    const ids = [...new Set(rows.map(({ subscription }) => subscription))];
    if (ids.length === 0) return null;
    const found = await db
      .selectFrom('subscription')
      .selectAll()
      .where('id', 'in', ids)
      .orderBy('id')
      .execute();
    const news = found.map((row) => ({
      subscription: toSubscription(row),
      articles: rows.filter(({ subscription }) => subscription === row.id).map(({ article }) => article),
    }));
    const [first] = news;
    return first === undefined ? null : { id, target: first.subscription.target, news };
  }

  async function change(delivery: string, state: string, at: number): Promise<void> {
    await db.updateTable('told_article').set({ state, at }).where('delivery', '=', delivery).execute();
  }

  /** Claims what waits for one target, unless somebody else has meanwhile. */
  async function claimed(articles: readonly WaitingArticle[], now: number): Promise<Delivery | null> {
    const delivery = deliveryId(articles);
    const rows = await db
      .updateTable('told_article')
      .set({ state: 'claimed', delivery, at: now })
      .where('state', '=', 'due')
      .where('subscription', 'in', [
        ...new Set(articles.map(({ subscription }) => eventNumberOf(subscription))),
      ])
      .where('article', 'in', [...new Set(articles.map(({ article }) => article))])
      .returning('article')
      .execute();
    return rows.length === 0 ? null : deliveryOf(delivery);
  }

  return {
    async add({ target, guild, ...wanted }, most) {
      return await inTransaction(db, async (step) => {
        const own = await step
          .selectFrom('subscription')
          .selectAll()
          .where((is) => is.and(ofTarget(target)))
          .execute();
        const about = storable(wanted.about);
        const same = own.find((row) => row.about === about);
        if (same !== undefined && same.unreachable === 0)
          return { kind: 'already', subscription: toSubscription(same) };
        if (own.filter(({ unreachable }) => unreachable === 0).length >= most) return { kind: 'full' };
        // All of it is as it is wanted now, also where it had ended and begins anew.
        const values = {
          guild: storable(guild ?? ''),
          member: storable(wanted.member),
          name: storable(wanted.name),
          language: storable(wanted.language),
          since: clock().toISOString(),
          unreachable: 0,
        };
        const row = await step
          .insertInto('subscription')
          .values({ ...ofTarget(target), about, ...values })
          .onConflict((conflict) =>
            conflict.columns(['target_kind', 'target_id', 'about']).doUpdateSet(values),
          )
          .returningAll()
          .executeTakeFirstOrThrow();
        return { kind: 'added', subscription: toSubscription(row) };
      });
    },
    async get(id) {
      const row = await db
        .selectFrom('subscription')
        .selectAll()
        .where('id', '=', eventNumberOf(id))
        .executeTakeFirst();
      return row === undefined ? null : toSubscription(row);
    },
    async of(owner) {
      const rows = await db
        .selectFrom('subscription')
        .selectAll()
        .where((is) => is.and(ofOwner(owner)))
        .orderBy('id')
        .execute();
      return rows.map(toSubscription);
    },
    async active() {
      const rows = await db
        .selectFrom('subscription')
        .selectAll()
        .where('unreachable', '=', 0)
        .orderBy('id')
        .execute();
      return rows.map(toSubscription);
    },
    async end(id) {
      const { numDeletedRows } = await db
        .deleteFrom('subscription')
        .where('id', '=', eventNumberOf(id))
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async endUnreachable(target) {
      return await inTransaction(db, async (step) => {
        const rows = await step
          .updateTable('subscription')
          .set({ unreachable: 1 })
          .where((is) => is.and(ofTarget(target)))
          .where('unreachable', '=', 0)
          .returningAll()
          .execute();
        for (const { id } of rows)
          await step
            .deleteFrom('told_article')
            .where('subscription', '=', id)
            .where('state', '!=', 'sent')
            .execute();
        return rows.toSorted((one, other) => one.id - other.id).map(toSubscription);
      });
    },
    async forgetMember(member) {
      const { numDeletedRows } = await db
        .deleteFrom('subscription')
        .where((is) => is.and(ofTarget({ kind: 'member', id: member })))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
    async forgetSubscriber(member) {
      const { numUpdatedRows } = await db
        .updateTable('subscription')
        .set({ member: '' })
        .where((is) => is.and(ofOwner({ channelsBy: member })))
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    async knownArticles() {
      const rows = await db.selectFrom('known_article').select('id').execute();
      return rows.map(({ id }) => id);
    },
    async note(articles, told) {
      const at = clock().getTime();
      await inTransaction(db, async (step) => {
        const numbers = [...new Set(told.map(({ subscription }) => eventNumberOf(subscription)))];
        // One may have ended since it was looked at.
        const there = new Set<number>();
        for (const some of inParts(numbers))
          for (const { id } of await step
            .selectFrom('subscription')
            .select('id')
            .where('id', 'in', some)
            .execute())
            there.add(id);
        const rows = told.flatMap(({ subscription, article }) => {
          const number = eventNumberOf(subscription);
          const row = { subscription: number, article: storable(article), state: 'due', delivery: null, at };
          return there.has(number) ? [row] : [];
        });
        for (const some of inParts(rows))
          await step
            .insertInto('told_article')
            .values([...some])
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        for (const some of inParts(articles))
          await step
            .insertInto('known_article')
            .values(some.map((id) => ({ id: storable(id) })))
            .onConflict((conflict) => conflict.doNothing())
            .execute();
      });
    },
    async claim(pace) {
      const now = clock().getTime();
      const { over, again, due } = nextDelivery(await waiting(), now);
      for (const delivery of over) await change(delivery, 'sent', now);
      if (again !== null) {
        await db
          .updateTable('told_article')
          .set({ state: 'claimed', at: now })
          .where('delivery', '=', again)
          .where('state', '=', 'failed')
          .execute();
        return deliveryOf(again);
      }
      for (const articles of due)
        if ((await lastSentTo(articles[0].target)) <= now - pace) return claimed(articles, now);
      return null;
    },
    settle: (delivery, outcome) => change(delivery, outcome, clock().getTime()),
  };
}

function toState(state: string): ToldState {
  return state === 'claimed' || state === 'failed' ? state : 'due';
}

function inParts<T>(list: readonly T[]): T[][] {
  const parts = Math.ceil(list.length / AT_ONCE);
  return Array.from({ length: parts }, (_, at) => list.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
}
