import type { KeptArticles } from '../../app/article-ports.js';
import type { Announcements } from '../../app/shared-ports.js';

/** Announcements in a program that shares its memory with no other. */
export function createMemoryAnnouncements(articles: Pick<KeptArticles, 'revision'>): Announcements {
  const counts = { reload: 0, 'forced-reload': 0 };
  return {
    announce: async (what) => (counts[what] += 1),
    counts: async () => ({ ...counts, articles: await articles.revision() }),
  };
}
