import { arabicAttributions } from '../languages/ar/arabic-attribution.js';
import type { Attribution, SpokenSentence } from './attribution.js';
import { blocksOf, findAttributions } from '../languages/en/attribution/find-attributions.js';
import { findForeign, type ForeignReader } from './simple-clause.js';
import { readHebrew } from '../languages/he/hebrew-attribution.js';
import { quotationsOf } from './quotations.js';
import { turkishAttributions } from '../languages/tr/turkish-attribution.js';

const FOREIGN: ReadonlyMap<string, ForeignReader> = new Map([
  ['tr', turkishAttributions],
  ['ar', arabicAttributions],
  ['he', readHebrew],
]);

/**
 * Who an article's claims come from, by its language; none where that is not among those Parley reads.
 *
 * @param language BCP 47 tag; an unknown one is read as English
 * @param sentences in reading order
 * @returns ascending by cue
 */
export function attributionsOf(
  language: string,
  text: string,
  sentences: readonly SpokenSentence[],
): Attribution[] {
  const primary = language.split('-')[0] ?? language;
  if (primary === 'en' || primary === 'und') return findAttributions(text, sentences);
  const read = FOREIGN.get(primary);
  return read === undefined
    ? []
    : findForeign(text, sentences, quotationsOf(text, blocksOf(sentences)), read);
}
