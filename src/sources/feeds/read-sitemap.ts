import { decodeXML } from 'entities';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { NO_HUB } from '../fetching/hub-links.js';
import { accepted, refuse, type ReadResult } from '../reading.js';
import { readFeedDate } from './feed-date.js';
import { MOST_ENTRIES, type FeedEntry, type FeedReading } from './feed-entry.js';
import { feedLanguage, nameTexts, titleText, webAddress } from './feed-text.js';

/** Reads a sitemap, with what Google's news sitemaps add, or an index of sitemaps. References stay as they are until read. */
export function readSitemap(xml: string, base: string): ReadResult<FeedReading> {
  let parsed: unknown;
  try {
    if (XMLValidator.validate(xml) !== true) return refuse('its XML is broken');
    parsed = sitemapParser().parse(xml);
  } catch {
    return refuse('its XML is broken');
  }
  const index = childOf(parsed, 'sitemapindex');
  if (index !== undefined) return accepted(partsOf(childrenOf(index, 'sitemap'), base));
  const url = childrenOf(childOf(parsed, 'urlset'), 'url');
  const entries = url.slice(0, MOST_ENTRIES).flatMap((item) => entryOf(item, base));
  return accepted({
    kind: 'entries',
    format: 'sitemap',
    title: null,
    language: null,
    entries,
    leftOut: leftOut(url.length, entries.length),
    hubLinks: NO_HUB,
  });
}

function sitemapParser(): XMLParser {
  return new XMLParser({
    removeNSPrefix: true,
    ignoreAttributes: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    processEntities: false,
    parseTagValue: false,
    maxNestedTags: 20,
    isArray: (name) => name === 'url' || name === 'sitemap',
  });
}

function entryOf(item: unknown, base: string): FeedEntry[] {
  const url = webAddress(textIn(item, 'loc'), base);
  if (url === null) return [];
  const news = childOf(item, 'news');
  const publication = childOf(news, 'publication');
  return [
    {
      url,
      title: titleText(textIn(news, 'title')),
      published: readFeedDate(textIn(news, 'publication_date')),
      updated: readFeedDate(textIn(item, 'lastmod')),
      authors: [],
      language: feedLanguage(textIn(publication, 'language')),
      publisher: nameTexts([textIn(publication, 'name')])[0] ?? null,
      summary: null,
      fullText: null,
      licenses: [],
    },
  ];
}

function partsOf(items: readonly unknown[], base: string): FeedReading {
  const parts = items.slice(0, MOST_ENTRIES).flatMap((item) => {
    const url = webAddress(textIn(item, 'loc'), base);
    return url === null ? [] : [{ url, changed: readFeedDate(textIn(item, 'lastmod')) }];
  });
  return { kind: 'parts', parts, leftOut: leftOut(items.length, parts.length) };
}

/** What stands in an element, however often it is written. */
function childrenOf(element: unknown, name: string): readonly unknown[] {
  if (typeof element !== 'object' || element === null) return [];
  const [, value] = Object.entries(element).find(([key]) => key === name) ?? [];
  return value === undefined ? [] : [value].flat();
}

function childOf(element: unknown, name: string): unknown {
  return childrenOf(element, name)[0];
}

function textIn(element: unknown, name: string): string | undefined {
  const value = childOf(element, name);
  return typeof value === 'string' && value.trim() !== '' ? decodeXML(value.trim()) : undefined;
}

function leftOut(all: number, read: number): readonly string[] {
  return all === read ? [] : [`${all - read} of ${all} addresses could not be read`];
}
