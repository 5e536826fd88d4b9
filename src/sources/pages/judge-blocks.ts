import { marksOfAll } from '../../language/all-languages.js';
import { BASE_LANGUAGE } from '../../language/languages.js';
import { endsSentence } from '../line-ends.js';
import { isRunningText, MOST_LINK, textIn } from './block-measures.js';
import { furnitureOf, type Furniture, type LeftOutKind } from './furniture.js';
import { PAGE_WORDS } from './languages/page-words.js';
import type { PageBlock } from './lay-out.js';
import { writtenDays } from './written-days.js';
import { outwards, type PageElement } from './page-tree.js';

/** The end of a sentence. */
const ENDS = new RegExp(`[.!?${marksOfAll(({ orthography }) => orthography.questionMark)}]["'”’»)]*$`, 'u');

/** Furniture holds no more than this share of the running text, whatever its name. */
const MOST_OF_TEXT = 0.4;
const MOST_ROUNDS = 4;
/** Characters of a line that says when or by whom, at most. */
const LONGEST_BYLINE = 90;
/** Characters of a correction, at least. */
const SHORTEST_CORRECTION = 40;

/** What each block is by the names of the elements that it stands in, whatever it says. */
export function kindsByName(blocks: readonly PageBlock[]): (LeftOutKind | null)[] {
  const kindOf = furnitureByElement(blocks, new Map(), 0);
  return blocks.map(({ element }) => kindOf(element));
}

/** Why each block is furniture, of blocks that are all the page has; null where it is not. */
export function judgeBlocks(blocks: readonly PageBlock[]): (LeftOutKind | null)[] {
  return reasonsOf(blocks, textIn(blocks, isRunningText));
}

/** Why each block is furniture; null where it is not. */
export function reasonsOf(
  blocks: readonly PageBlock[],
  texts: ReadonlyMap<PageElement, number>,
): (LeftOutKind | null)[] {
  const ofElement = furnitureByElement(blocks, texts);
  let behindPointer = false;
  return blocks.map((block, at) => {
    const { text, kind, element, linked } = block;
    if (PAGE_WORDS.corrections.test(text) && text.length >= SHORTEST_CORRECTION) return null;
    const reason = kind === 'caption' ? 'caption' : (ofElement(element) ?? ofWords(block));
    // Links one below the other under "Don't miss".
    if (reason === null && behindPointer && linked > text.length * 0.5) return 'pointer';
    behindPointer = reason === 'pointer';
    return reason === 'pointer' && headsText(block, blocks[at + 1]) ? null : reason;
  });
}

/** Whether a heading that is a link heads a paragraph of the text that it stands in. */
function headsText({ kind, element, text }: PageBlock, next: PageBlock | undefined): boolean {
  if (
    kind !== 'heading' ||
    !/^h[2-6]$/.test(element.tag) ||
    next === undefined ||
    !isRunningText(next) ||
    PAGE_WORDS.pointers.test(text)
  )
    return false;
  const inside = element.parent;
  if (inside === null || next.element.parent !== inside || furnitureOf(element) !== null) return false;
  return (
    inside.children.filter((child) => typeof child !== 'string' && child.tag === next.element.tag).length > 2
  );
}

/**
 * What each element is by itself or by what it stands in. A sign that would take much of the page's running text is none
 * on this page: a gallery may be the article.
 */
export function furnitureByElement(
  blocks: readonly PageBlock[],
  texts: ReadonlyMap<PageElement, number>,
  rounds = MOST_ROUNDS,
): (element: PageElement) => LeftOutKind | null {
  const all = Math.max(0, ...texts.values());
  const known = new Map<PageElement, Furniture | null>();
  const bySign = new Map<string, number>();
  const outermost = (element: PageElement, ignored: ReadonlySet<string>): Furniture | null => {
    const chain: PageElement[] = [];
    let found: Furniture | null = null;
    for (const each of outwards(element)) {
      const before = known.get(each);
      if (before !== undefined) {
        found = before;
        break;
      }
      chain.push(each);
    }
    for (const each of chain.reverse()) {
      if (found === null) {
        const own = furnitureOf(each);
        if (own !== null && !ignored.has(own.sign)) {
          found = own;
          bySign.set(own.sign, (bySign.get(own.sign) ?? 0) + (texts.get(each) ?? 0));
        }
      }
      known.set(each, found);
    }
    return found;
  };
  const ignored = new Set<string>();
  // Each round may uncover a sign further in; few pages take a second.
  for (let round = 0; ; round += 1) {
    known.clear();
    bySign.clear();
    for (const { element } of blocks) outermost(element, ignored);
    if (round >= rounds) break;
    const much = [...bySign].filter(([, text]) => text > all * MOST_OF_TEXT);
    if (much.length === 0) break;
    for (const [sign] of much) ignored.add(sign);
  }
  return (element) => known.get(element)?.kind ?? null;
}

/** Lines of furniture that stand among the paragraphs, by what they say and how much of them is a link. */
export function ofWords({ text, linked, kind }: PageBlock): LeftOutKind | null {
  const share = linked / text.length;
  if (!/[\p{L}\p{N}]/u.test(text)) return 'label';
  if (PAGE_WORDS.labels.test(text) || /^[\d\s:|/.-]{1,12}$/u.test(text))
    return kind === 'row' ? null : 'label';
  if (kind === 'paragraph' && saysWhenOrWho(text)) return 'label';
  if (PAGE_WORDS.rights.test(text)) return 'rights';
  if (PAGE_WORDS.creditInside.test(text) && text.length < 250) return 'caption';
  if (PAGE_WORDS.credits.test(text) && text.length < 200) return 'caption';
  if (
    PAGE_WORDS.pointers.test(text) &&
    (share > 0.3 || (text.length < 40 && (kind === 'heading' || /:\s*$/u.test(text))))
  )
    return 'pointer';
  if (PAGE_WORDS.calls.test(text) && text.length < 300 && (share > 0.2 || text.length < 120)) return 'call';
  if (share > MOST_LINK && kind !== 'row' && !(text.length > 80 && ENDS.test(text))) return 'pointer';
  return null;
}

/** A line that says when an article was written or by whom, and nothing else. */
function saysWhenOrWho(text: string): boolean {
  if (text.length > LONGEST_BYLINE || !/\p{N}/u.test(text)) return false;
  const { by, published, updated } = PAGE_WORDS;
  // "By 8 October the parties were to meet."
  if (endsSentence(text) && text.split(/\s+/u).length > 6) return false;
  const opens = by.test(text) || [published, updated].some((words) => words.exec(text)?.index === 0);
  return opens && (/\d{1,2}[:.]\d{2}(?!\d)/u.test(text) || writtenDays(text, BASE_LANGUAGE).length > 0);
}
