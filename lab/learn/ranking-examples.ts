import { analyzeQuestion } from '../../src/search/query/analyze-question.js';
import { rank } from '../../src/search/ranking/rank.js';
import { RANKING_FEATURES, vectorOfHit } from '../../src/search/ranking/weights.js';
import { fromRightPassage, holdsAnswer } from '../eval/measure.js';
import type { FromArticle } from './cross-validation.js';
import { toQuoted, type PreparedSet } from './prepared-set.js';

/** An answerable question with every window that was found for it. */
export interface RankingExample extends FromArticle {
  readonly set: string;
  /** The features of the windows, one window behind the other. */
  readonly features: Float32Array;
  readonly windows: number;
  /** Windows of a right passage, and those of them that hold the answer; by position. */
  readonly inPassage: readonly number[];
  readonly holding: readonly number[];
}

/** Looks every answerable question of a set up, with the weights as they are. */
export function gatherRankingExamples({ set, snapshot, articleKey }: PreparedSet): RankingExample[] {
  return set.questions.flatMap((question) => {
    const [right] = question.gold;
    if (!question.answerable || right === undefined) return [];
    const { query } = analyzeQuestion(snapshot.index, question.question, question.asOf ?? null);
    const hits = rank(snapshot.index, query);
    const width = RANKING_FEATURES.length;
    const features = new Float32Array(hits.length * width);
    const inPassage: number[] = [];
    const holding: number[] = [];
    hits.forEach((hit, at) => {
      features.set(vectorOfHit(hit), at * width);
      const quoted = toQuoted(hit);
      if (!fromRightPassage(question, quoted)) return;
      inPassage.push(at);
      if (holdsAnswer(question, quoted)) holding.push(at);
    });
    const article = articleKey(right.article);
    return [{ set: set.source.name, article, features, windows: hits.length, inPassage, holding }];
  });
}
