import { FeatureKeys, mix, type Scorer } from './feature-keys.js';
import { SUFFIXES, type WordBuffer } from './word-buffer.js';

const MOST_FEATURES = 120;
/** Words that hang on one, whose forms are looked at: so many to each side. */
const MOST_CHILDREN = 4;
const NO_WORD = 7;
const NO_TAG = 8191;

/** Looks at a word and its head in a whole tree. */
export class LabelFeatures {
  readonly features = new FeatureKeys(MOST_FEATURES);
  /** First word that hangs on each, and the next one that hangs on the same; -1 for none. */
  #first = new Int32Array(64);
  #next = new Int32Array(64);
  /** Labels of words before the one that is looked at; -1 for the root and for what has none yet. */
  labels = new Int32Array(64);

  /** Takes a tree in. */
  open({ count }: WordBuffer, heads: Int32Array): void {
    if (this.#first.length < count) {
      this.#first = new Int32Array(count * 2);
      this.#next = new Int32Array(count * 2);
      this.labels = new Int32Array(count * 2);
    }
    this.#first.fill(-1, 0, count);
    this.labels.fill(-1, 0, count);
    for (let at = count - 1; at >= 0; at -= 1) {
      const head = heads[at] ?? -1;
      if (head < 0) continue;
      this.#next[at] = this.#first[head] ?? -1;
      this.#first[head] = at;
    }
  }

  look(words: WordBuffer, heads: Int32Array, at: number): void {
    const { features } = this;
    const { form, tag, upos, doubt, suffix, count } = words;
    const head = heads[at] ?? 0;
    const grand = heads[head] ?? -1;
    const isLeft = at < head ? 1 : 0;
    const far = Math.min(Math.abs(head - at), 6) * 2 + isLeft;
    const tagOf = (word: number): number => (word < 0 || word >= count ? NO_TAG : (tag[word] ?? 0));
    const posOf = (word: number): number => (word < 0 || word >= count ? NO_TAG : (upos[word] ?? 0));
    const dw = form[at] ?? 0;
    const dt = tag[at] ?? 0;
    const dp = upos[at] ?? 0;
    const ds = suffix[at * SUFFIXES + 2] ?? 0;
    const de = suffix[at * SUFFIXES + 1] ?? 0;
    const hw = form[head] ?? 0;
    const ht = tag[head] ?? 0;
    const hp = upos[head] ?? 0;
    const hs = suffix[head * SUFFIXES + 2] ?? 0;
    const gt = grand < 0 ? NO_TAG : (tag[grand] ?? 0);
    const way = isLeft * 32 + hp;
    features.count = 0;
    features.add2(200, dw, isLeft);
    features.add2(201, dt, isLeft);
    features.add2(202, hw, isLeft);
    features.add2(203, ht, isLeft);
    features.add3(204, dt, ht, isLeft);
    features.add3(205, dw, ht, isLeft);
    features.add3(206, dt, hw, isLeft);
    features.add3(207, dw, hw, isLeft);
    features.add3(208, dp, hp, far);
    features.add3(209, dt, ht, far);
    features.add2(210, ds, way);
    features.add3(211, ds, ht, isLeft);
    features.add3(212, hs, dt, isLeft);
    features.add3(213, ds, hs, isLeft);
    features.add3(214, de, way, dt);
    features.add4(215, dt, ht, gt, isLeft);
    features.add3(216, dp, hp, gt);
    features.add3(217, dt, tagOf(at - 1), way);
    features.add3(218, dt, tagOf(at + 1), way);
    features.add3(219, dt, ht, tagOf(head + 1));
    features.add3(220, dt, ht, tagOf(head - 1));
    features.add4(221, posOf(at - 1), dp, posOf(at + 1), way);
    features.add3(222, dw, at > 0 ? (form[at - 1] ?? 0) : NO_WORD, way);
    features.add3(223, dw, at + 1 < count ? (form[at + 1] ?? 0) : NO_WORD, way);
    features.add3(224, words.between(Math.min(at, head), Math.max(at, head)), dt, way);
    features.add3(225, words.spaced, dt, way);
    features.add3(226, words.spaced, dw, way);
    features.add3(227, this.labels[head] ?? -1, dt, way);
    features.add3(228, words.ending, dt, way);
    features.add2(229, this.labels[head] ?? -1, dw);
    features.add3(230, head < at ? (this.labels[head] ?? -1) : -2, gt, mix(dt, ht));
    features.add2(231, doubt[at] ?? 0, way);
    features.add3(232, doubt[at] ?? 0, dt, way);
    features.add3(233, dt, doubt[head] ?? 0, isLeft);
    features.add3(234, doubt[at] ?? 0, ht, isLeft);
    this.#own(words, at, dt, dp, dw, way);
    this.#beside(words, at, head, dt, ht, dw, hw, way);
  }

