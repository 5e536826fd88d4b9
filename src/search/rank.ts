import type { Passage } from '../model/passage.js';
import { gatherCandidates } from './candidates.js';
import type { PassageIndex } from './passage-index.js';
import { quoteAround, type Quotation } from './quotation.js';
import type { Query } from './query.js';
import { readPassage } from './read-passage.js';
import { createPassageScorer, type PassageFeatures } from './score-passage.js';
import { scoreSentence, type ScoredSentence, type SentenceFeatures } from './score-sentence.js';
import { weigh, WEIGHTS, type Weights } from './weights.js';

/** How many passages are read closely. */
const READ_CLOSELY = 20;

/** A passage found, with its quotation and the parts of its score. */
export interface Hit {
  readonly passage: Passage;
  readonly score: number;
  readonly features: { readonly passage: PassageFeatures; readonly sentence: SentenceFeatures };
  readonly quotation: Quotation;
  /** The quotation's sentences, scored. */
  readonly best: ScoredSentence;
  /** Units of the query that the quotation's best sentence or its passage holds. */
  readonly score1: number;
}

/** Second stage: scores the candidates, reads the best closely and ranks them by their best sentence. */
export function rank(index: PassageIndex, query: Query, weights: Weights = WEIGHTS): Hit[] {
  const { asOf } = query;
  const admits = (ordinal: number): boolean => {
    const published = index.passages[ordinal]?.article.published;
    return asOf === null || published === null || published === undefined || published.slice(0, 10) <= asOf;
  };
  const features = createPassageScorer(index, query);
  return gatherCandidates(index, query, admits)
    .flatMap((ordinal) => {
      const passage = index.passages[ordinal];
      if (passage === undefined) return [];
      const parts = features(ordinal);
      return [{ passage, parts, score: weigh(parts, weights.passage) }];
    })
    .sort((a, b) => b.score - a.score || a.passage.ordinal - b.passage.ordinal)
    .slice(0, READ_CLOSELY)
    .flatMap(({ passage, parts, score }) => readClosely(index, query, weights, passage, parts, score))
    .sort((a, b) => b.score - a.score || a.passage.ordinal - b.passage.ordinal);
}

function readClosely(
  index: PassageIndex,
  query: Query,
  weights: Weights,
  passage: Passage,
  parts: PassageFeatures,
  passageScore: number,
): Hit[] {
  const { text } = passage.article;
  const sentences = readPassage(index, query, passage).map((sentence) =>
    scoreSentence(query, sentence, text),
  );
  let best = 0;
  let bestScore = -Infinity;
  sentences.forEach(({ features }, position) => {
    const score = weigh(features, weights.sentence);
    if (score > bestScore) [best, bestScore] = [position, score];
  });
  const chosen = sentences[best];
  if (chosen === undefined) return [];
  return [
    {
      passage,
      score: passageScore + bestScore,
      score1: passageScore,
      features: { passage: parts, sentence: chosen.features },
      quotation: quoteAround(text, sentences, best),
      best: chosen,
    },
  ];
}
