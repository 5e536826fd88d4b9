import { atOnce } from '../../steps.js';
import { factLanguageOf } from '../languages/fact-languages.js';
import type { Attribution } from '../../model/attribution.js';
import type { SpokenSentence } from './spoken-sentence.js';

/**
 * Who an article's claims come from, by its language; none where that is not among those Parley reads.
 *
 * @param language BCP 47 tag; an unknown one is read as the base language
 * @param sentences in reading order
 * @returns ascending by cue
 */
export function attributionsOf(
  language: string,
  text: string,
  sentences: readonly SpokenSentence[],
): Attribution[] {
  return atOnce(factLanguageOf(language).attributions(text, sentences));
}
