import { createOpenElements } from './open-elements.js';
import { accepted, refuse, type ReadResult } from '../reading.js';

/** How much of a page is read. Pages of news sites have some 3,000 elements, thirty deep. */
const MOST_ELEMENTS = 120_000;
const DEEPEST = 500;
const MOST_ENTITIES = 100_000;
/** Characters of an attribute: pictures and whole programs stand in some, addresses never get so long. */
const LONGEST_VALUE = 2000;
/** Characters of all structured data of a page. */
const MOST_DATA = 1024 * 1024;

/** Attributes that tell what an element is; the rest is not read. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  `id class href rel content property name itemprop itemtype itemscope datetime role hidden aria-hidden style lang dir
  charset http-equiv data-testid data-component data-module data-type data-time data-timestamp colspan rowspan`.split(
    /\s+/,
  ),
);
/** Not shown, or shown by other means than text: what they hold is passed over. */
const UNREAD: ReadonlySet<string> = new Set(
  'script style noscript template svg iframe noframes noembed object textarea select option xmp'.split(' '),
);
const EMPTY: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const STRUCTURE: ReadonlySet<string> = new Set(['html', 'head', 'body']);

/** A page made fit for parsing: no programs, no styles, few attributes, each element with its number (`data-at`). */
export interface PageSource {
  readonly html: string;
  /** Structured data (JSON-LD), as it stands in the page. */
  readonly data: readonly string[];
  /** How many elements there are, and how many stand within one another at most. */
  readonly elements: number;
  readonly depth: number;
}

/** One pass over the page: whatever stands in it, the work is in proportion to its length. */
export function cutPage(page: string): ReadResult<PageSource> {
  let head = '';
  let body = '';
  const structure = new Map<string, string>();
  const data: string[] = [];
  let dataLength = 0;
  let elements = 0;
  const standing = createOpenElements();
  let deepest = 0;
  let entities = 0;
  let at = 0;
  let reference = page.indexOf('&');
  const unclosed = new Set<string>();
  const text = (from: number, to: number): void => {
    for (; reference >= 0 && reference < to; reference = page.indexOf('&', reference + 1))
      if (reference >= from) entities += 1;
    body += page.slice(from, to);
  };
  while (at < page.length) {
    const open = page.indexOf('<', at);
    if (open < 0) {
      text(at, page.length);
      break;
    }
    if (open > at) text(at, open);
    if (entities > MOST_ENTITIES) return refuse('has too many character references to be an article');
    if (elements > MOST_ELEMENTS) return refuse('has too many elements to be an article');
    const next = page.charCodeAt(open + 1);
    if (next === 0x21 || next === 0x3f) {
      at = behindRemark(page, open);
      continue;
    }
    const closes = next === 0x2f;
    const tag = readTag(page, closes ? open + 2 : open + 1);
    if (tag === null) {
      body += '&lt;';
      entities += 1;
      at = open + 1;
      continue;
    }
    at = tag.end;
    const { name } = tag;
    if (closes) {
      if (STRUCTURE.has(name) || EMPTY.has(name) || UNREAD.has(name)) continue;
      const isClosed = standing.close(name);
      // What closes nothing is nothing, but for a paragraph's: that is an empty one.
      if (isClosed || name === 'p') body += `</${name}>`;
      if (!isClosed) elements += 1;
      continue;
    }
    elements += 1;
    if (UNREAD.has(name)) {
      const [inner, behind] = contentOf(page, name, tag, unclosed);
      if (name === 'script' && isData(tag.attributes.get('type')) && dataLength + inner.length <= MOST_DATA) {
        data.push(inner);
        dataLength += inner.length;
      }
      at = behind;
      continue;
    }
    const shown = [...tag.attributes]
      .filter(([attribute]) => ATTRIBUTES.has(attribute))
      .map(([attribute, value]) => ` ${attribute}="${value.replaceAll('"', '&quot;')}"`)
      .join('');
    if (STRUCTURE.has(name)) {
      if (!structure.has(name)) structure.set(name, shown);
    } else if (name === 'title') {
      const [inner, behind] = contentOf(page, name, tag, unclosed);
      if (!head.includes('<title>')) head += `<title>${inner.replaceAll('<', '&lt;')}</title>`;
      at = behind;
    } else if (name === 'meta' || name === 'link') {
      head += `<${name}${shown}>`;
      // One that stands in the page says something of what it stands in.
      if (tag.attributes.has('itemprop')) body += `<${name}${shown} data-at="${elements}">`;
    } else {
      if (!EMPTY.has(name)) standing.open(name);
      deepest = Math.max(deepest, standing.depth());
      if (deepest > DEEPEST) return refuse('is nested too deeply');
      body += `<${name}${shown} data-at="${elements}">`;
    }
  }
  const [html = '', inBody = ''] = [structure.get('html'), structure.get('body')];
  return accepted({
    html: `<!doctype html><html${html}><head>${head}</head><body${inBody} data-at="0">${body}</body></html>`,
    data,
    elements,
    depth: deepest,
  });
}

function isData(type: string | undefined): boolean {
  return type !== undefined && /^\s*application\/ld\+json/i.test(type);
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Position behind it. */
  readonly end: number;
  /** Closed by itself (`<script/>`), which means nothing in HTML but for drawings. */
  readonly selfClosed: boolean;
}

const NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const TAG_END = /[\s/]*>/y;

/** The tag whose name starts at a position; null where none does. */
function readTag(page: string, start: number): Tag | null {
  NAME.lastIndex = start;
  const name = NAME.exec(page)?.[0].toLowerCase();
  if (name === undefined) return null;
  const attributes = new Map<string, string>();
  let at = start + name.length;
  for (;;) {
    TAG_END.lastIndex = at;
    if (TAG_END.test(page)) {
      const end = TAG_END.lastIndex;
      return { name: tidy(name), attributes, end, selfClosed: page[end - 2] === '/' };
    }
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(page);
    if (found === null) {
      // A stray sign, or the page ends inside the tag.
      const end = page.indexOf('>', at);
      return { name: tidy(name), attributes, end: end < 0 ? page.length : end + 1, selfClosed: false };
    }
    at = ATTRIBUTE.lastIndex;
    const attribute = (found[1] ?? '').toLowerCase();
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    const known = ATTRIBUTES.has(attribute) || attribute === 'type';
    if (known && value.length <= LONGEST_VALUE && !attributes.has(attribute))
      attributes.set(attribute, value);
  }
}

function tidy(name: string): string {
  return name.replace(/[^a-z0-9:-]/g, '-').slice(0, 60);
}

/** Where a comment or declaration ends. */
function behindRemark(page: string, open: number): number {
  const isComment = page.startsWith('<!--', open);
  const mark = isComment ? '-->' : page.startsWith('<![CDATA[', open) ? ']]>' : '>';
  // `<!-->` is a whole comment.
  const close = page.indexOf(mark, isComment ? open + 2 : open);
  return close < 0 ? page.length : close + mark.length;
}

/**
 * What an unread element holds, and the position behind it; one that is never closed holds nothing.
 * @param unclosed names that are not closed in the rest of the page: looked for once
 */
function contentOf(
  page: string,
  name: string,
  { end, selfClosed }: Tag,
  unclosed: Set<string>,
): [string, number] {
  if (selfClosed && name === 'svg') return ['', end];
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = end;
  const close = unclosed.has(name) ? null : closing.exec(page);
  if (close === null) {
    unclosed.add(name);
    return ['', name === 'script' || name === 'style' ? page.length : end];
  }
  const behind = page.indexOf('>', close.index);
  return [page.slice(end, close.index), behind < 0 ? page.length : behind + 1];
}
