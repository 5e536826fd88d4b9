import type { SpanOffsets } from '../language/sentences.js';
import { COMMAS } from './answer-words.js';
import type { AnswerSpan } from './answer-spans.js';
import type { Query } from './query/query.js';
import { SAYS_NOW } from './query/question-signs.js';
import type { ReadSentence } from './read-passage.js';
import { datesOf, weakenedBeside } from './time-binding.js';

/** What parts what is said of one time from what is said of the next; a figure may have a comma of its own. */
const PARTING = new RegExp(String.raw`[,;:–—${COMMAS}](?=\s)`, 'u');
/** Less than an answer's least: it was so before. */
const OF_BEFORE = 0.1;

/**
 * Stretches that may answer how it is now, those weaker that stand in a sentence beside what is said of now and not in it: "Until 1933 X led
 * it; now Y does"; where it says nothing of now, beside another date than its newest: "14 ships in May and 17 in June".
 *
 * @param text the article's
 */
export function weakenedByNow(
  { now, latest, kind }: Pick<Query, 'now' | 'latest' | 'kind'>,
  sentence: ReadSentence,
  text: string,
  spans: readonly AnswerSpan[],
): readonly AnswerSpan[] {
  if (!(now || latest) || kind === 'when' || kind === 'how-long' || spans.length === 0) return spans;
  const clauses = clausesSayingNow(sentence, text);
  if (clauses.length === 0) return weakenedByNewer(sentence, text, spans);
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

/** Of a sentence with several dates that are known, what stands beside the newest that is not ahead. */
function weakenedByNewer(
  sentence: ReadSentence,
  text: string,
  spans: readonly AnswerSpan[],
): readonly AnswerSpan[] {
  const dates = datesOf(sentence);
  const known = dates.flatMap(({ date }) => (date === null ? [] : [date]));
  if (known.length < 2 || known.length < dates.length) return spans;
  const { published } = sentence.told;
  const behind = published === null ? known : known.filter((date) => date <= published);
  const newest = behind.toSorted().at(-1);
  if (newest === undefined) return spans;
  const isNewest = (date: string | null): boolean =>
    date !== null && (date.startsWith(newest) || newest.startsWith(date));
  return weakenedBeside(
    dates.map((written) => ({ ...written, isAsked: isNewest(written.date) })),
    sentence,
    text,
    spans,
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
      SAYS_NOW.test(text.slice(clause.start, clause.end)) ||
      today.some(({ firstToken }) => {
        const at = tokens[firstToken]?.start ?? -1;
        return at >= clause.start && at < clause.end;
      }),
  );
}
