import {
  hasVerb,
  isTime,
  isVerb,
  sourceNamed,
  LONGEST_SUBJECT,
  trimmed,
  type SourceRun,
} from './noun-phrase.js';
import type { Word } from '../../../attribution/speech-words.js';
import {
  CLAUSE_OPENER,
  NOUN_OPENER,
  isSpeechAdverb,
  OCCASION,
  SPEECH_PREPOSITION,
  SUBJECT_PRONOUN,
  TIME_WORD,
} from './word-classes.js';

/** The noun phrase that begins at `first`: "said X", "according to X", "by X". */
export function phraseAfter(words: readonly Word[], first: number): SourceRun | null {
  const opener = words[first];
  if (opener === undefined) return null;
  if (SUBJECT_PRONOUN.has(opener.folded) || /^(?:him|her|them)$/u.test(opener.folded)) {
    const next = words[first + 1];
    if (opener.folded !== 'her' || next === undefined || next.gap !== 'none')
      return { source: { first, last: first }, named: null };
  }
  let last = first;
  for (let at = first + 1; at < words.length && at - first < LONGEST_SUBJECT; at += 1) {
    const word = words[at];
    if (word === undefined || word.gap !== 'none' || word.quotation !== opener.quotation) break;
    const { folded } = word;
    if (folded === 'and' && (words[at + 1]?.gap ?? 'stop') === 'none' && !hasVerb(words, at + 1, at + 4))
      continue;
    if (CLAUSE_OPENER.has(folded) || isVerb(words, at) || isTime(word)) break;
    if (isSpeechAdverb(folded)) break;
    if (endsPhrase(words, at)) break;
    last = at;
  }
  const run = trimmed(words, first, lastNoun(words, first, last));
  return run === null || run.first !== first ? null : sourceNamed(words, run);
}

/** Whether a preposition goes on with when, where or in what it was said. */
function endsPhrase(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined) return true;
  if (!/^(?:in|on|at|during|to|after|before|from|via|through|about)$/u.test(word.folded)) return false;
  if (word.folded === 'to' || word.folded === 'during' || word.folded === 'about' || word.folded === 'via')
    return true;
  if (before.capital) return word.folded !== 'from' && word.folded !== 'at';
  for (let next = at + 1; next <= at + 5; next += 1) {
    const inside = words[next];
    if (inside === undefined || inside.gap !== 'none') return false;
    if (TIME_WORD.has(inside.folded) || OCCASION.has(inside.folded) || /^\d/u.test(inside.folded))
      return true;
  }
  return false;
}

function lastNoun(words: readonly Word[], first: number, last: number): number {
  // "according to the text of 29 September": the day is cut off whole.
  const day = /^\d/u.test(words[last]?.folded ?? '') && TIME_WORD.has(words[last + 1]?.folded ?? '');
  let at = day && last > first ? last - 1 : last;
  while (at > first) {
    const folded = words[at]?.folded ?? '';
    if (!SPEECH_PREPOSITION.has(folded) && !NOUN_OPENER.has(folded) && folded !== 'and') break;
    at -= 1;
  }
  return at;
}
