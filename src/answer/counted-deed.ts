import { primaryOf } from '../language/languages.js';
import { digitsOf } from '../language/number-words.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import { countsIt, countsAnother } from '../search/spans/figure-spans.js';
import { STOP } from '../search/term.js';
import type { ReadHit } from './read-hits.js';

/**
 * Whether a quotation has what people do who are to be counted only as what describes others: "how many people live there?",
 * and it speaks of ten living hostages.
 */
export function isDeedOnlyDescribed({ countsDeed, counted }: Query, { sentences, window }: Hit): boolean {
  if (!countsDeed) return false;
  const found = sentences.slice(window.first, window.last + 1).flatMap(({ tokens }) =>
    tokens.flatMap((token, at) => {
      if (!token.matches.some(({ unit }) => unit === counted)) return [];
      const before = tokens[at - 1];
      const next = tokens[at + 1];
      const isNumber = before !== undefined && /^[0-9]/.test(digitsOf(before.folded));
      return [isNumber && next !== undefined && next.start - token.end <= 1 && next.term !== STOP];
    }),
  );
  return found.length > 0 && found.every(Boolean);
}

/** A word matched more weakly than this is not what is counted. */
const LEAST_STRENGTH = 0.5;

/**
 * Whether a quotation has what is to be counted, and all its figures count other things that stand right behind them: of soldiers is asked,
 * and it speaks of soldiers and of two countries.
 */
export function isCountOfAnother(
  { kind, counted, countsDeed, language }: Query,
  { sentences, window, passage }: Hit,
): boolean {
  if (kind !== 'how-many' || counted < 0 || countsDeed || (window.strengths[counted] ?? 0) < LEAST_STRENGTH)
    return false;
  const { article } = passage;
  if (primaryOf(article.language) !== language) return false;
  const figures = sentences.slice(window.first, window.last + 1).flatMap((sentence) =>
    sentence.told.figures.flatMap((figure) => {
      const isInside = figure.start >= window.start && figure.end <= window.end;
      return isInside ? [countsAnother(counted, sentence, figure, article.text)] : [];
    }),
  );
  return figures.length > 0 && figures.every(Boolean);
}

/**
 * Whether a clause says in the question's own word what happened to what is to be counted, without any figure in its sentence, and no figure of
 * the quotation counts just that: "The rifles were burned" of "how many rifles were burned".
 */
export function isNowhereCounted(
  { kind, counted, countsDeed, language }: Query,
  asked: AskedUnits | null,
  { event, window, sentences, passage }: ReadHit,
): boolean {
  if (kind !== 'how-many' || counted < 0 || countsDeed || asked?.isFirm !== true) return false;
  if (primaryOf(passage.article.language) !== language) return false;
  const quoted = sentences.slice(window.first, window.last + 1);
  return (
    event.isSaid === 1 &&
    event.isEmpty === 1 &&
    event.isBare === 1 &&
    !quoted.some((sentence) => sentence.told.figures.some((figure) => countsIt(counted, sentence, figure))) &&
    quoted.some(({ tokens }) =>
      [counted, asked.event].every((unit) =>
        tokens.some(({ matches }) =>
          matches.some((match) => match.unit === unit && match.strength >= LEAST_STRENGTH),
        ),
      ),
    )
  );
}
