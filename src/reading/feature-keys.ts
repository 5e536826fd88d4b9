/** Mixes a value into a hash of 32 bits. What is learned is kept by such hashes, so this may not change without learning anew. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Features of one decision, as hashes; reused from one to the next, so that nothing is allocated. */
export class FeatureKeys {
  readonly keys: Int32Array;
  count = 0;

  constructor(most: number) {
    this.keys = new Int32Array(most);
  }

  /** A feature of the template `kind` with one value. */
  add1(kind: number, a: number): void {
    this.keys[this.count++] = mix(Math.imul(kind + 1, 0x85ebca6b), a);
  }

  /** With two values. */
  add2(kind: number, a: number, b: number): void {
    this.keys[this.count++] = mix(mix(Math.imul(kind + 1, 0x85ebca6b), a), b);
  }

  /** With three. */
  add3(kind: number, a: number, b: number, c: number): void {
    this.keys[this.count++] = mix(mix(mix(Math.imul(kind + 1, 0x85ebca6b), a), b), c);
  }

  /** With four. */
  add4(kind: number, a: number, b: number, c: number, d: number): void {
    this.keys[this.count++] = mix(mix(mix(mix(Math.imul(kind + 1, 0x85ebca6b), a), b), c), d);
  }
}

/** What gives each class the sum of the weights that the features have for it. */
export interface Scorer {
  /** Adds to `scores`, which has a place for each class. */
  score(features: FeatureKeys, scores: Float64Array): void;
}
