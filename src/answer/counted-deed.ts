import { digitsOf } from '../language/number-words.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
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
