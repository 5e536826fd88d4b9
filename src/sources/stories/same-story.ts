import { sharedShingles, type Shingles } from './shingles.js';

/** How alike two texts are, by the shingles they share. */
export interface Likeness {
  /** Of those of the shorter text, 0..1: near 1 where one is a cut of the other. */
  readonly contained: number;
  /** Of those that either has, 0..1. */
  readonly alike: number;
}

/** Fewer tell nothing. */
const LEAST = 12;
/**
 * What makes two texts one story: most of the shorter one stands in the longer. A roundup that holds several stories is none of
 * them, and a follow-up that repeats a paragraph is another.
 */
const SAME: Likeness = { contained: 0.6, alike: 0.2 };

/** How alike two texts are. */
export function likenessOf(a: Shingles, b: Shingles): Likeness {
  const shared = sharedShingles(a, b);
  return likeness(shared, Math.min(a.length, b.length), a.length + b.length - shared);
}

/** Likeness by counts: of those shared, those of the shorter text, and those that either has. */
export function likeness(shared: number, shorter: number, either: number): Likeness {
  return { contained: shorter === 0 ? 0 : shared / shorter, alike: either === 0 ? 0 : shared / either };
}

/** Whether two texts tell one story in the same words: copies of a wire report, with another headline, cut, or added to. */
export function isSameStory(a: Shingles, b: Shingles): boolean {
  if (Math.min(a.length, b.length) < LEAST) return false;
  const { contained, alike } = likenessOf(a, b);
  return contained >= SAME.contained && alike >= SAME.alike;
}
