import {
  isSentence,
  isRunningText,
  isWithin,
  bareLetters,
  MOST_LINK,
  MOST_LINKED,
  textIn,
} from './block-measures.js';
import { correctionsBehind } from './corrections-behind.js';
import { firstRoot, rootOf, type Root } from './find-root.js';
import { type LeftOutKind } from './furniture.js';
import { kindsByName, ofWords, reasonsOf } from './judge-blocks.js';
import { PAGE_WORDS } from './languages/page-words.js';
import type { PageBlock } from './lay-out.js';
import { outwards, type PageElement, type PageTree } from './page-tree.js';
import type { ReaderView } from './reader-view.js';

/** A block that is not of the article, and why. */
export interface LeftOutBlock {
  readonly block: PageBlock;
  readonly reason: LeftOutKind;
}

/** What of a page is its article. */
export interface Chosen {
  readonly kept: readonly PageBlock[];
  /** Blocks amid the article that are not of it. */
  readonly left: readonly LeftOutBlock[];
  /** The element that holds it all. */
  readonly root: PageElement | null;
}

/** Letters of a paragraph that stands twice by mistake, and not for the sound of it. */
const SHORTEST_TWICE = 50;
/** Where less than this share of what Readability keeps is left, the page is built in a way that names mislead about. */
const LEAST_LEFT = 0.35;

/** Characters of what sums an article up, and how sites name it. */
const SHORTEST_DECK = 30;
const DECK_NAME =
  /-(?:deck|dek|standfirst|sub-?head|sub-?headline|sub-?title|sub-?header|summary|intro|introduction|article-lead|lead|lede|spot|key-?points|highlights|excerpt|tagline)-/;

/** How sites name a quotation that is set large beside the text. */
const PULLED_NAME =
  /-(?:pull-?quotes?|pulled-quote|quote-pull|blockquote-pull|highlight-quote|big-quote|has-pullquote)-/;

/** Chooses the blocks of the article: what Readability and the page's own marks point to, without the furniture in it. */
export function chooseBlocks(
  tree: PageTree,
  shown: readonly PageBlock[],
  view: ReaderView | null,
  others: ReadonlySet<PageBlock> = new Set(),
): Chosen {
  const blocks = shown.filter((block) => !others.has(block));
  const byReader = blocks.map(({ element }) => view?.kept.has(element.index) === true);
  const first = firstRoot(tree.body, blocks, byReader);
  if (first === null) return shortOnes(blocks);
  const texts = textIn(blocks, (block) => isRunningText(block) && isWithin(block.element, first.element));
  const reasons = reasonsOf(blocks, texts);
  const isGood = (block: PageBlock, at: number): boolean => reasons[at] === null && isRunningText(block);
  const good = textIn(blocks, isGood);
  const root =
    rootOf(
      tree.body,
      good,
      textIn(blocks, (block, at) => byReader[at] === true && isGood(block, at)),
    ) ?? first;
  const kept: PageBlock[] = decksAbove(blocks, reasons, root.element);
  const left: LeftOutBlock[] = [];
  let hasBegun = false;
  blocks.forEach((block, at) => {
    if (!isWithin(block.element, root.element)) return;
    const reason = reasons[at] ?? null;
    if (reason !== null) {
      left.push({ block, reason });
      return;
    }
    const isText = isRunningText(block);
    const opens = isText || opensText(block, root, byReader[at] === true);
    hasBegun ||= opens && block.kind !== 'heading';
    if (!hasBegun && !opens) left.push({ block, reason: block.element.tag === 'h1' ? 'title' : 'label' });
    else if (byReader[at] === true || isText || isOwnLine(block, root)) kept.push(block);
    else left.push({ block, reason: 'label' });
  });
  const all = blocks.filter((block, at) => byReader[at] === true && isRunningText(block));
  if (lengthOf(kept) < lengthOf(all) * LEAST_LEFT) {
    const plain = blocks.filter((block, at) => byReader[at] === true && ofWords(block) === null);
    return { ...trim(once(plain, left), []), root: root.element };
  }
  const behind = correctionsBehind(blocks, root.element);
  kept.push(...behind.kept);
  left.push(...behind.left);
  return { ...trim(once(kept, left), left), root: root.element };
}

