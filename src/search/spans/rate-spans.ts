import type { AnswerSpan } from '../answer-spans.js';
import type { ReadSentence } from '../read-passage.js';
import { figureWordsOf } from './figure-words.js';
import { timeWordsOf } from './time-words.js';

/** Words between "every" and its span of time, and a count of them and what follows it ("six months"). */
const REACH = 3;
/** A word that may say how often is less sure than a count. */
const BY_WORD = 0.8;

/** What may answer "how often": "twice", "weekly", "three times", "every six months". */
export function findRateSpans({ tokens, language }: ReadSentence): AnswerSpan[] {
  const { rates, occasions, every, numbers } = figureWordsOf(language);
  const { units } = timeWordsOf(language);
  const isNumber = (word: string): boolean => /^[0-9]/.test(word) || numbers.has(word);
  const spans: AnswerSpan[] = [];
  tokens.forEach(({ folded, start, end }, at) => {
    if (start < (spans.at(-1)?.end ?? 0)) return;
    const behind = tokens.slice(at + 1, at + 1 + REACH);
    const unit = every.has(folded) ? behind.findIndex((token) => units.has(token.folded)) : -1;
    const next = behind[0];
    if (unit >= 0 && behind.slice(0, unit).every((token) => isNumber(token.folded)))
      spans.push({ start, end: behind[unit]?.end ?? end, strength: 1 });
    else if (isNumber(folded) && next !== undefined && occasions.has(next.folded))
      spans.push({ start, end: next.end, strength: 1 });
    else if (rates.has(folded)) spans.push({ start, end, strength: BY_WORD });
  });
  return spans;
}
