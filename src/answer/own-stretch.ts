import { wholeWords } from '../language/all-languages.js';
import { codeOf, packOf, perLanguage } from '../language/languages.js';
import type { SentenceReading } from '../reading/sentence-reader.js';
import type { AnswerSpan } from '../search/answer-spans.js';
import { COMMAS } from '../search/answer-words.js';
import type { Query } from '../search/query/query.js';
import type { ReadSentence } from '../search/read-passage.js';

/*
 * A sentence may say the same of several in a row, each with a figure, a day or a place of its own: "Kerry landed on Sunday, Castro on
 * Monday". Which of them is asked for is told by where the question's other words stand, and takes no tree.
 */

/** A stretch less sure than this is hardly of the kind asked for. */
const SOME = 0.2;
/** One as sure as this is of that kind: "until Friday" beside "on Monday". */
const LIKELY = 0.7;
/** A unit matched more weakly than this is not there. */
const LEAST_STRENGTH = 0.5;
/** Most words of whom a dash stands behind that stands for the verb, with what is written onto them, and of what stands behind it. */
const OF_NAME = 4;
const SHORT = 6;

const PAUSE = new RegExp(String.raw`^[,;:–—\-${COMMAS}]$`, 'u');
const LISTS = new RegExp(`^[,${COMMAS}]$`, 'u');
/** What stands between figures in a row. */
const JOINING: ReadonlySet<string> = new Set(['PUNCT', 'CCONJ', 'ADP']);
const ENDS = new RegExp(String.raw`^[,;:.!?–—\-${COMMAS}]$`, 'u');
const DASH = /^[–—-]$/u;

const RESPECTIVELY = perLanguage(({ clauses: { respectively } }) =>
  wholeWords(respectively === '' ? '(?!)' : respectively),
);

/** A piece of a sentence between pauses and words for "and". Places are of the tree's tokens, `last` exclusive. */
interface Piece {
  readonly first: number;
  readonly last: number;
  readonly spans: readonly AnswerSpan[];
  readonly units: ReadonlySet<number>;
  readonly hasVerb: boolean;
  readonly hasEvent: boolean;
}

/** A sentence to look in, and what is looked for in it. */
export interface RowSource {
  readonly query: Query;
  /** Unit of what happened, or -1. */
  readonly event: number;
  readonly sentence: ReadSentence;
  readonly reading: SentenceReading;
  /** Stretches of the kind asked for, anywhere; offsets are the article's. */
  readonly spans: readonly AnswerSpan[];
}

/**
 * Of several stretches of the kind asked for in one sentence, those that are said of what the question asks about, and not of others in the
 * same row; none where it has something else there. Null where the sentence does not tell.
 */
export function inOwnStretch(source: RowSource): readonly AnswerSpan[] | null {
  const { query, event, sentence } = source;
  const spans = source.spans.filter(
    ({ start, end, strength }) => strength > SOME && start >= sentence.start && end <= sentence.end,
  );
  if (spans.length === 0) return null;
  const paired = pairedInOrder({ ...source, spans });
  if (paired !== null) return paired;
  const pieces = piecesOf({ ...source, spans });
  const tellingOf = (piece: Piece): readonly number[] =>
    [...piece.units].filter(
      (unit) =>
        unit !== event &&
        unit !== query.counted &&
        pieces.every((other) => other === piece || !other.units.has(unit)),
    );
  const dashed = behindDash(source, pieces);
  if (dashed !== null) return dashed;
  const filled = pieces.filter((piece) => piece.spans.length > 0);
  const owners = filled.filter((piece) => tellingOf(piece).length > 0);
  const { verbsLast } = packOf(sentence.language);
  const isEventThere = pieces.some(({ hasEvent }) => hasEvent);
  const isGap = (piece: Piece): boolean =>
    !piece.hasVerb &&
    pieces.some(
      (other) =>
        (isEventThere ? other.hasEvent : other.hasVerb) &&
        (verbsLast ? other.first > piece.first : other.first < piece.first),
    );
  const isNamed = (piece: Piece): boolean =>
    tellingOf(piece).some((unit) => query.units[unit]?.isName === true);
  // What they have in common ("the Israeli one") is said only of the first.
  const named = owners.filter(isNamed);
  const [own] = owners.length === 1 ? owners : named.length === 1 ? named.filter(isGap) : [];
  if (own !== undefined && filled.length > 1) {
    const isLessSure = surestOf(own) < Math.min(LIKELY, Math.max(...filled.map(surestOf)));
    if (isLessSure && !(isGap(own) && endsInFigure(source, own))) return null;
    return own.hasEvent || (!isEventThere && own.hasVerb) || isGap(own) ? own.spans : null;
  }
  if (named.length > 0) return null;
  const isLeftOut = (piece: Piece): boolean =>
    isGap(piece) && (owners.length === 0 ? tellingOf(piece).length > 0 : isNamed(piece));
  return pieces.some((piece) => isLeftOut(piece) && isOfItsOwn(source, piece)) ? [] : null;
}

/** "… , and the Romanian one in a day": joined by "and", it has something of its own that is not known for what it is. */
function isOfItsOwn({ reading: { tokens } }: RowSource, { first, last, spans }: Piece): boolean {
  return (
    spans.length === 0 &&
    tokens[first - 1]?.upos === 'CCONJ' &&
    tokens.slice(first + 1, last).some(({ upos }) => upos === 'ADP' || upos === 'NUM')
  );
}

/**
 * Where a dash stands for the verb ("in a hotel, Castro – at the embassy"), what stands behind it: that, if it is of the kind asked for by
 * its first word, else nothing. Null where the question's other words stand before no such dash.
 */
