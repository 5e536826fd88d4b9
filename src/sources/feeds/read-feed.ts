import { parseFeed } from 'feedsmith';
import { addressAsWritten, type HubLinks } from '../fetching/hub-links.js';
import { tidyLicenses } from '../license-notes.js';
import { accepted, refuse, type ReadResult } from '../reading.js';
import { decodeFeed } from './decode-feed.js';
import { readFeedDate } from './feed-date.js';
import { MOST_ENTRIES, type FeedEntry, type FeedReading } from './feed-entry.js';
import {
  feedLanguage,
  nameTexts,
  summaryText,
  titleText,
  webAddress,
  wholeArticle,
  withoutComments,
} from './feed-text.js';
import { readSitemap } from './read-sitemap.js';

/** What came from an address. */
export interface FeedBytes {
  readonly bytes: Uint8Array;
  /** Its own address, which others in it may be relative to. */
  readonly url: string;
  readonly contentType: string | null;
}

/** Reads a feed or sitemap, wherever that is done; never rejects. */
export type FeedReader = (feed: FeedBytes) => Promise<ReadResult<FeedReading>>;

/** What the library makes of a feed; dates in it are as they were written. */
type Parsed = ReturnType<typeof parseFeed>;
type RssItem = NonNullable<Extract<Parsed, { format: 'rss' }>['feed']['items']>[number];
type RdfItem = NonNullable<Extract<Parsed, { format: 'rdf' }>['feed']['items']>[number];
type AtomEntry = NonNullable<Extract<Parsed, { format: 'atom' }>['feed']['entries']>[number];
type JsonItem = NonNullable<Extract<Parsed, { format: 'json' }>['feed']['items']>[number];

/** Reads a feed (Atom, RSS, RDF, JSON Feed), a sitemap or an index of sitemaps, or says why it cannot be read. */
export function readFeed({ bytes, url, contentType }: FeedBytes): ReadResult<FeedReading> {
  const decoded = decodeFeed(bytes, contentType);
  if (!decoded.ok) return decoded;
  const text = decoded.value.trimStart();
  const root = rootOf(text);
  if (root === 'urlset' || root === 'sitemapindex') return readSitemap(text, url);
  if (root === 'html' || root === 'head' || root === 'body') return refuse(pageInstead(text, url));
  if (root === null && !text.startsWith('{')) return refuse('it is neither a feed nor a sitemap');
  try {
    return accepted(readingOf(parseFeed(text), url));
  } catch {
    return refuse(
      root === null ? 'it is JSON, but no JSON Feed' : 'it is XML, but neither a feed nor a sitemap',
    );
  }
}

/** Name of the first element, in small letters and without its prefix. Only the beginning is looked at. */
function rootOf(text: string): string | null {
  if (!text.startsWith('<')) return null;
  const opening = withoutComments(text.slice(0, 100_000));
  const name = /<([a-z_][\w.-]*(?::[\w.-]+)?)/i.exec(opening)?.[1];
  return name?.toLowerCase().replace(/^.*:/, '') ?? null;
}

