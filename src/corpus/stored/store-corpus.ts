import type { Article } from '../../model/article.js';
import type { LoadStep, Rejection } from '../../model/snapshot.js';
import { fingerprintOf, keyOf } from '../analyse.js';
import { versionOf } from '../build.js';
import { articlesStandingFor, keepEarlierVersions } from '../keep-earlier.js';
import type { PreparedKnowledge } from '../prepared-knowledge.js';
import { analyseHere, type AnalyseArticles } from './analyse-here.js';
import { ArticleBatches } from './article-batches.js';
import { mergeSmallSegments } from './merge-small.js';
import type { KnownArticle, PassageStore, PassageWriter, StoredGeneration } from './passage-store.js';

/** Articles to be stored, and how. */
export interface StoreCorpusOptions {
  readonly store: PassageStore;
  readonly knowledge: PreparedKnowledge;
  /** Reads the articles; not called where another process has stored the same meanwhile. */
  readonly read: () => Promise<{
    readonly articles: readonly Article[];
    readonly rejected: readonly Rejection[];
  }>;
  /** Of what they are read from, now: the same while that does not change. */
  readonly state: () => Promise<string>;
  readonly wrongFacts: ReadonlySet<string>;
  /** True: even where most of the articles would go. */
  readonly force: boolean;
  readonly yieldIfDue: () => Promise<void>;
  readonly onStep: (step: LoadStep) => void;
  /** What was made of articles before, which is not made again of the same ones. */
  readonly signs?: WeakMap<Article, ArticleSigns>;
  /** Analyses articles in place of this thread; default: it does so itself. */
  readonly analyse?: AnalyseArticles;
}

/** What tells an article from others, and its state from others: `fingerprintOf` and `keyOf`. */
export interface ArticleSigns {
  readonly fingerprint: string;
  readonly key: string;
}

/** What became of them: ids of articles. */
export type StoredCorpus =
  | {
      readonly kind: 'stored';
      readonly generation: StoredGeneration;
      readonly added: readonly string[];
      readonly changed: readonly string[];
      readonly removed: readonly string[];
    }
  /** It is stored already, as this process or another left it. */
  | { readonly kind: 'unchanged'; readonly generation: StoredGeneration }
  /** Less than half of the articles would be left; nothing was changed. `removed`: those that would have gone. */
  | {
      readonly kind: 'refused';
      readonly generation: StoredGeneration;
      readonly removed: readonly string[];
      readonly before: number;
      readonly after: number;
    };

/** An article with what is to be written of it. */
interface Arriving extends ArticleSigns {
  readonly article: Article;
  /** The one in whose place it comes. */
  readonly before: KnownArticle | undefined;
}

/**
 * Brings what is stored to what was read: articles that came or changed are analysed and written, those that went are taken out, and
 * a new generation is made of it at the end. Where that was ended in between, it goes on where it was. Waits until no
 * other process does the same, unless all is there already.
 */
export async function storeCorpus(options: StoreCorpusOptions): Promise<StoredCorpus> {
  const { store, force, signs = new WeakMap<Article, ArticleSigns>() } = options;
  const before = await options.state();
  const stands = await store.newest();
  if (stands?.state === before) return { kind: 'unchanged', generation: stands };
  const writer = await store.open();
  try {
    // What changed while another wrote is not told by what there was before.
    const state = await options.state();
    const finished = await store.newest();
    if (finished?.state === state) return { kind: 'unchanged', generation: finished };
    const { articles, rejected } = await options.read();
    const known = await writer.known();
    const byId = new Map(known.map((each) => [each.id, each]));
    const standing = articlesStandingFor(rejected, known);
    const own = new Set([...articles, ...standing].map(({ id }) => id));
    const gone = known.filter(({ id }) => !own.has(id));
    if (!force && finished !== null && own.size * 2 < known.length) {
      const removed = gone.map(({ id }) => id);
      return { kind: 'refused', generation: finished, removed, before: known.length, after: own.size };
    }
    const prints = new Map<string, string>();
    const arriving: Arriving[] = [];
    for (const article of keepEarlierVersions<Article | KnownArticle>(articles, standing)) {
      if (!('text' in article)) {
        prints.set(article.id, article.fingerprint);
        continue;
      }
      const { fingerprint, key } = signsOf(article, signs);
      await options.yieldIfDue();
      prints.set(article.id, fingerprint);
      const before = byId.get(article.id);
      if (before?.key !== key) arriving.push({ article, fingerprint, key, before });
    }
    await writeAll(writer, options, arriving, gone);
    await mergeSmallSegments(writer, options.yieldIfDue);
    const generation = await writer.finish({
      ...(await writer.counts()),
      version: versionOf(prints, options.knowledge, options.wrongFacts),
      state,
    });
    await writer.sweep();
    return {
      kind: 'stored',
      generation,
      added: arriving.filter(({ before }) => before === undefined).map(({ article }) => article.id),
      changed: arriving.filter(({ before }) => before !== undefined).map(({ article }) => article.id),
      removed: gone.map(({ id }) => id),
    };
  } finally {
    await writer.close();
  }
}

function signsOf(article: Article, known: WeakMap<Article, ArticleSigns>): ArticleSigns {
  const before = known.get(article);
  if (before !== undefined) return before;
  const fingerprint = fingerprintOf(article);
  const signs = { fingerprint, key: keyOf(fingerprint, article) };
  known.set(article, signs);
  return signs;
}

async function writeAll(
  writer: PassageWriter,
  options: StoreCorpusOptions,
  arriving: readonly Arriving[],
  gone: readonly KnownArticle[],
): Promise<void> {
  const { yieldIfDue, onStep, analyse = analyseHere(options) } = options;
  const batches = await ArticleBatches.open({ writer, articles: arriving.length, yieldIfDue });
  let done = 0;
  try {
    for await (const analysed of analyse(arriving.map(({ article }) => article))) {
      const arrived = arriving[done];
      if (arrived === undefined) break;
      const { article, fingerprint, key, before } = arrived;
      if (before !== undefined) await batches.remove([before]);
      await batches.add(article, { ...analysed, fingerprint, key });
      done += 1;
      onStep({ phase: 'articles', done, of: arriving.length });
      await yieldIfDue();
    }
    for (let from = 0; from < gone.length; from += AT_ONCE) {
      await batches.remove(gone.slice(from, from + AT_ONCE));
      await yieldIfDue();
    }
    await batches.write();
  } finally {
    // Whatever went wrong: the lock is not let go of while something is written.
    await batches.settled();
  }
}

/** Articles that went and are read back at once, to count what they had. */
const AT_ONCE = 50;