function behindDash(
  { query, sentence, reading: { tokens } }: RowSource,
  pieces: readonly Piece[],
): readonly AnswerSpan[] | null {
  const isAlone = (unit: number): boolean => pieces.filter(({ units }) => units.has(unit)).length === 1;
  const at = pieces.findIndex(
    (piece, place) =>
      place > 0 &&
      piece.last - piece.first <= OF_NAME &&
      !DASH.test(tokens[piece.first - 1]?.form ?? '') &&
      isPause(tokens, piece.last) &&
      DASH.test(tokens[piece.last]?.form ?? '') &&
      [...piece.units].some(isAlone),
  );
  const from = (pieces[at]?.last ?? -1) + 1;
  const until = tokens.findIndex(
    ({ form, upos }, place) => place > from && upos === 'PUNCT' && ENDS.test(form),
  );
  const [first, last] = [tokens[from], tokens[until - 1]];
  if (at < 0 || until < 0 || first === undefined || last === undefined) return null;
  if (DASH.test(tokens[until]?.form ?? '') || until - from > SHORT) return null;
  const isOfKind = query.kind === 'where' ? first.upos === 'ADP' : first.upos === 'NUM';
  return isOfKind
    ? [{ start: first.start + sentence.start, end: last.end + sentence.start, strength: 1, isRead: true }]
    : [];
}

function surestOf({ spans }: Piece): number {
  return Math.max(...spans.map(({ strength }) => strength));
}

/** What it counts is left out with the verb: nothing stands behind the figure. */
function endsInFigure({ sentence, reading: { tokens } }: RowSource, { last, spans }: Piece): boolean {
  return spans.some(({ end }) => end >= (tokens[last - 1]?.end ?? 0) + sentence.start);
}

/** "Lowered by 12 and 30 per cent respectively": the one whose place among the figures is that of the thing among the things. */
function pairedInOrder({ event, sentence, reading, spans }: RowSource): readonly AnswerSpan[] | null {
  const { tokens, text } = reading;
  if (spans.length < 2 || !RESPECTIVELY[codeOf(sentence.language)].test(text)) return null;
  const row = spans.toSorted((a, b) => a.start - b.start);
  const isBetween = (from: number, to: number): boolean =>
    tokens
      .filter(({ start, end }) => start + sentence.start >= from && end + sentence.start <= to)
      .every(({ upos }) => JOINING.has(upos));
  if (!row.every(({ start }, at) => at === 0 || isBetween(row[at - 1]?.end ?? 0, start))) return null;
  const before = tokens.filter(({ end }) => end + sentence.start <= (row[0]?.start ?? 0));
  const lastAnd = before.findLastIndex(({ upos }) => upos === 'CCONJ');
  const joints = before.flatMap(({ form, upos }, at) =>
    at === lastAnd || (at < lastAnd - 1 && (upos === 'CCONJ' || LISTS.test(form))) ? [at] : [],
  );
  const cuts = joints.slice(-(row.length - 1));
  if (lastAnd < 0 || cuts.length < row.length - 1) return null;
  const verb = before.findIndex(({ upos }, at) => at > lastAnd && (upos === 'VERB' || upos === 'AUX'));
  const until = (before[verb]?.start ?? row[0]?.start ?? 0) + (verb < 0 ? 0 : sentence.start);
  const places = sentence.tokens.flatMap(({ start, matches }) => {
    const isTold = matches.some(({ unit, strength }) => unit !== event && strength >= LEAST_STRENGTH);
    if (!isTold || start >= until) return [];
    return [cuts.filter((cut) => (before[cut]?.start ?? 0) + sentence.start < start).length];
  });
  if (places.length === 0) return null;
  // What they have in common stands before the first, or in a language that puts verbs last behind the last.
  const own = row[packOf(sentence.language).verbsLast ? Math.min(...places) : Math.max(...places)];
  return own === undefined ? null : [own];
}

/** Whether a token is a comma or the like, or a dash that stands apart and joins no words. */
function isPause(tokens: SentenceReading['tokens'], at: number): boolean {
  const token = tokens[at];
  if (token?.upos !== 'PUNCT' || !PAUSE.test(token.form)) return false;
  return (
    !DASH.test(token.form) || (tokens[at - 1]?.end !== token.start && tokens[at + 1]?.start !== token.end)
  );
}

function piecesOf({ sentence, reading: { tokens }, spans, event }: RowSource): readonly Piece[] {
  const cuts = tokens.flatMap(({ upos }, at) => (isPause(tokens, at) || upos === 'CCONJ' ? [at] : []));
  const pieces: Piece[] = [];
  for (const [turn, cut] of [-1, ...cuts].entries()) {
    const [first, last] = [cut + 1, cuts[turn] ?? tokens.length];
    const [from, to] = [tokens[first], tokens[last - 1]];
    if (first >= last || from === undefined || to === undefined) continue;
    const [start, end] = [from.start + sentence.start, to.end + sentence.start];
    const units = new Set(
      sentence.tokens.flatMap((token) =>
        token.start >= start && token.start < end
          ? token.matches.flatMap(({ unit, strength }) => (strength >= LEAST_STRENGTH ? [unit] : []))
          : [],
      ),
    );
    const words = tokens.slice(first, last);
    pieces.push({
      first,
      last,
      units,
      hasEvent: units.has(event),
      hasVerb: words.some(({ upos }) => upos === 'VERB' || upos === 'AUX'),
      spans: spans.filter((span) => span.start >= start && span.start < end),
    });
  }
  return pieces;
}
