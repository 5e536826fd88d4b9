import type { SpanOffsets } from '../language/sentences.js';
import { COMMAS } from './answer-words.js';
import type { AnswerSpan } from './answer-spans.js';
import type { Query } from './query/query.js';
import { ASKS_NOW } from './query/question-signs.js';
import type { ReadSentence } from './read-passage.js';

/** What parts what is said of one time from what is said of the next; a figure may have a comma of its own. */
const PARTING = new RegExp(String.raw`[,;:–—${COMMAS}](?=\s)`, 'u');
/** Less than an answer's least: it was so before. */
const OF_BEFORE = 0.1;

/**
 * Stretches that may answer how it is now, those weaker that stand in a sentence beside what is said of now and not in it: "Until 1933 X led
 * it; now Y does".
 *
 * @param text the article's
 */
export function weakenedByNow(
  { now, kind }: Query,
  sentence: ReadSentence,
  text: string,
  spans: readonly AnswerSpan[],
): readonly AnswerSpan[] {
  if (!now || kind === 'when' || spans.length === 0) return spans;
  const clauses = clausesSayingNow(sentence, text);
  const isOfNow = ({ start, end }: AnswerSpan): boolean =>
    clauses.some((clause) => clause.start <= start && end <= clause.end);
  const ofNow = spans.map(isOfNow);
  if (ofNow.every(Boolean) || !ofNow.some(Boolean)) return spans;
  return spans.map((span, at) =>
    ofNow[at] === true
      ? { ...span, ofAsked: 1 }
      : { ...span, ofAsked: 0, strength: Math.min(span.strength, OF_BEFORE) },
  );
}

/** The clauses of a sentence that say that it is so now, or today. */
function clausesSayingNow({ tokens, start, end, told }: ReadSentence, text: string): readonly SpanOffsets[] {
  const clauses: SpanOffsets[] = [];
  let from = start;
  for (const piece of text.slice(start, end).split(PARTING)) {
    clauses.push({ start: from, end: from + piece.length });
    from += piece.length + 1;
  }
  const today = told.times.filter(({ forms }) =>
    forms.some((form) => form.kind === 'fromPublished' && form.days === 0),
  );
  return clauses.filter(
    (clause) =>
      ASKS_NOW.test(text.slice(clause.start, clause.end)) ||
      today.some(({ firstToken }) => {
        const at = tokens[firstToken]?.start ?? -1;
        return at >= clause.start && at < clause.end;
      }),
  );
}
