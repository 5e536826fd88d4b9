import type { Action, ActionRef, ReplyBlock } from './reply.js';
import { mostCharacters } from './block-size.js';
import type { Texts } from './texts/texts.js';

/** What a page may have: characters of markup, fewer than a message with its head and foot, and groups to be read. */
const room = { characters: 3100, groups: 8 };

/**
 * Blocks that belong together, spread over pages in order: as many to a page as a message holds, at least one.
 * @returns at least one page, which may be empty
 */
export function toPages(groups: readonly (readonly ReplyBlock[])[]): ReplyBlock[][] {
  const pages: ReplyBlock[][] = [[]];
  let [used, count] = [0, 0];
  for (const group of groups) {
    const size = group.reduce((sum, block) => sum + mostCharacters(block) + 2, 0);
    const page = pages.at(-1) ?? [];
    if (count > 0 && (used + size > room.characters || count === room.groups)) {
      pages.push([...group]);
      [used, count] = [size, 1];
    } else {
      page.push(...group);
      used += size;
      count += 1;
    }
  }
  return pages;
}

/** The nearest page there is: a button may be older than the corpus. */
export function pageWithin(page: number, pages: number): number {
  return Math.min(Math.max(1, page), Math.max(1, pages));
}

/** Buttons to the pages before and after; none where there is one page only. */
export function pageButtons(
  { action, state }: ActionRef,
  page: number,
  pages: number,
  texts: Texts,
): Action[] {
  if (pages <= 1) return [];
  const { previous, next } = texts.sources;
  return [
    { label: previous, action, state: { ...state, page: page - 1 }, disabled: page === 1 },
    { label: next, action, state: { ...state, page: page + 1 }, disabled: page === pages },
  ];
}
