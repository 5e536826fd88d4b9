import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.js';
import {
  questionsOf,
  seedDocuments,
  seedsAreHere,
  shippedArticles,
  type EvaluationQuestion,
} from './shipped-data.js';

const SETS = [
  { file: 'questions.jsonl', answerable: 260, unanswerable: 130 },
  { file: 'questions.seeds.jsonl', answerable: 40, unanswerable: 20 },
];

/** Gold answers that no single block of their article holds. */
function unfounded(questions: readonly EvaluationQuestion[], articles: readonly Article[]): string[] {
  const blocks = new Map(
    articles.map(({ id, text, blocks }) => [id, blocks.map(({ start, end }) => text.slice(start, end))]),
  );
  return questions.flatMap(({ id, gold }) =>
    gold.flatMap(({ article, answers }) =>
      answers
        .filter((answer) => !blocks.get(article)?.some((block) => block.includes(answer)))
        .map((answer) => `${id}: ${answer}`),
    ),
  );
}

describe('the evaluation questions', () => {
  it.each(SETS)('$file has enough of both kinds', async ({ file, answerable, unanswerable }) => {
    const questions = await questionsOf(file);
    expect(questions.filter((question) => question.answerable).length).toBeGreaterThanOrEqual(answerable);
    expect(questions.filter((question) => !question.answerable).length).toBeGreaterThanOrEqual(unanswerable);
  });

  it('have ids of their own across both sets, and no question twice in one', async () => {
    const sets = await Promise.all(SETS.map(({ file }) => questionsOf(file)));
    const ids = sets.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const questions of sets) {
      const asked = questions.map(({ question }) => question.toLowerCase());
      expect(new Set(asked).size).toBe(asked.length);
    }
  });

  it('are four hundred, a third of them in another language than the articles that state the answer', async () => {
    const questions = await questionsOf('questions.jsonl');
    expect(questions).toHaveLength(400);
    const { articles } = await shippedArticles();
    const languages = new Map(articles.map(({ id, language }) => [id, language]));
    // What is not stated stands in no article; of it, what is not asked in English counts.
    const across = questions.filter(({ language, gold }) =>
      gold.length === 0
        ? language !== 'en'
        : gold.every(({ article }) => languages.get(article) !== language),
    );
    expect(across.length).toBeGreaterThanOrEqual(133);
  });

  it('come in every language and with every reason to abstain', async () => {
    const questions = await questionsOf('questions.jsonl');
    expect(new Set(questions.map(({ language }) => language)).size).toBe(4);
    const reasons = questions.flatMap((question) => (question.answerable ? [] : [question.reason]));
    expect(new Set(reasons).size).toBe(4);
  });

  it('have their answers word for word in the shipped articles', async () => {
    const { articles } = await shippedArticles();
    expect(unfounded(await questionsOf('questions.jsonl'), articles)).toEqual([]);
  });

  it('expect nothing that was published after the day they are asked for', async () => {
    const { articles } = await shippedArticles();
    const published = new Map(articles.map((article) => [article.id, article.published]));
    const early = (await questionsOf('questions.jsonl')).filter(
      ({ asOf, gold }) =>
        asOf !== undefined && gold.some(({ article }) => (published.get(article) ?? 'undated') > asOf),
    );
    expect(early).toEqual([]);
  });

  it('quote the source documents in a few words only', async () => {
    const gold = (await questionsOf('questions.seeds.jsonl')).flatMap((question) => question.gold);
    const long = gold.flatMap(({ answers }) => answers).filter((answer) => answer.split(' ').length > 8);
    expect(long).toEqual([]);
  });

  it.runIf(seedsAreHere)(
    'have their answers word for word in the source documents (needs ../shared/seeds)',
    async () => {
      const { articles } = await seedDocuments();
      expect(unfounded(await questionsOf('questions.seeds.jsonl'), articles)).toEqual([]);
    },
  );
});
