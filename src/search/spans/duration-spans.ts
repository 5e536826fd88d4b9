import type { AnswerSpan } from '../answer-spans.js';
import { AGE_WORDS } from '../answer-words.js';
import type { Query } from '../query/query.js';
import type { ReadSentence } from '../read-passage.js';
import { figureWordsOf } from './figure-words.js';
import type { ToldTime } from './sentence-times.js';
import { timeWordsOf } from './time-words.js';

/** What may answer "how long": a figure with its span of time ("four-day", "two and a half hours"), or up to when it went on. */
export function findDurationSpans(
  { between: isBetween, asksLength }: Query,
  sentence: ReadSentence,
): AnswerSpan[] {
  const { language, tokens } = sentence;
  const { times, figures } = sentence.told;
  const { units, pairs, until, few, apart } = timeWordsOf(language);
  const { halves } = figureWordsOf(language);
  const spans: AnswerSpan[] = [];
  let lastUnit = -1;
  for (const figure of figures) {
    if (asksLength && figure.kind === 'distance') {
      spans.push({ start: figure.start, end: figure.end, strength: A_LENGTH });
      continue;
    }
    // "Two and a half hours", "2,5 saatlik".
    const unit = tokens.findIndex(
      ({ folded }, at) => at > figure.lastToken && at <= figure.lastToken + 4 && units.has(folded),
    );
    const between = tokens.slice(figure.lastToken + 1, Math.max(figure.lastToken + 1, unit));
    const isWithin = figure.start < (spans.at(-1)?.end ?? 0);
    if (isWithin || unit < 0 || !between.every(({ folded }) => halves.has(folded))) continue;
    // "The 71-year-old" says how old somebody is.
    if (AGE_WORDS.has(tokens[unit + 1]?.folded ?? '')) continue;
    const before = spans.at(-1);
    // "Nine years and six months" is one.
    const isOne = lastUnit >= 0 && isJoined(tokens, lastUnit, figure.firstToken, language);
    const end = tokens[unit]?.end ?? figure.end;
    if (isOne && before !== undefined) spans.splice(-1, 1, { ...before, end });
    else spans.push({ start: figure.start, end, strength: 1 });
    lastUnit = unit;
  }
  tokens.forEach(({ folded, start, end }, at) => {
    const covered = (span: { firstToken: number; lastToken: number }): boolean =>
      span.firstToken <= at && at <= span.lastToken;
    if (times.some(covered)) return;
    if (pairs.has(folded)) spans.push({ start, end, strength: 1 });
    const one = units.has(folded) && few.has(tokens[at - 1]?.folded ?? '');
    if (one) spans.push({ start: tokens[at - 1]?.start ?? start, end, strength: 0.7 });
  });
  for (const time of times) {
    const from = untilBefore(tokens, time, until);
    if (from !== null)
      spans.push({ start: tokens[from]?.start ?? 0, end: tokens[time.lastToken]?.end ?? 0, strength: 0.6 });
  }
  // "A week after the meeting" is not how long that was.
  const liesBetween = ({ end }: AnswerSpan): boolean =>
    !isBetween && apart.has(tokens.find((token) => token.start >= end)?.folded ?? '');
  return spans.filter(
    (span) =>
      !liesBetween(span) &&
      !tokens.filter(({ start, end }) => start >= span.start && end <= span.end).every(({ own }) => own),
  );
}

/** "How long is the border": a distance, or a time. */
const A_LENGTH = 0.6;

/** Whether nothing but "and" stands between a span of time and the next figure. */
function isJoined(tokens: ReadSentence['tokens'], unit: number, figure: number, language: string): boolean {
  const between = tokens.slice(unit + 1, figure);
  const { andBetween } = figureWordsOf(language);
  return (
    (tokens[figure]?.start ?? Infinity) - (tokens[unit]?.end ?? 0) <= MOST_JOINT &&
    between.every(({ folded }) => andBetween.has(folded))
  );
}

/** Characters of "and" with its spaces. */
const MOST_JOINT = 5;

/** Words between "until" and its time. */
const UNTIL_REACH = 4;

/** The "until" before a time, with nothing but small words between them; null where there is none. */
function untilBefore(
  tokens: ReadSentence['tokens'],
  { firstToken }: ToldTime,
  until: ReadonlySet<string>,
): number | null {
  for (let at = firstToken - 1; at >= Math.max(0, firstToken - 1 - UNTIL_REACH); at -= 1) {
    if (until.has(tokens[at]?.folded ?? '')) return at;
  }
  return null;
}
