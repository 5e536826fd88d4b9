import { alternativesOfAll } from '../../language/all-languages.js';
import type { SpanOffsets } from '../../language/sentences.js';
import { inNormalForm } from '../../language/normal-form.js';

/** A word as it stands in a text; offsets are UTF-16 code units. */
export interface WrittenWord extends SpanOffsets {
  /** What it is compared by: without what is only typography. */
  readonly key: string;
  /** It opens a sentence, where a capital says nothing. */
  readonly opens: boolean;
}

/** Letters, marks and digits, and what has no width among them. */
const PART = String.raw`[\p{L}\p{M}\p{N}\u00AD\u200B-\u200F\u2060]+`;
/** A figure with its separators, a word with what joins its parts, or a sign that says what a figure counts. */
const WORD = new RegExp(
  [
    String.raw`\p{N}+(?:[.,:\u00A0\u202F ](?=\p{N}{3}(?!\p{N}))\p{N}+|[.,:]\p{N}+)*`,
    `${PART}(?:(?:['’\u02BC-](?=\\p{L})|${alternativesOfAll(({ orthography }) => orthography.inWords)})${PART})*`,
    String.raw`[%‰\p{Sc}]`,
  ].join('|'),
  'gu',
);
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
/** Between thousands; a figure's own point stays. */
const THOUSANDS = /(?<=\p{N})[,\u00A0\u202F ](?=\p{N}{3}(?!\p{N}))/gu;
const ENDS = /[.!?…]["'”’»)\]]*\s*["'“‘«([]*$/u;

/** The words of a text in order. Marks between them, white space and capitals are no part of what is compared. */
export function writtenWords(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  let last = 0;
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const key = inNormalForm(written, 'NFKC')
      .replace(UNSEEN, '')
      .replace(THOUSANDS, '')
      .replace(/[’\u02BC\u05F3]/gu, "'")
      .replace(/[“”\u05F4]/gu, '"')
      .toLowerCase();
    if (key === '') continue;
    const between = text.slice(last, index);
    words.push({
      start: index,
      end: index + written.length,
      key,
      opens: last === 0 || between.includes('\n') || ENDS.test(between),
    });
    last = index + written.length;
  }
  return words;
}
