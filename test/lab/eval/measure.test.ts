import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve, fromRightPassage, measure, type Judged } from '../../../lab/eval/measure.js';
import type { EvalQuestion } from '../../../lab/eval/question-set.js';
import { answerable, judged, quoted, unanswerable } from './questions.js';

const right = quoted('a', 'They met in Doha.');
const wrongQuote = quoted('a', 'They met again.');
const wrongArticle = quoted('b', 'They met in Doha.');

describe('measuring answers', () => {
  it('counts a passage of the right article even where its quotation lacks the answer', () => {
    const measures = measure([judged(answerable(), 0.5, wrongQuote, right)]);
    expect(measures).toMatchObject({ passageAt1: 1, quoteAt1: 0, quoteAt3: 1 });
  });

  it('takes a citation of any article that is right', () => {
    const question = answerable({ gold: ['a', 'b'].map((article) => ({ article, answers: ['Doha'] })) });
    expect([right, wrongArticle].map((citation) => fromRightPassage(question, citation))).toEqual([
      true,
      true,
    ]);
    expect(fromRightPassage(unanswerable, right)).toBe(false);
  });

  it('counts no quotation of another article, though it holds the words', () => {
    expect(measure([judged(answerable(), 0.5, wrongArticle)])).toMatchObject({ passageAt1: 0, quoteAt3: 0 });
  });

  it('counts no quotation over 350 characters', () => {
    const long = quoted('a', `Doha ${'x'.repeat(346)}`);
    expect(measure([judged(answerable(), 0.5, long)])).toMatchObject({ passageAt1: 1, quoteAt1: 0 });
  });

  it('wants the right place where the question names one', () => {
    const gold: EvalQuestion['gold'] = [{ article: 'a', answers: ['Doha'], within: [100, 200] }];
    expect(measure([judged(answerable({ gold }), 0.5, right)])).toMatchObject({ passageAt1: 0, quoteAt1: 0 });
    const there = quoted('a', 'They met in Doha.', 120);
    expect(measure([judged(answerable({ gold }), 0.5, there)])).toMatchObject({ passageAt1: 1, quoteAt1: 1 });
  });

  it('looks at ten articles, however many citations each has', () => {
    const many = Array.from({ length: 20 }, () => wrongArticle);
    expect(measure([judged(answerable(), 0.5, ...many, right)])).toMatchObject({
      passageAt3: 0,
      articleAt10: 1,
    });
  });

  it('tells abstaining rightly from abstaining wrongly', () => {
    const abstained = (question: Judged['question']): Judged => ({
      question,
      answer: { status: 'abstained', confidence: 0.1, citations: [] },
    });
    const measures = measure([
      abstained(unanswerable),
      judged(unanswerable, 0.9, right),
      abstained(answerable()),
      judged(answerable(), 0.9, right),
      judged(answerable(), 0.9, right),
    ]);
    expect(measures.abstained).toBeCloseTo(1 / 2);
    expect(measures.abstainedWrongly).toBeCloseTo(1 / 3);
  });

  it('says nothing of what was not there to measure', () => {
    expect(measure([])).toMatchObject({ passageAt1: null, abstained: null, abstentionAuc: null });
  });

  it('gives no area where a score is unknown', () => {
    const known = [judged(answerable(), 0.9, right), judged(unanswerable, 0.1)];
    expect(measure(known).abstentionAuc).toBe(1);
    expect(measure([...known, judged(unanswerable, null)]).abstentionAuc).toBeNull();
  });
});

describe('the area under the curve', () => {
  const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });

  it('is the share of pairs in the right order, ties counting half', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const pairs = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
        const expected = pairs.reduce((sum: number, pair) => sum + pair, 0) / pairs.length;
        expect(areaUnderCurve(positives, negatives)).toBeCloseTo(expected, 9);
      }),
    );
  });
});
