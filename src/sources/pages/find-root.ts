import { isRunningText, isWithin, textIn } from './block-measures.js';
import { isNamedBody } from './furniture.js';
import { furnitureByElement } from './judge-blocks.js';
import type { PageBlock } from './lay-out.js';
import type { PageElement } from './page-tree.js';

/** Of Readability's text, what a place must hold to be looked at first. */
const LEAST_OF_READERS = 0.4;

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
    if (text >= ofReader * 0.75 && text >= 200) return { element: named, isNamed: true };
  }
  if (ofReader >= all * 0.25) return { element: innermost(body, readers, 0.9), isNamed: false };
  return { element: innermost(body, good, 0.6), isNamed: false };
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
