/** An element of a page, as it came: readers that change a page have another copy. */
export interface PageElement {
  readonly tag: string;
  /** Its number in the page, in the order in which elements open. */
  readonly index: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its class, id and the like in small letters, hyphens around each word; `''` where it has none. */
  readonly names: string;
  readonly parent: PageElement | null;
  readonly children: readonly (PageElement | string)[];
}

/** A parsed page. */
export interface PageTree {
  readonly body: PageElement;
  /** Of `<html>`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly title: string | null;
  /** `<meta>` by name, property or itemprop, in lower case; the first of each comes first. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}

/** The attribute that holds an element's number. */
export const STAMP = 'data-at';

/** What is used of the DOM. */
export interface DomNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly data: string;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  getAttributeNames(): string[];
  getAttribute(name: string): string | null;
}

/** A parsed document: what other readers are given. */
export interface DomDocument {
  readonly documentElement: DomNode;
}

const ELEMENT = 1;
const TEXT = 3;

/** Parses what `cutPage` left of a page. The parser is loaded with the first page: most processes read none. */
export async function parsePage(
  html: string,
): Promise<{ readonly document: DomDocument; readonly tree: PageTree }> {
  const { parseHTML } = await import('linkedom');
  const document: DomDocument = parseHTML(html).document;
  return { document, tree: treeOf(document) };
}

function treeOf({ documentElement }: DomDocument): PageTree {
  const root = copy(documentElement);
  const head = childOf(root, 'head');
  const meta = new Map<string, string[]>();
  const links: { rel: string; href: string }[] = [];
  let title: string | null = null;
  for (const child of head?.children ?? []) {
    if (typeof child === 'string') continue;
    const { tag, attributes } = child;
    if (tag === 'title') title = textOf(child).trim() || null;
    if (tag === 'link')
      links.push({ rel: (attributes.get('rel') ?? '').toLowerCase(), href: attributes.get('href') ?? '' });
    if (tag !== 'meta') continue;
    const content = attributes.get('content')?.trim() ?? '';
    if (content === '') continue;
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = attributes.get(key)?.trim().toLowerCase() ?? '';
      const known = meta.get(name);
      if (name === '') continue;
      if (known === undefined) meta.set(name, [content]);
      else if (!known.includes(content)) known.push(content);
    }
  }
  const body = childOf(root, 'body') ?? root;
  return { body, attributes: root.attributes, title, meta, links };
}

interface OpenElement extends PageElement {
  readonly parent: OpenElement | null;
  readonly children: (PageElement | string)[];
}

/** Elements within one another: a parser may make of broken markup more than is written, and work grows with it. */
const DEEPEST = 600;

/**
 * Copies without recursion, in the order of the page.
 * @throws RangeError where more elements stand within one another than any page has
 */
function copy(top: DomNode): PageElement {
  const root = elementOf(top, null);
  let parent = root;
  let depth = 0;
  let inside = top;
  let node = top.firstChild;
  for (;;) {
    while (node === null) {
      if (parent.parent === null) return root;
      parent = parent.parent;
      depth -= 1;
      node = inside.nextSibling;
      inside = inside.parentNode ?? top;
    }
    if (node.nodeType === TEXT) parent.children.push(node.data);
    else if (node.nodeType === ELEMENT) {
      const element = elementOf(node, parent);
      parent.children.push(element);
      if (node.firstChild !== null) {
        parent = element;
        depth += 1;
        if (depth > DEEPEST) throw new RangeError('the page is nested too deeply');
        inside = node;
        node = node.firstChild;
        continue;
      }
    }
    node = node.nextSibling;
  }
}

function elementOf(node: DomNode, parent: OpenElement | null): OpenElement {
  const attributes = new Map<string, string>();
  for (const name of node.getAttributeNames())
    attributes.set(name.toLowerCase(), node.getAttribute(name) ?? '');
  const index = Number(attributes.get(STAMP) ?? -1);
  return {
    tag: node.localName.toLowerCase(),
    index,
    attributes,
    names: elementNames(attributes),
    parent,
    children: [],
  };
}

/** Names of parts of pages that hold such a word and are no furniture: the page says what it has beside the article. */
const NOT_ITS_OWN = /-(?:has|with|no|without|is|not|show|hide|enable|enabled|disable|disabled)-[a-z]+/g;

function elementNames(attributes: ReadonlyMap<string, string>): string {
  const names = ['class', 'id', 'data-component', 'data-testid', 'data-module', 'data-type']
    .map((attribute) => attributes.get(attribute) ?? '')
    .join(' ')
    .slice(0, 600);
  if (names.trim() === '') return '';
  const words = names
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/\s+/g, '--')
    .replace(/[^a-z\d]+/g, (signs) => (signs === '--' ? signs : '-'));
  return `-${words}-`.replace(NOT_ITS_OWN, '');
}

function childOf(element: PageElement, tag: string): PageElement | undefined {
  return element.children.find(
    (child): child is PageElement => typeof child !== 'string' && child.tag === tag,
  );
}

/** Every element below one, itself first, in the order of the page. */
export function* elementsBelow(element: PageElement): Generator<PageElement> {
  const open: PageElement[] = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child !== undefined && typeof child !== 'string') open.push(child);
    }
  }
}

/** An element and those it stands in, from within. */
export function* outwards(element: PageElement): Generator<PageElement> {
  for (let each: PageElement | null = element; each !== null; each = each.parent) yield each;
}

const STRUCK_TAG = /^(?:del|s|strike)$/;
const STRUCK_STYLE = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]{0,60}\bline-through\b/i;

/** Whether an element strikes its words out: whoever wrote them has taken them back. */
export function isStruck({ tag, attributes }: PageElement): boolean {
  return STRUCK_TAG.test(tag) || STRUCK_STYLE.test(attributes.get('style') ?? '');
}

/** All characters below an element but for what is struck out in it, with nothing between them but a space for a line break. */
export function textOf(element: PageElement): string {
  let text = '';
  const open: (PageElement | string)[] = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') text += next;
    else if (next.tag === 'br') text += ' ';
    else if (next === element || !isStruck(next))
      for (let at = next.children.length - 1; at >= 0; at -= 1) open.push(next.children[at] ?? '');
  }
  return text;
}
