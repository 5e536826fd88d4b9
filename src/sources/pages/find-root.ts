import { isRunningText, isWithin, textIn } from './block-measures.js';
import { isNamedBody } from './furniture.js';
import { furnitureByElement } from './judge-blocks.js';
import type { PageBlock } from './lay-out.js';
import { elementsBelow, outwards, type PageElement } from './page-tree.js';

/** Of Readability's text, what a place must hold to be looked at first. */
const LEAST_OF_READERS = 0.4;

/** Characters that Readability keeps elsewhere, for these to be the article. */
const LEAST_BESIDE = 300;
/** What holds all parts of an article has hardly more running text than these. */
const MOST_BETWEEN = 1.2;

/** The element that holds an article. */
export interface Root {
  readonly element: PageElement;
  /** Whether the page itself says that this is its text. */
  readonly isNamed: boolean;
}

/**
 * Where to look at first. What is furniture by its name is left out of account, unless that is most of what Readability
 * takes for the article.
 */
export function firstRoot(
  body: PageElement,
  blocks: readonly PageBlock[],
  byReader: readonly boolean[],
): Root | null {
  const texts = textIn(blocks, isRunningText);
  const readers = textIn(blocks, (block, at) => byReader[at] === true && isRunningText(block));
  const names = furnitureByElement(blocks, texts, 0);
  const plain = (block: PageBlock): boolean => isRunningText(block) && names(block.element) === null;
  const strict = rootOf(
    body,
    textIn(blocks, plain),
    textIn(blocks, (block, at) => byReader[at] === true && plain(block)),
  );
  if (
    strict?.isNamed === true &&
    (texts.get(strict.element) ?? 0) >= (readers.get(body) ?? 0) * LEAST_OF_READERS
  )
    return strict;
  return rootOf(body, texts, readers);
}

/** Where the article is, by where running text is, all of it and what Readability keeps. */
export function rootOf(
  body: PageElement,
  good: ReadonlyMap<PageElement, number>,
  readers: ReadonlyMap<PageElement, number>,
): Root | null {
  const all = good.get(body) ?? 0;
  if (all === 0) return null;
  const ofReader = readers.get(body) ?? 0;
  const named = namedBody(good);
  if (named !== null) {
    const text = good.get(named) ?? 0;
    if (text >= ofReader * 0.75 && text >= 200) return { element: wholeBody(named, good), isNamed: true };
  }
  if (ofReader >= all * 0.25) return { element: innermost(body, readers, 0.9), isNamed: false };
  const most = innermost(body, good, 0.6);
  // A list of teasers may be longer than a short article, and Readability sees which is which.
  const isBeside = (readers.get(most) ?? 0) === 0 && ofReader >= LEAST_BESIDE;
  return { element: isBeside ? innermost(body, readers, 0.9) : most, isNamed: false };
}

/** An article may be cut into several elements of one name, with advertisements between: then what holds all of them. */
function wholeBody(named: PageElement, good: ReadonlyMap<PageElement, number>): PageElement {
  const article = articleOf(named);
  const same = new Set(
    [...good.keys()].filter(
      (each) => each.names === named.names && each.tag === named.tag && articleOf(each) === article,
    ),
  );
  const parts = [...same].filter(({ parent }) => !isInOneOf(parent, same));
  if (parts.length < 2) return named;
  const partsIn = new Map<PageElement, number>();
  for (const part of parts)
    for (const each of outwards(part)) partsIn.set(each, (partsIn.get(each) ?? 0) + 1);
  const whole = [...outwards(named)].find((each) => partsIn.get(each) === parts.length);
  if (whole === undefined || headlinesIn(whole) > 1) return named;
  const inParts = parts.reduce((sum, part) => sum + (good.get(part) ?? 0), 0);
  return (good.get(whole) ?? 0) <= inParts * MOST_BETWEEN ? whole : named;
}

function isInOneOf(element: PageElement | null, some: ReadonlySet<PageElement>): boolean {
  if (element !== null) for (const each of outwards(element)) if (some.has(each)) return true;
  return false;
}

function articleOf(element: PageElement): PageElement | null {
  for (const each of outwards(element)) if (each.tag === 'article') return each;
  return null;
}

function headlinesIn(element: PageElement): number {
  let count = 0;
  for (const { tag } of elementsBelow(element)) if (tag === 'h1') count += 1;
  return count;
}

/** The innermost element with the name of a text, of those that hold nearly as much as any. */
function namedBody(good: ReadonlyMap<PageElement, number>): PageElement | null {
  const named = [...good].filter(
    ([element, text]) => text > 0 && element.tag !== 'body' && isNamedBody(element),
  );
  const most = Math.max(0, ...named.map(([, text]) => text));
  const full = named.filter(([, text]) => text >= most * 0.85).map(([element]) => element);
  return full.reduce<PageElement | null>(
    (best, each) => (best === null || isWithin(each, best) ? each : best),
    null,
  );
}

/** The innermost element that holds a share of a text. */
function innermost(body: PageElement, texts: ReadonlyMap<PageElement, number>, share: number): PageElement {
  const least = (texts.get(body) ?? 0) * share;
  let inside = body;
  for (;;) {
    const next = inside.children.find(
      (child): child is PageElement => typeof child !== 'string' && (texts.get(child) ?? 0) >= least,
    );
    if (next === undefined || /^(?:p|li|td|blockquote)$/.test(next.tag)) return inside;
    inside = next;
  }
}
