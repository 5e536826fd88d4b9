import { primaryOf } from '../language/languages.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';

/** A word matched more weakly than this is not there. */
const LEAST_STRENGTH = 0.5;

/**
 * Whether an hour is asked for, and each hour of a quotation stands in a sentence without a word of the question, while others have some: it
 * is that of something else.
 */
export function isHourOfElse({ kind, grain, language, units }: Query, hit: Hit): boolean {
  const { sentences, window, passage } = hit;
  if (kind !== 'when' || grain !== 'hour' || primaryOf(passage.article.language) !== language) return false;
  const quoted = sentences.slice(window.first, window.last + 1);
  const timed = quoted.filter(({ told }) => told.times.some(({ hour }) => hour));
  const isAsked = ({ unit, strength }: { readonly unit: number; readonly strength: number }): boolean =>
    strength >= LEAST_STRENGTH && units[unit]?.isNamePart !== true;
  const sharesWord = ({ tokens }: (typeof quoted)[number]): boolean =>
    tokens.some(({ matches }) => matches.some(isAsked));
  return timed.length > 0 && quoted.some(sharesWord) && !timed.some(sharesWord);
}
