import type { PageBlock } from './lay-out.js';
import { elementsBelow, isStruck, outwards, textOf, type PageElement } from './page-tree.js';

/** How much is named in a warning. */
const NAMED = { words: 3, characters: 40 };

/**
 * Tells what is struck out amid the blocks of an article: a publisher's correction, and no statement any more. A list of one
 * warning, or of none.
 */
export function struckAmid(body: PageElement, kept: readonly PageBlock[]): string[] {
  const from = Math.min(...kept.map(({ element }) => element.index));
  const last = kept.at(-1)?.element;
  if (last === undefined) return [];
  let to = last.index;
  for (const { index } of elementsBelow(last)) to = Math.max(to, index);
  const struck: string[] = [];
  for (const element of elementsBelow(body)) {
    if (element.index < from || element.index > to || !isStruck(element) || isInStruck(element.parent))
      continue;
    const words = textOf(element).replace(/\s+/gu, ' ').trim();
    if (words !== '') struck.push(words);
  }
  if (struck.length === 0) return [];
  const named = struck
    .slice(0, NAMED.words)
    .map((words) => `"${words.length > NAMED.characters ? `${words.slice(0, NAMED.characters)}…` : words}"`);
  const more = struck.length > NAMED.words ? ' and others' : '';
  return [`left out what is struck out: ${named.join(', ')}${more}`];
}

function isInStruck(element: PageElement | null): boolean {
  if (element !== null) for (const each of outwards(element)) if (isStruck(each)) return true;
  return false;
}
