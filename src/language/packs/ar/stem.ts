import { stemmer } from '@orama/stemmers/arabic';

/**
 * The article with the particles written before it. Snowball reads a word without its article as it would a verb, so
 * that "talks" and "the talks" differ; given back to every word, they do not.
 */
const PREFIX = /^[وف]?(?:[بك]?ال|لل)(?=.{3,})/u;

/** The stem of a folded Arabic word. */
export function arabicStem(folded: string): string {
  return stemmer(`ال${folded.replace(PREFIX, '')}`);
}
