import { endsSentence } from '../line-ends.js';
import type { PageBlock } from './lay-out.js';
import { outwards, type PageElement } from './page-tree.js';

/** Share of a block beyond which it is links, and beyond which it is a link and nothing else. */
export const MOST_LINKED = 0.4;
export const MOST_LINK = 0.85;
/** Characters of a block that is running text, in Latin letters and in others, which leave vowels out or are whole words. */
const RUNNING = { latin: 60, other: 40 };

/** Whether a block is a sentence or more of running text. */
export function isRunningText({ text, linked, kind }: PageBlock): boolean {
  if (kind === 'heading' || kind === 'caption' || linked > text.length * MOST_LINKED) return false;
  return text.length >= RUNNING.latin || (text.length >= RUNNING.other && !/\p{Script=Latin}/u.test(text));
}

/** Whether a block ends as a sentence does, or as what opens a list. */
export function isSentence(text: string): boolean {
  return endsSentence(text) || /[:\u05f4]$/u.test(text);
}

/** Characters of some of the blocks in each element that holds them. */
export function textIn(
  blocks: readonly PageBlock[],
  counts: (block: PageBlock, at: number) => boolean,
): ReadonlyMap<PageElement, number> {
  const sums = new Map<PageElement, number>();
  blocks.forEach((block, at) => {
    if (!counts(block, at)) return;
    for (const element of outwards(block.element))
      sums.set(element, (sums.get(element) ?? 0) + block.text.length);
  });
  return sums;
}

/** Whether an element is another, or stands in it. */
export function isWithin(element: PageElement, root: PageElement): boolean {
  for (const each of outwards(element)) if (each === root) return true;
  return false;
}

/** Letters and figures alone, for comparing. */
export function bareLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
