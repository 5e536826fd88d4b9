import { STAMP, type DomDocument } from './page-tree.js';

/** More than this, or so many within one another, is not given to Readability, whose work may grow with their square. */
const MOST = { elements: 15_000, depth: 120 };

/** What Readability takes for the article. */
export interface ReaderView {
  /** Numbers of the elements that it keeps. */
  readonly kept: ReadonlySet<number>;
}

/** Asks Readability, which changes the document. Null where it finds no article. */
export async function askReadability(
  document: DomDocument,
  { elements, depth }: { readonly elements: number; readonly depth: number },
): Promise<ReaderView | null> {
  if (elements > MOST.elements || depth > MOST.depth) return null;
  // Its names are those of an older kind of module, which stand in the default alone once a program is built.
  const { Readability } = (await import('@mozilla/readability')).default;
  const kept = new Set<number>();
  const serializer = (content: Content): string => {
    for (const element of content.querySelectorAll(`[${STAMP}]`))
      kept.add(Number(element.getAttribute(STAMP)));
    return '';
  };
  const reader = new Readability(document, { serializer, disableJSONLD: true });
  try {
    return reader.parse() === null ? null : { kept };
  } catch {
    // Too large for it, or made in a way that it does not expect: the page's own marks are left.
    return null;
  }
}

interface Content {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}
