import { FeatureKeys, mix, type Scorer } from './feature-keys.js';
import type { TagSet } from './tag-set.js';
import { WeightTable, type StoredWeights } from './weight-table.js';
import { PREFIXES, SUFFIXES, type WordBuffer } from './word-buffer.js';

const MOST_FEATURES = 60;
const NONE = -1;

/** Looks at the words around one, and at the tags before it. */
export class TagFeatures {
  readonly features = new FeatureKeys(MOST_FEATURES);

  look(words: WordBuffer, at: number): void {
    const { features } = this;
    const { form, prefix, suffix, shape, tag, upos, count } = words;
    const w = form[at] ?? 0;
    const s1 = suffix[at * SUFFIXES] ?? 0;
    const s2 = suffix[at * SUFFIXES + 1] ?? 0;
    const s3 = suffix[at * SUFFIXES + 2] ?? 0;
    const s4 = suffix[at * SUFFIXES + 3] ?? 0;
    const s5 = suffix[at * SUFFIXES + 4] ?? 0;
    const p1 = prefix[at * PREFIXES] ?? 0;
    const p2 = prefix[at * PREFIXES + 1] ?? 0;
    const p3 = prefix[at * PREFIXES + 2] ?? 0;
    const p4 = prefix[at * PREFIXES + 3] ?? 0;
    const before = at > 0 ? (form[at - 1] ?? 0) : 1;
    const before2 = at > 1 ? (form[at - 2] ?? 0) : 1;
    const behind = at + 1 < count ? (form[at + 1] ?? 0) : 1;
    const behind2 = at + 2 < count ? (form[at + 2] ?? 0) : 1;
    const t1 = at > 0 ? (tag[at - 1] ?? 0) : NONE;
    const t2 = at > 1 ? (tag[at - 2] ?? 0) : NONE;
    const u1 = at > 0 ? (upos[at - 1] ?? 0) : NONE;
    const u2 = at > 1 ? (upos[at - 2] ?? 0) : NONE;
    const beforeSuffix = at > 0 ? (suffix[(at - 1) * SUFFIXES + 2] ?? 0) : 1;
    const behindSuffix = at + 1 < count ? (suffix[(at + 1) * SUFFIXES + 2] ?? 0) : 1;
    const behindSuffix2 = at + 1 < count ? (suffix[(at + 1) * SUFFIXES + 1] ?? 0) : 1;
    const place = at === 0 ? 0 : at === count - 1 ? 2 : 1;
    const look = (shape[at] ?? 0) * 4 + place;
    const around = (at > 0 ? (shape[at - 1] ?? 0) : 0) * 64 + (at + 1 < count ? (shape[at + 1] ?? 0) : 0);
    const tight = (words.joined[at] ?? 0) * 2 + (at + 1 < count ? (words.joined[at + 1] ?? 0) : 0);
    features.count = 0;
    features.add1(100, words.spaced);
    features.add1(101, w);
    features.add2(102, w, look);
    features.add1(103, s1);
    features.add1(104, s2);
    features.add1(105, s3);
    features.add1(106, s4);
    features.add1(107, s5);
    features.add1(108, p1);
    features.add1(109, p2);
    features.add1(110, p3);
    features.add1(111, p4);
    features.add1(112, look);
    features.add2(113, look, s3);
    features.add1(114, t1);
    features.add2(115, t1, t2);
    features.add2(116, t1, w);
    features.add2(117, u1, u2);
    features.add1(118, before);
    features.add1(119, before2);
    features.add1(120, behind);
    features.add1(121, behind2);
    features.add2(122, before, w);
    features.add2(123, w, behind);
    features.add2(124, before, behind);
    features.add2(125, t1, behind);
    features.add2(126, t1, s3);
    features.add2(127, u1, s2);
    features.add1(128, beforeSuffix);
    features.add1(129, behindSuffix);
    features.add2(130, s3, behindSuffix2);
    features.add2(131, u1, behindSuffix);
    features.add3(132, u1, s3, behindSuffix2);
    features.add2(133, look, around);
    features.add2(134, tight, w);
    features.add3(135, tight, look, s2);
    features.add2(136, words.spaced, w);
    features.add2(137, words.spaced, s3);
    features.add2(138, behind, behind2);
    features.add2(139, p2, s3);
    features.add3(140, t1, behind, mix(s2, 3));
    features.add2(141, before, s3);
    features.add2(142, s3, behind);
    features.add3(143, t1, p1, s2);
  }
}

/** A tag is sure where it is this far ahead: e² times as likely as the next best. */
const SURE = 2;

/** The tagger that was learned with these weights. */
export function taggerOf(set: TagSet, weights: StoredWeights): (words: WordBuffer) => void {
  return createTagger(set, new WeightTable(weights), SURE / weights.unit);
}

/** Tags the words of a sentence from the first to the last. `near` is how far ahead a tag is sure, in its scores. */
function createTagger(set: TagSet, scorer: Scorer, near: number): (words: WordBuffer) => void {
  const features = new TagFeatures();
  const scores = new Float64Array(set.parts);
  const sums = new Float64Array(set.tags.length);
  return (words) => {
    for (let at = 0; at < words.count; at += 1) {
      features.look(words, at);
      scores.fill(0);
      scorer.score(features.features, scores);
      sumParts(set, scores, sums);
      const best = highest(sums, -1);
      const second = highest(sums, best);
      words.tag[at] = best;
      words.upos[at] = set.upos[best] ?? 0;
      words.doubt[at] = (sums[best] ?? 0) - (sums[second] ?? 0) < near ? second : best;
    }
  };
}

/** Adds the parts of each tag up. */
export function sumParts({ tags }: TagSet, scores: Float64Array, sums: Float64Array): void {
  for (let tag = 0; tag < tags.length; tag += 1) {
    const parts = tags[tag];
    let sum = 0;
    if (parts !== undefined)
      for (let part = 0; part < parts.length; part += 1) sum += scores[parts[part] ?? 0] ?? 0;
    sums[tag] = sum;
  }
}

/** Place of the highest number but for the place `besides`; of equals the first. */
export function highest(numbers: Float64Array, besides = -1): number {
  let best = besides === 0 ? 1 : 0;
  for (let at = best + 1; at < numbers.length; at += 1)
    if (at !== besides && (numbers[at] ?? 0) > (numbers[best] ?? 0)) best = at;
  return best;
}
