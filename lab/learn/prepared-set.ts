import { buildSnapshot, type BuiltSnapshot } from '../../src/corpus/build.js';
import type { Knowledge } from '../../src/corpus/prepared-knowledge.js';
import type { Article } from '../../src/model/article.js';
import type { Hit } from '../../src/search/ranking/rank.js';
import type { EvalSet } from '../eval/load-set.js';
import type { MeasuredQuote } from '../eval/measure.js';

/** A set with its articles indexed. */
export interface PreparedSet {
  readonly set: EvalSet;
  readonly snapshot: BuiltSnapshot;
  /** What the questions on an article are told apart by from those on others. */
  readonly articleKey: (id: string) => string;
}

/** Indexes a set. */
export async function prepareSet(
  set: EvalSet,
  knowledge: Knowledge,
  clock: () => Date,
): Promise<PreparedSet> {
  const snapshot = await buildSnapshot(set.articles, knowledge, { clock });
  const keys = new Map(set.articles.map((article) => [article.id, keyOf(article, set.source.name)]));
  return { set, snapshot, articleKey: (id) => keys.get(id) ?? `${set.source.name} ${id}` };
}

/**
 * Reading-comprehension sets give each paragraph the title of its encyclopedia article, and share articles, also over
 * languages: what has the same title is one article, in whatever set.
 */
function keyOf({ id, title }: Article, set: string): string {
  // What was learned on a negotiation is tried on another.
  if (set.startsWith('real-')) return set;
  return title === null ? `${set} ${id}` : title;
}

/** A hit as judging reads it. */
export function toQuoted({ passage: { article }, window: { start, end } }: Hit): MeasuredQuote {
  return { article, start, end, quote: article.text.slice(start, end) };
}
