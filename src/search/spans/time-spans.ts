import type { AnswerSpan } from '../answer-spans.js';
import type { Query } from '../query/query.js';
import type { ReadSentence } from '../read-passage.js';
import type { ToldTime } from './sentence-times.js';
import { timeWordsOf } from './time-words.js';

/** A time that is not as fine as the question asks is none. */
const TOO_COARSE = 0.1;
/** "Until March", "since May": something else in the sentence says sooner when it was. */
const UP_TO = 0.7;
const HAS_YEAR = /(?<![0-9])(?:1[0-9]{3}|20[0-9]{2})(?![0-9])/;

/** What may answer "when": whole dates, clock times, parts of days, "last week". Of the question's own words alone: none. */
export function findTimeSpans({ grain }: Query, sentence: ReadSentence, text: string): AnswerSpan[] {
  const { tokens, language } = sentence;
  const { bounds, boundsBehind } = timeWordsOf(language);
  return sentence.told.times.flatMap((time) => {
    const own = tokens.slice(time.firstToken, time.lastToken + 1);
    if (own.every((token) => token.own)) return [];
    const start = tokens[time.firstToken]?.start ?? sentence.start;
    const end = closed(text, tokens[time.lastToken]?.end ?? sentence.end);
    const fine =
      grain === 'hour' ? time.hour : grain === 'year' ? HAS_YEAR.test(text.slice(start, end)) : true;
    const { firstToken, lastToken } = time;
    const beside = boundsBehind
      ? [tokens[lastToken + 1], tokens[lastToken + 2]]
      : [tokens[firstToken - 1], tokens[firstToken]];
    const bound = beside.some((token) => token !== undefined && bounds.has(token.folded)) ? UP_TO : 1;
    return [{ start, end, strength: fine ? strengthOf(time, grain) * bound : TOO_COARSE }];
  });
}

function strengthOf({ strength, hour }: ToldTime, grain: Query['grain']): number {
  return grain === 'hour' && hour ? Math.max(strength, 0.9) : strength;
}

/** "a.m." with its last full stop. */
function closed(text: string, end: number): number {
  return text.charAt(end) === '.' && /\.\p{L}$/u.test(text.slice(end - 2, end)) ? end + 1 : end;
}
