import { marksOfAll } from '../../language/all-languages.js';
import { BASE_LANGUAGE } from '../../language/languages.js';
import { endsSentence } from '../line-ends.js';
import { isRunningText, MOST_LINK, textIn } from './block-measures.js';
import { furnitureOf, isNamedBody, type Furniture, type LeftOutKind } from './furniture.js';
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
/** Headings one below the other, at most. */
const MOST_HEADINGS = 3;
/** Who took a picture, in brackets behind what it shows. */
const ENDS_WITH_CREDIT = /[([][^()[\]]{2,80}[)\]]\.?$/u;
const SLANTED = /^(?:em|i|small|cite)$/;
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
  const above = siblingsAbove();
  let behindPointer = false;
  return blocks.map((block, at) => {
    const { text, kind, element, linked } = block;
    if (PAGE_WORDS.corrections.test(text) && text.length >= SHORTEST_CORRECTION) return null;
    const isCaption = kind === 'caption' || isBelowPicture(block, above);
    const reason = isCaption ? 'caption' : (ofElement(element) ?? ofWords(block));
    // Links one below the other under "Don't miss".
    if (reason === null && behindPointer && linked > text.length * 0.5) return 'pointer';
    behindPointer = reason === 'pointer';
    return reason === 'pointer' && headsText(block, blocks.slice(at + 1, at + 1 + MOST_HEADINGS))
      ? null
      : reason;
  });
}

/** Whether a heading that is a link heads a paragraph of the text that it stands in, alone or with headings below it. */
function headsText({ kind, element, text }: PageBlock, behind: readonly PageBlock[]): boolean {
  const next = behind.find((block) => block.kind !== 'heading');
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
      // What a site shows of an article to whoever has not paid may be named a teaser.
      if (found !== null && bodies.has(each.names) && isNamedBody(each)) found = null;
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
  const bodies = namesOfBodies(texts);
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

/** A paragraph all in italics right below a picture that ends with who took it, in brackets. */
function isBelowPicture({ kind, element, text }: PageBlock, above: (element: PageElement) => Child): boolean {
  if (kind !== 'paragraph' || !ENDS_WITH_CREDIT.test(text)) return false;
  const own = onlyChild(element);
  return own !== null && SLANTED.test(own.tag) && isPicture(above(element));
}

type Child = PageElement | string | undefined;

function isShown(child: PageElement | string): boolean {
  return typeof child !== 'string' || child.trim() !== '';
}

function onlyChild({ children }: PageElement): PageElement | null {
  const [only, ...others] = children.filter(isShown);
  return only === undefined || typeof only === 'string' || others.length > 0 ? null : only;
}

/** Whether a child of an element is a picture, or has nothing else in it. */
function isPicture(child: Child): boolean {
  if (child === undefined || typeof child === 'string') return false;
  for (let each: PageElement | null = child; each !== null; each = onlyChild(each))
    if (each.tag === 'img' || each.tag === 'picture') return true;
  return false;
}

/** Finds what stands right above an element, in the one that holds both; each of these is gone through once. */
function siblingsAbove(): (element: PageElement) => Child {
  const known = new Map<PageElement, Map<Child, Child>>();
  return (element) => {
    const { parent } = element;
    if (parent === null) return undefined;
    let above = known.get(parent);
    if (above === undefined) {
      const shown = parent.children.filter(isShown);
      above = new Map(shown.map((child, at) => [child, shown[at - 1]]));
      known.set(parent, above);
    }
    return above.get(element);
  };
}

/** Names of the elements outside of any furniture that the page says hold text of an article. */
function namesOfBodies(texts: ReadonlyMap<PageElement, number>): ReadonlySet<string> {
  const names = new Set<string>();
  const known = new Map<PageElement, boolean>();
  const isInFurniture = (element: PageElement): boolean => {
    const chain: PageElement[] = [];
    let inside = false;
    for (const each of outwards(element)) {
      const before = known.get(each);
      if (before === undefined) chain.push(each);
      inside = before ?? furnitureOf(each) !== null;
      if (before !== undefined || inside) break;
    }
    for (const each of chain) known.set(each, inside);
    return inside;
  };
  for (const element of texts.keys())
    if (!names.has(element.names) && isNamedBody(element) && !isInFurniture(element))
      names.add(element.names);
  return names;
}

/** Lines of furniture that stand among the paragraphs, by what they say and how much of them is a link. */
export function ofWords({ text, linked, kind }: PageBlock): LeftOutKind | null {
  const share = linked / text.length;
  if (!/[\p{L}\p{N}]/u.test(text)) return 'label';
  if (PAGE_WORDS.labels.test(text) || /^[\d\s:|/.-]{1,12}$/u.test(text))
    return kind === 'row' ? null : 'label';
  if (kind === 'paragraph' && saysWhenOrWho(text)) return 'label';
  if (PAGE_WORDS.rights.test(text) || isCarried(text)) return 'rights';
  if (PAGE_WORDS.contributions.test(text) && text.length < 300) return 'author';
  if (PAGE_WORDS.creditInside.test(text) && text.length < 250) return 'caption';
  if (PAGE_WORDS.creditAtEnd.test(text) && text.length < 250) return 'caption';
  if (PAGE_WORDS.credits.test(text) && text.length < 200) return 'caption';
  if (
    PAGE_WORDS.pointers.test(text) &&
    (share > 0.3 || (text.length < 40 && (kind === 'heading' || /:\s*$/u.test(text))))
  )
    return 'pointer';
  if (PAGE_WORDS.appeals.test(text)) return 'call';
  if (text.length < 300 && PAGE_WORDS.newsletters.test(text) && PAGE_WORDS.offers.test(text)) return 'call';
  if (PAGE_WORDS.calls.test(text) && text.length < 300 && (share > 0.2 || text.length < 120)) return 'call';
  if (share > MOST_LINK && kind !== 'row' && !(text.length > 80 && ENDS.test(text))) return 'pointer';
  return null;
}

const LONGEST_CARRIED = 450;

/** A line of the site that an article was taken over from: "The post … appeared first on …". */
export function isCarried(text: string): boolean {
  return text.length <= LONGEST_CARRIED && PAGE_WORDS.carried.test(text);
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
