import { marksOfAll } from '../language/all-languages.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { ReadSentence } from './read-passage.js';

const ENDS_SENTENCE = new RegExp(
  `[.!?:${marksOfAll(({ orthography }) => orthography.questionMark)}…]["”’»)]?$`,
  'u',
);

/**
 * How much of the lists of a passage a window shows together with what introduces them, 0..1. Items are what stands
 * behind a colon in lines of its own, without a full stop.
 * @param text the article's text, which the sentences' offsets point into
 */
export function createListReader(
  sentences: readonly ReadSentence[],
  text: string,
): (window: { readonly first: number; readonly last: number }) => number {
  const introducing = sentences.map((sentence) => introduces(text, sentence));
  const items = sentences.map((sentence) => isListItem(text, sentence));
  const all = items.filter((item) => item).length;
  if (all < 2) return () => 0;
  return ({ first, last }) => {
    let shown = 0;
    let introduced = false;
    for (let at = first; at <= last; at += 1) {
      introduced = introducing[at] === true || (introduced && items[at] === true);
      if (introduced && items[at] === true) shown += 1;
    }
    return shown / all;
  };
}

/** Whether a sentence introduces what stands behind it. */
export function introduces(text: string, { end }: Pick<SpanOffsets, 'end'>): boolean {
  return text.charAt(end - 1) === ':';
}

/** Whether a sentence is a line of its own without a full stop. */
export function isListItem(text: string, { start, end }: SpanOffsets): boolean {
  const opensLine = start > 0 && /\n[^\p{L}\p{N}]*$/u.test(text.slice(Math.max(0, start - 4), start));
  return opensLine && !ENDS_SENTENCE.test(text.slice(Math.max(start, end - 2), end));
}
