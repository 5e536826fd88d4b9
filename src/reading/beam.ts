import type { Scorer } from './feature-keys.js';
import { ParseFeatures } from './parse-features.js';
import { LEFT, ParseStates, RIGHT, SHIFT, STEPS } from './parse-states.js';
import type { WordBuffer } from './word-buffer.js';

/** Looks for the best row of steps, with the best few rows so far kept beside each other. */
export class Beam {
  readonly states = new ParseStates();
  readonly features = new ParseFeatures();
  /** The states kept, best first. */
  readonly kept: Int32Array;
  size = 0;
  /** Scores of the steps out of the state looked at last. */
  readonly scores = new Float64Array(STEPS);
  readonly #fromState: Int32Array;
  readonly #step: Int32Array;
  readonly #score: Float64Array;
  #candidates = 0;

  constructor(
    readonly width: number,
    private readonly scorer: Scorer,
  ) {
    this.kept = new Int32Array(width);
    this.#fromState = new Int32Array(width);
    this.#step = new Int32Array(width);
    this.#score = new Float64Array(width);
  }

  open(): void {
    this.kept[0] = this.states.open();
    this.size = 1;
  }

  /** Takes every state that is kept a step on, and keeps the best. */
  advance(words: WordBuffer): void {
    this.#candidates = 0;
    for (let index = 0; index < this.size; index += 1) this.#expand(this.kept[index] ?? 0, words);
    this.size = this.#candidates;
    for (let index = 0; index < this.size; index += 1)
      this.kept[index] = this.states.take(
        this.#fromState[index] ?? 0,
        this.#step[index] ?? 0,
        this.#score[index] ?? 0,
        words,
      );
  }

  /** Scores the steps out of a state. */
  look(state: number, words: WordBuffer): void {
    this.features.look(this.states, state, words);
    this.scores.fill(0);
    this.scorer.score(this.features.features, this.scores);
  }

  #expand(state: number, words: WordBuffer): void {
    const { states, scores } = this;
    this.look(state, words);
    const soFar = states.score[state] ?? 0;
    let best = -Infinity;
    let second = -Infinity;
    for (let step = SHIFT; step < STEPS; step += 1) {
      if (step === SHIFT && !states.canShift(state, words.count)) continue;
      if (step === LEFT && !states.canLeft(state, words.count)) continue;
      if (step === RIGHT && !states.canRight(state)) continue;
      const score = scores[step] ?? 0;
      if (score > best) {
        second = best;
        best = score;
      } else if (score > second) second = score;
      this.#offer(state, step, soFar + score);
    }
    states.best[state] = best;
    states.second[state] = second;
  }

  /** Keeps a step among the best, in their order; of equals the first. */
  #offer(state: number, step: number, score: number): void {
    const scores = this.#score;
    let at = this.#candidates;
    if (at === this.width) {
      if (score <= (scores[at - 1] ?? 0)) return;
      at -= 1;
    } else this.#candidates += 1;
    for (; at > 0 && (scores[at - 1] ?? 0) < score; at -= 1) {
      scores[at] = scores[at - 1] ?? 0;
      this.#fromState[at] = this.#fromState[at - 1] ?? 0;
      this.#step[at] = this.#step[at - 1] ?? 0;
    }
    scores[at] = score;
    this.#fromState[at] = state;
    this.#step[at] = step;
  }
}
