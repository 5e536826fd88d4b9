import { describe, expect, it } from 'vitest';
import type { ConfidenceModel } from '../../../src/answer/confidence.js';
import { fitConfidence } from '../../../lab/learn/fit-confidence.js';
import { judgeConfidence } from '../../../lab/learn/judge.js';
import { confidenceExample } from './examples.js';

const not = { answerable: false, found: 'nothing' } as const;
const answered = [0.6, 0.8, 1].map((margin) => confidenceExample({ margin, titleCoverage: 1 }));
const unanswered = [0, 0.2, 0.4].map((margin) => confidenceExample({ margin, titleCoverage: 1 }, not));

describe('learning confidence', () => {
  it('tells answerable from unanswerable questions by their evidence', () => {
    const learned = fitConfidence([...answered, ...unanswered]);
    expect(learned.weights.margin).toBeGreaterThan(1);
    expect(judgeConfidence([...answered, ...unanswered], () => learned, 0.5)).toEqual({
      answerable: 3,
      unanswerable: 3,
      auc: 1,
      abstained: 1,
      wrongly: 0,
    });
  });

  it('never takes a missing name for a good sign', () => {
    const odd = [confidenceExample({ namesMissing: 1 }), confidenceExample({}, not)];
    expect(fitConfidence(odd).weights.namesMissing).toBe(0);
    const plain = [confidenceExample({}), confidenceExample({ namesMissing: 1 }, not)];
    expect(fitConfidence(plain).weights.namesMissing).toBeLessThan(0);
  });

  it('learns nothing where there was no evidence to read', () => {
    const greeting = confidenceExample({}, { ...not, ceiling: 0 });
    expect(fitConfidence([...answered, ...unanswered, greeting])).toEqual(
      fitConfidence([...answered, ...unanswered]),
    );
  });
});

describe('judging confidence', () => {
  const { weights } = fitConfidence([]);
  const sure: ConfidenceModel = { weights, bias: 3 };

  it('counts what is abstained from outright, however sure the model', () => {
    const outright = [
      confidenceExample({}, { ...not, ceiling: 0.5 }),
      confidenceExample({}, { ceiling: 0.9 }),
      confidenceExample({}),
    ];
    expect(judgeConfidence(outright, () => sure, 0.5)).toEqual({
      answerable: 2,
      unanswerable: 1,
      auc: 1,
      abstained: 1,
      wrongly: 0.5,
    });
  });

  it('has no figure for what is not there', () => {
    expect(judgeConfidence(answered, () => sure, 0.5)).toMatchObject({
      auc: null,
      abstained: null,
      wrongly: 0,
    });
  });
});
