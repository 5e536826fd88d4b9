import { pageWordsOf, type PageWords, type QuotedText, type TextStretch } from './found-words.js';
import { directivesOf, type Directive } from './quotation-edges.js';

/** An article as far as its quotations are linked to. */
export type LinkedArticle = QuotedText & { readonly url: string | null };

/** Longest address with all of its directives, in characters: a message has room for a few of them. */
const MOST_CHARACTERS = 900;

/**
 * The address of an exact passage of a web page: text fragments (WICG "Scroll to Text Fragment"), which name its first
 * and last words where it is long, so that the address stays short.
 *
 * @param quotation where it stands in the article's text
 * @param sentences those that it is of, in order
 * @param words the article's words, where they have been read already
 * @returns null where the article has no address
 */
export function linkToQuote(
  article: LinkedArticle,
  quotation: TextStretch,
  sentences: readonly TextStretch[] = [quotation],
  words?: PageWords,
): string | null {
  const { url, text } = article;
  if (url === null) return null;
  const [page = url, fragment = ''] = url.split(/#(.*)/s);
  const [first, ...others] = directivesOf(article, quotation, sentences, words ?? pageWordsOf(article)).map(
    (directive) => written(directive, text),
  );
  if (first === undefined) return url;
  let address = `${page}#${fragment}:~:${first}`;
  for (const other of others) {
    if (address.length + 1 + other.length > MOST_CHARACTERS) break;
    address += `&${other}`;
  }
  return address;
}

function written({ prefix, first, last, suffix }: Directive, text: string): string {
  const words = ({ start, end }: TextStretch): string => encode(text.slice(start, end));
  return [
    'text=',
    prefix === null ? '' : `${words(prefix)}-,`,
    words(first),
    last === null ? '' : `,${words(last)}`,
    suffix === null ? '' : `,-${words(suffix)}`,
  ].join('');
}

/** `-` and `,` mean something in the directive, and a half surrogate pair cannot be encoded. */
function encode(words: string): string {
  return encodeURIComponent(words.replaceAll(/[ \t\n\r\f]+/g, ' ').toWellFormed()).replaceAll('-', '%2D');
}
