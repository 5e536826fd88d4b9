import { endsSentence } from '../line-ends.js';
import { isWithin } from './block-measures.js';
import type { LeftOutBlock } from './choose-blocks.js';
import { PAGE_WORDS } from './languages/page-words.js';
import type { PageBlock } from './lay-out.js';
import { outwards, type PageElement } from './page-tree.js';

/** Blocks behind the text among which a correction may stand. */
const BEHIND = 40;
/** Characters of a correction, in what holds the text as well and elsewhere on the page. */
const SHORTEST = { beside: 30, elsewhere: 40 };
/** In these stands what is of other articles, or of the site. */
const APART: ReadonlySet<string> = new Set(['nav', 'aside', 'form', 'li', 'menu']);

/**
 * Corrections that stand behind the text and not in it, wherever the page has them: in what holds both, or in its foot. What
 * opens like one and is none, such as how to ask for one, is left out with the reason.
 */
export function correctionsBehind(
  blocks: readonly PageBlock[],
  root: PageElement,
): { readonly kept: readonly PageBlock[]; readonly left: readonly LeftOutBlock[] } {
  const around = [...outwards(root)].find(({ tag }) => tag === 'article' || tag === 'main') ?? root.parent;
  const end = blocks.findLastIndex(({ element }) => isWithin(element, root));
  const kept: PageBlock[] = [];
  const left: LeftOutBlock[] = [];
  for (const block of blocks.slice(end + 1, end + 1 + BEHIND)) {
    if (!PAGE_WORDS.corrections.test(block.text)) continue;
    const isBeside = around !== null && isWithin(block.element, around);
    if (isBeside ? isOne(block, SHORTEST.beside) : saysWhatWasWrong(block, root)) kept.push(block);
    else left.push({ block, reason: 'navigation' });
  }
  return { kept, left };
}

function isOne({ text, linked }: PageBlock, shortest: number): boolean {
  return text.length >= shortest && linked < text.length / 2;
}

/** Whether a line elsewhere is a correction of this article: "Correction: An earlier version of …", and no rule of the site. */
function saysWhatWasWrong(block: PageBlock, root: PageElement): boolean {
  const { text, element } = block;
  const opening = PAGE_WORDS.corrections.exec(text)?.[0] ?? '';
  const isColon = /^\s*[:–—-]/u.test(text.slice(opening.length));
  // "An earlier version …" says by itself what it is.
  if (!isColon && !/\p{L}\s+\p{L}/u.test(opening)) return false;
  if (!isOne(block, SHORTEST.elsewhere) || !endsSentence(text) || text.includes('@')) return false;
  for (const each of outwards(element)) {
    if (APART.has(each.tag)) return false;
    // That of another article, or a teaser's.
    if (each.tag === 'article' && !isWithin(root, each)) return false;
  }
  return true;
}
