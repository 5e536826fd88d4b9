import { createSegmenters } from '../../language/sentences.js';
import type { Article } from '../../model/article.js';
import type { Fact } from '../../model/fact.js';
import type { ReadSentenceOf } from '../../reading/sentence-reader.js';
import { createArticleReader } from '../../search/index/article-terms.js';
import { comparisonsOf, keyOfComparison } from '../../search/index/comparison.js';
import { encounterOf } from '../../search/index/fact-index.js';
import { inTurns, type Steps } from '../../steps.js';
import type { ReadTerms } from '../analyse.js';
import { readerOf } from '../build.js';
import { passagesInSteps } from '../passages.js';
import type { PreparedKnowledge } from '../prepared-knowledge.js';
import { writeFacts, writeMetadata } from './article-bytes.js';
import type { ComparableRow, EncounterRow, WrittenFacts } from './passage-store.js';

/** All that is written of an article and depends on nothing but it, and what is known beside the articles. */
export interface AnalysedArticle {
  readonly read: ReadTerms;
  readonly factCount: number;
  /** As `writeFacts` makes it. */
  readonly facts: WrittenFacts;
  /** JSON of what is told of it without its words, and of it. */
  readonly metadata: string;
  readonly content: string;
  readonly encounters: readonly Omit<EncounterRow, 'article'>[];
  readonly comparable: readonly Omit<ComparableRow, 'article'>[];
}

/** Analyses articles, and gives what came of each in their order. */
export type AnalyseArticles = (articles: readonly Article[]) => AsyncIterable<AnalysedArticle>;

/** Makes what analyses an article, in steps of about a sentence. */
export function createArticleAnalyser(
  knowledge: PreparedKnowledge,
  readSentence: ReadSentenceOf | undefined,
): (article: Article) => Steps<AnalysedArticle> {
  const segmenterOf = createSegmenters();
  const readTerms = createArticleReader(knowledge.query);
  const readFacts = knowledge.createFactReader(readSentence);
  return function* (article) {
    const passages = yield* passagesInSteps(article, segmenterOf);
    // Without their article, which would come along to another thread.
    const stretches = passages.map(({ start, end, section }) => ({ start, end, section }));
    const terms = yield* readTerms(article, stretches);
    const facts = yield* readFacts(article);
    return {
      read: { stretches, terms },
      factCount: facts.length,
      facts: writeFacts(facts, article, stretches),
      metadata: writeMetadata(article),
      content: JSON.stringify(article),
      ...lookedUp(facts),
    };
  };
}

/** Analyses articles in this thread, one after another. */
export function analyseHere({
  knowledge,
  yieldIfDue: pause,
}: {
  readonly knowledge: PreparedKnowledge;
  readonly yieldIfDue: () => Promise<void>;
}): AnalyseArticles {
  return async function* (articles) {
    const analyse = createArticleAnalyser(
      knowledge,
      await readerOf(knowledge, articles, { pause, keeps: true }),
    );
    for (const article of articles) yield inTurns(analyse(article), pause);
  };
}

/** Facts that are looked up by more than their passage. */
function lookedUp(facts: readonly Fact[]): Pick<AnalysedArticle, 'encounters' | 'comparable'> {
  const encounters: AnalysedArticle['encounters'][number][] = [];
  const comparable: AnalysedArticle['comparable'][number][] = [];
  for (const fact of facts) {
    const encounter = encounterOf(fact);
    if (encounter !== null)
      encounters.push({
        ...encounter,
        names: [...new Set([fact.subject, ...fact.participants].map(({ id }) => id))],
      });
    for (const comparison of comparisonsOf(fact))
      comparable.push({ key: keyOfComparison(comparison), fact: JSON.stringify(fact) });
  }
  return { encounters, comparable };
}
