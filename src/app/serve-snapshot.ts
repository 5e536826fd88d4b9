import type { BuiltSnapshot } from '../corpus/build.js';
import type { ArticleMetadata } from '../model/article.js';
import type { FactsState } from '../model/snapshot.js';
import { indexForViews, type ViewIndex } from '../views/view-index.js';
import { excerptOf, articleMetadata } from './article-excerpt.js';
import { contextOf } from '../answer/quotation-context.js';
import { askingOver } from './ask-in-steps.js';
import { checkingOf } from './checking.js';
import { factsOf, type WithoutFacts } from './facts.js';
import { lookUpIn } from './snapshot-lookup.js';
import type { ArticlePlaces, SnapshotServices } from './services.js';
import { suggestibleIn } from './suggestible.js';
import { suggestingFrom } from './suggestions.js';

/** How a snapshot of this thread serves. */
export interface SnapshotOptions {
  /** In ms from any fixed point. */
  readonly now: () => number;
  /** The time by which an article is still to come. */
  readonly clock: () => Date;
  /** The least confidence, 0..1, that is answered with; as checked in where none is given. */
  readonly threshold?: number | undefined;
  /** Awaited between pieces of longer work, so that the event loop is left to others. */
  readonly yieldIfDue?: (() => Promise<void>) | undefined;
  /** Default `ready`; else the snapshot is without its facts. */
  readonly factsState?: FactsState;
}

/** What a snapshot of this thread gives. */
export function serveSnapshot(
  snapshot: BuiltSnapshot,
  { now, clock, threshold, yieldIfDue, factsState = 'ready' }: SnapshotOptions,
): SnapshotServices {
  const lookUp = lookUpIn(snapshot);
  let index: Promise<ViewIndex> | null = null;
  const indexed = async (): Promise<ViewIndex | WithoutFacts> =>
    factsState === 'ready'
      ? (index ??= indexForViews(snapshot, { yieldIfDue, meanings: snapshot.index.meanings }))
      : factsState;
  const suggestible = suggestibleIn(snapshot, { threshold, lookUp, indexed });
  return {
    answering: {
      ask: askingOver(lookUp, { threshold, now }),
      suggest: suggestingFrom(suggestible),
    },
    articles: {
      list: async () => snapshot.articles.map(articleMetadata).sort(newestFirst),
      get: async (id) => placesOf(snapshot, id),
      excerpt: async (id, cited, version) => excerptOf(snapshot, id, cited ?? null, version),
      around: async (place) => contextOf(snapshot, place),
    },
    // Made when first wanted: a service that is only asked questions has no use for it.
    facts: factsOf(indexed, clock),
    checking: checkingOf(lookUp, indexed, snapshot.readFacts),
    suggestible,
  };
}

function placesOf({ articles, passages }: BuiltSnapshot, id: string): ArticlePlaces | null {
  const article = articles.find((each) => each.id === id);
  if (article === undefined) return null;
  const places = passages
    .filter((passage) => passage.article.id === id)
    .map(({ start, end, section }) => ({ start, end, section }));
  return { article: articleMetadata(article), passages: places };
}

function newestFirst(a: ArticleMetadata, b: ArticleMetadata): number {
  if (a.published === b.published) return a.id < b.id ? -1 : 1;
  if (a.published === null || b.published === null) return a.published === null ? 1 : -1;
  return a.published < b.published ? 1 : -1;
}
