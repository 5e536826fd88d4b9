import type { Article } from '../model/article.js';

/** Whether an article may be quoted as of an ISO date: it is no newer, or has no date. Null admits every article. */
export function publishedBy({ published }: Pick<Article, 'published'>, asOf: string | null): boolean {
  return asOf === null || published === null || published.slice(0, 10) <= asOf;
}
