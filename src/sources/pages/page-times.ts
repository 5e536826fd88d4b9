import { marksOfAll } from '../../language/all-languages.js';
import { daysBetween } from '../../language/dates/iso-days.js';
import { isBlockElement, type PageBlock } from './lay-out.js';
import { elementsBelow, outwards, textOf, type PageElement, type PageTree } from './page-tree.js';
import { textsOf, type DataNode } from './structured-data.js';
import { dayOfAddress, readPageDate, saysUpdated, writtenDays } from './written-days.js';

/** When a page was published and changed, as ISO dates or date-times; null where it does not say, or contradicts itself. */
export interface PageTimes {
  readonly published: string | null;
  readonly updated: string | null;
  readonly warnings: readonly string[];
}

/** Where the day of a page is looked for. */
export interface TimedPage {
  readonly tree: PageTree;
  /** Structured data of this article alone. */
  readonly nodes: readonly DataNode[];
  readonly url: string | null;
  readonly language: string;
  /** The short blocks about the headline, teasers not among them. */
  readonly aboutHeadline: readonly PageBlock[];
}

const PUBLISHED_META = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
  'published_time',
  'publish-date',
  'publish_date',
  'publishdate',
  'published_at',
  'pubdate',
  'pub_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'article.published',
  'article_date_original',
  'article-publication-date',
  'originalpublicationdate',
  'date_published',
  'analyticsattributes.articledate',
];
/** Some sites put the day of a change here. */
const WEAK_META = [
  'dc.date',
  'dcterms.date',
  'date',
  'displaydate',
  'ptime',
  'prism.publicationdate',
  'citation_publication_date',
  'article.created',
  'created',
];
const UPDATED_META = [
  'article:modified_time',
  'og:updated_time',
  'article:updated_time',
  'og:modified_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last-modified',
  'article.updated',
  'revised',
];
const UPDATED_NAME =
  /-(?:updated?|modified|modification|lastmod|revised|last-updated|dateupdated|datemodified)-/;

/** Tells when a page was published, and when it was changed. */
export function timesOf(page: TimedPage): PageTimes {
  const { tree, nodes, url, language } = page;
  const read = (value: string): string[] => {
    const date = readPageDate(value, language);
    return date === null ? [] : [date];
  };
  const ofMeta = (names: readonly string[]): string[] =>
    names.flatMap((name) => tree.meta.get(name)?.slice(0, 1) ?? []).flatMap(read);
  const ofData = (key: string): string[] =>
    nodes.flatMap((node) => textsOf(node[key]).slice(0, 1)).flatMap(read);
  const shown = shownTimes(page);
  const stated = [...ofData('datePublished'), ...ofMeta(PUBLISHED_META), ...shown.marked];
  const others = [
    ...shown.published,
    ...ofMeta(WEAK_META),
    ...ofData('dateCreated'),
    ...ofData('uploadDate'),
  ];
  const updates = [...ofData('dateModified'), ...ofMeta(UPDATED_META), ...shown.updated];
  const address = dayOfAddress(url);
  const { published, warning } = decide(stated, others, updates, { address, words: shown.words });
  const updated =
    published === null ? (updates[0] ?? null) : (updates.find((date) => isLater(date, published)) ?? null);
  return { published, updated, warnings: warning === null ? [] : [warning] };
}

/** The one day that is stated, or that several signs agree on. */
function decide(
  stated: readonly string[],
  others: readonly string[],
  updates: readonly string[],
  { address, words }: { readonly address: string | null; readonly words: readonly string[] },
): { published: string | null; warning: string | null } {
  const signs = [...others, ...(address === null ? [] : [address])];
  const known = stated.length > 0 ? stated : signs;
  const [first] = known;
  if (first === undefined) return { published: null, warning: null };
  const agrees = (date: string): boolean => near(date, first);
  if (stated.length > 0 && stated.every(agrees)) {
    // An address keeps the day on which it was made, and words beside the headline are what readers see.
    const against = address !== null && !near(address, first) && others.some((date) => near(date, address));
    return against
      ? conflict([first, address])
      : {
          published: asReadersSee(mostExact(stated) ?? first, address === null ? words : [address]),
          warning: null,
        };
  }
  const votes = known.map((date) => ({
    date,
    count: [...stated, ...signs].filter((other) => near(other, date)).length,
    // A site that changes the day of publication with every change says the same day twice.
    isUpdate: updates.some((update) => near(update, date)),
  }));
  const most = Math.max(...votes.map(({ count }) => count));
  const best = votes.filter(({ count }) => count === most);
  const candidates = best.some(({ isUpdate }) => !isUpdate) ? best.filter(({ isUpdate }) => !isUpdate) : best;
  const [chosen] = candidates;
  if (chosen !== undefined && candidates.every(({ date }) => near(date, chosen.date)))
    return { published: mostExact(candidates.map(({ date }) => date)), warning: null };
  return conflict(known);
}

