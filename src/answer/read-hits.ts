import type { PassageIndex } from '../search/index/passage-index.js';
import type { AnalyzedQuestion } from '../search/query/analyze-question.js';
import { rank, type Hit } from '../search/ranking/rank.js';
import type { Weights } from '../search/ranking/weights.js';
import { readEvent, UNREAD, type EventReading } from './event-reading.js';

/** A hit, and what its quotation says of what happened. */
export interface ReadHit extends Hit {
  readonly event: EventReading;
}

/** How many of the best hits are read for who does what: reading takes longer than ranking. */
const READ = 6;
/**
 * What it is worth that a quotation's clause gives what is asked for, does not, or has it the other way round; scores
 * are mostly between 1 and 4. Set by hand.
 */
const WORTH = { filled: 0, empty: 0, reversed: 0, held: 0, denied: 0 } as const;

/** Ranks, and reads the best: best first, with the stretches that the reading says answer. */
export function findHits(
  index: PassageIndex,
  { query, asked }: Pick<AnalyzedQuestion, 'query' | 'asked'>,
  weights?: Weights,
): readonly ReadHit[] {
  const hits = rank(index, query, weights);
  if (asked === null || query.definition) return hits.map((hit) => ({ ...hit, event: UNREAD }));
  const read = hits.slice(0, READ).map((hit): ReadHit => {
    const event = readEvent(query, asked, hit, index.readSentence);
    const window = event.spans === null ? hit.window : { ...hit.window, spans: event.spans };
    return { ...hit, window, event, score: hit.score + worthOf(event) };
  });
  const others = hits.slice(READ).map((hit): ReadHit => ({ ...hit, event: UNREAD }));
  return [...read.sort((a, b) => b.score - a.score), ...others];
}

function worthOf({ isHeld, isFilled, isEmpty, isReversed, together, isDenied }: EventReading): number {
  return (
    together *
      (WORTH.filled * isFilled + WORTH.empty * isEmpty + WORTH.held * isHeld + WORTH.denied * isDenied) +
    WORTH.reversed * isReversed
  );
}
