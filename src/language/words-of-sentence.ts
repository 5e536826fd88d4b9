import type { SpanOffsets } from './sentences.js';
import type { Token } from './tokenize.js';

/** The words of one sentence; offsets are UTF-16 code units into `text`, the whole text of the article. */
export interface SentenceWords extends SpanOffsets {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The folded word at a position, or `''` beyond the sentence. */
export function wordAt({ tokens }: SentenceWords, at: number): string {
  return tokens[at]?.folded ?? '';
}

/** A word as written, or `''` beyond the sentence. */
export function writtenAt({ text, tokens }: SentenceWords, at: number): string {
  const token = tokens[at];
  return token === undefined ? '' : text.slice(token.start, token.end);
}

/** What stands between a word and the next, or up to the sentence's edge: "’s ", ", ", " ". */
export function gapAfter({ text, tokens, start, end }: SentenceWords, at: number): string {
  return text.slice(tokens[at]?.end ?? start, tokens[at + 1]?.start ?? end);
}

/** Whether two neighbouring words are parted by white space alone. */
export function isSpaced(words: SentenceWords, at: number): boolean {
  const left = words.tokens[at];
  const right = words.tokens[at + 1];
  if (left === undefined || right === undefined) return false;
  return right.start - left.end === 1
    ? isSpace(words.text.charCodeAt(left.end))
    : /^\s+$/u.test(words.text.slice(left.end, right.start));
}

/** Whether two neighbouring words are parted by a hyphen alone ("four-day"). */
export function isHyphened({ text, tokens }: SentenceWords, at: number): boolean {
  const left = tokens[at];
  const right = tokens[at + 1];
  if (left === undefined || right === undefined || right.start - left.end !== 1) return false;
  return /(?!—)\p{Pd}/u.test(text.charAt(left.end));
}

/** Whether the word bears a possessive ending ("Qatar’s", "Hamas’ bureau"). */
export function isPossessive(words: SentenceWords, at: number): boolean {
  const token = words.tokens[at];
  if (token === undefined) return false;
  const code = words.text.charCodeAt(token.end);
  return (
    (code === 0x27 || code === 0x2019) && /^['’](?:s\b)?\s/iu.test(words.text.slice(token.end, token.end + 4))
  );
}

/** Whether a word is written with a capital, or in a script without case is a word at all. */
export function isCapital({ text, tokens }: SentenceWords, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const code = text.charCodeAt(token.start);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return /^\p{Lu}/u.test(text.slice(token.start, token.start + 2));
}

/** The text from one word through another, as written. */
export function phrase({ text, tokens }: SentenceWords, first: number, last: number): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d) || code === 0x202f;
}
