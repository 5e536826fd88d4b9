import type { SpanOffsets } from '../../../../language/sentences.js';
import type { AttributingClause } from './clause.js';
import { SAYS_CLAUSES } from './cue-verbs.js';
import { behindAdjuncts, behindHearer, TOLD } from './clause.js';
import { firstSpanEndingAfter, type Word } from '../../../attribution/speech-words.js';
import { MEDIA, OF_MEDIA } from '../../../media-names.js';
import { wordSet } from '../../folded-words.js';
import { IRREGULAR_PAST, NOUN_OPENER, SPOKEN_AUXILIARIES, TIME_WORD } from './word-classes.js';

/** Words between a verb of saying and its "that" at most. */
const FARTHEST_THAT = 16;
/** Words between a verb of telling and its "that" at most: a hearer stands there as well. */
const FARTHEST_TOLD = 20;
/** Who does so tells what others say. */
const PASSES_ON = wordSet('report write publish');
/** Conjunctions that begin the next speaker's clause. */
const COORDINATES = wordSet('and but while whereas though although');

/**
 * What a clause of a sentence attributes: what stands behind it as far as the next speaker, what stands before it, or
 * both; a direct quotation that either touches belongs to it as a whole.
 */
export function contentsOf(
  text: string,
  sentence: SpanOffsets,
  words: readonly Word[],
  clauses: readonly AttributingClause[],
  index: number,
  quotations: readonly SpanOffsets[],
): SpanOffsets[] {
  const clause = clauses[index];
  const cue = words[clause?.cue.first ?? -1];
  if (clause === undefined || cue === undefined) return [];
  const inside = quotations[cue.quotation];
  const bounds =
    inside === undefined
      ? sentence
      : { start: Math.max(sentence.start, inside.start), end: Math.min(sentence.end, inside.end) };
  const first = words[clause.clause.first];
  const spans: SpanOffsets[] = [];
  if (clause.place !== 'before' && first !== undefined) {
    const from = startWithin(words, clauses, index) ?? bounds.start;
    spans.push({ start: from, end: endBefore(words, clause.clause.first, first.start) });
  }
  if (clause.place !== 'behind') {
    const next = contentStart(words, clause);
    const start = words[next]?.start;
    const end = Math.min(
      endOfContent(words, clauses, index) ?? bounds.end,
      endOfThing(words, clause, next) ?? bounds.end,
    );
    if (start !== undefined && start < bounds.end)
      spans.push({ start: withMark(text, words, next), end: Math.min(end, bounds.end) });
  }
  return spans
    .map((span) => widened(trim(text, span), quotations, cue.quotation))
    .filter(({ start, end }) => start < end);
}

/**
 * Where what "according to" tells begins within what somebody else says: of "X said that Y, according to Z, had done it" Z tells what Y
 * did, and of "X wrote that it was done, according to Z" Z does too, where X only passes it on. Null where Z tells of the whole.
 */
function startWithin(
  words: readonly Word[],
  clauses: readonly AttributingClause[],
  index: number,
): number | null {
  const own = clauses[index];
  if (own === undefined || own.verb !== 'according to') return null;
  const outer = clauses
    .slice(0, index)
    .findLast(({ place, cue }) => place === 'before' && cue.last < own.clause.first);
  if (outer === undefined) return null;
  const first = contentStart(words, outer);
  if (words[first - 1]?.folded !== 'that' || first >= own.clause.first) return null;
  const isMedia = words
    .slice(own.source.first, own.source.last + 1)
    .some(({ folded }) => MEDIA.has(folded) || OF_MEDIA.has(folded));
  const isPassedOn = PASSES_ON.has(outer.verb) && !isMedia;
  return own.place === 'middle' || isPassedOn ? (words[first]?.start ?? null) : null;
}

/** Behind the verb, its times and occasions, and "that". */
function contentStart(words: readonly Word[], { verb, clause }: AttributingClause): number {
  const first = clause.last + 1;
  if (TOLD.has(verb)) return behindAddressee(words, first);
  const that = thatBehindTimes(words, first);
  if (that !== null) return that + 1;
  const behind = behindAdjuncts(words, first);
  if (words[behind]?.folded === 'that' && words[behind + 1] !== undefined) return behind + 1;
  return words[behind] === undefined ? first : behind;
}

