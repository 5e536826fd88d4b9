import { primaryOf } from '../language/languages.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';

/** A word matched more weakly than this is not there, in any form or by any other. */
const LEAST_STRENGTH = 0.2;

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

/** Units of a question that a sentence must share with it to be about the same. */
const SHARED = 2;

/** Whether an hour is asked for, and a sentence about what is asked tells one, though not which of its hours it is. */
export function hasHourBeside({ kind, grain, units }: Query, { sentences, window }: Hit): boolean {
  if (kind !== 'when' || grain !== 'hour') return false;
  return sentences.slice(window.first, window.last + 1).some(({ tokens, told }) => {
    const shared = new Set(
      tokens.flatMap(({ matches }) =>
        matches.flatMap(({ unit, strength }) =>
          strength >= LEAST_STRENGTH && units[unit]?.isNamePart !== true ? [unit] : [],
        ),
      ),
    );
    return shared.size >= SHARED && told.times.some(({ hour }) => hour);
  });
}
