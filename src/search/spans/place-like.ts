import { wordsOf } from '../../language/all-languages.js';
import { codeOf, packOf, perLanguage } from '../../language/languages.js';
import type { SpanOffsets } from '../../language/sentences.js';
import { nameVariants } from '../../knowledge/name-variants.js';
import type { Query } from '../query/query.js';
import type { ReadSentence, ReadToken } from '../read-passage.js';
import { isModifier } from './place-spans.js';

const SITES = perLanguage(({ answers }) => wordsOf(answers.sites));
const INDEFINITE = /^an? /u;
/** A stem shorter than this may begin a word that has nothing to do with it. */
const TELLING = 4;
/** Words at the start of a phrase that say what it is. */
const HEAD = 2;
/** Most words of a name that nobody lists, and how surely it is one of a place. */
const SHORT = 5;
const UNLISTED = 0.6;

/**
 * How surely a phrase that stands where a place may stand is one, 0..1: beside the question's own words it names a city or
 * a country, what something may happen in ("hotel"), or, where names have capitals, it is a name. Where they have none, a
 * short phrase may be one.
 * @param text the article's
 */
export function placeLikeness(
  { placeKind }: Query,
  sentence: ReadSentence,
  { start, end }: SpanOffsets,
  text: string,
): number {
  const { tokens, mentions, told, language } = sentence;
  const { capitals } = packOf(language).names;
  // What is written onto a word's start is no part of the phrase.
  const within = tokens.flatMap((token, at) => (token.end > start && token.start < end ? [at] : []));
  // Where adjectives do not come first, what the phrase is of is said at its start.
  const telling = new Set(
    (capitals ? within : within.slice(0, HEAD)).filter(
      (at) => tokens[at]?.own === false && !(capitals && isModifier(sentence, text, at, at)),
    ),
  );
  const known = mentions.filter(({ firstToken }) => telling.has(firstToken));
  const isCountry =
    told.countries.some(({ firstToken }) => telling.has(firstToken)) ||
    known.some(({ entity }) => entity.type === 'country');
  if (placeKind === 'country') return Number(isCountry);
  if (told.cities.some(({ firstToken }) => telling.has(firstToken))) return 1;
  if (known.some(({ entity }) => entity.type === 'place')) return 1;
  const words = tokens.filter((_, at) => telling.has(at));
  if (words.some((word) => isSite(word, language))) return 1;
  if (isCountry) return Number(placeKind === null);
  if (!capitals) return within.length <= SHORT ? UNLISTED : 0;
  if (INDEFINITE.test(text.slice(start, end))) return 0;
  return Number(words.some((word) => /^\p{Lu}/u.test(text.slice(word.start, word.end))));
}

/** Whether some word of a sentence is what something may happen in. */
export function hasSite({ tokens, language }: ReadSentence): boolean {
  return tokens.some((word) => isSite(word, language));
}

function isSite({ folded }: ReadToken, language: string): boolean {
  const sites = SITES[codeOf(language)];
  const forms = [folded, ...nameVariants(folded), folded.replace(/s$/u, '')];
  return sites.some(
    (site) =>
      forms.includes(site) ||
      (packOf(language).morphology.agglutinative && site.length >= TELLING && folded.startsWith(site)),
  );
}
