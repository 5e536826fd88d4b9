import { marksOfAll } from '../../language/all-languages.js';
import { introduces, isListItem } from '../list-items.js';
import type { SpanOffsets } from '../../language/sentences.js';

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

/** A sentence as far as quotations are cut from it: its place and those of its words. */
interface QuotableSentence extends SpanOffsets {
  readonly tokens: readonly SpanOffsets[];
}

/** Every run of whole sentences that fits a quotation, none ending before an item of a list that fits too; a sentence too long for one gives overlapping parts of itself. */
export function windowsOf(text: string, sentences: readonly QuotableSentence[]): Window[] {
  return sentences.flatMap((sentence, first) => {
    if (sentence.end - sentence.start > MAX_QUOTE) return partsOf(text, sentence, first);
    const windows: Window[] = [];
    for (let last = first; last < sentences.length; last += 1) {
      const end = sentences[last]?.end ?? sentence.end;
      if (end - sentence.start > MAX_QUOTE) break;
      const next = sentences[last + 1];
      const fits = next !== undefined && next.end - sentence.start <= MAX_QUOTE;
      if (fits && (introduces(text, { end }) || isListItem(text, next))) continue;
      windows.push({ start: sentence.start, end, first, last });
    }
    return windows;
  });
}

/** Most parts that one long sentence is tried in. */
const MOST_PARTS = 12;

/**
 * Parts of a long sentence: from its start or the start of a clause (behind a comma, a semicolon, a colon, a dash) to
 * the last end of a clause that fits, between words where there is none. Together they leave no word out.
 */
function partsOf(text: string, sentence: QuotableSentence, position: number): Window[] {
  const starts = sentence.tokens
    .map(({ start }) => start)
    .filter((start) => CLAUSE_END.test(text.slice(0, start).slice(-4)));
  const step = Math.max(1, Math.ceil(starts.length / MOST_PARTS));
  const chosen = [sentence.start, ...starts.filter((_, at) => at % step === 0)];
  const parts: Window[] = [];
  let covered = sentence.start;
  const add = (start: number): void => {
    const limit = clauseEnd(text, start, sentence.end);
    covered = Math.max(covered, limit);
    const end = start + text.slice(start, limit).trimEnd().length;
    if (end > start) parts.push({ start, end, first: position, last: position });
  };
  const wordFrom = (from: number, to: number): number | undefined =>
    sentence.tokens.find(({ start }) => start >= from && start < to)?.start;
  for (const start of [...chosen, sentence.end]) {
    // Clauses that stand farther apart than a quotation is long leave words between them that none would have.
    for (let word = wordFrom(covered, start); word !== undefined; word = wordFrom(covered, start)) add(word);
    if (covered >= sentence.end) break;
    add(start);
  }
  return parts;
}

/** Commas, semicolons and dashes, for a class of a regular expression. */
const CLAUSE_MARKS = `,;:–—${marksOfAll(({ orthography }) => orthography.comma + orthography.semicolon)}`;
const CLAUSE_END = new RegExp(String.raw`[${CLAUSE_MARKS}]["”’)]?\s+$`, 'u');
const LAST_CLAUSE_END = new RegExp(String.raw`[${CLAUSE_MARKS}]["”’)]?\s[^${CLAUSE_MARKS}]*$`, 'u');

/** End of the last clause within a quotation's length from `start`; of the last word, where no clause is long enough. */
function clauseEnd(text: string, start: number, sentenceEnd: number): number {
  const limit = start + MAX_QUOTE;
  if (limit >= sentenceEnd) return sentenceEnd;
  const fitting = text.slice(start, limit + 1);
  const clause = fitting.search(LAST_CLAUSE_END);
  if (clause > MAX_QUOTE / 3) return start + clause;
  const space = fitting.search(/\s+\S*$/u);
  if (space > 0) return start + space;
  // One "word" longer than a quotation: cut it, but not through a surrogate pair.
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}
