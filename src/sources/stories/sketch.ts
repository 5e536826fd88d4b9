import { likeness, type Likeness } from './same-story.js';
import { sharedShingles, type Shingles } from './shingles.js';

/** Hashes that are kept of a text, however long it is: half a kilobyte. */
const KEPT = 128;

/**
 * A bottom-k MinHash sketch: the smallest hashes of a text's shingles, which are a fair sample of them, and the same sample in
 * every text.
 */
export type Sketch = Uint32Array;

export function sketchOf(shingles: Shingles): Sketch {
  return shingles.slice(0, KEPT);
}

/** How alike two texts are, told by their sketches: within .1 or so. */
export function roughLikeness(a: Sketch, b: Sketch): Likeness {
  // Up to here both samples are whole.
  const reach = Math.min(reachOf(a), reachOf(b));
  const [one, other] = [upTo(a, reach), upTo(b, reach)];
  const shared = sharedShingles(one, other);
  return likeness(shared, Math.min(one.length, other.length), one.length + other.length - shared);
}

function reachOf(sketch: Sketch): number {
  return sketch.length < KEPT ? Infinity : (sketch.at(-1) ?? Infinity);
}

function upTo(sketch: Sketch, reach: number): Sketch {
  let end = sketch.length;
  while (end > 0 && (sketch[end - 1] ?? 0) > reach) end -= 1;
  return sketch.subarray(0, end);
}
