import type { SpanOffsets } from '../language/sentences.js';

/* The words of a sentence as facts are read from them. */
export {
  gapAfter,
  isCapital,
  isHyphened,
  isPossessive,
  isSpaced,
  phrase,
  wordAt,
  writtenAt,
  type SentenceWords,
} from '../language/words-of-sentence.js';

/**
 * Longest sentence, in UTF-16 code units, in which facts are read. A longer one is a list or a table without stops: of
 * 229,000 sentences of news one was longer, a gallery of photographs, and the next had 859. Who does what to whom, and who
 * says so, cannot be told across it, and a piece cut out of it would state as fact what somebody claims further ahead.
 * Nor would a fact of it ever answer, since passages cut it between words. So it states nothing, and what looks back to
 * it ("he", "the minister") stays open. It also bounds what readers have to do for a sentence.
 */
const LONGEST_SENTENCE = 1500;

/** Whether a sentence is short enough for reading facts. */
export function isReadable({ start, end }: SpanOffsets): boolean {
  return end - start <= LONGEST_SENTENCE;
}