  /** What hangs on the word itself: prepositions and conjunctions say what it is to its head. */
  #own({ form, tag, upos }: WordBuffer, at: number, dt: number, dp: number, dw: number, way: number): void {
    const { features } = this;
    let left = 0;
    let right = 0;
    let seen = 0;
    let firstForm = NO_WORD;
    for (let child = this.#first[at] ?? -1; child >= 0; child = this.#next[child] ?? -1) {
      const kind = upos[child] ?? 0;
      if (child < at) left |= 1 << kind;
      else right |= 1 << kind;
      if (child < at && firstForm === NO_WORD) firstForm = form[child] ?? 0;
      if (seen < MOST_CHILDREN * 2) {
        const side = child < at ? 1 : 0;
        features.add4(240, form[child] ?? 0, side, dp, way);
        features.add4(241, tag[child] ?? 0, side, dp, way);
      }
      seen += 1;
    }
    features.add3(242, left, dt, way);
    features.add4(243, left, right, dp, way);
    features.add3(244, firstForm, dt, way);
    features.add3(245, firstForm, dw, way);
    features.add4(246, firstForm, left, right, way);
  }

  /** What else hangs on the head. */
  #beside(
    { form, tag, upos }: WordBuffer,
    at: number,
    head: number,
    dt: number,
    ht: number,
    dw: number,
    hw: number,
    way: number,
  ): void {
    const { features } = this;
    let before = -1;
    let behind = -1;
    let same = 0;
    let labels = 0;
    let all = 0;
    let left = 0;
    let lastLabel = -1;
    for (let child = this.#first[head] ?? -1; child >= 0; child = this.#next[child] ?? -1) {
      if (child === at) continue;
      if (child < at) {
        before = child;
        if (child < head === at < head) same += 1;
        const label = this.labels[child] ?? -1;
        labels |= 1 << (label % 31);
        lastLabel = label;
      } else if (behind < 0) behind = child;
      const kind = 1 << (upos[child] ?? 0);
      all |= kind;
      if (child < head) left |= kind;
    }
    const beforeTag = before < 0 ? NO_TAG : (tag[before] ?? 0);
    const behindTag = behind < 0 ? NO_TAG : (tag[behind] ?? 0);
    features.add3(250, beforeTag, dt, way);
    features.add3(251, behindTag, dt, way);
    features.add4(252, beforeTag, behindTag, dt, way);
    features.add3(253, Math.min(same, 3), dt, way);
    features.add3(254, labels, dt, way);
    features.add3(255, lastLabel, dt, ht);
    features.add3(256, all, dt, way);
    features.add4(257, left, all, dt, ht);
    features.add3(258, labels, hw, dt);
    features.add3(259, before < 0 ? NO_WORD : (form[before] ?? 0), dt, way);
    features.add3(260, behind < 0 ? NO_WORD : (form[behind] ?? 0), dt, way);
    features.add3(261, lastLabel, dw, way);
    features.add4(262, labels, dt, behindTag, way);
  }
}

/** Names the relation of each word to its head, from the first to the last. The labels are overwritten by the next ones. */
export function createLabeller(
  labels: number,
  scorer: Scorer,
): (words: WordBuffer, heads: Int32Array, take: (at: number, label: number, ahead: number) => void) => void {
  const features = new LabelFeatures();
  const scores = new Float64Array(labels);
  return (words, heads, take) => {
    features.open(words, heads);
    for (let at = 0; at < words.count; at += 1) {
      if ((heads[at] ?? -1) < 0) {
        take(at, -1, Infinity);
        continue;
      }
      features.look(words, heads, at);
      scores.fill(0);
      scorer.score(features.features, scores);
      let best = 0;
      let highest = -Infinity;
      let second = -Infinity;
      for (let label = 0; label < labels; label += 1) {
        const score = scores[label] ?? 0;
        if (score > highest) {
          second = highest;
          highest = score;
          best = label;
        } else if (score > second) second = score;
      }
      features.labels[at] = best;
      take(at, best, highest - second);
    }
  };
}