/**
 * The "that" of "said on Friday, 7 March, a day before the vote, that" and of "said in Doha that": between it and the verb
 * stand times and places, and no other verb.
 */
function thatBehindTimes(words: readonly Word[], first: number): number | null {
  const opening = words[first];
  if (opening === undefined || opening.gap !== 'none') return null;
  if (
    !/^(?:on|in|at|during|late|early|earlier|after|before|following)$/u.test(opening.folded) &&
    !TIME_WORD.has(opening.folded)
  )
    return null;
  for (let at = first + 1; at <= first + FARTHEST_THAT; at += 1) {
    const word = words[at];
    if (word === undefined || (word.gap !== 'none' && word.gap !== 'comma')) return null;
    if (word.folded === 'that') return words[at + 1] === undefined ? null : at;
    if (
      word.cue ||
      (!word.capital && (SPOKEN_AUXILIARIES.has(word.folded) || IRREGULAR_PAST.has(word.folded)))
    )
      return null;
  }
  return null;
}

/** "told AFP on Monday that", "told reporters the talks": behind whom it was told. */
function behindAddressee(words: readonly Word[], first: number): number {
  const hearer = behindHearer(words, first);
  const behind = behindAdjuncts(words, hearer);
  const opening = words[behind];
  // "told reporters the strikes that hit Doha …": what was told begins right behind them.
  if (hearer > first && opening?.gap === 'none' && NOUN_OPENER.has(opening.folded)) return behind;
  for (let at = first; at <= first + FARTHEST_TOLD; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (word.gap === 'quote' || (at > first && word.gap !== 'none')) return at;
    if (word.folded === 'that') return at + 1;
  }
  return behind;
}

/** Where the next speaker's clause, or the clause that this whole sentence is attributed by, begins. */
function endOfContent(
  words: readonly Word[],
  clauses: readonly AttributingClause[],
  index: number,
): number | null {
  const own = clauses[index];
  for (const other of clauses.slice(index + 1)) {
    const { first } = other.clause;
    if (own === undefined || first <= own.clause.last) continue;
    const word = words[first];
    const before = words[first - 1];
    if (word === undefined || before === undefined) continue;
    if (words[own.cue.first]?.quotation !== word.quotation) continue;
    if (other.place === 'behind') return before.end;
    if (COORDINATES.has(before.folded)) return words[first - 2]?.end ?? before.end;
    const isAside = word.folded.endsWith('ing') && (word.gap === 'comma' || word.gap === 'quote');
    if (word.gap === 'stop' || isAside) return before.end;
  }
  return null;
}

/** "Threatened to leave but has not gone", "offered a truce, but Assad refused": no clause was said, and "but" ends it. */
function endOfThing(words: readonly Word[], { verb, cue }: AttributingClause, first: number): number | null {
  const quotation = words[cue.first]?.quotation;
  if (SAYS_CLAUSES.has(verb) || words[first - 1]?.folded === 'that') return null;
  for (let at = first; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.gap === 'stop' || word.folded === 'not') return null;
    if (word.folded === 'but' && word.quotation === quotation) return words[at - 1]?.end ?? null;
  }
  return null;
}

function endBefore(words: readonly Word[], at: number, fallback: number): number {
  const before = words[at - 1];
  return before === undefined ? fallback : before.end;
}

/** From the mark that opens a quotation rather than from its first word. */
function withMark(text: string, words: readonly Word[], at: number): number {
  const start = words[at]?.start ?? 0;
  return words[at]?.gap === 'quote' && /["“„«']/u.test(text.charAt(start - 1)) ? start - 1 : start;
}

function trim(text: string, { start, end }: SpanOffsets): SpanOffsets {
  let [from, to] = [start, end];
  while (from < to && /[\s,:]/u.test(text.charAt(from))) from += 1;
  while (to > from && /[\s,:]/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** A quotation that the span touches is said as a whole. */
function widened(span: SpanOffsets, quotations: readonly SpanOffsets[], own: number): SpanOffsets {
  let { start, end } = span;
  for (let at = firstSpanEndingAfter(quotations, span.start); at < quotations.length; at += 1) {
    const quotation = quotations[at];
    if (quotation === undefined || quotation.start >= span.end) break;
    if (at === own) continue;
    start = Math.min(start, quotation.start);
    end = Math.max(end, quotation.end);
  }
  return { start, end };
}
