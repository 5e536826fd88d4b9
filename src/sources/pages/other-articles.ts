import { furnitureOf } from './furniture.js';
import type { PageBlock } from './lay-out.js';
import { elementsBelow, type PageElement, type PageTree } from './page-tree.js';

/** Characters of another article: what is shorter is a teaser, which looks like one and is furniture. */
const SHORTEST = 300;
/** Running text before a second headline. */
const BEFORE = 300;

/**
 * The blocks of further articles on a page, such as those that a site loads behind the first. An element for an article
 * is another one where it has a headline of its own; the first with the page's is not.
 */
export function blocksOfOthers(tree: PageTree, blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const articles: PageElement[] = [];
  const inside = new Set<PageElement>();
  for (const element of elementsBelow(tree.body)) {
    if (element.parent !== null && inside.has(element.parent)) inside.add(element);
    else if (isArticle(element)) {
      articles.push(element);
      inside.add(element);
    }
  }
  const textIn = new Map(articles.map((article) => [article, 0]));
  const owner = new Map<PageBlock, PageElement>();
  for (const block of blocks) {
    let own: PageElement | null = block.element;
    while (own !== null && !textIn.has(own)) own = inside.has(own) ? own.parent : null;
    if (own === null) continue;
    owner.set(block, own);
    textIn.set(own, (textIn.get(own) ?? 0) + (block.linked < block.text.length / 2 ? block.text.length : 0));
  }
  const headed = articles.filter((article) => (textIn.get(article) ?? 0) >= SHORTEST && hasHeadline(article));
  const others = new Set(headed.slice(1));
  const found = new Set(blocks.filter((block) => others.has(owner.get(block) ?? tree.body)));
  for (const block of behindSecondHeadline(blocks)) found.add(block);
  return found;
}

function isArticle({ tag, attributes }: PageElement): boolean {
  return tag === 'article' || /(?:NewsArticle|BlogPosting|\/Article)$/.test(attributes.get('itemtype') ?? '');
}

function hasHeadline(article: PageElement): boolean {
  let hasHeading = false;
  let hasTime = false;
  for (const { tag, attributes } of elementsBelow(article)) {
    if (tag === 'h1' || attributes.get('itemprop') === 'headline') return true;
    hasHeading ||= tag === 'h2';
    hasTime ||= tag === 'time';
  }
  return hasHeading && hasTime;
}

/** What stands behind a second `<h1>`, once the text of the first has begun. */
function behindSecondHeadline(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const first = blocks.findIndex(({ element }) => element.tag === 'h1');
  if (first < 0) return [];
  let before = 0;
  const beside = new Map<PageElement | null, number>();
  for (let at = first + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) break;
    if (
      block.element.tag === 'h1' &&
      before >= BEFORE &&
      block.text !== blocks[first]?.text &&
      // Headings of sections stand among the paragraphs, and some stand in a box that is furniture.
      (beside.get(block.element.parent) ?? 0) < BEFORE &&
      furnitureOf(block.element) === null
    ) {
      const behind = blocks
        .slice(at + 1, at + 12)
        .filter(({ text, linked }) => text.length > 80 && linked < text.length / 2);
      return behind.length > 1 ? blocks.slice(at) : [];
    }
    if (block.kind !== 'paragraph' || block.linked >= block.text.length / 2) continue;
    before += block.text.length;
    const { parent } = block.element;
    beside.set(parent, (beside.get(parent) ?? 0) + block.text.length);
  }
  return [];
}
