import { elementsBelow, outwards, textOf, type PageElement, type PageTree } from './page-tree.js';
import { isLiveNode, nodesOf, textsOf, type DataNode } from './structured-data.js';

/** An entry of a live report. */
export interface LiveEntry {
  /** Where it stands in the page; null where only the page's data has it. */
  readonly element: PageElement | null;
  /** Its anchor in the page, or null. */
  readonly anchor: string | null;
  readonly headline: string | null;
  /** As it is written. */
  readonly date: string | null;
  /** The words that show when it was written. */
  readonly shownTime: string | null;
  /** Its text, where it does not stand in the page. */
  readonly text: string | null;
}

const FEWEST = 3;
/** Entries of a report that are read. */
export const MOST_LIVE_ENTRIES = 500;
const LIVE_NAME =
  /-(?:live-?blog|live-?report|live-?updates?|live-?ticker|live-?feed|live-?coverage|live-?stream-posts|canli-?anlatim|canli-?blog)-/;
const ENTRY_NAME =
  /-(?:live-?blog-(?:post|entry|item|update|card)|live-(?:post|entry|item|update|card|event)|liveblog(?:post|entry|item|update)|blog-(?:entry|post-item)|ticker-(?:item|entry|event)|timeline-(?:item|entry|event|post)|feed-(?:item|entry|post)|block-time|post-live|update-(?:item|entry|card)|lb-post|kb-entry)-/;

/** The entries of a live report that are read, and how many more it has. */
export interface LiveEntries {
  readonly entries: readonly LiveEntry[];
  readonly beyond: number;
}

/** The entries of a live report, in the order of the page; none where the page is no such report. */
export function liveEntries(tree: PageTree, nodes: readonly DataNode[]): LiveEntries {
  const reports = nodes.filter(isLiveNode);
  const updates = reports.flatMap((report) => nodesOf(report['liveBlogUpdate']));
  const data = updates.slice(0, MOST_LIVE_ENTRIES);
  const elements = entriesIn(tree.body, reports.length > 0);
  if (elements.length >= FEWEST) {
    const entries = elements.slice(0, MOST_LIVE_ENTRIES).map((element) => fromPage(element, data));
    return { entries, beyond: elements.length - entries.length };
  }
  const told = data.map(fromData).filter(({ text }) => text !== null);
  if (told.length < FEWEST) return { entries: [], beyond: 0 };
  return { entries: told, beyond: updates.length - data.length };
}

function entriesIn(body: PageElement, isLive: boolean): PageElement[] {
  let isNamed = isLive;
  const marked: PageElement[] = [];
  const named = new Map<string, PageElement[]>();
  for (const element of elementsBelow(body)) {
    const names = element.names;
    isNamed ||= LIVE_NAME.test(names);
    if (element.attributes.get('itemprop')?.toLowerCase() === 'liveblogupdate') marked.push(element);
    else if (ENTRY_NAME.test(names) || (element.tag === 'article' && element.attributes.has('id'))) {
      // One below the other, with the same names.
      const key = `${element.parent?.index} ${element.tag} ${(element.attributes.get('class') ?? '').split(/\s+/)[0]}`;
      const same = named.get(key);
      if (same === undefined) named.set(key, [element]);
      else same.push(element);
    }
  }
  if (marked.length >= FEWEST) return marked;
  if (!isNamed) return [];
  const groups = [...named.values()].map((group) => group.filter(hasTime));
  return groups.reduce<PageElement[]>((most, group) => (group.length > most.length ? group : most), []);
}

function hasTime(element: PageElement): boolean {
  for (const each of elementsBelow(element)) {
    if (
      each.tag === 'time' ||
      each.attributes.has('datetime') ||
      each.attributes.get('itemprop') === 'datePublished'
    )
      return true;
    if (/-(?:time|timestamp|date|hour|saat)-/.test(each.names)) return true;
  }
  return false;
}

function fromPage(element: PageElement, data: readonly DataNode[]): LiveEntry {
  let date: string | null = null;
  let headline: string | null = null;
  let anchor: string | null = null;
  let shownTime: string | null = null;
  for (const each of elementsBelow(element)) {
    const { tag, attributes } = each;
    anchor ??= attributes.get('id') ?? null;
    if (tag === 'time' || attributes.get('itemprop') === 'datePublished')
      date ??= attributes.get('datetime') ?? attributes.get('content') ?? null;
    if (tag === 'time') shownTime ??= textOf(each).replace(/\s+/gu, ' ').trim();
    if (/^h[1-6]$/.test(tag)) headline ??= textOf(each).replace(/\s+/gu, ' ').trim() || null;
  }
  const same = data.find((node) => {
    const [address = ''] = textsOf(node['url'] ?? node['@id']);
    return (
      (anchor !== null && address.endsWith(`#${anchor}`)) ||
      (headline !== null && textsOf(node['headline'])[0] === headline)
    );
  });
  const stated = same === undefined ? undefined : textsOf(same['datePublished'])[0];
  return { element, anchor, headline, date: stated ?? date, shownTime, text: null };
}

function fromData(node: DataNode): LiveEntry {
  const [address = ''] = textsOf(node['url'] ?? node['@id']);
  const text = textsOf(node['articleBody'])[0] ?? null;
  return {
    element: null,
    anchor: /#([^#]+)$/.exec(address)?.[1] ?? null,
    headline: textsOf(node['headline'])[0] ?? null,
    date: textsOf(node['datePublished'])[0] ?? null,
    shownTime: null,
    text,
  };
}

/** Whether a block's element stands in one of some. */
export function standsIn(element: PageElement, elements: ReadonlySet<PageElement>): PageElement | null {
  for (const each of outwards(element)) if (elements.has(each)) return each;
  return null;
}
