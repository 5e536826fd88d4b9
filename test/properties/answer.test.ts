import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { loadSnapshot } from '../../src/corpus/load.js';
import { createKnowledgeLoader } from '../../src/corpus/prepared-knowledge.js';
import type { Answer, Citation } from '../../src/model/answer.js';
import { arbitraryQuestion } from './arbitrary-question.js';
import { shippedCorpus } from './shipped-corpus.js';
import { shippedSnapshot as snapshot } from './shipped-snapshot.js';

const again = await loadSnapshot({ ...shippedCorpus, loadKnowledge: createKnowledgeLoader() });
const articles = new Map(snapshot.articles.map((article) => [article.id, article]));
const question = arbitraryQuestion(snapshot);
const ask = (text: string, from = snapshot, asOf: string | null = null): Answer =>
  answer(text, from, { asOf, now: () => 0 });

function checkCitation(citation: Citation): void {
  const { quote, start, end, highlights, article } = citation;
  expect(quote).toBe(articles.get(article.id)?.text.slice(start, end));
  expect(quote.length).toBeGreaterThan(0);
  expect(quote.length).toBeLessThanOrEqual(350);
  let free = 0;
  for (const [from, to] of highlights) {
    expect(from).toBeGreaterThanOrEqual(free);
    expect(to).toBeGreaterThan(from);
    free = to;
  }
  expect(free).toBeLessThanOrEqual(quote.length);
}

/** An answer quotes word for word, keeps within its bounds, and says how sure it is. */
function checkAnswer(given: Answer): void {
  expect(given.snapshot).toBe(snapshot.version);
  expect(given.confidence).toBeGreaterThanOrEqual(0);
  expect(given.confidence).toBeLessThanOrEqual(1);
  expect(given.citations.map(({ n }) => n)).toEqual(given.citations.map((_, index) => index + 1));
  expect(given.citations.length).toBeGreaterThanOrEqual(given.status === 'answered' ? 1 : 0);
  expect(given.citations.length).toBeLessThanOrEqual(given.status === 'answered' ? 5 : 3);
  expect(given.related.length).toBeLessThanOrEqual(3);
  given.citations.forEach(checkCitation);
}

describe('an answer to any question', () => {
  it('quotes word for word, within its bounds, and says how sure it is', () => {
    fc.assert(
      fc.property(question, (text) => {
        const given = ask(text);
        expect(given.question).toBe(text);
        checkAnswer(given);
      }),
    );
  });

  it('is the same each time, and from another build of the same articles', () => {
    expect(again.snapshot.version).toBe(snapshot.version);
    fc.assert(
      fc.property(question, (text) => {
        const given = ask(text);
        checkAnswer(given);
        expect(ask(text)).toEqual(given);
        expect(ask(text, again.snapshot)).toEqual(given);
      }),
    );
  });

  it('as of a date cites nothing that was published later', () => {
    const day = fc.date({ min: new Date('2023-06-01'), max: new Date('2026-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(question, day, (text, date) => {
        const asOf = date.toISOString().slice(0, 10);
        const given = ask(text, snapshot, asOf);
        checkAnswer(given);
        expect(given.asOf).toBe(asOf);
        for (const { article } of given.citations) {
          expect(article.published === null || article.published.slice(0, 10) <= asOf).toBe(true);
        }
      }),
    );
  });
});
