import { packOf, codeOf, perLanguage } from '../language/languages.js';
import { wordsOf } from '../language/all-languages.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { AnswerSpan } from './answer-spans.js';
import { COMMAS } from './answer-words.js';
import type { AskedOrdinal } from './query/asked-ordinals.js';
import type { Query } from './query/query.js';
import type { ReadSentence, ReadToken } from './read-passage.js';
import { figureWordsOf } from './spans/figure-words.js';
import type { OrdinalPhrase } from './spans/ordinal-phrases.js';
import { STOP } from './term.js';

/*
 * What a question speaks of by its place in an order has others beside it: what is said of the fifth round says nothing of the sixth.
 */

/** Words between an ordinal and what it ranks. */
const REACH = 3;
/** A word matched more weakly than this is not what is ranked. */
const LEAST_STRENGTH = 0.5;
/** Less than an answer's least: it is of another. */
const OF_OTHER = 0.1;
/** What parts what is said of one from what is said of the next. */
const PARTING = new RegExp(`[,;:()–—${COMMAS}]`, 'u');
const AND = perLanguage(
  ({ numbers, names }) =>
    new Set([...wordsOf(numbers.andBetween), ...names.and.split('|')].filter((word) => word !== '')),
);

/** Where a sentence ranks what the question does. */
interface RankedAt {
  readonly value: number;
  readonly firstToken: number;
  readonly lastToken: number;
}

/** Whether a stretch of some sentences speaks of others in the order than the one asked about, and not of that. */
export function isOfOtherRank(
  { ordinals }: Query,
  sentences: readonly ReadSentence[],
  text: string,
  { start, end }: SpanOffsets,
): boolean {
  return ordinals.some((asked) => {
    const found = sentences.flatMap((sentence) =>
      ranksIn(asked, sentence, text).filter(({ firstToken }) => {
        const token = sentence.tokens[firstToken];
        return token !== undefined && token.start >= start && token.end <= end;
      }),
    );
    return found.length > 0 && !found.some(({ value }) => value === asked.value);
  });
}

/** Stretches that may answer, those weaker that are said of another in the order than the one asked about. @param text the article's */
export function weakenedByRank(
  { ordinals }: Query,
  sentence: ReadSentence,
  text: string,
  spans: readonly AnswerSpan[],
): readonly AnswerSpan[] {
  if (spans.length === 0) return spans;
  return ordinals.reduce((kept, asked) => {
    const ranks = ranksIn(asked, sentence, text);
    if (ranks.every(({ value }) => value === asked.value)) return kept;
    const turns = inTurn(ranks, kept, sentence);
    return kept.map((span) => {
      const rank = turns.get(span) ?? rankOf(span, ranks, sentence, text);
      if (rank === null) return span;
      return rank.value === asked.value
        ? { ...span, ofAsked: 1 }
        : { ...span, ofAsked: 0, strength: Math.min(span.strength, OF_OTHER) };
    });
  }, spans);
}

/** Where a sentence ranks the same as a question, in order. */
function ranksIn(asked: AskedOrdinal, sentence: ReadSentence, text: string): readonly RankedAt[] {
  const { ordinals } = sentence.told;
  if (ordinals.length === 0) return [];
  const bound = ordinals.filter((ordinal) => isOfSame(asked, ordinal, sentence, text));
  if (bound.length === 0) return [];
  return ordinals.filter((ordinal) => bound.includes(ordinal) || standsAlone(ordinal, sentence, text));
}

