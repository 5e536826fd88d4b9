import { wholeWords, wordsOf } from '../../language/all-languages.js';
import { codeOf, perLanguage } from '../../language/languages.js';
import type { AnswerSpan } from '../answer-spans.js';
import { CAUSE_WORDS, COMMAS } from '../answer-words.js';
import type { Query } from '../query/query.js';
import type { ReadSentence } from '../read-passage.js';

const SURENESS = 0.7;
/** How surely what comes behind a time is its cause ("after the talks had failed"). */
const OR_TIME = 0.6;
/** Words behind "since" or "after" among which a time says that they tell when ("since the start of the war on Monday"). */
const TIME_REACH = 7;
/** Words behind these among which a clause has its verb. */
const VERB_REACH = 6;
const CAUSES = perLanguage(({ answers }) => ({
  behind: new Set(wordsOf(answers.causesBehind)),
  orTimes: new Set(wordsOf(answers.causesOrTimes)),
  openings: wholeWords(either(answers.causeOpenings)),
  closings: wholeWords(either(answers.causeClosings)),
  causers: answers.causers === '' ? null : wholeWords(answers.causers),
  until: answers.causersUntil === '' ? null : wholeWords(answers.causersUntil),
  verbs: answers.clauseVerbs === '' ? null : new RegExp(`^(?:${answers.clauseVerbs})$`, 'u'),
}));
/** What parts a clause from the one before. */
const CLAUSE_END = new RegExp(String.raw`[,;:${COMMAS}–—]\s*$|\n`, 'u');
/** Words that what brought something about has at least. */
const LEAST_CAUSER = 2;

function either(alternatives: string): string {
  return alternatives === '' ? '(?!)' : alternatives;
}

/**
 * What may answer "why": from the words of cause or purpose to the end of the sentence, or, where the language puts them
 * behind the cause, from the start of its clause up to them.
 */
export function findCauseSpans(_: Query, sentence: ReadSentence, text: string): AnswerSpan[] {
  const { tokens, language, start, end } = sentence;
  const { behind, openings } = CAUSES[codeOf(language)];
  const at = tokens.findIndex(({ folded }) => CAUSE_WORDS.has(folded) || behind.has(folded));
  const word = tokens[at];
  const opening = openings.exec(text.slice(start, end));
  const opened =
    opening === null ? null : start + opening.index + (/^[\s,]*/u.exec(opening[0])?.[0].length ?? 0);
  if (opened !== null && (word === undefined || opened < word.start))
    return [{ start: opened, end, strength: SURENESS }];
  const closing = CAUSES[codeOf(language)].closings.exec(text.slice(start, end));
  const closed = closing === null ? null : start + closing.index + closing[0].length;
  if (closed !== null && (word === undefined || closed < word.start))
    return [{ start: clauseBefore(sentence, text, closed), end: closed, strength: SURENESS }];
  if (word === undefined) {
    const brought = causerOf(sentence, text);
    return brought.length > 0 ? brought : causeOrTime(sentence, text);
  }
  if (!behind.has(word.folded)) return [{ start: word.start, end, strength: SURENESS }];
  return [{ start: clauseBefore(sentence, text, word.end), end: word.end, strength: SURENESS }];
}

/** Where the clause starts that ends at an offset. */
function clauseBefore({ tokens, start }: ReadSentence, text: string, end: number): number {
  const first = tokens.findLastIndex(
    (token, position) =>
      token.end < end && CLAUSE_END.test(text.slice(tokens[position - 1]?.end ?? start, token.start)),
  );
  return tokens[first]?.start ?? start;
}

/** What brought something about, as the subject of a verb that says so: "a leak forced the court to move". */
function causerOf(sentence: ReadSentence, text: string): AnswerSpan[] {
  const { tokens, language, start, end } = sentence;
  const { causers, until } = CAUSES[codeOf(language)];
  const verb = causers?.exec(text.slice(start, end)) ?? null;
  if (verb === null) return [];
  const at = start + verb.index;
  const behind = at + verb[0].length;
  const stop = until?.exec(text.slice(behind, end)) ?? null;
  if (until !== null && stop === null) return [];
  const from = stop === null ? clauseBefore(sentence, text, at) : behind;
  const to = stop === null ? at : behind + stop.index;
  const within = tokens.filter((token) => token.start >= from && token.end <= to);
  // Of a row of words that also says what was brought about, in the question's words, the rest.
  const last = within.findLastIndex(({ matches }) => matches.length > 0);
  const first = within.findIndex(({ matches }) => matches.length > 0);
  const behindOwn = within.slice(last + 1);
  const cause = behindOwn.length >= LEAST_CAUSER ? behindOwn : within.slice(0, Math.max(0, first));
  const [opening, closing] = [cause[0], cause.at(-1)];
  return opening === undefined || closing === undefined || cause.length < LEAST_CAUSER
    ? []
    : [{ start: opening.start, end: closing.end, strength: OR_TIME }];
}

/** "After the talks failed": a cause where a clause follows and no time; "after the briefing", "since 16 February" tell when. */
function causeOrTime({ tokens, language, end, told }: ReadSentence, text: string): AnswerSpan[] {
  const { orTimes, verbs } = CAUSES[codeOf(language)];
  const at = tokens.findIndex(({ folded }) => orTimes.has(folded));
  const word = tokens[at];
  if (word === undefined) return [];
  if (told.times.some(({ firstToken }) => firstToken >= at && firstToken <= at + TIME_REACH)) return [];
  const behind = tokens.slice(at + 1, at + 1 + VERB_REACH);
  const stop = behind.findIndex(({ start }, place) =>
    CLAUSE_END.test(text.slice(behind[place - 1]?.end ?? word.end, start)),
  );
  const clause = stop < 0 ? behind : behind.slice(0, stop);
  const hasVerb = verbs === null || clause.some(({ folded }) => verbs.test(folded));
  return hasVerb ? [{ start: word.start, end, strength: OR_TIME }] : [];
}
