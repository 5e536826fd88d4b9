import * as fs from 'node:fs/promises';
import { analyzeQuestion } from '../../src/search/query/analyze-question.js';
import { buildSnapshot, type BuiltSnapshot } from '../../src/corpus/build.js';
import type { Knowledge } from '../../src/corpus/prepared-knowledge.js';
import type { Article } from '../../src/model/article.js';
import type { Fact } from '../../src/model/fact.js';
import { GrowingFactIndex, type FactIndex } from '../../src/search/index/fact-index.js';
import { atOnce } from '../../src/steps.js';
import type { Query } from '../../src/search/query/query.js';
import { readPassage, type ReadSentence } from '../../src/search/read-passage.js';
import { shippedCorpus } from '../properties/shipped-corpus.js';
import { articleOf } from '../support/corpus.js';

/** The shipped gazetteer, lexicon, fact patterns and parsers: those that tests of whole corpora use. */
export const shippedKnowledge = await shippedCorpus.loadKnowledge(fs, shippedCorpus);

/** A snapshot of articles in memory, with the shipped gazetteer and lexicon where no others are given. */
export function snapshotOf(
  articles: readonly Article[],
  knowledge: Knowledge = shippedKnowledge,
): Promise<BuiltSnapshot> {
  return buildSnapshot(articles, knowledge, { clock: () => new Date('2025-10-13T12:00:00Z') });
}

/** A snapshot of one article a text, `1`, `2`, … */
export function snapshotOfTexts(
  texts: readonly string[],
  knowledge: Knowledge = shippedKnowledge,
): Promise<BuiltSnapshot> {
  return snapshotOf(
    texts.map((text, at) => articleOf(text, { id: String(at + 1) })),
    knowledge,
  );
}

/** The index of facts given by hand, of articles of a snapshot. */
export function factIndexOf(
  facts: readonly Fact[],
  { index, passages, articles }: Pick<BuiltSnapshot, 'index' | 'passages' | 'articles'>,
): FactIndex {
  const { analyzerOf, thesaurus, vocabulary } = index;
  const growing = new GrowingFactIndex({
    analyzerOf,
    thesaurus,
    numberOf: (term) => vocabulary.numberOf(term),
  });
  const byArticle = articles.map(({ id }) => {
    const own = facts.filter(({ citation }) => citation.article === id);
    return atOnce(
      growing.add(
        own,
        passages.filter(({ article }) => article.id === id),
      ),
    );
  });
  return growing.of(byArticle);
}

/** A text read against a question, as the second stage reads it. */
export interface Reading {
  readonly query: Query;
  readonly text: string;
  readonly sentences: readonly ReadSentence[];
}

/** Reads a text of one passage against a question. */
export async function readAgainst(question: string, text: string, language = 'en'): Promise<Reading> {
  const article = articleOf(text, { language });
  const { index, passages } = await snapshotOf([article]);
  const { query } = analyzeQuestion(index, question, null);
  return {
    query,
    text: article.text,
    sentences: passages.flatMap((passage) => readPassage(query, index.readings.of(passage))),
  };
}
