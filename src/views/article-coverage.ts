import { publishedBy, type ArticleMetadata } from '../model/article.js';

/** What articles there are, counted; most first. */
export interface ArticleCoverage {
  readonly articles: number;
  /** ISO days of the oldest and the newest; null where none has a date. */
  readonly first: string | null;
  readonly last: string | null;
  readonly undated: number;
  /** By BCP 47 tag. */
  readonly languages: readonly { readonly language: string; readonly articles: number }[];
  /** Null: unknown. */
  readonly publishers: readonly { readonly publisher: string | null; readonly articles: number }[];
}

/** What articles cover, by what is known of them beside their text. */
export function articleCoverage(all: readonly ArticleMetadata[], asOf: string | null): ArticleCoverage {
  const articles = all.filter((article) => publishedBy(article, asOf));
  const languages = new Map<string, number>();
  const publishers = new Map<string | null, number>();
  for (const { language, publisher } of articles) {
    count(languages, language);
    count(publishers, publisher);
  }
  const days = articles.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort();
  return {
    articles: articles.length,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    undated: articles.length - days.length,
    languages: [...languages]
      .map(([language, articles]) => ({ language, articles }))
      .sort((a, b) => b.articles - a.articles),
    publishers: [...publishers]
      .map(([publisher, articles]) => ({ publisher, articles }))
      .sort((a, b) => b.articles - a.articles),
  };
}

/** One more of a key. */
export function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
