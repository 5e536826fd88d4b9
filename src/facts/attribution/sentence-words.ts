import type { SpanOffsets } from '../../text/sentences.js';
import type { Token } from '../../text/tokenize.js';
import type { SpokenSentence } from './attribution.js';

/** What stands before a word. */
export type Gap = 'none' | 'comma' | 'quote' | 'colon' | 'stop';

/** A word with what an analysis without a parser goes by. */
export interface Word extends Token {
  readonly gap: Gap;
  readonly capital: boolean;
  /** "Qatar’s": what follows is its own. */
  readonly possessive: boolean;
  /** A suffix behind an apostrophe was left out of it: a possessive, or a Turkish case. */
  readonly suffixed: boolean;
  /** Which quotation it stands in, -1 for none. */
  readonly quotation: number;
  /** Whether it is part of a cue that was found before. */
  readonly cue: boolean;
}

const POSSESSIVE = /^['’](?:s\b|\s)/iu;
const CAPITAL = /\p{Lu}/u;
const SPACE = 0x20;

/** Reads the words of a sentence. @param quotations ascending */
export function wordsOf(
  text: string,
  { start, tokens }: SpokenSentence,
  quotations: readonly SpanOffsets[],
): Word[] {
  const words: Word[] = [];
  let quotation = firstEndingAfter(quotations, start);
  let end = start;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    while ((quotations[quotation]?.end ?? Infinity) <= token.start) quotation += 1;
    words.push({
      start: token.start,
      end: token.end,
      folded: token.folded,
      gap: at === 0 ? 'stop' : gapBetween(text, end, token.start),
      capital: isCapital(text, token.start),
      possessive: isPossessive(text, token.end),
      suffixed: isApostrophe(text.charCodeAt(token.end)),
      quotation: (quotations[quotation]?.start ?? Infinity) <= token.start ? quotation : -1,
      cue: false,
    });
    end = token.end;
  }
  return words;
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return CAPITAL.test(text.charAt(at));
}

function isPossessive(text: string, end: number): boolean {
  return isApostrophe(text.charCodeAt(end)) && POSSESSIVE.test(text.slice(end, end + 3));
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function gapBetween(text: string, end: number, start: number): Gap {
  if (start === end + 1 && text.charCodeAt(end) === SPACE) return 'none';
  return gapOf(text.slice(end, start));
}

function gapOf(gap: string): Gap {
  if (gap === '-' || gap === '. ') return 'none';
  if (gap === ', ' || gap === '، ') return 'comma';
  // Inside a word: Hebrew writes abbreviations so ("צה\"ל").
  if (gap === '"' || gap === '״') return 'none';
  if (/["“”„«»]|''/u.test(gap)) return 'quote';
  if (/[,،]/u.test(gap)) return 'comma';
  if (gap.includes(':')) return 'colon';
  return /[;؛؟()[\]—–―…?!|/]|--|\s-\s/u.test(gap) ? 'stop' : 'none';
}

/** Position of the first of ascending spans that ends after an offset. */
export function firstEndingAfter(spans: readonly SpanOffsets[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
