import type { FactReader } from '../../facts/read-facts.js';
import type { Article } from '../../model/article.js';
import { percentile } from './timing.js';

/** How fast facts are read. Times in milliseconds, on one core. */
export interface FactFigures {
  readonly articles: number;
  readonly passages: number;
  readonly facts: number;
  /** All of them one after another. */
  readonly readMs: number;
  /** One article, the median of some readings. */
  readonly single: { readonly words: number; readonly ms: number };
}

const READINGS = 21;
/** Words of the article that is timed by itself, as nearly as there is one. */
const WORDS = 1000;

/** Reads the facts of a corpus once, and then those of one article of about 1,000 words again and again. */
export function measureFactReading(
  { articles, passages }: { readonly articles: readonly Article[]; readonly passages: number },
  readFacts: FactReader,
  now: () => number,
): FactFigures {
  let facts = 0;
  const began = now();
  for (const article of articles) facts += readFacts(article).length;
  const readMs = now() - began;
  return {
    articles: articles.length,
    passages,
    facts,
    readMs,
    single: timeOne(nearestTo(WORDS, articles), readFacts, now),
  };
}

function timeOne(article: Article | undefined, readFacts: FactReader, now: () => number) {
  if (article === undefined) return { words: 0, ms: 0 };
  const times = Array.from({ length: READINGS }, () => {
    const began = now();
    readFacts(article);
    return now() - began;
  });
  return {
    words: wordsOf(article),
    ms: percentile(
      times.toSorted((a, b) => a - b),
      0.5,
    ),
  };
}

function nearestTo(words: number, articles: readonly Article[]): Article | undefined {
  let nearest: Article | undefined;
  let least = Infinity;
  for (const article of articles) {
    const distance = Math.abs(wordsOf(article) - words);
    if (distance < least) [nearest, least] = [article, distance];
  }
  return nearest;
}

function wordsOf({ text }: Article): number {
  return text.match(/\S+/gu)?.length ?? 0;
}
