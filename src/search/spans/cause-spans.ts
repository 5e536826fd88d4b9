import { wordsOf } from '../../language/all-languages.js';
import { codeOf, perLanguage } from '../../language/languages.js';
import type { AnswerSpan } from '../answer-spans.js';
import { CAUSE_WORDS, COMMAS } from '../answer-words.js';
import type { Query } from '../query/query.js';
import type { ReadSentence } from '../read-passage.js';

const SURENESS = 0.7;
/** Words behind "since" or "after" among which a time says that they tell when ("since the start of the war on Monday"). */
const TIME_REACH = 7;
const CAUSES_BEHIND = perLanguage(({ answers }) => new Set(wordsOf(answers.causesBehind)));
/** What parts a clause from the one before. */
const CLAUSE_END = new RegExp(String.raw`[,;:${COMMAS}–—]\s*$`, 'u');

/**
 * What may answer "why": from the word of cause to the end of the sentence, or, where the language puts it behind the
 * cause, from the start of its clause up to it.
 */
export function findCauseSpans(_: Query, sentence: ReadSentence, text: string): AnswerSpan[] {
  const { tokens, language, start, end, told } = sentence;
  const behind = CAUSES_BEHIND[codeOf(language)];
  const at = tokens.findIndex(({ folded }) => CAUSE_WORDS.has(folded) || behind.has(folded));
  const word = tokens[at];
  if (word === undefined) return [];
  if (behind.has(word.folded)) {
    const first = tokens.findLastIndex(
      (_, position) =>
        position < at &&
        CLAUSE_END.test(text.slice(tokens[position - 1]?.end ?? start, tokens[position]?.start ?? start)),
    );
    return [{ start: tokens[first]?.start ?? start, end: word.end, strength: SURENESS }];
  }
  // "Since 16 February" is a time.
  const isTime = told.times.some(({ firstToken }) => firstToken >= at && firstToken <= at + TIME_REACH);
  return isTime ? [] : [{ start: word.start, end, strength: SURENESS }];
}