function conflict(dates: readonly string[]): { published: null; warning: string } {
  const days = [...new Set(dates.map((date) => date.slice(0, 10)))].sort();
  return {
    published: null,
    warning: `undated: the page gives several days of publication (${days.join(', ')})`,
  };
}

/** With the hour, where one has it. */
function mostExact(dates: readonly string[]): string | null {
  const [first] = dates;
  if (first === undefined) return null;
  return dates.find((date) => date.length > 10 && date.slice(0, 10) === first.slice(0, 10)) ?? first;
}

/**
 * A time in UTC may fall on another day than the newsroom's. Where all that readers see is the day before or after, that is
 * the day of publication.
 */
function asReadersSee(date: string, signs: readonly string[]): string {
  const days = new Set(signs.map((sign) => sign.slice(0, 10)));
  const [day] = days;
  const isUtc = date.length > 10 && /(?:Z|[+-]00:?00)$/i.test(date);
  return isUtc && day !== undefined && days.size === 1 && near(day, date)
    ? day === date.slice(0, 10)
      ? date
      : day
    : date;
}

/** The same day, or the next: clocks of a site may stand in two zones. */
function near(one: string, other: string): boolean {
  return Math.abs(daysBetween(one.slice(0, 10), other.slice(0, 10))) <= 1;
}

function isLater(date: string, than: string): boolean {
  if (date.slice(0, 10) !== than.slice(0, 10)) return date.slice(0, 10) > than.slice(0, 10);
  return date.length > 10 && than.length > 10 && Date.parse(date) > Date.parse(than);
}

interface ShownTimes {
  /** By an element that says itself that it is the day of publication. */
  readonly marked: readonly string[];
  readonly published: readonly string[];
  readonly updated: readonly string[];
  /** Days of publication as readers see them. */
  readonly words: readonly string[];
}

/** Days that stand about the headline, in `<time>` and in words. */
function shownTimes({ aboutHeadline, language }: TimedPage): ShownTimes {
  const marked: string[] = [];
  const published: string[] = [];
  const updated: string[] = [];
  const words: string[] = [];
  const seen = new Set<PageElement>();
  for (const { element, text } of aboutHeadline) {
    let hasTime = false;
    for (const each of elementsBelow(element)) {
      const own = each.attributes.get('datetime') ?? each.attributes.get('content');
      const property = each.attributes.get('itemprop')?.toLowerCase() ?? '';
      if (seen.has(each) || (each.tag !== 'time' && !property.startsWith('date'))) continue;
      if (isInOtherBlock(each, element)) continue;
      seen.add(each);
      const inside = textOf(each);
      const date = readPageDate(own ?? '', language) ?? readPageDate(inside, language);
      if (date === null) continue;
      hasTime = true;
      const before = text.slice(0, Math.max(0, text.indexOf(inside.replace(/\s+/g, ' ').trim())));
      const isUpdate =
        property === 'datemodified' || isNamed(each, UPDATED_NAME) || saysUpdated(before.slice(-40));
      if (isUpdate) updated.push(date);
      else if (property === 'datepublished') marked.push(date);
      else published.push(date);
      if (!isUpdate) words.push(...writtenDays(inside, language).map(({ day }) => day));
    }
    // The day in a sentence is of what it tells: a meeting, not the report of it.
    if (hasTime || isSentence(text)) continue;
    for (const { day, updated: isUpdate } of writtenDays(text, language)) {
      if (isUpdate || isNamed(element, UPDATED_NAME)) updated.push(day);
      else {
        published.push(day);
        words.push(day);
      }
    }
  }
  return { marked, published, updated, words };
}

/** Whether an element stands in a block of its own within another, such as an inset. */
function isInOtherBlock(inner: PageElement, element: PageElement): boolean {
  for (const each of outwards(inner)) {
    if (each === element) return false;
    if (isBlockElement(each)) return true;
  }
  return false;
}

/** Words that a line with a day, a place and a name may have, and still end with a stop. */
const MOST_WORDS_OF_LINE = 8;
const STOP = new RegExp(`[.!${marksOfAll(({ orthography }) => orthography.questionMark)}…]["'”’»)]*$`, 'u');

function isSentence(text: string): boolean {
  return STOP.test(text.trim()) && text.trim().split(/\s+/u).length > MOST_WORDS_OF_LINE;
}

/** Whether an element, or one or two around it, has a name. */
function isNamed(element: PageElement, name: RegExp): boolean {
  let steps = 0;
  for (const each of outwards(element)) {
    if (name.test(each.names)) return true;
    steps += 1;
    if (steps > 2) return false;
  }
  return false;
}
