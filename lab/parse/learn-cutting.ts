import { eachRun, listHash, LONGEST, Run, type WordList } from '../../src/reading/cut-words.js';
import type { Letters } from '../../src/reading/letters.js';
import type { GoldSentence } from './conllu.js';
import { seeded, shuffled } from './random.js';
import { LogLinear } from './log-linear.js';

/** How often words stood in what is learned from, by hash. */
export type WordCounts = ReadonlyMap<number, number>;

export function countWords(sentences: readonly GoldSentence[], letters: Letters): WordCounts {
  const counts = new Map<number, number>();
  for (const { text, words } of sentences)
    for (const { start, end } of words) {
      const hash = listHash(text, start, end, letters);
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  return counts;
}

/** Runs of letters that were met at least so often and never cut have no place looked at. */
const OFTEN = 3;

/** Hashes of runs of letters at the beginning of a run of characters that were never cut. */
export function wholeRuns(sentences: readonly GoldSentence[], letters: Letters): ReadonlySet<number> {
  const run = new Run();
  const met = new Map<number, number>();
  for (const { text, words } of sentences) {
    const starts = new Set(words.map(({ start }) => start));
    eachRun(text, letters, (start, end) => {
      if (end - start > LONGEST) return;
      run.open(text, start, end, letters);
      const length = run.restLength[0] ?? 0;
      const hash = run.rest[0] ?? 0;
      const isCut = Array.from({ length }, (_, at) => start + at).some((at) => at > start && starts.has(at));
      // Once cut, never whole.
      met.set(hash, isCut ? -Infinity : (met.get(hash) ?? 0) + 1);
    });
  }
  return new Set([...met].filter(([, count]) => count >= OFTEN).map(([hash]) => hash));
}

/** How well a word is known that was met so many times. */
export function levelOf(count: number): number {
  return count < 2 ? Math.max(count, 0) : count < 6 ? 2 : 3;
}

const EPOCHS = 8;
const RATE = 0.2;
/** What is read as surely as this is not learned from again. */
const SETTLED = 0.005;

/** Learns where words begin inside a run of characters. */
export function learnCutting(
  sentences: readonly GoldSentence[],
  letters: Letters,
  counts: WordCounts,
  seed: number,
): LogLinear {
  const weights = new LogLinear(1, RATE);
  const random = seeded(seed);
  const run = new Run();
  const scores = new Float64Array(1);
  const slope = new Float64Array(1);
  let own: ReadonlyMap<number, number> = new Map();
  // What a sentence itself adds to the list is not known of a text to come.
  const list: WordList = {
    isWhole: () => false,
    level: (hash) => levelOf((counts.get(hash) ?? 0) - (own.get(hash) ?? 0)),
  };
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const sentence of shuffled(sentences, random)) {
      own = countWords([sentence], letters);
      const starts = new Set(sentence.words.map(({ start }) => start));
      run.whole = 0;
      eachRun(sentence.text, letters, (start, end) => {
        if (end - start > LONGEST) return;
        run.open(sentence.text, start, end, letters);
        let from = 0;
        let cuts = 0;
        for (let at = 1; at < end - start; at += 1) {
          if (!run.canCut(at)) continue;
          run.look(at, from, cuts, list);
          scores[0] = 0;
          weights.score(run.features, scores);
          const isStart = starts.has(start + at);
          slope[0] = 1 / (1 + Math.exp(-(scores[0] ?? 0))) - (isStart ? 1 : 0);
          if (Math.abs(slope[0]) > SETTLED) weights.learn(run.features, slope);
          if (!isStart) continue;
          from = at;
          cuts += 1;
        }
      });
    }
  return weights;
}
