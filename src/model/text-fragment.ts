/** Words at either end of a long quotation that a text fragment names. */
const EDGE_WORDS = 5;

/**
 * The address of an exact passage of a web page: a text fragment (WICG "Scroll to Text Fragment"), its start and end
 * where it is long, so that the address stays short.
 *
 * @returns null where the article has no address
 */
export function linkToQuote(url: string | null, quote: string): string | null {
  if (url === null) return null;
  const words = quote.trim().split(/\s+/u);
  const directive =
    words.length <= EDGE_WORDS * 2
      ? encode(words.join(' '))
      : `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`;
  const [page = url, fragment = ''] = url.split(/#(.*)/s);
  return `${page}#${fragment}:~:text=${directive}`;
}

/** `-` and `,` mean something in the directive, and a half surrogate pair cannot be encoded. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}
