import { createNews, type News } from '../../commands/news.js';
import { callOn, forwarding } from '../../src/app/forward.js';
import type { Services } from '../../src/app/services.js';
import type { Subscription } from '../../src/app/subscription-ports.js';
import { createModeratorsLog } from '../../src/chat/moderators-log.js';
import type { NoticeOutcome, Notices, NoticeTarget } from '../../src/chat/notices.js';
import type { Content } from '../../src/chat/reply.js';
import type { Store } from '../../src/app/ports.js';
import type { FactsState } from '../../src/model/snapshot.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { fakeNotices } from './chat-ports.js';
import { factSnapshot, type GivenArticle } from './facts.js';
import { aLimit, aSummary, factsIn, fakeServices, recordingLogger } from './services.js';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** Services that answer from these articles, with their facts. */
function servicesWith(
  articles: readonly GivenArticle[],
  version: string,
  factsState: FactsState = 'ready',
): Services {
  const snapshot = factSnapshot(articles);
  return fakeServices({
    facts: factsIn(snapshot),
    articles: async () => snapshot.articles,
    summary: async () => aSummary({ version, factsState }),
  });
}

/** What is said in a message, a block a line. */
export function wordsIn({ blocks }: Content): string {
  return blocks.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n');
}

/** News over articles that a test changes, at a time that it turns. */
export function newsInTest(first: readonly GivenArticle[], { door }: { readonly door?: Notices } = {}) {
  let time = Date.parse('2025-10-09T12:00:00Z');
  let articles = [...first];
  let version = 1;
  let outcome: (to: NoticeTarget) => NoticeOutcome = () => 'sent';
  const clock = (): Date => new Date(time);
  const { sent, ...fake } = fakeNotices((to) => outcome(to));
  const notices = door ?? fake.notices;
  const logger = recordingLogger();
  const store: Store = createMemoryStore({ now: () => time, clock });
  const { settings, subscriptions, audit, changes } = store;
  const moderators = createModeratorsLog({ audit, notices, limit: aLimit(), logger });
  let factsState: FactsState = 'ready';
  let current = servicesWith(articles, 'v1', factsState);
  const services: Services = {
    ...current,
    articles: forwarding((method, args) => callOn(current.articles, method, args)),
    facts: forwarding((method, args) => callOn(current.facts, method, args)),
    operations: { ...current.operations, summary: () => current.operations.summary() },
  };
  const started = (): News =>
    createNews({
      services,
      settings,
      subscriptions,
      changes,
      notices,
      moderators,
      clock,
      wait: async () => false,
      logger,
    });
  let news = started();
  function change(next: readonly GivenArticle[]): void {
    articles = [...next];
    version += 1;
    current = servicesWith(articles, `v${version}`, factsState);
  }
  return {
    store,
    sent,
    pass: (ms: number) => (time += ms),
    /** Other articles are answered from. */
    change,
    add: (...more: readonly GivenArticle[]) => change([...articles, ...more]),
    /** How the facts of these articles stand. */
    factsAre: (state: FactsState): void => {
      factsState = state;
      current = servicesWith(articles, `v${version}`, state);
    },
    /** The program starts anew. */
    restart: (): void => {
      news = started();
    },
    look: () => news.look(),
    discordSays: (next: typeof outcome): void => {
      outcome = next;
    },
    subscribe: async (about: string, given: Partial<Subscription> = {}) => {
      const target = given.target ?? { kind: 'member' as const, id: '1' };
      return subscriptions.add(
        { target, member: '1', guild: null, about, name: about, language: 'en', ...given },
        25,
      );
    },
    /** Texts of what was sent, in order. */
    told: () => sent.map(({ content }) => wordsIn(content)),
  };
}
