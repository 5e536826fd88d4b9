/** Bits for each key: of keys that are not there, about one in this many passes. */
const BITS_A_KEY = 12;

/** A bit for each key, so small that it stays near the processor: most features were never learned, and are told by it. */
export class FilterBits {
  readonly bits: Int32Array;
  /** A key's bit is its top bits: keys are hashes, and those that ascend set one bit after the other. */
  readonly shift: number;

  constructor(keys: Uint32Array) {
    let size = 8;
    while (size < 26 && 1 << size < keys.length * BITS_A_KEY) size += 1;
    this.shift = 32 - size;
    // A million keys and more: a plain loop over local names takes a third of the time of any other.
    const bits = new Int32Array(1 << (size - 5));
    const shift = 32 - size;
    for (let index = 0; index < keys.length; index += 1) {
      const bit = (keys[index] ?? 0) >>> shift;
      bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    this.bits = bits;
  }
}
