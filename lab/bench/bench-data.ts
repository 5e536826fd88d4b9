import { AppError } from '../../src/errors.js';
import type { FileSystem } from '../../src/sources/read-corpus.js';
import type { Article } from '../../src/model/article.js';
import { newsQuiz, OWN } from '../eval/catalogue.js';
import { loadSet } from '../eval/load-set.js';
import { spread } from './percentiles.js';

/** Articles to measure with. */
export interface BenchArticles {
  /** Where they come from, for the reader. */
  readonly source: 'news' | 'shipped';
  readonly articles: readonly Article[];
  /** Questions that belong to them. */
  readonly questions: readonly string[];
}

/** Questions asked beforehand, untimed, and then the ones that count. */
export interface BenchQuestions {
  readonly warmUp: readonly string[];
  readonly questions: readonly string[];
}

const WARM_UP = 20;

/**
 * The articles of the news set with its questions and the project's own, or where it is not there the shipped articles
 * with the own questions.
 * @param root the project's folder
 * @throws AppError where files are missing or cannot be read
 */
export async function loadBenchArticles(root: string, fs: FileSystem): Promise<BenchArticles> {
  const own = await loadSet(OWN, root, fs);
  if (own.kind === 'missing') throw new AppError('bad-usage', `${own.path} is not there: restore it.`);
  const news = await loadSet(newsQuiz(), root, fs);
  const set = news.kind === 'set' ? news.set : own.set;
  const asked = news.kind === 'set' ? [...set.questions, ...own.set.questions] : own.set.questions;
  return {
    source: news.kind === 'set' ? 'news' : 'shipped',
    articles: set.articles,
    questions: asked.map(({ question }) => question),
  };
}

/** Chooses at most `limit` questions spread over all of them, and others to warm up with. */
export function chooseQuestions(questions: readonly string[], limit: number): BenchQuestions {
  const chosen = spread(questions, limit + WARM_UP);
  const every = Math.max(2, Math.floor(chosen.length / WARM_UP));
  return {
    warmUp: chosen.filter((_question, n) => n % every === 0).slice(0, WARM_UP),
    questions: chosen.filter((_question, n) => n % every !== 0).slice(0, limit),
  };
}
