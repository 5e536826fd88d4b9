import type { ReadSentence } from './read-passage.js';
import type { Window } from './windows.js';

/**
 * How much of the lists of a passage a window shows together with what introduces them, 0..1. Items are what stands
 * behind a colon in lines of its own, without a full stop.
 * @param text the article's text, which the sentences' offsets point into
 */
export function createListReader(
  sentences: readonly ReadSentence[],
  text: string,
): (window: Pick<Window, 'first' | 'last'>) => number {
  const introducing = sentences.map(({ end }) => text.charAt(end - 1) === ':');
  const items = sentences.map(({ start, end }) => isItem(text, start, end));
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

function isItem(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  return (
    (start === 0 || /\n[^\p{L}\p{N}]*$/u.test(before)) && !/[.!?:؟…]["”’»)]?$/u.test(text.slice(end - 2, end))
  );
}
