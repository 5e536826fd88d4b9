import type { FactReader } from '../../facts/read-facts.js';
import type { WordMeanings } from '../../knowledge/word-meanings.js';
import { wrongFactsOf } from '../../model/override.js';
import type { Article } from '../../model/article.js';
import type { Entity } from '../../model/entity.js';
import type { LoadStep, Rejection, SnapshotSummary } from '../../model/snapshot.js';
import { stateOfCorpus, type StampedFiles } from '../../sources/corpus-state.js';
import { rememberFiles } from '../../sources/remembered-files.js';
import { atOnce } from '../../steps.js';
import type { KeptCorpus } from '../kept-corpus.js';
import { madeOf, readAll, type CorpusOptions } from '../load.js';
import { readOverrideFile, warnOfOverrides } from '../override-file.js';
import { createKnowledgeLoader, type PreparedKnowledge } from '../prepared-knowledge.js';
import { gravestFirst, warnOfFuture, type Changes } from '../reload-report.js';
import type { AnalyseArticles } from './analyse-here.js';
import type { PassageStore } from './passage-store.js';
import { storeCorpus, type ArticleSigns, type StoredCorpus } from './store-corpus.js';
import { openStoredCorpus, type StoredCorpusReader, type StoredView } from './stored-corpus.js';

/** Where a corpus is, and where its passages are kept. */
export interface StoredLoaderOptions extends CorpusOptions {
  readonly fs: CorpusOptions['fs'] & StampedFiles;
  /** Tells this build of the program from others. */
  readonly build: string;
  /** Opens the passages of one kind of analysis. */
  readonly openStore: (kind: string) => Promise<PassageStore>;
  /** Analyses articles with some knowledge in place of this thread; default: it does so itself. */
  readonly analyseWith?: (knowledge: PreparedKnowledge) => AnalyseArticles;
}

/** A generation to be answered from, and how it differs from the one before. */
export interface LoadedView {
  readonly view: StoredView;
  readonly summary: SnapshotSummary;
  /** Where most articles would have gone, what would have changed; nothing did. */
  readonly changes: Changes;
  readonly isRefused: boolean;
  readonly entities: readonly Entity[];
  /** What words mean, for views of the facts. */
  readonly meanings: WordMeanings;
  /** Reads the facts of an article that is none of the corpus'. */
  readonly readFacts: FactReader;
  /** Nobody asks it any more: lets go of its store, unless the next is read from that as well. */
  readonly release: () => Promise<void>;
}

/** Loads one generation of a stored corpus after another. */
export interface StoredLoader {
  /**
   * Brings what is stored to what the files and kept articles are now, unless another process has done so, and gives the newest.
   * @param force even where most of the articles would go
   * @throws AppError as `CorpusLoader.load`
   */
  load(options: { readonly force: boolean; readonly onStep: (step: LoadStep) => void }): Promise<LoadedView>;
}

/** What is open: the store of the knowledge that was loaded last. */
interface Opened {
  readonly knowledge: PreparedKnowledge;
  readonly store: PassageStore;
  readonly reader: StoredCorpusReader;
}

/** Makes a loader. */
export function createStoredLoader(options: StoredLoaderOptions): StoredLoader {
  const { fs, clock, corpus, gazetteer, overrides: file, build, kept } = options;
  const { yieldIfDue = async () => {}, loadKnowledge = createKnowledgeLoader() } = options;
  const overrides = file ?? null;
  const files = rememberFiles(() => clock().getTime());
  const signs = new WeakMap<Article, ArticleSigns>();
  let opened: Opened | null = null;
  let isFirst = true;

  const openedWith = async (knowledge: PreparedKnowledge): Promise<Opened> => {
    if (opened?.knowledge === knowledge) return opened;
    // The one before goes on answering until it is released.
    const store = await options.openStore(madeOf(knowledge, `${build} ${corpus}`));
    const reader = openStoredCorpus({ store, knowledge, clock, yieldIfDue });
    opened = { knowledge, store, reader };
    return opened;
  };
  /** What tells whether anything of the corpus has changed. */
  const stateNow = async (): Promise<string> => {
    const beside = [gazetteer, ...(overrides === null ? [] : [overrides])];
    return `${await stateOfCorpus(fs, corpus, beside)} ${(await kept?.revision()) ?? ''}`;
  };

  return {
    async load({ force, onStep }) {
      const wrong = await readOverrideFile(fs, overrides);
      const wrongFacts = wrongFactsOf(wrong.overrides);
      const { knowledge, store, reader } = await openedWith(
        await loadKnowledge(fs, options, wrong.overrides),
      );
      let rejected: readonly Rejection[] = [];
      let warnings: Changes['warnings'] = [];
      const standing = isFirst ? await standingWhile(kept, store) : null;
      const stored: StoredCorpus =
        standing ??
        (await storeCorpus({
          store,
          knowledge,
          signs,
          wrongFacts,
          force,
          yieldIfDue,
          onStep,
          state: stateNow,
          ...(options.analyseWith === undefined ? {} : { analyse: options.analyseWith(knowledge) }),
          async read() {
            const read = await readAll(options, (each) => files.reading(each), yieldIfDue);
            ({ rejected } = read);
            warnings = gravestFirst([
              ...warnOfOverrides(wrong, overrides),
              ...warnOfFuture(read.articles, clock()),
              ...read.warnings,
            ]);
            return read;
          },
        }));
      const view = await reader.advance(wrongFacts);
      if (view === null) throw new Error('nothing is stored, though a corpus was');
      isFirst = false;
      const { version, builtAt, articles, passages, facts } = view.generation;
      const summary = { version, builtAt, articles, passages, facts, factsState: 'ready' } as const;
      return {
        view,
        summary,
        changes: changesOf(stored, summary, { rejected, warnings }),
        isRefused: stored.kind === 'refused',
        entities: knowledge.entities,
        meanings: knowledge.query.meanings,
        readFacts: (article) => atOnce(knowledge.createFactReader(view.readSentence)(article)),
        async release() {
          if (opened?.store !== store) await store.close();
        },
      };
    },
  };
}

/** What a start answers from while kept articles are out of reach: what is stored, if anything is. They are taken in once they are back. */
async function standingWhile(
  kept: KeptCorpus | undefined,
  store: PassageStore,
): Promise<Extract<StoredCorpus, { kind: 'unchanged' }> | null> {
  const isThere = await kept?.revision().then(
    () => true,
    () => false,
  );
  const generation = isThere === false ? await store.newest() : null;
  return generation === null ? null : { kind: 'unchanged', generation };
}

/** Rejections, and warnings, that a report names. */
const NAMED = 100;

function changesOf(
  stored: StoredCorpus,
  { version, articles, passages, facts }: SnapshotSummary,
  { rejected, warnings }: Pick<Changes, 'rejected' | 'warnings'>,
): Changes {
  const { added, changed, removed } =
    stored.kind === 'stored' ? stored : { added: [], changed: [], removed: [] };
  const common = {
    ok: true,
    version,
    added,
    changed,
    removed,
    rejected: rejected.slice(0, NAMED),
    rejectedCount: rejected.length,
    warnings: warnings.slice(0, NAMED),
    warningsCount: warnings.length,
    passages,
    facts,
  };
  // As a reload in memory that lost as many would be told of, so that it is refused as well.
  if (stored.kind === 'refused') {
    const { removed: lost, before, after } = stored;
    return { ...common, removed: lost, unchanged: before - lost.length, articles: after };
  }
  return { ...common, unchanged: articles - added.length - changed.length, articles };
}