/** Says that a page came in place of a feed, and which feed it names. */
function pageInstead(html: string, url: string): string {
  for (const [link] of html.slice(0, 200_000).matchAll(/<link\s[^<>]{1,1000}>/gi)) {
    if (!/type\s*=\s*["']?application\/(?:rss|atom|feed)\+/i.test(link)) continue;
    const feed = webAddress(/href\s*=\s*["']?([^"'\s>]+)/i.exec(link)?.[1], url);
    if (feed !== null) return `it is a page and not a feed; the page names this one: ${feed}`;
  }
  return 'it is a page and not a feed';
}

function readingOf(parsed: Parsed, url: string): FeedReading {
  switch (parsed.format) {
    case 'rss': {
      const { feed } = parsed;
      const language = feedLanguage(feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang);
      const base = webAddress(feed.xml?.base, url) ?? url;
      const about = {
        format: 'rss',
        title: feed.title,
        language,
        hubLinks: hubLinks(feed.atom?.links, base),
      } as const;
      const rights = [feed.copyright, ...(feed.dc?.rights ?? []), ...(feed.creativeCommons?.licenses ?? [])];
      return reading(about, feed.items, (item) => ({
        ...entryOfRss(item, base, language),
        licenses: licensesOfEntry(
          [...(item.creativeCommons?.licenses ?? []), ...(item.dc?.rights ?? [])],
          rights,
        ),
      }));
    }
    case 'rdf': {
      const { feed } = parsed;
      const language = feedLanguage(feed.dc?.languages?.[0] ?? feed.xml?.lang);
      const about = {
        format: 'rdf',
        title: feed.title,
        language,
        hubLinks: hubLinks(feed.atom?.links, url),
      } as const;
      return reading(about, feed.items, (item) => ({
        ...entryOfRdf(item, url, language),
        licenses: licensesOfEntry(item.dc?.rights ?? [], feed.dc?.rights ?? []),
      }));
    }
    case 'atom': {
      const { feed } = parsed;
      const language = feedLanguage(feed.xml?.lang);
      const base = webAddress(feed.xml?.base, url) ?? url;
      const authors = feed.authors?.map(({ name }) => name) ?? [];
      const title = feed.title?.value;
      const about = { format: 'atom', title, language, hubLinks: hubLinks(feed.links, base) } as const;
      const rights = [...licenseLinks(feed.links, base), feed.rights?.value];
      return reading(about, feed.entries, (entry) => ({
        ...entryOfAtom(entry, base, language, authors),
        licenses: licensesOfEntry([...licenseLinks(entry.links, base), entry.rights?.value], rights),
      }));
    }
    default: {
      const { feed } = parsed;
      const language = feedLanguage(feed.language);
      const authors = feed.authors?.map(({ name }) => name) ?? [];
      const hub = feed.hubs?.find(({ type }) => type?.toLowerCase() === 'websub')?.url;
      const links = { hub: addressAsWritten(hub, url), self: addressAsWritten(feed.feed_url, url) };
      const about = { format: 'json', title: feed.title, language, hubLinks: links } as const;
      return reading(about, feed.items, (item) => ({
        ...entryOfJson(item, url, language, authors),
        licenses: [],
      }));
    }
  }
}

/** An entry without what its feed as a whole says of its use. */
type Unlicensed = Omit<FeedEntry, 'licenses'>;

/** What is said of a feed as a whole. */
interface AboutFeed {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json';
  readonly title: string | undefined;
  readonly language: string | null;
  readonly hubLinks: HubLinks;
}

function reading<T>(
  about: AboutFeed,
  items: readonly T[] | undefined = [],
  entryOf: (item: T) => FeedEntry,
): FeedReading {
  const leftOut = items.length > MOST_ENTRIES ? [`only the first ${MOST_ENTRIES} entries were read`] : [];
  const entries = items.slice(0, MOST_ENTRIES).map(entryOf);
  return { ...about, kind: 'entries', title: titleText(about.title), entries, leftOut };
}

function entryOfRss(item: RssItem, base: string, language: string | null): Unlicensed {
  const { guid, dc, dcterms, atom } = item;
  const own = webAddress(item.xml?.base, base) ?? base;
  // A name that says it is an address is one; others only where they look like one.
  const named = guid?.isPermaLink === false || !/^https?:/i.test(guid?.value ?? '') ? undefined : guid?.value;
  const authors = [...(item.authors?.map(({ name }) => name) ?? []), ...(dc?.creators ?? [])];
  return {
    url: webAddress(item.link, own) ?? pageLink(atom?.links, own) ?? webAddress(named, own),
    title: titleText(item.title ?? dc?.titles?.[0] ?? item.media?.title?.value),
    published: firstDate(
      item.pubDate,
      ...(dc?.dates ?? []),
      ...(dcterms?.issued ?? []),
      ...(dcterms?.created ?? []),
    ),
    updated: firstDate(...(dcterms?.modified ?? []), atom?.updated),
    authors: nameTexts(authors),
    language: feedLanguage(dc?.languages?.[0]) ?? language,
    publisher: null,
    summary: summaryText(item.description ?? item.content?.encoded),
    fullText: wholeArticle(item.content?.encoded) ?? longDescription(item.description),
  };
}

function entryOfRdf(item: RdfItem, base: string, language: string | null): Unlicensed {
  const { dc, dcterms } = item;
  return {
    url: webAddress(item.link, base) ?? webAddress(item.rdf?.about, base),
    title: titleText(item.title ?? dc?.titles?.[0]),
    published: firstDate(...(dc?.dates ?? []), ...(dcterms?.issued ?? []), ...(dcterms?.created ?? [])),
    updated: firstDate(...(dcterms?.modified ?? [])),
    authors: nameTexts(dc?.creators ?? []),
    language: feedLanguage(dc?.languages?.[0]) ?? language,
    publisher: null,
    summary: summaryText(item.description ?? item.content?.encoded),
    fullText: wholeArticle(item.content?.encoded) ?? longDescription(item.description),
  };
}

function entryOfAtom(
  entry: AtomEntry,
  base: string,
  language: string | null,
  feedAuthors: readonly (string | undefined)[],
): Unlicensed {
  const { content, summary, dc, dcterms } = entry;
  const own = webAddress(entry.xml?.base, base) ?? base;
  const authors = [...(entry.authors?.map(({ name }) => name) ?? []), ...(dc?.creators ?? [])];
  const isText =
    content?.type === undefined ||
    /^(?:html|xhtml|text(?:\/html)?|application\/xhtml\+xml)$/i.test(content.type);
  const words = isText ? content?.value : undefined;
  return {
    url: pageLink(entry.links, own) ?? (/^https?:/i.test(entry.id ?? '') ? webAddress(entry.id, own) : null),
    title: titleText(entry.title?.value),
    published: firstDate(entry.published, ...(dcterms?.issued ?? []), ...(dc?.dates ?? [])),
    updated: firstDate(entry.updated, ...(dcterms?.modified ?? [])),
    authors: nameTexts(authors.length > 0 ? authors : feedAuthors),
    language: feedLanguage(entry.xml?.lang ?? dc?.languages?.[0]) ?? language,
    publisher: null,
    summary: summaryText(summary?.value ?? words),
    fullText: wholeArticle(words),
  };
}

function entryOfJson(
  item: JsonItem,
  base: string,
  language: string | null,
  feedAuthors: readonly (string | undefined)[],
): Unlicensed {
  const named = /^https?:/i.test(item.id ?? '') ? item.id : undefined;
  const authors = item.authors?.map(({ name }) => name) ?? [];
  return {
    url: webAddress(item.url ?? item.external_url ?? named, base),
    title: titleText(item.title),
    published: firstDate(item.date_published),
    updated: firstDate(item.date_modified),
    authors: nameTexts(authors.length > 0 ? authors : feedAuthors),
    language: feedLanguage(item.language) ?? language,
    publisher: null,
    summary: summaryText(item.summary ?? item.content_text ?? item.content_html),
    fullText: wholeArticle(item.content_html) ?? wholeArticle(asHtml(item.content_text)),
  };
}

/** Some feeds have the whole article where others have an excerpt; then it has paragraphs. */
function longDescription(description: string | undefined): string | null {
  const paragraphs = description?.match(/<p[\s>]/gi)?.length ?? 0;
  return paragraphs >= 3 ? wholeArticle(description) : null;
}

/** Plain text as paragraphs of a page. */
function asHtml(text: string | undefined): string | undefined {
  const escaped = text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    ?.split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
}

interface FeedLink {
  readonly href?: string;
  readonly rel?: string;
  readonly type?: string;
}

function hubLinks(links: readonly FeedLink[] | undefined, base: string): HubLinks {
  const linked = (relation: string): string | null =>
    addressAsWritten(links?.find(({ rel }) => rel?.toLowerCase() === relation)?.href, base);
  return { hub: linked('hub'), self: linked('self') };
}

/** What an entry says of its use, else what its feed says. */
function licensesOfEntry(
  own: readonly (string | undefined)[],
  ofFeed: readonly (string | undefined)[],
): readonly string[] {
  const tidy = tidyLicenses(own);
  return tidy.length > 0 ? tidy : tidyLicenses(ofFeed);
}

function licenseLinks(links: readonly FeedLink[] | undefined = [], base: string): (string | undefined)[] {
  return links
    .filter(({ rel }) => rel?.toLowerCase() === 'license')
    .map(({ href }) => webAddress(href, base) ?? undefined);
}

/** The page among the links of an entry. */
function pageLink(links: readonly FeedLink[] | undefined = [], base: string): string | null {
  const pages = links.filter(({ rel = 'alternate' }) => rel === 'alternate');
  const best = pages.find(({ type = '' }) => /html/i.test(type)) ?? pages[0];
  return webAddress(best?.href, base);
}

function firstDate(...written: readonly unknown[]): string | null {
  for (const each of written) {
    const date = typeof each === 'string' ? readFeedDate(each) : null;
    if (date !== null) return date;
  }
  return null;
}
