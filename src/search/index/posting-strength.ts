import { relativeLength, saturatedFrequency } from '../bm25.js';
import { STOP } from '../term.js';

/** Strength of a term that stands in the title or heading alone. */
const HEADING_STRENGTH = 0.1;
/** How strong a posting is while the average length is not yet known: that of an ordinary passage stands in for it. */
const POSTING = { averageLength: 80, k1: 1, scale: 1.6 } as const;

/** How much a term tells about a passage of so many words that has it so often, 0..1. */
export function strengthOf(count: number, length: number): number {
  if (count === 0) return HEADING_STRENGTH;
  const relative = relativeLength(length, POSTING.averageLength);
  return Math.min(1, POSTING.scale * saturatedFrequency(count, relative, POSTING.k1));
}

/** How often each term stands in the text; 0 for those of the title or heading alone. */
export function countTerms(stream: Uint32Array, ...above: readonly Uint32Array[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of stream) if (number !== STOP) counts.set(number, (counts.get(number) ?? 0) + 1);
  for (const terms of above) for (const number of terms) if (!counts.has(number)) counts.set(number, 0);
  return counts;
}
