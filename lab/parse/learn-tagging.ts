import type { Letters } from '../../src/reading/letters.js';
import { highest, sumParts, TagFeatures } from '../../src/reading/tag-words.js';
import { WordBuffer } from '../../src/reading/word-buffer.js';
import type { GoldSentence } from './conllu.js';
import { LogLinear, sharesOf, type LearningOptions } from './log-linear.js';
import { seeded, shuffled } from './random.js';
import type { TagInventory } from './tag-inventory.js';

const RATE = 0.2;
/** A tag read as surely as this is not learned from again. */
const SETTLED = 0.99;
/** Shares below this are left out of the slope. */
const SMALL = 1e-4;

/** Takes the words of a treebank's sentence in, as if they had been cut so. */
export function goldWords(words: WordBuffer, { text, words: gold }: GoldSentence, letters: Letters): void {
  words.clear();
  for (const { start, end } of gold) words.add(text, start, end, letters);
  words.finish();
}

/** Learns tags from the first word to the last, each with the tags read before it. */
export function learnTagging(
  sentences: readonly GoldSentence[],
  letters: Letters,
  inventory: TagInventory,
  { epochs, seed, rate = RATE, least = 1 }: LearningOptions,
): LogLinear {
  const { set } = inventory;
  const weights = new LogLinear(set.parts, rate, least);
  const random = seeded(seed);
  const words = new WordBuffer();
  const features = new TagFeatures();
  const scores = new Float64Array(set.parts);
  const sums = new Float64Array(set.tags.length);
  const shares = new Float64Array(set.tags.length);
  const slope = new Float64Array(set.parts);
  const learnFrom = (right: number): void => {
    sharesOf(sums, shares);
    if ((shares[right] ?? 0) > SETTLED) return;
    slope.fill(0);
    set.tags.forEach((parts, tag) => {
      const by = (shares[tag] ?? 0) - (tag === right ? 1 : 0);
      if (Math.abs(by) > SMALL) for (const part of parts) slope[part] = (slope[part] ?? 0) + by;
    });
    weights.learn(features.features, slope);
  };
  for (let epoch = 0; epoch < epochs; epoch += 1)
    for (const sentence of shuffled(sentences, random)) {
      goldWords(words, sentence, letters);
      sentence.words.forEach((word, at) => {
        features.look(words, at);
        scores.fill(0);
        weights.score(features.features, scores);
        sumParts(set, scores, sums);
        const read = highest(sums);
        learnFrom(inventory.tagOf(word));
        words.tag[at] = read;
        words.upos[at] = set.upos[read] ?? 0;
      });
    }
  return weights;
}
