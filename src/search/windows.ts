import type { ReadSentence } from './read-passage.js';

/** Longest quotation in characters (UTF-16 code units). */
export const MAX_QUOTE = 350;

/** A stretch of a passage that could be quoted: whole sentences, or part of one that is too long to be quoted whole. */
export interface Window {
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  /** Positions of its first and last sentence in the passage. */
  readonly first: number;
  readonly last: number;
}

/** Every run of whole sentences that fits a quotation; a sentence too long for one gives overlapping parts of itself. */
export function windowsOf(text: string, sentences: readonly ReadSentence[]): Window[] {
  return sentences.flatMap((sentence, first) => {
    if (sentence.end - sentence.start > MAX_QUOTE) return partsOf(text, sentence, first);
    const windows: Window[] = [];
    for (let last = first; last < sentences.length; last += 1) {
      const end = sentences[last]?.end ?? sentence.end;
      if (end - sentence.start > MAX_QUOTE) break;
      windows.push({ start: sentence.start, end, first, last });
    }
    return windows;
  });
}

/** Parts of a long sentence from word to word: one every third of a quotation's length, and its end. */
function partsOf(text: string, sentence: ReadSentence, position: number): Window[] {
  const parts: Window[] = [];
  const add = (start: number): void => {
    const end = lastWordEnd(text, start, Math.min(sentence.end, start + MAX_QUOTE), sentence.end);
    if (end > start) parts.push({ start, end, first: position, last: position });
  };
  let next = sentence.start;
  for (const token of sentence.tokens) {
    if (token.start < next) continue;
    if (sentence.end - token.start <= MAX_QUOTE) {
      add(token.start);
      break;
    }
    add(next === sentence.start ? sentence.start : token.start);
    next = token.start + MAX_QUOTE / 3;
  }
  if (parts.length === 0) add(sentence.start);
  return parts;
}

function lastWordEnd(text: string, start: number, limit: number, sentenceEnd: number): number {
  if (limit >= sentenceEnd || /\s/u.test(text.charAt(limit))) return text.slice(0, limit).trimEnd().length;
  const space = text.slice(start, limit).search(/\s+\S*$/u);
  if (space > 0) return start + space;
  // One "word" longer than a quotation: cut it, but not through a surrogate pair.
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}
