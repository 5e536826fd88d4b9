import type { ArticleMetadata } from '../model/article.js';
import type { Services } from './services.js';
import { endedByItself } from './ended-by-itself.js';
import type { JointChanges } from './ports.js';
import type {
  Delivery,
  Subscription,
  Subscriptions,
  SubscriptionTarget,
  ToldArticle,
} from './subscription-ports.js';

/** What became of a message: sent, refused for good by whom it was for, or not now. */
export type Telling = 'sent' | 'refused' | 'unavailable';

/** What news rounds need. */
export interface NewsRoundsOptions {
  readonly services: Pick<Services, 'articles' | 'facts' | 'operations'>;
  readonly subscriptions: Subscriptions;
  readonly changes: JointChanges;
  /** Sends one message; the same delivery again is shown once. Never rejects. */
  readonly tell: (delivery: Delivery) => Promise<Telling>;
  /** Told of the articles that came since others were answered from, before they count as known; the same may come again. */
  readonly arrived?: (articles: readonly Pick<ArticleMetadata, 'id' | 'published'>[]) => Promise<void>;
  /** Told that all of a server's channel ended, since it takes no message; it stands in the audit. */
  readonly ended: (guild: string, subscriptions: readonly Subscription[]) => void;
  /** ms between two messages to one member or channel: what comes meanwhile is told together. Default half an hour. */
  readonly pace?: number;
}

/** Looks for what is new, and tells those who subscribed. */
export interface NewsRounds {
  /** One round: what came is noted, and what waits is sent. */
  look(): Promise<void>;
}

const PACE = 30 * 60_000;
/** Messages of one round; what is left comes with the next. */
const MOST_SENT = 50;
/**
 * So many new articles at once that are more than half of all are another corpus, or one that was moved: what was
 * published before somebody subscribed is no news then.
 */
const ANOTHER_CORPUS = 20;

/**
 * What new articles say, told to those who subscribed to it. An article is new that was never answered from before; at the
 * first round of a store none is.
 */
export function createNewsRounds(options: NewsRoundsOptions): NewsRounds {
  const { services, subscriptions, changes, tell, ended, pace = PACE } = options;
  /** Version of the snapshot whose articles are noted. */
  let noted: string | null = null;

  async function noteArticles(): Promise<void> {
    const { version, factsState } = await services.operations.summary();
    if (version === noted) return;
    const known = new Set(await subscriptions.knownArticles());
    // Without facts nobody can say what an article is about; those that could not be read are tried with the next snapshot.
    if (known.size > 0 && factsState !== 'ready') return;
    const articles = await services.articles.list();
    const fresh = articles.filter(({ id }) => !known.has(id));
    if (fresh.length > 0) {
      const isAnother = fresh.length >= ANOTHER_CORPUS && fresh.length * 2 > articles.length;
      const told = known.size === 0 ? [] : await toldOf(fresh, isAnother);
      if (told === null) return;
      if (known.size > 0 && !isAnother) await options.arrived?.(fresh);
      const ids = fresh.map(({ id }) => id);
      await subscriptions.note(ids, told);
    }
    noted = version;
  }

  /** Who is to be told of which; null where the snapshot went meanwhile. */
  async function toldOf(
    fresh: readonly { readonly id: string; readonly published: string | null }[],
    isAnother: boolean,
  ): Promise<ToldArticle[] | null> {
    const active = await subscriptions.active();
    if (active.length === 0) return [];
    const looked = await services.facts.telling({
      about: active.map(({ about }) => about),
      articles: fresh.map(({ id }) => id),
    });
    if (looked.state !== 'ready') return null;
    const published = new Map(fresh.map(({ id, published }) => [id, published]));
    const isNews = ({ since }: Subscription, article: string): boolean =>
      !isAnother || (published.get(article) ?? '').slice(0, 10) >= since.slice(0, 10);
    return active.flatMap((subscription, at) =>
      (looked.view.articles[at] ?? [])
        .filter((article) => isNews(subscription, article))
        .map((article) => ({ subscription: subscription.id, article })),
    );
  }

  /** Ends all of a target; of a channel it is written down for its server. */
  async function end(target: SubscriptionTarget): Promise<void> {
    const all = await changes.together(async ({ subscriptions, audit }) => {
      const ended = await subscriptions.endUnreachable(target);
      for (const { guild, name: subject } of ended)
        if (guild !== null) await audit.append(endedByItself(guild, 'subscription.end', subject));
      return ended;
    });
    const guild = all[0]?.guild ?? null;
    if (guild !== null) ended(guild, all);
  }

  async function sendWaiting(): Promise<void> {
    for (let sent = 0; sent < MOST_SENT; sent += 1) {
      const delivery = await subscriptions.claim(pace);
      if (delivery === null) return;
      const outcome = await tell(delivery);
      if (outcome === 'refused') {
        await end(delivery.target);
      } else {
        await subscriptions.settle(delivery.id, outcome === 'sent' ? 'sent' : 'failed');
        // Whoever cannot be reached now can it hardly in a moment.
        if (outcome === 'unavailable') return;
      }
    }
  }

  return {
    async look() {
      await noteArticles();
      await sendWaiting();
    },
  };
}
