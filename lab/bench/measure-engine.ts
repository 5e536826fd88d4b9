import type { Article } from '../../src/model/article.js';
import type { Engine } from './engines.js';
import { sumUp, type Timing } from './percentiles.js';

/** Memory of a process, in bytes. */
export interface Memory {
  /** JavaScript heap and buffers. */
  readonly heap: number;
  /** The whole process as the system sees it. */
  readonly resident: number;
}

/** What measuring needs from outside. */
export interface Instruments {
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
  /** Memory in use after everything unused was collected. */
  readonly memory: () => Memory;
  /** Told how far it has come, so that somebody else can stop what takes too long. */
  readonly report: (phase: 'building' | 'asking') => void;
  /** Longest that the questions may take together, in ms. */
  readonly budgetMs: number;
}

/** One engine at one size. */
export interface EngineFigures {
  readonly buildMs: number;
  /** More than before the corpus was there: articles, index and all. */
  readonly memory: Memory;
  /** Null where not even one question fitted the time. */
  readonly timing: Timing | null;
}

/** The work to be measured. */
export interface Work {
  readonly makeArticles: () => Promise<readonly Article[]>;
  readonly warmUp: readonly string[];
  readonly questions: readonly string[];
}

/** Builds an engine, weighs it, warms it up and times its questions one by one. */
export async function measureEngine(
  engine: Engine,
  { makeArticles, warmUp, questions }: Work,
  { now, memory, report, budgetMs }: Instruments,
): Promise<EngineFigures> {
  // Once with nothing: a library's code is loaded by now, neither timed nor weighed.
  await engine.build([]);
  const empty = memory();
  let buildMs = 0;
  const build = async (articles: readonly Article[]) => {
    report('building');
    const began = now();
    const built = await engine.build(articles);
    buildMs = now() - began;
    return built;
  };
  // The articles are held by nobody here: an engine that stores their texts is not charged for them twice.
  const built = await build(await makeArticles());
  report('asking');
  const full = memory();
  const asking = now();
  const inTime = (share: number): boolean => now() - asking < budgetMs * share;
  for (const question of warmUp) if (inTime(0.2)) await built.ask(question);
  const times: number[] = [];
  for (const question of questions) {
    if (!inTime(1)) break;
    const start = now();
    await built.ask(question);
    times.push(now() - start);
  }
  return {
    buildMs,
    memory: { heap: full.heap - empty.heap, resident: full.resident - empty.resident },
    timing: sumUp(times),
  };
}
