import type { SpanOffsets } from '../language/sentences.js';
import type { Query } from './query/query.js';
import type { ReadSentence } from './read-passage.js';
import { weakenedByRank } from './ordinal-binding.js';
import { weakenedByNow } from './now-binding.js';
import { weakenedByTime } from './time-binding.js';
import { findCauseSpans } from './spans/cause-spans.js';
import { findDurationSpans } from './spans/duration-spans.js';
import { findAgeSpans, findFigureSpans } from './spans/figure-spans.js';
import { findNameSpans } from './spans/name-spans.js';
import { findRateSpans } from './spans/rate-spans.js';
import { findPlaceSpans } from './spans/place-spans.js';
import { findTimeSpans } from './spans/time-spans.js';

/** A stretch of a sentence that is of the kind asked for. */
export interface AnswerSpan extends SpanOffsets {
  /** How surely it is of that kind, 0..1. */
  readonly strength: number;
  /** It is a person of the gazetteer. */
  readonly known?: boolean;
  /** Somebody whom nobody listed, behind an office. */
  readonly introduced?: boolean;
  /** It was read as the answer, whatever names stand in it: an office, or what a fact gives. */
  readonly isRead?: boolean;
  /** It is said of the one in an order that is asked about ("the sixth round"), or of now, beside others: 1; of another: 0. */
  readonly ofAsked?: 0 | 1;
}

/**
 * The stretches of a sentence that could be the answer by their kind: names for "who", times for "when", figures for
 * "how many". The question's own words never are. Kinds without an outward sign give none.
 *
 * @param text the article's text, which the sentence's offsets point into
 */
export function findAnswerSpans(query: Query, sentence: ReadSentence, text: string): readonly AnswerSpan[] {
  const spans = spansOfKind(query, sentence, text);
  const ofTime = weakenedByTime(query, sentence, text, weakenedByNow(query, sentence, text, spans));
  return weakenedByRank(query, sentence, text, ofTime);
}

function spansOfKind(query: Query, sentence: ReadSentence, text: string): AnswerSpan[] {
  switch (query.kind) {
    case 'who':
      return findNameSpans(query, sentence, text);
    case 'where':
      return findPlaceSpans(query, sentence, text);
    case 'when':
      return findTimeSpans(query, sentence, text);
    case 'how-many':
    case 'how-much':
      return query.measure === 'rate' ? findRateSpans(sentence) : findFigureSpans(query, sentence, text);
    case 'how-long':
      return findDurationSpans(query, sentence);
    case 'how-old':
      return findAgeSpans(query, sentence, text);
    case 'why':
      return findCauseSpans(query, sentence, text);
    default:
      return [];
  }
}
