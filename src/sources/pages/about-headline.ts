import { MOST_LINK, MOST_LINKED } from './block-measures.js';
import { kindsByName } from './judge-blocks.js';
import type { PageBlock } from './lay-out.js';
import { outwards, type PageElement } from './page-tree.js';

/** Characters of a line that says when or by whom. */
const LONGEST_NOTE = 160;
/** Blocks above the headline, and below it, among which a page says when it was published and by whom. */
const ABOVE = 6;
const BELOW = 40;
/** Blocks of the text among which it may do so. */
const OPENING = 3;
/** Characters of a link that is the headline of another article, and no name of an author or of a section. */
const SHORTEST_TEASER = 25;

/** Holds what is not of the article that it stands in, or beside. */
const APART: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'article', 'menu', 'form']);
/** Above a headline these hold the site's own lines: menus, tickers, what day it is. */
const APART_ABOVE: ReadonlySet<string> = new Set(['header', 'ul', 'ol', 'dl', 'li', 'table']);

/**
 * The short blocks about the headline that are of its article: what a page says there of when it was published and by whom.
 * Teasers, insets and the head of the site say when as well, of other things.
 */
export function blocksAboutHeadline(blocks: readonly PageBlock[], kept: readonly PageBlock[]): PageBlock[] {
  const [first] = kept;
  const text = first === undefined ? 0 : blocks.indexOf(first);
  const headline = blocks.slice(0, text + 1).findLastIndex(({ element }) => element.tag === 'h1');
  const from = Math.max(0, (headline < 0 ? text : headline) - ABOVE);
  // What sums an article up may stand above the line that says when.
  const opened = Math.max(text + 2, ...kept.slice(0, OPENING).map((block) => blocks.indexOf(block))) + 1;
  const near = blocks.slice(from, Math.min(opened, from + ABOVE + BELOW));
  const kinds = kindsByName(near);
  const title = headline < 0 ? undefined : blocks[headline];
  const home = homeOf([title, first].flatMap((block) => block?.element ?? []));
  const ofOthers = teasersIn(near, home, new Set([title?.element]));
  return near.filter((block, at) => {
    const kind = kinds[at];
    const isNote =
      block.kind !== 'caption' &&
      (kind === null || kind === 'author' || kind === 'hidden') &&
      block.text.length < LONGEST_NOTE;
    if (!isNote || block === title) return isNote;
    const isAbove = headline >= 0 && from + at < headline;
    const path = pathTo(home, block.element);
    if (path.some((each) => APART.has(each.tag) || ofOthers.has(each))) return false;
    if (isTeaser(block)) return false;
    return !isAbove || isOfHeadline(block, path, title);
  });
}

/** The elements that hold the headline or the beginning of the text. */
function homeOf(elements: readonly PageElement[]): ReadonlySet<PageElement> {
  const home = new Set<PageElement>();
  for (const element of elements) for (const each of outwards(element)) home.add(each);
  return home;
}

/** An element and those around it that hold neither the headline nor the text, from within. */
function pathTo(home: ReadonlySet<PageElement>, element: PageElement): PageElement[] {
  const path: PageElement[] = [];
  for (const each of outwards(element)) {
    if (home.has(each)) break;
    path.push(each);
  }
  return path;
}

/** Whether a block is the headline of another article, with or without more beside it. */
function isTeaser({ text, linked, kind }: PageBlock): boolean {
  if (linked >= text.length * MOST_LINK && kind === 'heading') return true;
  return linked >= SHORTEST_TEASER && linked > text.length * MOST_LINKED;
}

/** Elements that hold the headline of another article: what else is in them is of that one. */
function teasersIn(
  blocks: readonly PageBlock[],
  home: ReadonlySet<PageElement>,
  own: ReadonlySet<PageElement | undefined>,
): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  for (const block of blocks)
    if (!own.has(block.element) && isTeaser(block))
      for (const each of pathTo(home, block.element)) found.add(each);
  return found;
}

/** Whether what stands above a headline is of it: in the same article, no line of a menu or of the site's head. */
function isOfHeadline(block: PageBlock, path: readonly PageElement[], title: PageBlock | undefined): boolean {
  if (path.some(({ tag }) => APART_ABOVE.has(tag))) return false;
  const around = path.at(-1)?.parent ?? block.element;
  if (block.linked > 0 && around.tag !== 'header') return false;
  if (title === undefined) return true;
  // What stands in the page beside the part that has the headline is of the site.
  for (const each of outwards(title.element)) {
    if (each === around) return true;
    if (each.tag === 'article' || each.tag === 'main') return false;
  }
  return true;
}