function isOfSame(
  { units }: AskedOrdinal,
  { firstToken, lastToken, isLabel }: OrdinalPhrase,
  { tokens, language, told: { ordinals } }: ReadSentence,
  text: string,
): boolean {
  const isRanked = (at: number): boolean =>
    tokens[at]?.matches.some(({ unit, strength }) => units.includes(unit) && strength >= LEAST_STRENGTH) ===
    true;
  if (isLabel) return isRanked(firstToken - 1);
  // "The third and fourth ones"
  const { standIns } = figureWordsOf(language);
  if (standIns.has(tokens[lastToken + 1]?.folded ?? '')) return true;
  const and = AND[codeOf(language)];
  const isOrdinal = (at: number): boolean =>
    ordinals.some((each) => each.firstToken <= at && at <= each.lastToken);
  const isBeside = (at: number): boolean => and.has(tokens[at]?.folded ?? '') || isOrdinal(at);
  const look = (from: number, step: 1 | -1, most: number): boolean => {
    let at = from;
    while (at >= 0 && at < tokens.length && isBeside(at)) at += step;
    for (let seen = 0; seen < most; seen += 1, at += step) {
      if (isOrdinal(at) || isParted(tokens, step === 1 ? at - 1 : at, text)) return false;
      if (isRanked(at)) return true;
    }
    return false;
  };
  return packOf(language).numbers.ordinalsBehind
    ? look(firstToken - 1, -1, REACH) || look(lastToken + 1, 1, 1)
    : look(lastToken + 1, 1, REACH);
}

/** Whether what stands between a word and the next parts them, or there is no next. */
function isParted(tokens: readonly ReadToken[], at: number, text: string): boolean {
  const word = tokens[at];
  const next = tokens[at + 1];
  return word === undefined || next === undefined || PARTING.test(text.slice(word.end, next.start));
}

/** An ordinal without what it ranks: "the second was held in Rome", "والثانية في روما". */
function standsAlone(
  { firstToken, lastToken, isJoined, isLabel }: OrdinalPhrase,
  { tokens, language }: ReadSentence,
  text: string,
): boolean {
  if (isLabel) return false;
  if (packOf(language).numbers.ordinalsBehind) return isJoined || isParted(tokens, firstToken - 1, text);
  const next = tokens[lastToken + 1];
  if (next === undefined || isParted(tokens, lastToken, text)) return true;
  return next.term === STOP || !/^\p{Ll}/u.test(text.slice(next.start));
}

/**
 * "The third and fourth ones on 26 April and 11 May": of as many ranks in a row as stretches behind them each has its own. By the
 * stretches; those of none are left out.
 */
function inTurn(
  ranks: readonly RankedAt[],
  spans: readonly AnswerSpan[],
  { tokens }: ReadSentence,
): ReadonlyMap<AnswerSpan, RankedAt> {
  const startOf = (rank: RankedAt | undefined): number => tokens[rank?.firstToken ?? -1]?.start ?? Infinity;
  const behind = ranks.map((rank, at) =>
    spans.filter(({ start }) => start > startOf(rank) && start < startOf(ranks[at + 1])),
  );
  const turns = new Map<AnswerSpan, RankedAt>();
  let row: RankedAt[] = [];
  ranks.forEach((rank, at) => {
    row.push(rank);
    const own = behind[at] ?? [];
    if (own.length === 0) return;
    if (row.length > 1 && own.length === row.length)
      row.forEach((each, turn) => {
        const span = own[turn];
        if (span !== undefined) turns.set(span, each);
      });
    row = [];
  });
  return turns;
}

/** Of which in the order a stretch is: the one that nothing parts it from, else the one before it; null where that is not told. */
function rankOf(
  { start, end }: AnswerSpan,
  ranks: readonly RankedAt[],
  { tokens, language }: ReadSentence,
  text: string,
): RankedAt | null {
  const and = AND[codeOf(language)];
  const startOf = ({ firstToken }: RankedAt): number => tokens[firstToken]?.start ?? 0;
  const endOf = ({ lastToken }: RankedAt): number => tokens[lastToken]?.end ?? 0;
  const parts = (from: number, to: number): boolean =>
    PARTING.test(text.slice(from, to)) ||
    tokens.some((token) => token.start >= from && token.end <= to && and.has(token.folded));
  const before = ranks.findLast((rank) => endOf(rank) <= start) ?? null;
  const behind = ranks.find((rank) => startOf(rank) >= end) ?? null;
  if (before !== null && !parts(endOf(before), start)) return before;
  if (behind !== null && !parts(end, startOf(behind))) return behind;
  return ranks.length > 1 ? before : null;
}
