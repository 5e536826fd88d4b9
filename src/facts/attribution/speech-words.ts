import { marksOfAll } from '../../language/all-languages.js';
import type { SpanOffsets } from '../../language/sentences.js';
import type { Token } from '../../language/tokenize.js';
import type { SpokenSentence } from './spoken-sentence.js';

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
  /** Joined to the word before by a hyphen ("well-known"). */
  readonly joined: boolean;
  /** Which quotation it stands in, -1 for none. */
  readonly quotation: number;
  /** Whether it is part of a cue that was found before. */
  readonly cue: boolean;
}

/** A run of words of a sentence, by position, both inclusive. */
export interface WordRun {
  readonly first: number;
  readonly last: number;
}

const COMMA = new RegExp(`[,${marksOfAll(({ orthography }) => orthography.comma)}]`, 'u');
/** Marks that part clauses. */
const STOPS = new RegExp(
  String.raw`[;()[\]—–―…?!|/${marksOfAll(({ orthography }) => orthography.semicolon + orthography.questionMark)}]|--|\s-\s`,
  'u',
);
const POSSESSIVE = /^['’](?:s\b|\s)/iu;
const CAPITAL = /\p{Lu}/u;
const SPACE = 0x20;
const HYPHEN = 0x2d;

/** Longest parenthesis that is left out, in words. */
const LONGEST_ASIDE = 8;

/** Most words of a place that an agency's name in brackets follows at the start of a sentence. */
const LONGEST_DATELINE = 4;

/**
 * Reads the words of a sentence, without short parentheses, which would part a subject from its verb ("X (right) said").
 *
 * @param quotations ascending
 * @param keeps folded words for whose sake a parenthesis stays ("according")
 */
export function speechWords(
  text: string,
  { start, tokens }: SpokenSentence,
  quotations: readonly SpanOffsets[],
  keeps: (folded: string) => boolean,
): Word[] {
  const words: Word[] = [];
  let quotation = firstSpanEndingAfter(quotations, start);
  let end = start;
  let parted = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const aside = lastOfAside(text, tokens, at, end);
    if (aside !== null && !tokens.slice(at, aside + 1).some(({ folded }) => keeps(folded))) {
      parted = words.length <= LONGEST_DATELINE && startsWithCapital(text, token.start);
      at = aside;
      end = text.indexOf(')', tokens[aside]?.end ?? end) + 1;
      continue;
    }
    const capital = startsWithCapital(text, token.start);
    while ((quotations[quotation]?.end ?? Infinity) <= token.start) quotation += 1;
    words.push({
      start: token.start,
      end: token.end,
      folded: token.folded,
      // "Mexico City (CNN) President Biden said": where it was written is no part of who said it.
      gap: at === 0 || (parted && capital) ? 'stop' : gapBetween(text, end, token.start),
      joined: at > 0 && token.start === end + 1 && text.charCodeAt(end) === HYPHEN,
      capital,
      possessive: isPossessiveWord(text, token.end),
      suffixed: isApostrophe(text.charCodeAt(token.end)),
      quotation: (quotations[quotation]?.start ?? Infinity) <= token.start ? quotation : -1,
      cue: false,
    });
    end = token.end;
    parted = false;
  }
  return words;
}

/** The last word of a parenthesis that the word at `at` opens; null where it opens none, or a long one. */
function lastOfAside(text: string, tokens: readonly Token[], at: number, end: number): number | null {
  const start = tokens[at]?.start ?? end;
  if (start - end < 2 || at === 0 || !text.slice(end, start).includes('(')) return null;
  for (let last = at; last < at + LONGEST_ASIDE; last += 1) {
    const token = tokens[last];
    const next = tokens[last + 1];
    if (token === undefined) return null;
    if (text.slice(token.end, next?.start ?? token.end + 3).includes(')')) return last;
  }
  return null;
}

function startsWithCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return CAPITAL.test(text.charAt(at));
}

function isPossessiveWord(text: string, end: number): boolean {
  return isApostrophe(text.charCodeAt(end)) && POSSESSIVE.test(text.slice(end, end + 3));
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function gapBetween(text: string, end: number, start: number): Gap {
  if (start === end + 1 && text.charCodeAt(end) === SPACE) return 'none';
  // "16:11"
  if (start === end + 1 && text.charAt(end) === ':' && isDigit(text, end - 1) && isDigit(text, start))
    return 'none';
  return gapOf(text.slice(end, start));
}

function isDigit(text: string, at: number): boolean {
  return /\p{N}/u.test(text.charAt(at));
}

function gapOf(gap: string): Gap {
  if (gap === '-' || gap === '. ') return 'none';
  // Inside a word: Hebrew writes abbreviations so.
  if (/^["“”\u05F4]$/u.test(gap)) return 'none';
  if (/["“”„«»]|''/u.test(gap)) return 'quote';
  if (COMMA.test(gap)) return 'comma';
  if (gap.includes(':')) return 'colon';
  return STOPS.test(gap) ? 'stop' : 'none';
}

/** Where a run of words stands in the text. */
export function spanOfRun(words: readonly Word[], { first, last }: WordRun): SpanOffsets {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

/** Position of the first of ascending spans that ends after an offset. */
export function firstSpanEndingAfter(spans: readonly SpanOffsets[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
