import type { FeatureKeys, Scorer } from '../../src/reading/feature-keys.js';

/** What counts as learned at the start: a first step is small where little is wrong. */
const START = 1;
/** Rows in one block of memory: a row never grows, and blocks are added. */
const BLOCK = 1 << 14;

/** A feature once learned. */
export interface LearnedFeature {
  readonly key: number;
  /** How often it was corrected. */
  readonly updates: number;
  readonly weights: Float32Array;
}

/** How something is learned. */
export interface LearningOptions {
  /** Times that all examples are gone through. */
  readonly epochs: number;
  /** For their order. */
  readonly seed: number;
  /** How large steps are, where it is not as usual. */
  readonly rate?: number;
  /** Corrections before a feature has a say. */
  readonly least?: number;
}

/** Weights of features for classes, learned one example at a time, the less the more was learned already (AdaGrad). */
export class LogLinear implements Scorer {
  #slots = new Int32Array(1 << 17);
  #shift = 16;
  #rows = 0;
  #keys = new Int32Array(1 << 16);
  #updates = new Int32Array(1 << 16);
  readonly #weights: Float32Array[] = [];
  readonly #squares: Float32Array[] = [];

  /**
   * @param rate how large steps are
   * @param least corrections before a feature has a say, so that those with fewer can be left out in the end
   */
  constructor(
    readonly classes: number,
    private readonly rate: number,
    readonly least = 1,
  ) {}

  score({ keys, count }: FeatureKeys, scores: Float64Array): void {
    const { classes } = this;
    for (let index = 0; index < count; index += 1) {
      const row = this.#find(keys[index] ?? 0);
      if (row < 0 || (this.#updates[row] ?? 0) < this.least) continue;
      const weights = this.#weights[row >>> 14];
      if (weights === undefined) continue;
      const at = (row & (BLOCK - 1)) * classes;
      for (let cls = 0; cls < classes; cls += 1) scores[cls] = (scores[cls] ?? 0) + (weights[at + cls] ?? 0);
    }
  }

  /** Takes a step against the slope of what is to be small, given for each class. */
  learn({ keys, count }: FeatureKeys, slope: Float64Array): void {
    const { classes, rate } = this;
    for (let index = 0; index < count; index += 1) {
      const key = keys[index] ?? 0;
      if (key === 0) continue;
      let row = this.#find(key);
      if (row < 0) row = this.#addRow(key);
      this.#updates[row] = (this.#updates[row] ?? 0) + 1;
      const weights = this.#weights[row >>> 14];
      const squares = this.#squares[row >>> 14];
      if (weights === undefined || squares === undefined) continue;
      const at = (row & (BLOCK - 1)) * classes;
      for (let cls = 0; cls < classes; cls += 1) {
        const by = slope[cls] ?? 0;
        if (by === 0) continue;
        const square = (squares[at + cls] ?? 0) + by * by;
        squares[at + cls] = square;
        weights[at + cls] = (weights[at + cls] ?? 0) - (rate * by) / Math.sqrt(square + START);
      }
    }
  }

  /** Every feature that has a say: how often it was corrected, and the weights of all classes. */
  *learned(): Generator<LearnedFeature> {
    const { classes } = this;
    for (let row = 0; row < this.#rows; row += 1) {
      const updates = this.#updates[row] ?? 0;
      if (updates < this.least) continue;
      const at = (row & (BLOCK - 1)) * classes;
      const weights = this.#weights[row >>> 14]?.subarray(at, at + classes) ?? new Float32Array();
      yield { key: (this.#keys[row] ?? 0) >>> 0, updates, weights };
    }
  }

  #find(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> this.#shift) << 1;
    for (;;) {
      const found = this.#slots[slot] ?? 0;
      if (found === key) return this.#slots[slot + 1] ?? 0;
      if (found === 0) return -1;
      slot = (slot + 2) & mask;
    }
  }

  #addRow(key: number): number {
    if (this.#rows === this.#keys.length) {
      this.#keys = doubled(this.#keys);
      this.#updates = doubled(this.#updates);
    }
    if (this.#rows * 4 >= this.#slots.length) this.#growSlots();
    const row = this.#rows;
    this.#rows += 1;
    if ((row & (BLOCK - 1)) === 0) {
      this.#weights.push(new Float32Array(BLOCK * this.classes));
      this.#squares.push(new Float32Array(BLOCK * this.classes));
    }
    this.#keys[row] = key;
    this.#put(key, row);
    return row;
  }

  #put(key: number, row: number): void {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> this.#shift) << 1;
    while (this.#slots[slot] !== 0) slot = (slot + 2) & mask;
    this.#slots[slot] = key;
    this.#slots[slot + 1] = row;
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#shift -= 1;
    for (let row = 0; row < this.#rows; row += 1) this.#put(this.#keys[row] ?? 0, row);
  }
}

function doubled(old: Int32Array): Int32Array<ArrayBuffer> {
  const array = new Int32Array(old.length * 2);
  array.set(old);
  return array;
}

/** What is this far behind the best has no share to speak of. */
const BEHIND = 12;

/** Turns scores into shares that add up to one; a score of minus infinity has none. Returns the place of the highest. */
export function sharesOf(scores: Float64Array, shares: Float64Array): number {
  let best = 0;
  let highest = -Infinity;
  for (let cls = 0; cls < scores.length; cls += 1) {
    const score = scores[cls] ?? 0;
    if (score <= highest) continue;
    highest = score;
    best = cls;
  }
  let sum = 0;
  for (let cls = 0; cls < scores.length; cls += 1) {
    const behind = (scores[cls] ?? 0) - highest;
    const share = behind < -BEHIND ? 0 : Math.exp(behind);
    shares[cls] = share;
    sum += share;
  }
  for (let cls = 0; cls < scores.length; cls += 1) shares[cls] = (shares[cls] ?? 0) / sum;
  return best;
}
