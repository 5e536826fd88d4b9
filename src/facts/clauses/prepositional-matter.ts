import type { Placed } from './frame-reader.js';
import { STOPPING } from './marks.js';
import type { Party } from './party.js';
import type { PrepositionWords } from './preposition-words.js';
import { gapBefore, isApart } from './prepositional-parties.js';
import type { SentenceLook } from './sentence-look.js';

/** Words between a subject and its verb, or what stands behind it; words of what is asked for: at most. */
export const BETWEEN = 6;
const LONGEST_MATTER = 30;

/** "On Sunday, 23 November 2025, with …": commas around a date part no clauses. */
export function isOfDate(dated: SentenceLook['dated'], at: number): boolean {
  return dated.has(at) || dated.has(at - 1);
}

/** Past words that stand between subject and verb, times among them. */
export function past(
  { sentence, dated }: SentenceLook,
  from: number,
  step: 1 | -1,
  isPassed: (folded: string) => boolean,
): number {
  let at = from;
  while (Math.abs(at - from) < BETWEEN && (dated.has(at) || isPassed(sentence.tokens[at]?.folded ?? '')))
    at += step;
  return at;
}

/** What is asked for, rejected or agreed: behind its preposition, or right behind verb and subject, up to a stop. */
export function whatFrom(
  look: SentenceLook,
  who: readonly Party[],
  from: number,
  marker: string,
  words: PrepositionWords,
): Placed | null {
  const { sentence } = look;
  const { tokens } = sentence;
  let first = past(look, from, 1, (folded) => words.between.has(folded));
  if (marker !== 'plain') {
    const found = markedFrom(look, first, marker, words);
    if (found === null) return null;
    first = found;
  } else {
    // "Attacked and destroyed": joined to the verb.
    const opening = tokens[first]?.folded ?? '';
    const isJoined = opening.startsWith(words.and) && !words.ownLetter.test(opening);
    if (words.prepositions.has(opening) || isJoined) return null;
  }
  let last = first;
  while (
    last + 1 < tokens.length &&
    last - first < LONGEST_MATTER &&
    !STOPPING.test(gapBefore(sentence, last + 1)) &&
    // "Rejected the proposal according to X".
    !words.sources.has(tokens[last + 1]?.folded ?? '') &&
    !(isApart(sentence, last + 1) && last - first > 2)
  )
    last += 1;
  // Cut short before a quotation it says nothing whole.
  if (/["“«„]/u.test(gapBefore(sentence, last + 1)) && last + 1 < tokens.length) return null;
  const isParted = isApart(sentence, first) && !isOfDate(look.dated, first);
  const isShort = last === first && marker === 'plain' && !isWordOfMatter(tokens[first]?.folded ?? '', words);
  return first >= tokens.length || isShort || isParted ? null : { who, others: [], what: { first, last } };
}

/** A word that is all that is rejected or attacked has its article: others are as often adverbs. */
function isWordOfMatter(folded: string, { happenings }: PrepositionWords): boolean {
  return folded.startsWith(happenings.article) && folded.length > happenings.article.length + 2;
}

/** Where what a preposition marks begins: right there, or behind what other prepositions mark. */
function markedFrom(
  { sentence, dated }: SentenceLook,
  from: number,
  marker: string,
  words: PrepositionWords,
): number | null {
  const { tokens } = sentence;
  for (let at = from; at <= from + BETWEEN + 2 && at < tokens.length; at += 1) {
    const folded = tokens[at]?.folded ?? '';
    if (at > from && isApart(sentence, at) && !isOfDate(dated, at)) return null;
    if (folded === marker) return at + 1;
    if (folded.startsWith(marker) && folded.length > marker.length + 2 && !dated.has(at)) return at;
    const isOther =
      at > from ||
      dated.has(at) ||
      words.prepositions.has(folded) ||
      (words.prefixes.has(folded.charAt(0)) && !words.ownLetter.test(folded));
    if (!isOther || words.subordinators.has(folded)) return null;
  }
  return null;
}

/** "In the meeting took part X": what a preposition marks right before the verb, where it opens the clause. */
export function whatBefore(
  { sentence, placeByFirst }: SentenceLook,
  who: readonly Party[],
  verb: number,
  marker: string,
  words: PrepositionWords,
): Placed | null {
  if (marker === 'plain' || (who[0]?.first ?? 0) < verb) return null;
  for (let at = verb - 1; at >= Math.max(0, verb - BETWEEN); at -= 1) {
    if (isApart(sentence, at + 1)) return null;
    const folded = (sentence.tokens[at]?.folded ?? '').replace(new RegExp(`^${words.and}(?=.{3})`, 'u'), '');
    const isMarked = folded === marker || (folded.startsWith(marker) && folded.length > 3);
    const opens =
      at === 0 || isApart(sentence, at) || words.openers.has(sentence.tokens[at - 1]?.folded ?? '');
    if (isMarked && opens && !placeByFirst.has(at))
      return { who, others: [], what: { first: folded === marker ? at + 1 : at, last: verb - 1 } };
  }
  return null;
}

/** What a noun of the wording stands for, with what belongs to it: "a truce", "a new proposal". */
export function thingAt(
  { sentence, dated }: SentenceLook,
  noun: number,
  words: PrepositionWords,
): Placed['what'] {
  let last = noun;
  while (
    last + 1 < sentence.tokens.length &&
    last - noun < BETWEEN &&
    !isApart(sentence, last + 1) &&
    !dated.has(last + 1) &&
    !words.prepositions.has(sentence.tokens[last + 1]?.folded ?? '')
  )
    last += 1;
  return { first: noun, last };
}
