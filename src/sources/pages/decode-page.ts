import { accepted, refuse, type ReadResult } from '../reading.js';
import { decodeBytes } from '../decode-bytes.js';
import { decodingPlan, guessEncoding } from '../guess-encoding.js';

/** Largest page in bytes: 5 MiB. */
const MAX_PAGE_BYTES = 5 * 1024 * 1024;
/** Share of a page's characters that may be unreadable before it is given up. */
const MOST_LOST = 0.01;
/** How far into a page its declaration of an encoding stands. */
const DECLARED_WITHIN = 4096;

/** A page's characters, and what to know about how they were told. */
export interface DecodedPage {
  readonly text: string;
  readonly warnings: readonly string[];
}

/** First bytes of what is often saved or served in a page's place. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'an archive or office document'],
  ['\u001F\u008B', 'packed (gzip)'],
  ['GIF8', 'a picture'],
  ['\u0089PNG', 'a picture'],
  ['\u00FF\u00D8\u00FF', 'a picture'],
];

/**
 * Tells the characters of a page: strict UTF-8 where the bytes are that, else the encoding that the server named, that the
 * page names, or that its bytes look like.
 *
 * @param contentType the header of the response, where there was one
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): ReadResult<DecodedPage> {
  if (bytes.byteLength > MAX_PAGE_BYTES) return refuse('larger than 5 MiB');
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (
    type !== '' &&
    !/^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|octet-stream))$/.test(type)
  )
    return refuse(`is "${type.slice(0, 60)}", not a web page`);
  const start = latin1(bytes.subarray(0, 8));
  const other = OTHERS.find(([opening]) => start.startsWith(opening));
  if (other !== undefined) return refuse(`is ${other[1]}, not a web page`);
  const marked = byOrderMark(bytes);
  if (marked !== null) return checked({ text: marked, warnings: [] });
  const utf8 = decodeBytes('utf-8', bytes, true);
  if (utf8 !== null) return checked({ text: utf8, warnings: [] });
  const header = charsetIn(contentType ?? '');
  const meta = charsetIn(latin1(bytes.subarray(0, DECLARED_WITHIN)));
  for (const label of decodingPlan([header, meta], bytes)) {
    const text = decodeBytes(label, bytes, true);
    if (text !== null) return checked({ text, warnings: [] });
  }
  const isMostlyUtf8 = [header, meta].every((label) => label === null || /^utf-?8$/i.test(label));
  const lossy = isMostlyUtf8 ? decodeBytes('utf-8', bytes, false) : null;
  if (lossy !== null) {
    const lost = lossy.split('\uFFFD').length - 1;
    if (lost <= lossy.length * MOST_LOST)
      return checked({
        text: lossy,
        warnings: [`${lost} characters of the page are not valid UTF-8 and could not be read`],
      });
  }
  const guess = guessEncoding(bytes);
  const text = decodeBytes(guess, bytes, false);
  return text === null
    ? refuse('its characters cannot be told: the page names no encoding that it has')
    : checked({ text, warnings: [`the page names no encoding that it has; it was read as ${guess}`] });
}

function checked(page: DecodedPage): ReadResult<DecodedPage> {
  if (!/<[a-z!/]/i.test(page.text)) return refuse('holds no HTML');
  // A parser takes the sign for an unknown one.
  return accepted({ ...page, text: page.text.replaceAll('\0', '\uFFFD') });
}

function byOrderMark(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeBytes('utf-16le', bytes, false);
  return first === 0xfe && second === 0xff ? decodeBytes('utf-16be', bytes, false) : null;
}

function charsetIn(text: string): string | null {
  return /charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(text)?.[1] ?? null;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
