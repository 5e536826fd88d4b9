import { contextOf } from '../answer/quotation-context.js';
import type { LoadedView } from '../corpus/stored/load-stored.js';
import type { Snapshot } from '../model/snapshot.js';
import { indexForViews, type ViewIndex } from '../views/view-index.js';
import { articleMetadata, excerptOf } from './article-excerpt.js';
import { askingOver } from './ask-in-steps.js';
import { checkingOf } from './checking.js';
import { factsOf } from './facts.js';
import type { SnapshotServices } from './services.js';
import type { SnapshotOptions } from './serve-snapshot.js';
import { suggestibleIn, type Suggestible } from './suggestible.js';
import { suggestingFrom } from './suggestions.js';

/** Facts that views are made of: those of the newest articles. All of a corpus that memory does not hold are too many to be looked through. */
const FACTS = 20_000;
/** Articles that are listed, the newest. */
const LISTED = 20_000;

/** What a stored corpus gives: the same as a snapshot in memory, but that views look through its newest articles alone. */
export function serveStored(
  { view, entities, meanings, readFacts }: Pick<LoadedView, 'view' | 'entities' | 'meanings' | 'readFacts'>,
  { now, clock, threshold, yieldIfDue }: SnapshotOptions,
): SnapshotServices {
  const { lookUp, generation } = view;
  let newest: Promise<Snapshot> | null = null;
  let index: Promise<ViewIndex> | null = null;
  let read: Promise<Suggestible> | null = null;
  const readNewest = async (): Promise<Snapshot> => {
    const { version, builtAt } = generation;
    return { version, builtAt, entities, ...(await view.newest(FACTS)) };
  };
  // What failed is tried again by whoever asks next: the store may be back by then.
  const snapshot = (): Promise<Snapshot> => {
    const reading = (newest ??= readNewest());
    return reading.catch((error: unknown) => {
      newest = null;
      throw error;
    });
  };
  const indexed = (): Promise<ViewIndex> => {
    const indexing = (index ??= snapshot().then((read) => indexForViews(read, { yieldIfDue, meanings })));
    return indexing.catch((error: unknown) => {
      index = null;
      throw error;
    });
  };
  const toldOf = (): Promise<Suggestible> => {
    const telling = (read ??= snapshot().then((newest) =>
      suggestibleIn(newest, { threshold, lookUp, indexed }),
    ));
    return telling.catch((error: unknown) => {
      read = null;
      throw error;
    });
  };
  const suggestible: Suggestible = {
    newest: async (language) => (await toldOf()).newest(language),
    all: async (language) => (await toldOf()).all(language),
    isAnswered: async (question) => (await toldOf()).isAnswered(question),
  };
  /** An article and its passages, as far as it is there. */
  const partOf = async (id: string): Promise<Pick<Snapshot, 'articles' | 'passages'>> => {
    const held = await view.articleOf(id);
    return held === null
      ? { articles: [], passages: [] }
      : { articles: [held.article], passages: held.passages() };
  };
  return {
    answering: {
      ask: askingOver(lookUp, { threshold, now }),
      suggest: suggestingFrom(suggestible),
    },
    articles: {
      list: () => view.metadata(LISTED),
      async get(id) {
        const held = await view.articleOf(id);
        if (held === null) return null;
        const passages = held.passages().map(({ start, end, section }) => ({ start, end, section }));
        return { article: articleMetadata(held.article), passages };
      },
      excerpt: async (id, cited, version) => excerptOf(await partOf(id), id, cited ?? null, version),
      around: async (place) => contextOf(await partOf(place.article), place),
    },
    facts: factsOf(indexed, clock),
    checking: checkingOf(lookUp, indexed, readFacts),
    suggestible,
  };
}
