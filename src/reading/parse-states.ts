import type { WordBuffer } from './word-buffer.js';

/**
 * States of an arc-hybrid parser, each a fixed number of integers: what is known of the top of its stack and of the next
 * word, and the state below on the stack, which is the one in which its own top lay uppermost. So a step makes one new
 * state and copies nothing that grows with the sentence.
 */
export const STATE = {
  /** The state whose top is the next word of the stack; -1 for none. */
  below: 0,
  /** Index of the top word, -1 where the stack is empty; then what hangs on it: outermost words first, how many, of which kinds. */
  top: 1,
  left1: 2,
  left2: 3,
  right1: 4,
  right2: 5,
  lefts: 6,
  rights: 7,
  leftSet: 8,
  rightSet: 9,
  /** Index of the next word, and what hangs on it. */
  next: 10,
  nextLeft1: 11,
  nextLeft2: 12,
  nextLefts: 13,
  nextLeftSet: 14,
  /** The step that led here. The state before it stands last. */
  step: 15,
} as const;
export const STATE_SIZE = 16;
/** What stands for no word. */
export const NONE = -1;

/** The next word goes on the stack; the top hangs on the next word; the top hangs on the word below it. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const STEPS = 3;

/** States of one sentence, addressed by their place. */
export class ParseStates {
  data = new Int32Array(STATE_SIZE * 1024);
  /** The state before each. */
  before = new Int32Array(1024);
  score = new Float64Array(1024);
  /** Scores of the best step out of a state and the next best. */
  best = new Float64Array(1024);
  second = new Float64Array(1024);
  count = 0;

  /** Forgets all states and makes the first. */
  open(): number {
    this.count = 0;
    const state = this.#make();
    const at = state * STATE_SIZE;
    this.data.fill(0, at, at + STATE_SIZE);
    for (const field of [
      STATE.below,
      STATE.top,
      STATE.left1,
      STATE.left2,
      STATE.right1,
      STATE.right2,
      STATE.nextLeft1,
      STATE.nextLeft2,
    ])
      this.data[at + field] = NONE;
    this.before[state] = NONE;
    this.score[state] = 0;
    return state;
  }

  get(state: number, field: number): number {
    return this.data[state * STATE_SIZE + field] ?? NONE;
  }

  canShift(state: number, words: number): boolean {
    return this.get(state, STATE.next) < words;
  }

  canLeft(state: number, words: number): boolean {
    return this.get(state, STATE.top) >= 0 && this.get(state, STATE.next) < words;
  }

  canRight(state: number): boolean {
    const below = this.get(state, STATE.below);
    return below >= 0 && this.get(below, STATE.top) >= 0;
  }

  /** The state that a step leads to. */
  take(state: number, step: number, score: number, { upos }: WordBuffer): number {
    const made = this.#make();
    const data = this.data;
    const to = made * STATE_SIZE;
    const from = state * STATE_SIZE;
    this.before[made] = state;
    this.score[made] = score;
    data[to + STATE.step] = step;
    if (step === SHIFT) {
      this.#shift(state, from, to);
      return made;
    }
    const below = (data[from + STATE.below] ?? 0) * STATE_SIZE;
    data.copyWithin(to + STATE.below, below + STATE.below, below + STATE.next);
    data.copyWithin(to + STATE.next, from + STATE.next, from + STATE.step);
    const top = data[from + STATE.top] ?? 0;
    const kind = 1 << (upos[top] ?? 0);
    if (step === LEFT) {
      data[to + STATE.nextLeft2] = data[from + STATE.nextLeft1] ?? NONE;
      data[to + STATE.nextLeft1] = top;
      data[to + STATE.nextLefts] = (data[from + STATE.nextLefts] ?? 0) + 1;
      data[to + STATE.nextLeftSet] = (data[from + STATE.nextLeftSet] ?? 0) | kind;
    } else {
      data[to + STATE.right2] = data[to + STATE.right1] ?? NONE;
      data[to + STATE.right1] = top;
      data[to + STATE.rights] = (data[to + STATE.rights] ?? 0) + 1;
      data[to + STATE.rightSet] = (data[to + STATE.rightSet] ?? 0) | kind;
    }
    return made;
  }

  #shift(state: number, from: number, to: number): void {
    const data = this.data;
    data[to + STATE.below] = state;
    data[to + STATE.top] = data[from + STATE.next] ?? NONE;
    data[to + STATE.left1] = data[from + STATE.nextLeft1] ?? NONE;
    data[to + STATE.left2] = data[from + STATE.nextLeft2] ?? NONE;
    data[to + STATE.lefts] = data[from + STATE.nextLefts] ?? 0;
    data[to + STATE.leftSet] = data[from + STATE.nextLeftSet] ?? 0;
    data[to + STATE.right1] = data[to + STATE.right2] = NONE;
    data[to + STATE.rights] = data[to + STATE.rightSet] = 0;
    data[to + STATE.next] = (data[from + STATE.next] ?? 0) + 1;
    data[to + STATE.nextLeft1] = data[to + STATE.nextLeft2] = NONE;
    data[to + STATE.nextLefts] = data[to + STATE.nextLeftSet] = 0;
  }

  #make(): number {
    const state = this.count;
    this.count += 1;
    if (state < this.score.length) return state;
    const length = this.score.length * 2;
    this.data = copied(new Int32Array(length * STATE_SIZE), this.data);
    this.before = copied(new Int32Array(length), this.before);
    this.score = copied(new Float64Array(length), this.score);
    this.best = copied(new Float64Array(length), this.best);
    this.second = copied(new Float64Array(length), this.second);
    return state;
  }
}

function copied<T extends Int32Array | Float64Array>(array: T, old: T): T {
  array.set(old);
  return array;
}
