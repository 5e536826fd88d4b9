import { codeOf, perLanguage } from '../../language/languages.js';
import { COMMAS } from '../answer-words.js';
import type { ReadSentence, ReadToken } from '../read-passage.js';

/** What parts what is said of one from what is said of the next; a figure may have a comma of its own. */
const PARTING = new RegExp(String.raw`[;:–—${COMMAS}]|,(?=\s)`, 'u');
/** Words that do, and what is written onto a word that does. */
const AND = perLanguage(({ names: { and, prefixedAnd } }) => ({
  word: new RegExp(`^(?:${and || '(?!)'})$`, 'iu'),
  prefix: new RegExp(`^(?:${prefixedAnd || '(?!)'})`, 'u'),
}));

/**
 * The place of each word of a sentence among its parts, between commas and "and".
 *
 * @param text the article's
 * @param bearsAnd whether "and" may be written onto a word; of others its first letter may be its own
 */
export function partsOfSentence(
  { tokens, language }: ReadSentence,
  text: string,
  bearsAnd: (token: ReadToken) => boolean,
): readonly number[] {
  const { word, prefix } = AND[codeOf(language)];
  let part = 0;
  return tokens.map((token, at) => {
    const written = text.slice(token.start, token.end);
    const gap = text.slice(tokens[at - 1]?.end ?? token.start, token.start);
    if (at > 0 && (PARTING.test(gap) || word.test(written) || (prefix.test(written) && bearsAnd(token))))
      part += 1;
    return part;
  });
}
