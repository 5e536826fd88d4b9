import { Beam } from '../../src/reading/beam.js';
import { LEFT, RIGHT, SHIFT, STATE, STEPS, type ParseStates } from '../../src/reading/parse-states.js';
import type { WordBuffer } from '../../src/reading/word-buffer.js';
import { LogLinear, sharesOf, type LearningOptions } from './log-linear.js';
import { seeded, shuffled } from './random.js';

/** A sentence to learn parsing from. */
export interface ParsingExample {
  /** Brings the words in, with the tags that a tagger reads. */
  readonly fill: (words: WordBuffer) => void;
  /** Head of each word, -1 for the root. */
  readonly heads: Int32Array;
}

export interface ParsingOptions extends LearningOptions {
  /** Called after each time that all examples were gone through. */
  readonly heard?: (epoch: number, weights: LogLinear) => void;
}

const RATE = 0.1;
const SETTLED = 0.99;
/** What a right step has at least: one that was far behind is learned from too, and nothing is divided by nothing. */
const LEAST_SHARE = 1e-6;
/** Of its steps a parser takes this share as it would, right or not, once it has gone through all examples. */
const EXPLORED = 0.9;

/**
 * Learns the steps of a parser: in each state it comes to, from all those that lose no arc that could still be had
 * (dynamic oracle, Goldberg and Nivre 2013).
 */
export function learnParsing(
  examples: readonly ParsingExample[],
  words: WordBuffer,
  { epochs, seed, rate = RATE, least = 1, heard }: ParsingOptions,
): LogLinear {
  const weights = new LogLinear(STEPS, rate, least);
  const random = seeded(seed);
  const beam = new Beam(1, weights);
  const { states } = beam;
  const shares = new Float64Array(STEPS);
  const slope = new Float64Array(STEPS);
  const costs = new Float64Array(STEPS);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { fill, heads } of shuffled(examples, random)) {
      fill(words);
      beam.open();
      let state = 0;
      for (let left = words.count * 2 - 1; left > 0; left -= 1) {
        beam.look(state, words);
        costOf(states, state, heads, words.count, costs);
        const cheapest = Math.min(...costs);
        for (let step = 0; step < STEPS; step += 1)
          if (costs[step] === Infinity) beam.scores[step] = -Infinity;
        sharesOf(beam.scores, shares);
        let right = 0;
        for (let step = 0; step < STEPS; step += 1)
          if (costs[step] === cheapest) right += Math.max(shares[step] ?? 0, LEAST_SHARE);
        if (right < SETTLED) {
          for (let step = 0; step < STEPS; step += 1) {
            const share = shares[step] ?? 0;
            slope[step] = share - (costs[step] === cheapest ? Math.max(share, LEAST_SHARE) / right : 0);
          }
          weights.learn(beam.features.features, slope);
        }
        const explores = epoch > 0 && random() < EXPLORED;
        let next = -1;
        for (let step = 0; step < STEPS; step += 1) {
          if (costs[step] === Infinity || (!explores && costs[step] !== cheapest)) continue;
          if (next < 0 || (shares[step] ?? 0) > (shares[next] ?? 0)) next = step;
        }
        state = states.take(state, next, 0, words);
      }
    }
    heard?.(epoch, weights);
  }
  return weights;
}

/** How many arcs each step loses that could still be had; infinite where it cannot be taken. */
function costOf(
  states: ParseStates,
  state: number,
  heads: Int32Array,
  count: number,
  costs: Float64Array,
): void {
  const top = states.get(state, STATE.top);
  const next = states.get(state, STATE.next);
  costs.fill(Infinity);
  const under = states.canRight(state) ? states.get(states.get(state, STATE.below), STATE.top) : -1;
  if (top >= 0) {
    const head = heads[top] ?? -1;
    let waiting = 0;
    for (let word = next; word < count; word += 1) if (heads[word] === top) waiting += 1;
    const isRoot = head < 0 ? 1 : 0;
    if (states.canLeft(state, count))
      costs[LEFT] = waiting + isRoot + (head > next || (head === under && under >= 0) ? 1 : 0);
    if (under >= 0) costs[RIGHT] = waiting + isRoot + (head >= next ? 1 : 0);
  }
  if (!states.canShift(state, count)) return;
  const head = heads[next] ?? -1;
  let lost = 0;
  for (let at = state; at >= 0; at = states.get(at, STATE.below)) {
    const word = states.get(at, STATE.top);
    if (word < 0) break;
    if (heads[word] === next) lost += 1;
    if (at !== state && head === word) lost += 1;
  }
  costs[SHIFT] = lost;
}