/** A short line that Readability leaves out: a label is none of the text, and only a text with a name has more than sentences. */
function isOwnLine({ text, linked, kind }: PageBlock, { isNamed }: Root): boolean {
  if (linked > text.length * MOST_LINKED) return false;
  if (kind === 'paragraph' && text.length < SHORTEST_DECK) return isSentence(text);
  return isNamed || (kind !== 'heading' && isSentence(text));
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** The blocks of a page without a paragraph of any length, such as a flash of a line or two. */
function shortOnes(blocks: readonly PageBlock[]): Chosen {
  const kinds = kindsByName(blocks);
  const isOwn = (block: PageBlock, at: number): boolean =>
    kinds[at] === null && ofWords(block) === null && block.element.tag !== 'h1' && block.kind !== 'caption';
  const inArticle = blocks.filter((block) =>
    [...outwards(block.element)].some(({ tag }) => tag === 'article' || tag === 'main'),
  );
  const kept = (inArticle.length > 0 ? inArticle : []).filter((block) => isOwn(block, blocks.indexOf(block)));
  return { kept, left: [], root: null };
}

/** What stands between the headline and the text and sums it up. */
function decksAbove(
  blocks: readonly PageBlock[],
  reasons: readonly (LeftOutKind | null)[],
  root: PageElement,
): PageBlock[] {
  const start = blocks.findIndex(({ element }) => isWithin(element, root));
  const headline = blocks.slice(0, start).findLastIndex(({ element }) => element.tag === 'h1');
  if (headline < 0) return [];
  return blocks.slice(headline + 1, start).filter(({ element, text, linked }, at) => {
    if (
      reasons[headline + 1 + at] !== null ||
      text.length < SHORTEST_DECK ||
      linked > text.length * MOST_LINKED
    )
      return false;
    for (const each of outwards(element)) if (DECK_NAME.test(each.names)) return true;
    return false;
  });
}

/** Whether a short block above the running text is of it: in a text with a name anything, else a heading or a sentence. */
function opensText({ kind, text, linked, element }: PageBlock, root: Root, isReaders: boolean): boolean {
  if (element.tag === 'h1' || !isReaders) return false;
  const isWhole = isSentence(text);
  if (linked > text.length * (isWhole && text.length > 40 ? MOST_LINK : MOST_LINKED)) return false;
  if (kind === 'heading' || (kind === 'paragraph' && isWhole)) return true;
  if (!root.isNamed) return false;
  for (const each of outwards(element)) if (each.tag === 'header') return false;
  return true;
}

/** Without what is said twice: quotations set large beside the text, and whole paragraphs for another width of screen. */
function once(kept: readonly PageBlock[], left: LeftOutBlock[]): PageBlock[] {
  const seen = new Set<string>();
  const whole = kept
    .filter((block) => !isPulled(block))
    .map(({ text }) => bareLetters(text))
    .join(' ');
  return kept.filter((block) => {
    const letters = bareLetters(block.text);
    const isTwice = letters.length >= SHORTEST_TWICE && seen.has(letters);
    seen.add(letters);
    if (!isTwice && !(isPulled(block) && letters.length > 10 && whole.includes(letters))) return true;
    left.push({ block, reason: 'repeated' });
    return false;
  });
}

function isPulled({ element }: PageBlock): boolean {
  for (const each of outwards(element)) if (PULLED_NAME.test(each.names)) return true;
  return false;
}

/** Cuts off what follows a heading such as "More on this story", where little running text does; else the heading alone. */
function trim(
  kept: readonly PageBlock[],
  left: readonly LeftOutBlock[],
): { kept: PageBlock[]; left: LeftOutBlock[] } {
  const running = kept.map((block) => (isRunningText(block) ? block.text.length : 0));
  const all = running.reduce((sum, length) => sum + length, 0);
  const stay: PageBlock[] = [];
  const gone: LeftOutBlock[] = [...left];
  let behind = all;
  let isOver = false;
  const paragraphsIn = new Map<PageElement | null, number>();
  for (const [at, block] of kept.entries()) {
    const ends = block.kind === 'heading' && PAGE_WORDS.endings.test(block.text);
    isOver ||= ends && behind < all * 0.2;
    const length = running[at] ?? 0;
    const inside = paragraphsIn.get(block.element.parent) ?? 0;
    // A box amid the text may have such a heading; what goes on beside the paragraphs before it is the text.
    const goesOn = length > 0 && inside > 2;
    if (ends || (isOver && !goesOn && !PAGE_WORDS.corrections.test(block.text)))
      gone.push({ block, reason: 'pointer' });
    else stay.push(block);
    behind -= length;
    if (length > 0) paragraphsIn.set(block.element.parent, inside + 1);
  }
  return { kept: stay, left: gone };
}
