import type { Attribution } from '../../../../model/attribution.js';
import type { SourceRun } from './noun-phrase.js';
import type { Word, WordRun } from '../../../attribution/speech-words.js';
import { CLAUSE_OPENER, OCCASION, SPEECH_PREPOSITION, TIME_WORD } from './word-classes.js';
import { wordSet } from '../../folded-words.js';

/** An attribution as found among the words of a sentence. Positions are of words, inclusive. */
export interface AttributingClause extends Pick<Attribution, 'kind' | 'verb' | 'modality'>, SourceRun {
  readonly cue: WordRun;
  /** The clause "X said": all of source and cue. */
  readonly clause: WordRun;
  /** Where it stands: before what is said, behind it, or in the middle. */
  readonly place: 'before' | 'behind' | 'middle';
}

/** Whether something stands before a word and a comma or a quotation mark between them. */
export function isSetOff(words: readonly Word[], first: number): boolean {
  const gap = words[first]?.gap;
  return first > 0 && (gap === 'comma' || gap === 'quote');
}

/** Position behind the times and occasions that follow a verb: "on Tuesday", "in a statement". */
export function behindAdjuncts(words: readonly Word[], from: number): number {
  let at = from;
  for (;;) {
    const word = words[at];
    if (word === undefined || word.gap !== 'none') return at;
    if (TIME_WORD.has(word.folded) || isOfDate(words, at)) at += 1;
    else if (SPEECH_PREPOSITION.has(word.folded) || word.folded === 'to') {
      const end = endOfAdjunct(words, at);
      if (end === null) return at;
      at = end + 1;
    } else return at;
  }
}

/** "12 October", "October 12": a number beside a time; any other number is of what is said ("counted 105 hostages"). */
function isOfDate(words: readonly Word[], at: number): boolean {
  if (!/^\d/u.test(words[at]?.folded ?? '')) return false;
  return [at - 1, at + 1].some((beside) => TIME_WORD.has(words[beside]?.folded ?? ''));
}

/** The last word of "on Monday", "in an interview with X", "to reporters"; null where it is no such thing. */
function endOfAdjunct(words: readonly Word[], first: number): number | null {
  let end: number | null = null;
  for (let at = first + 1; at < words.length && at - first < 8; at += 1) {
    const word = words[at];
    if (word === undefined || word.gap !== 'none' || CLAUSE_OPENER.has(word.folded)) break;
    if (
      TIME_WORD.has(word.folded) ||
      OCCASION.has(word.folded) ||
      /^(?:reporters|journalists)$/u.test(word.folded)
    ) {
      end = at;
    }
  }
  return end;
}

/**
 * Where a clause stands. @param next the first word behind clause and adjuncts; behind the content nothing follows but
 * what is set off again.
 */
export function clausePlace(words: readonly Word[], first: number, next: number): AttributingClause['place'] {
  if (!isSetOff(words, first)) return 'before';
  const after = words[next];
  if (after === undefined) return 'behind';
  // "Asked about a proposal, X said …": what was said stands behind.
  if (words[0]?.folded === 'asked' || (words[1]?.folded === 'asked' && words[0]?.folded === 'when'))
    return 'before';
  if (after.gap === 'none') {
    // "..., X said in Doha": what follows is no clause.
    return SPEECH_PREPOSITION.has(after.folded) ||
      (CLAUSE_OPENER.has(after.folded) && !OPENS_CONTENT.has(after.folded))
      ? 'behind'
      : 'before';
  }
  if (after.gap === 'colon') return 'before';
  if (after.gap === 'quote') return words[first]?.gap === 'quote' ? 'middle' : 'before';
  return goesOn(words, next) ? 'middle' : 'behind';
}

/** "…, X said what matters is": clauses that may be said. */
const OPENS_CONTENT = wordSet('that what whether how why');

/** "The talks, X said, will go on": a verb or clause, not "adding that" or "who". */
function goesOn(words: readonly Word[], next: number): boolean {
  const word = words[next];
  if (word === undefined) return false;
  const { folded } = word;
  return (
    !folded.endsWith('ing') &&
    !SPEECH_PREPOSITION.has(folded) &&
    !CLAUSE_OPENER.has(folded) &&
    !TIME_WORD.has(folded)
  );
}

/** Verbs that say to whom. */
export const TOLD = wordSet('tell remind inform assure');
const HEARERS = wordSet('reporters journalists lawmakers him her them us me it you parliament');

/** Position behind whom it was told: a name, or a word such as "reporters"; `first` where none of these stands there. */
export function behindHearer(words: readonly Word[], first: number): number {
  if (words[first]?.gap === 'none' && HEARERS.has(words[first]?.folded ?? '')) return first + 1;
  // "told the Qatar News Agency"
  const article = /^(?:the|an?)$/u.test(words[first]?.folded ?? '') && words[first]?.gap === 'none';
  const start = article && words[first + 1]?.capital === true ? first + 1 : first;
  let at = start;
  while (words[at]?.gap === 'none' && words[at]?.capital === true) at += 1;
  return at > start ? at : first;
}
