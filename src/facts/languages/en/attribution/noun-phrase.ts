import { FULL_MONTHS } from '../../../../language/dates/en/english-calendar.js';
import { CUE_VERBS } from './cue-verbs.js';
import type { Word, WordRun } from '../../../attribution/speech-words.js';
import { wordSet } from '../../folded-words.js';
import {
  SPOKEN_AUXILIARIES,
  CLAUSE_OPENER,
  NOUN_OPENER,
  IRREGULAR_PAST,
  isSpeechAdverb,
  SPEECH_PREPOSITION,
  ANY_PRONOUN,
  SUBJECT_PRONOUN,
  TIME_WORD,
} from './word-classes.js';

/** Who stands beside a cue. */
export interface SourceRun {
  readonly source: WordRun;
  /** Who it is in own words; null for a pronoun. */
  readonly named: WordRun | null;
}

/** Longest subject that is looked at, in words: a bound on work, far above any real one. */
export const LONGEST_SUBJECT = 40;

/** The phrase without adverbs and times before it ("on Tuesday Hamas officials"); null where nothing is left. */
export function trimmed(words: readonly Word[], from: number, last: number): WordRun | null {
  let first = from;
  while (first <= last) {
    const word = words[first];
    if (word === undefined) return null;
    const { folded } = word;
    if (CLAUSE_OPENER.has(folded) || (isSpeechAdverb(folded) && first < last)) first += 1;
    else if (isTime(word) && first < last && !word.possessive) first += 1;
    else if (SPEECH_PREPOSITION.has(folded)) {
      const after = afterPhrase(words, first, last);
      if (after === null) return null;
      first = after;
    } else break;
  }
  const head = words[last];
  if (head === undefined || first > last) return null;
  const { folded } = head;
  if (
    NOUN_OPENER.has(folded) ||
    SPEECH_PREPOSITION.has(folded) ||
    CLAUSE_OPENER.has(folded) ||
    folded === 'there'
  )
    return null;
  const opener = words[first];
  if (
    opener === undefined ||
    (/(?:ed|ing)$/u.test(opener.folded) &&
      (!opener.capital || first === 0) &&
      opensParticiple(words, first, last))
  )
    return null;
  // "called circuit breakers": a verb's object and no subject.
  if (
    first < last &&
    !opener.capital &&
    CUE_VERBS.get(opener.folded)?.some(({ form }) => form === 'past') === true
  )
    return null;
  // "X provided further signals": what was done, and no noun.
  const isRelative = words
    .slice(first, last)
    .some((word) => /^(?:who|whom|whose|which|that)$/u.test(word.folded));
  if (first < last && !isRelative && !head.capital && folded.endsWith('ed') && !ED_NOUNS.has(folded))
    return null;
  if (isSpeechAdverb(folded) || (isTime(head) && (first < last || !head.capital))) return null;
  return isAmount(words, first, last) ? null : { first, last };
}

const ED_NOUNS = wordSet('accused injured wounded displaced deceased unemployed bereaved armed seed');

/** "2021", "52 million", "10 a.m.": numbers without what they count, and times of day, say nothing. */
function isAmount(words: readonly Word[], first: number, last: number): boolean {
  if (!/^\d/u.test(words[first]?.folded ?? '')) return false;
  const behind = words.slice(first + 1, last + 1).map(({ folded }) => folded);
  return /^[ap] ?m\b/u.test(behind.slice(0, 2).join(' ')) || behind.every((word) => AMOUNT.test(word));
}

const AMOUNT = /^(?:\d.*|(?:thous|hund|mill|bill|trill)\p{L}+)$/u;

/** "USA TODAY" is a name: words of time have a capital only where they are days and months. */
export function isTime({ folded, capital }: Word): boolean {
  return (
    TIME_WORD.has(folded) &&
    (!capital || folded.endsWith('day') || FULL_MONTHS.has(folded) || folded === 'last' || folded === 'late')
  );
}

/** "compared to 11 percent": no subject, but "armed groups" is one. */
function opensParticiple(words: readonly Word[], first: number, last: number): boolean {
  const next = words[first + 1]?.folded ?? '';
  return (
    first < last &&
    (SPEECH_PREPOSITION.has(next) ||
      NOUN_OPENER.has(next) ||
      next === 'to' ||
      next === 'up' ||
      next === 'out')
  );
}

/** Where a phrase with a preposition ends and the subject begins: "in Doha the ministry", "on 3 May officials". */
function afterPhrase(words: readonly Word[], first: number, last: number): number | null {
  for (let at = first + 2; at <= last; at += 1) {
    const word = words[at];
    const before = words[at - 1];
    if (word === undefined || before === undefined) return null;
    const opens = NOUN_OPENER.has(word.folded) || SUBJECT_PRONOUN.has(word.folded);
    const afterTime =
      (isTime(before) || /^\d/u.test(before.folded)) && !isTime(word) && !/^\d/u.test(word.folded);
    if ((opens && !SPEECH_PREPOSITION.has(before.folded)) || afterTime) return at;
  }
  return null;
}

export function sourceNamed(words: readonly Word[], run: WordRun): SourceRun | null {
  const only = run.first === run.last ? words[run.first] : undefined;
  if (only !== undefined && ANY_PRONOUN.has(only.folded)) return { source: run, named: null };
  // "officials who were not named": the words without what is told of them.
  for (let at = run.first + 1; at <= run.last; at += 1) {
    if (/^(?:who|whom|whose|which|that)$/u.test(words[at]?.folded ?? '')) {
      return { source: run, named: { first: run.first, last: at - 1 } };
    }
  }
  return { source: run, named: run };
}

/** "signed an agreement", "using the example": a verb the word lists do not know, with its object. */
export function takesObject(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined || next.gap !== 'none' || word.capital) return false;
  return /(?:ed|ing)$/u.test(word.folded) && NOUN_OPENER.has(next.folded);
}

export function isVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (SPOKEN_AUXILIARIES.has(word.folded))
    return word.folded !== 'may' && word.folded !== 'will' ? true : !word.capital;
  return IRREGULAR_PAST.has(word.folded) && !NOUN_OPENER.has(words[at - 1]?.folded ?? '');
}

export function hasVerb(words: readonly Word[], first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) {
    const word = words[at];
    if (word !== undefined && (SPOKEN_AUXILIARIES.has(word.folded) || IRREGULAR_PAST.has(word.folded)))
      return true;
  }
  return false;
}
