import type { Attribution, SpokenSentence } from './attribution.js';
import { findAttributions } from './find-attributions.js';

/**
 * Who an article's claims come from, by its language; none where that is not among those Parley reads.
 *
 * @param language BCP 47 tag; an unknown one is read as English
 */
export function attributionsOf(
  language: string,
  text: string,
  sentences: readonly SpokenSentence[],
): Attribution[] {
  const [primary] = language.split('-');
  return primary === 'en' || primary === 'und' ? findAttributions(text, sentences) : [];
}
