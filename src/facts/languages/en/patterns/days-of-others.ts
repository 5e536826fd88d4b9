import { wordSet } from '../../folded-words.js';
import type { FactDate } from '../../../../model/fact.js';
import { isFunctionWord, isTimeWord } from '../grammar/word-lists.js';
import type { ClauseWords } from '../grammar/clause-words.js';

/** "Since Monday", "by March": not when it happened, but from when on or up to when something else is so. */
export function isBound(words: ClauseWords, date: number): boolean {
  return /^(?:since|until|till|before|after|by|within)$/u.test(
    words.word(words.word(date - 1) === 'the' ? date - 2 : date - 1),
  );
}

/** "Approved the proposal submitted earlier this year": the day is that of submitting it. */
export function isOfParticiple(words: ClauseWords, from: number, date: number): boolean {
  for (let at = from; at < date; at += 1)
    if (/[^e]ed$/u.test(words.word(at)) && !words.isCapital(at) && words.joint(at) === 'space') return true;
  return false;
}

/** "The talks planned for Monday were cancelled": the day is that of the plan. */
export function isOfPlan(words: ClauseWords, date: number): boolean {
  const before = words.word(date - 1) === 'for' || words.word(date - 1) === 'on' ? date - 2 : date - 1;
  return /^(?:planned|scheduled|set|due|slated|arranged|expected|called|originally)$/u.test(
    words.word(before),
  );
}

/** "The proposal of 31 May": its day is not the day on which somebody accepted it. */
export function isOfMatter(words: ClauseWords, date: number): boolean {
  const before = isTimeWord(words.word(date - 1)) ? date - 2 : date - 1;
  const noun = words.word(before - 1);
  return words.word(before) === 'of' && !isTimeWord(noun) && noun !== 'hours';
}

/** What somebody did on the day that opens a sentence, and "to" what may come on another. */
const DECIDED = wordSet(
  'agreed decided promised pledged vowed threatened offered refused resolved undertook',
);
/** "On Wednesday, X agreed to release them": the day is that of agreeing. */
export function isDecidedOn(words: ClauseWords, subject: number, anchor: number): boolean {
  for (let at = subject + 1; at < anchor; at += 1)
    if (DECIDED.has(words.word(at)) && words.word(at + 1) === 'to') return true;
  return false;
}

/** "X, who hopes to win on 1 November, opposes it": the day is of what is told beside. */
export function isOfRelative(words: ClauseWords, subject: number, date: number, anchor: number): boolean {
  if (words.joint(subject + 1) !== 'comma' || !/^(?:who|which|whose|whom)$/u.test(words.word(subject + 1)))
    return false;
  for (let at = date + 1; at <= anchor; at += 1) if (words.joint(at) === 'comma') return true;
  return false;
}

/** Words between a year and the noun that it names ("the 2015 nuclear deal"). */
const MODIFIERS = 2;

/** "Pulled out of the 2015 nuclear deal in 2018": the year by which something is named is its own, and not the one behind it. */
export function yearOfNamed(words: ClauseWords, noun: number): FactDate | null {
  for (let at = noun - 1; at >= noun - 1 - MODIFIERS && words.joint(at + 1) === 'space'; at -= 1) {
    const word = words.word(at);
    if (/^(?:19|20)[0-9]{2}$/u.test(word)) return { value: word, words: word };
    if (isFunctionWord(word)) return null;
  }
  return null;
}
