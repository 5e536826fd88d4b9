import type { ArticleTerms } from '../index/article-terms.js';
import { STOP } from '../term.js';
import { NumberReader, NumberWriter } from './packed-numbers.js';

/** Terms of a passage by their numbers: all that tells whether it is worth reading. */
export interface PassageTerms {
  /** In order (`STOP` for stop words). */
  readonly stream: Uint32Array;
  /** Those of its article's title and date, and of the heading above it. */
  readonly title: Uint32Array;
  readonly heading: Uint32Array;
}

const EMPTY = new Uint32Array(0);

/**
 * The terms of each passage of an article.
 * @param numbers of its terms, in their order
 */
export function termsOfPassages(
  { stream, starts, title, headings, headingOf }: Omit<ArticleTerms, 'words'>,
  numbers: Uint32Array,
): PassageTerms[] {
  const numbered = (local: Uint32Array): Uint32Array =>
    local.map((place) => (place === STOP ? STOP : (numbers[place - 1] ?? STOP)));
  const own = { title: numbered(title), headings: headings.map(numbered) };
  return Array.from(headingOf, (heading, at) => ({
    stream: numbered(stream.subarray(starts[at], starts[at + 1])),
    title: own.title,
    heading: own.headings[heading] ?? EMPTY,
  }));
}

/** Writes the terms of a passage, so that those of a few can be read alone. */
export function writePassageTerms({ stream, title, heading }: PassageTerms): Uint8Array {
  return new NumberWriter().putAll(title).putAll(heading).putAll(stream).written();
}

/** Reads them. */
export function readPassageTerms(bytes: Uint8Array): PassageTerms {
  const read = new NumberReader(bytes);
  const [title, heading, stream] = [read.all(), read.all(), read.all()];
  return { stream, title, heading };
}
