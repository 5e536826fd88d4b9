import type { Holder } from '../corpus/holder.js';
import type { ArticleMetadata } from '../model/article.js';
import type { SnapshotSummary } from '../model/snapshot.js';
import { callOn, forwarding } from './forward.js';
import type { Services, SnapshotServices } from './services.js';
import type { Suggest } from './suggestions.js';

/** What a holder holds: a snapshot that serves, in figures too. */
export interface Served {
  readonly services: SnapshotServices;
  /** Suggests at once what is held in this thread, whatever waits for the snapshot. */
  readonly suggest: Suggest;
  summary(): SnapshotSummary;
}

/** Use cases that take every call to what the holder holds then. */
export function createServices(holder: Holder<Served>): Services {
  const lists = new WeakMap<Served, Promise<readonly ArticleMetadata[]>>();
  return {
    answering: {
      ask: (...asked) => holder.current().services.answering.ask(...asked),
      suggest: (request) => holder.current().suggest(request),
    },
    articles: {
      async list() {
        // Kept, since readers of the list come page after page, and from another thread it takes a while.
        const served = holder.current();
        const list = lists.get(served) ?? served.services.articles.list();
        lists.set(served, list);
        return list.catch((error: unknown) => {
          lists.delete(served);
          throw error;
        });
      },
      get: (id) => holder.current().services.articles.get(id),
      excerpt: (...asked) => holder.current().services.articles.excerpt(...asked),
      around: (place) => holder.current().services.articles.around(place),
    },
    facts: forwarding((method, args) => callOn(holder.current().services.facts, method, args)),
    checking: { check: (text) => holder.current().services.checking.check(text) },
    operations: {
      summary: async () => holder.current().summary(),
      lastReload: async () => holder.lastReport(),
      progress: async () => holder.progress(),
      reload: (options) => holder.reload(options),
    },
  };
}
