import { primaryOf } from '../language/languages.js';
import { digitsOf } from '../language/number-words.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import { countsAnother } from '../search/spans/figure-spans.js';
import { STOP } from '../search/term.js';

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
