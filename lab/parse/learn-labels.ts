import { LabelFeatures } from '../../src/reading/label-arcs.js';
import type { WordBuffer } from '../../src/reading/word-buffer.js';
import { LogLinear, sharesOf, type LearningOptions } from './log-linear.js';
import { seeded, shuffled } from './random.js';

/** A sentence to learn relations from. */
export interface LabelExample {
  /** Brings the words in, with the tags that a tagger reads. */
  readonly fill: (words: WordBuffer) => void;
  readonly heads: Int32Array;
  /** -1 for the root and for what is not learned from. */
  readonly labels: Int32Array;
}

const RATE = 0.1;
const SETTLED = 0.99;

/** Learns the relation of each word to its head. */
export function learnLabels(
  examples: readonly LabelExample[],
  words: WordBuffer,
  labels: number,
  { epochs, seed, rate = RATE, least = 1 }: LearningOptions,
): LogLinear {
  const weights = new LogLinear(labels, rate, least);
  const random = seeded(seed);
  const features = new LabelFeatures();
  const scores = new Float64Array(labels);
  const shares = new Float64Array(labels);
  for (let epoch = 0; epoch < epochs; epoch += 1)
    for (const example of shuffled(examples, random)) {
      example.fill(words);
      features.open(words, example.heads);
      for (let at = 0; at < words.count; at += 1) {
        const right = example.labels[at] ?? -1;
        if (right < 0) continue;
        features.look(words, example.heads, at);
        scores.fill(0);
        weights.score(features.features, scores);
        const best = sharesOf(scores, shares);
        if ((shares[right] ?? 0) < SETTLED) {
          shares[right] = (shares[right] ?? 0) - 1;
          weights.learn(features.features, shares);
        }
        features.labels[at] = best;
      }
    }
  return weights;
}
