import type { FeatureKeys, Scorer } from './feature-keys.js';
import { FilterBits } from './filter-bits.js';
import { ROOM } from './weight-table.js';

/** Learned weights of the parser's steps as they stand in a file: features ascending by hash, one weight a step. */
export interface StoredSteps {
  readonly keys: Uint32Array;
  /** Three for each feature. */
  readonly weights: Int8Array;
  /** What a weight of one was before it was rounded to a byte. */
  readonly unit: number;
}

/** Weights of the three steps beside the hash that they are found under, so that one look into memory has them all. */
export class StepTable implements Scorer {
  /**
   * Pairs: hash of the feature (0 for an empty place), then its three weights in bytes. A feature stands where the top bits
   * of its hash say, or close behind: those that ascend are put in one behind the other.
   */
  readonly #slots: Int32Array;
  readonly #shift: number;
  readonly #mask: number;
  readonly #filter: FilterBits;

  constructor({ keys, weights }: StoredSteps) {
    this.#filter = new FilterBits(keys);
    let bits = 4;
    while (1 << bits < keys.length * ROOM) bits += 1;
    this.#shift = 32 - bits;
    this.#mask = (2 << bits) - 1;
    this.#slots = new Int32Array(2 << bits);
    const slots = this.#slots;
    const shift = this.#shift;
    const mask = this.#mask;
    for (let index = 0; index < keys.length; index += 1) {
      const key = (keys[index] ?? 0) | 0;
      let slot = (key >>> shift) << 1;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = key;
      const at = index * 3;
      slots[slot + 1] =
        ((weights[at] ?? 0) & 255) |
        (((weights[at + 1] ?? 0) & 255) << 8) |
        (((weights[at + 2] ?? 0) & 255) << 16);
    }
  }

  score({ keys, count }: FeatureKeys, scores: Float64Array): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const shift = this.#shift;
    let first = 0;
    let second = 0;
    let third = 0;
    const { bits, shift: filterShift } = this.#filter;
    for (let index = 0; index < count; index += 1) {
      const key = keys[index] ?? 0;
      const bit = key >>> filterShift;
      if ((((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) continue;
      let slot = (key >>> shift) << 1;
      let found = slots[slot] ?? 0;
      while (found !== key && found !== 0) {
        slot = (slot + 2) & mask;
        found = slots[slot] ?? 0;
      }
      if (found === 0) continue;
      const packed = slots[slot + 1] ?? 0;
      first += (packed << 24) >> 24;
      second += (packed << 16) >> 24;
      third += (packed << 8) >> 24;
    }
    scores[0] = (scores[0] ?? 0) + first;
    scores[1] = (scores[1] ?? 0) + second;
    scores[2] = (scores[2] ?? 0) + third;
  }
}
