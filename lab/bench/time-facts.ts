import type { FactReader } from '../../src/facts/read-facts.js';
import type { Article } from '../../src/model/article.js';
import { percentile } from './percentiles.js';

/** How fast facts are read, one article after another. Times in milliseconds. */
export interface FactFigures {
  readonly articles: number;
  readonly passages: number;
  readonly facts: number;
  readonly readMs: number;
  /** Processor time of all threads: what it takes on a machine with nothing else to do. */
  readonly cpuMs: number;
  /** One article, the median of some readings. */
  readonly single: { readonly words: number; readonly ms: number };
}

const READINGS = 21;
/** Words of the article that is timed by itself, as nearly as there is one. */
const WORDS = 1000;

/** Clocks in milliseconds from any fixed point: of the wall, and of the processor time this process took. */
export interface Clocks {
  readonly now: () => number;
  readonly cpu: () => number;
}

/** Reads the facts of a corpus once, and then those of one article of about 1,000 words again and again. */
export function measureFactReading(
  { articles, passages }: { readonly articles: readonly Article[]; readonly passages: number },
  readFacts: FactReader,
  { now, cpu }: Clocks,
): FactFigures {
  let facts = 0;
  const [began, cpuBegan] = [now(), cpu()];
  for (const article of articles) facts += readFacts(article).length;
  const [readMs, cpuMs] = [now() - began, cpu() - cpuBegan];
  return {
    articles: articles.length,
    passages,
    facts,
    readMs,
    cpuMs,
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
