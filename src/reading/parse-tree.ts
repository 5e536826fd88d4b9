import { Beam } from './beam.js';
import type { Scorer } from './feature-keys.js';
import { LEFT, SHIFT, STATE, type ParseStates } from './parse-states.js';
import type { WordBuffer } from './word-buffer.js';

/** The tree over the words that were parsed last. */
export class Tree {
  /** Head of each word, -1 for the root. */
  heads = new Int32Array(64);
  /** By how much each arc's own step was ahead of the next best. */
  ahead = new Float64Array(64);
  /** By how much the whole tree was ahead of the best one kept that has another head here. */
  clear = new Float64Array(64);

  makeRoom(words: number): void {
    if (words <= this.heads.length) return;
    this.heads = new Int32Array(words * 2);
    this.ahead = new Float64Array(words * 2);
    this.clear = new Float64Array(words * 2);
  }
}

/** Parses words that have tags. The tree is overwritten by the next one. */
export function createTreeParser(width: number, scorer: Scorer): (words: WordBuffer) => Tree {
  const beam = new Beam(width, scorer);
  const tree = new Tree();
  const other = new Tree();
  return (words) => {
    tree.makeRoom(words.count);
    if (words.count === 0) return tree;
    const { states, kept } = beam;
    beam.open();
    for (let steps = words.count * 2 - 1; steps > 0; steps -= 1) beam.advance(words);
    const best = kept[0] ?? 0;
    trace(states, best, tree);
    const score = states.score[best] ?? 0;
    tree.clear.fill(score - (states.score[kept[beam.size - 1] ?? 0] ?? 0), 0, words.count);
    other.makeRoom(words.count);
    for (let index = beam.size - 1; index > 0; index -= 1) {
      const state = kept[index] ?? 0;
      const behind = score - (states.score[state] ?? 0);
      trace(states, state, other);
      for (let at = 0; at < words.count; at += 1)
        if (other.heads[at] !== tree.heads[at]) tree.clear[at] = behind;
    }
    return tree;
  };
}

/** Reads the arcs off the steps that led to a state. */
function trace(states: ParseStates, last: number, { heads, ahead }: Tree): void {
  const root = states.get(last, STATE.top);
  heads[root] = -1;
  // As sure as the least sure arc of those that hang on it.
  let least = Infinity;
  for (let state = last; state > 0;) {
    const before = states.before[state] ?? 0;
    const step = states.get(state, STATE.step);
    if (step !== SHIFT) {
      const word = states.get(before, STATE.top);
      const head =
        step === LEFT
          ? states.get(before, STATE.next)
          : states.get(states.get(before, STATE.below), STATE.top);
      heads[word] = head;
      const own = (states.score[state] ?? 0) - (states.score[before] ?? 0);
      const best = states.best[before] ?? 0;
      ahead[word] = own - (own === best ? (states.second[before] ?? 0) : best);
      if (head === root) least = Math.min(least, ahead[word] ?? 0);
    }
    state = before;
  }
  ahead[root] = least;
}
