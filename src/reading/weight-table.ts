import type { FeatureKeys, Scorer } from './feature-keys.js';
import { FilterBits } from './filter-bits.js';

/** Learned weights as they stand in a file: features ascending by their hash, each with a few classes and their weights. */
export interface StoredWeights {
  readonly keys: Uint32Array;
  /** How many classes each feature has a weight for. */
  readonly sizes: Uint8Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
  /** What a weight of one was before it was rounded to a byte. */
  readonly unit: number;
}

/**
 * Places for each feature at least. Few are looked for that are not there, as the filter tells most of these, so that the
 * table may be nearly full: it takes half the memory that it would with two, and still one look into it mostly does.
 */
export const ROOM = 1.15;

/** Weights to look up: an open-addressed hash table of feature → the place of its classes. */
export class WeightTable implements Scorer {
  /**
   * Pairs: hash of the feature, then place * 256 + number of classes. A hash of 0 is an empty place. A feature stands where
   * the top bits of its hash say, or close behind: those that ascend are put in one behind the other.
   */
  readonly #slots: Int32Array;
  readonly #shift: number;
  readonly #mask: number;
  readonly #classes: Uint8Array;
  readonly #weights: Int8Array;
  readonly #filter: FilterBits;

  constructor({ keys, sizes, classes, weights }: StoredWeights) {
    let bits = 4;
    while (1 << bits < keys.length * ROOM) bits += 1;
    this.#shift = 32 - bits;
    this.#mask = (1 << (bits + 1)) - 1;
    this.#slots = new Int32Array(2 << bits);
    this.#filter = new FilterBits(keys);
    this.#classes = classes;
    this.#weights = weights;
    const slots = this.#slots;
    const shift = this.#shift;
    const mask = this.#mask;
    let at = 0;
    for (let index = 0; index < keys.length; index += 1) {
      const key = (keys[index] ?? 0) | 0;
      const size = sizes[index] ?? 0;
      let slot = (key >>> shift) << 1;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = key;
      slots[slot + 1] = (at << 8) | size;
      at += size;
    }
  }

  score({ keys, count }: FeatureKeys, scores: Float64Array): void {
    const slots = this.#slots;
    const classes = this.#classes;
    const weights = this.#weights;
    const mask = this.#mask;
    const shift = this.#shift;
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
      const place = slots[slot + 1] ?? 0;
      let at = place >>> 8;
      const end = at + (place & 255);
      for (; at < end; at += 1) {
        const cls = classes[at] ?? 0;
        scores[cls] = (scores[cls] ?? 0) + (weights[at] ?? 0);
      }
    }
  }
}
