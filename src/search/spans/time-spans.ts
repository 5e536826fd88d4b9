import type { AnswerSpan } from '../answer-spans.js';
import type { Query } from '../query/query.js';
import type { ReadSentence } from '../read-passage.js';
import { STOP } from '../term.js';
import { partsOfSentence } from './sentence-parts.js';
import type { ToldTime } from './sentence-times.js';
import { timeWordsOf } from './time-words.js';

/** A time that is not as fine as the question asks is none. */
const TOO_COARSE = 0.1;
/** "Until March", "since May": something else in the sentence says sooner when it was. */
const UP_TO = 0.7;
const HAS_YEAR = /(?<![0-9])(?:1[0-9]{3}|20[0-9]{2})(?![0-9])/;

/** What may answer "when": whole dates, clock times, parts of days, "last week". Of the question's own words alone: none. */
export function findTimeSpans(query: Query, sentence: ReadSentence, text: string): AnswerSpan[] {
  const { grain } = query;
  const { tokens, language } = sentence;
  const besideAsked = grain === 'hour' ? sharesOfParts(query, sentence, text) : null;
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
    const share = besideAsked === null ? 1 : (besideAsked[firstToken] ?? 1);
    return [{ start, end, strength: fine ? strengthOf(time, grain) * bound * share : TOO_COARSE }];
  });
}

/** An hour in a part of the sentence that has less of the question than another's is that of something else. */
const OF_OTHER_PART = 0.5;

/**
 * For each word how surely an hour there is of what is asked, by its part of the sentence; null where there are no times to tell apart. What
 * opens a sentence ("On Monday, …") is of the part behind it.
 */
function sharesOfParts(query: Query, sentence: ReadSentence, text: string): readonly number[] | null {
  const { tokens, told } = sentence;
  const others = told.times.filter((time) =>
    tokens.slice(time.firstToken, time.lastToken + 1).some(({ own }) => !own),
  );
  if (others.length < 2) return null;
  const isOfTime = (at: number): boolean =>
    told.times.some(({ firstToken, lastToken }) => firstToken <= at && at <= lastToken);
  const parts = partsOfSentence(sentence, text, (token) => token.matches.length > 0);
  const opening = tokens.findIndex(({ term }, at) => term !== STOP && !isOfTime(at));
  const partOf = (at: number): number => Math.max(parts[at] ?? 0, parts[opening] ?? 0);
  const asked = new Map<number, Set<number>>();
  tokens.forEach(({ matches }, at) => {
    const units = asked.get(partOf(at)) ?? new Set();
    for (const { unit, strength } of matches)
      if (strength >= LEAST_STRENGTH && query.units[unit]?.isNamePart !== true) units.add(unit);
    asked.set(partOf(at), units);
  });
  const countAt = (at: number): number => asked.get(partOf(at))?.size ?? 0;
  const most = Math.max(...others.map(({ firstToken }) => countAt(firstToken)));
  return tokens.map((_, at) => (countAt(at) < most ? OF_OTHER_PART : 1));
}

/** A word matched more weakly than this is not there. */
const LEAST_STRENGTH = 0.5;

function strengthOf({ strength, hour }: ToldTime, grain: Query['grain']): number {
  return grain === 'hour' && hour ? Math.max(strength, 0.9) : strength;
}

/** "a.m." with its last full stop. */
function closed(text: string, end: number): number {
  return text.charAt(end) === '.' && /\.\p{L}$/u.test(text.slice(end - 2, end)) ? end + 1 : end;
}
