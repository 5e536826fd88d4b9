import * as fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { analyzeQuestion } from '../../src/search/query/analyze-question.js';
import { buildSnapshot, type BuiltSnapshot } from '../../src/corpus/build.js';
import { prepareKnowledge, readParsers, type Knowledge } from '../../src/corpus/prepared-knowledge.js';
import { readGazetteer } from '../../src/knowledge/gazetteer.js';
import { readFactPatterns } from '../../src/knowledge/fact-patterns.js';
import { readLexicon } from '../../src/knowledge/lexicon.js';
import type { Article } from '../../src/model/article.js';
import type { Query } from '../../src/search/query/query.js';
import { readPassage, type ReadSentence } from '../../src/search/read-passage.js';
import { articleOf } from '../support/corpus.js';

const dataFile = (name: string): Promise<string> =>
  fs.readFile(fileURLToPath(new URL(`../../data/${name}`, import.meta.url)), 'utf8');

/** The shipped gazetteer, lexicon, fact patterns and parsers. */
export const shippedKnowledge = prepareKnowledge({
  entities: readGazetteer(await dataFile('gazetteer.json'), 'gazetteer.json'),
  concepts: readLexicon(await dataFile('lexicon.json'), 'lexicon.json'),
  patterns: readFactPatterns(await dataFile('fact-patterns.json'), 'fact-patterns.json'),
  sentences: await readParsers(fs, fileURLToPath(new URL('../../data/parser', import.meta.url))),
});

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
    sentences: passages.flatMap((passage) => readPassage(index, query, passage)),
  };
}
