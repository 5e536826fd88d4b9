import { stemmer } from '@orama/stemmers/arabic';

/**
 * The article with the particles written before it. Snowball reads a word without its article as it would a verb, so
 * that "talks" and "the talks" differ; given back to every word, they do not.
 */
const PREFIX = /^[وف]?(?:[بك]?ال|لل)(?=.{3,})/u;
/** The letter that carries the ending of an indefinite object ("عاما"); that of a plural verb is none. */
const TANWIN = /(?<=.{3})(?<!و)ا$/u;

/** The stem of a folded Arabic word. */
export function arabicStem(folded: string): string {
  return stemmer(`ال${folded.replace(PREFIX, '').replace(TANWIN, '')}`);
}

/** "And", "so", "in", "to", "like" written onto a word without an article. */
const PARTICLES = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'] as const;
const ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)/u;
const SHORTEST = 3;

/**
 * A word with each particle written onto it, and without one. A particle cannot be told from a word's own first letter,
 * so these are only looked for among words that the articles have.
 */
export function arabicForms(folded: string): string[] {
  if (folded.length < SHORTEST) return [];
  const bare = PARTICLES.filter(
    (particle) => folded.startsWith(particle) && folded.length >= particle.length + SHORTEST,
  ).map((particle) => folded.slice(particle.length));
  if (ARTICLE.test(folded)) return bare;
  return [...bare, ...[folded, ...bare].flatMap((word) => PARTICLES.map((particle) => particle + word))];
}
