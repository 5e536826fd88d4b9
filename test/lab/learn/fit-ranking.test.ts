import { describe, expect, it } from 'vitest';
import { fitRanking } from '../../../lab/learn/fit-ranking.js';
import { judgeRanking } from '../../../lab/learn/judge.js';
import { WEIGHTS } from '../../../src/search/ranking/weights.js';
import { rankingExample } from './examples.js';

/** What holds the answer is told by `exactMatch`, what does not by `opensPassage`; all else is the same. */
const telling = rankingExample(
  [
    { passageCoverage: 1, opensPassage: 1 },
    { passageCoverage: 1, exactMatch: 1 },
    { passageCoverage: 1, opensPassage: 1 },
  ],
  { inPassage: [1, 2], holding: [1] },
);

describe('learning to rank', () => {
  it('gives weight to what tells right from wrong', () => {
    const learned = fitRanking([telling]);
    expect(learned.exactMatch).toBeGreaterThan(learned.passageCoverage);
    expect(learned.opensPassage).toBeLessThan(learned.exactMatch);
    expect(judgeRanking([telling], () => learned)).toEqual({ questions: 1, passage: 1, quote: 1 });
  });

  it('leaves what is set by hand as it is', () => {
    const newer = rankingExample([{ recency: 1 }, { anaphoricStart: 1 }], { inPassage: [1], holding: [1] });
    expect(fitRanking([newer])).toMatchObject({
      recency: WEIGHTS.recency,
      anaphoricStart: WEIGHTS.anaphoricStart,
    });
  });

  it('learns nothing from questions for which nothing right was found', () => {
    const missed = rankingExample([{ exactMatch: 1 }, {}], { inPassage: [], holding: [] });
    const nothing = rankingExample([], { inPassage: [], holding: [] });
    expect(fitRanking([telling, missed, nothing])).toEqual(fitRanking([telling]));
  });

  it('takes a right passage where no window holds the answer', () => {
    const noQuote = rankingExample([{ titleCoverage: 1 }, { sectionCoverage: 1 }], {
      inPassage: [0],
      holding: [],
    });
    const learned = fitRanking([noQuote]);
    expect(learned.titleCoverage).toBeGreaterThan(learned.sectionCoverage);
    expect(judgeRanking([noQuote], () => learned)).toEqual({ questions: 1, passage: 1, quote: 0 });
  });
});
