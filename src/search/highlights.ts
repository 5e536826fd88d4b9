import type { SpanOffsets } from '../text/sentences.js';
import type { ScoredWindow } from './score-window.js';

/** Most stretches that one quotation highlights. */
const MAX_HIGHLIGHTS = 4;
/** How much weaker than the strongest a stretch may be. */
const NEARLY = 0.15;

/**
 * The words of a window that answer: its strongest stretches, none where nothing is of the kind asked for, since a
 * highlight is a claim that these words answer. Ascending and apart; offsets into the article's text.
 */
export function highlightsOf({ spans }: ScoredWindow): SpanOffsets[] {
  const strongest = spans.reduce((best, { strength }) => Math.max(best, strength), 0);
  const chosen = spans
    .filter(({ strength }) => strength >= strongest - NEARLY)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const apart: SpanOffsets[] = [];
  for (const { start, end } of chosen) {
    if (start >= (apart.at(-1)?.end ?? -1)) apart.push({ start, end });
  }
  return apart.slice(0, MAX_HIGHLIGHTS);
}
