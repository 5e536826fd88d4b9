import type { FeedEntry, SitemapPart } from '../sources/feeds/feed-entry.js';
import { pageOfEntry } from '../sources/feeds/entry-page.js';
import { whyAhead } from '../sources/look-at.js';
import type { LeftOutWords, PageArticle } from '../sources/pages/page-article.js';
import type { DocumentReaders, DocumentReading } from './read-address.js';

/** An article, an entry of a feed or sitemap, or a part that an index of sitemaps names, in one shape; null where unknown. */
export interface ReadingRecord {
  readonly title: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly url: string | null;
  /** Null: only the page has it. */
  readonly text: string | null;
  /** Which entry of a live report it is. */
  readonly entry: string | null;
  readonly leftOut: readonly LeftOutWords[];
  readonly warnings: readonly string[];
  /** Licences and notices of rights. */
  readonly licenses: readonly string[];
}

/** What records are made with. */
export interface RecordEffects {
  readonly readPage: DocumentReaders['readPage'];
  readonly now: Date;
}

/** Why an excerpt is no text of an article. */
const EXCERPT = 'an excerpt: where the feed is followed, the page is read';

/** What was read as records, in its order. */
export async function* recordsOf(
  reading: Exclude<DocumentReading, { kind: 'failed' }>,
  { readPage, now }: RecordEffects,
): AsyncGenerator<ReadingRecord> {
  for await (const record of plainRecords(reading, readPage)) {
    const ahead = whyAhead(record.published, now);
    yield ahead === null ? record : { ...record, warnings: [ahead, ...record.warnings] };
  }
}

async function* plainRecords(
  reading: Exclude<DocumentReading, { kind: 'failed' }>,
  readPage: DocumentReaders['readPage'],
): AsyncGenerator<ReadingRecord> {
  switch (reading.kind) {
    case 'articles':
      for (const article of reading.articles) yield ofArticle(article, reading.url);
      return;
    case 'index':
      for (const part of reading.parts) yield ofPart(part);
      return;
    default:
      for (const entry of reading.entries) yield await ofEntry(entry, readPage);
  }
}

function ofArticle({ content, entry, leftOut, warnings }: PageArticle, from: string | null): ReadingRecord {
  const { title, published, updated, publisher, authors, language, url, text, licenses = [] } = content;
  const about = { title, published, updated, publisher, authors, language, url: url ?? from };
  return { ...about, text, entry, leftOut, warnings, licenses };
}

function ofPart({ url, changed }: SitemapPart): ReadingRecord {
  const about = {
    title: null,
    published: null,
    updated: changed,
    publisher: null,
    authors: [],
    language: null,
  };
  return { ...about, url, text: null, entry: null, leftOut: [], warnings: [], licenses: [] };
}

async function ofEntry(entry: FeedEntry, readPage: DocumentReaders['readPage']): Promise<ReadingRecord> {
  const { title, published, updated, publisher, authors, language, url, summary, fullText, licenses } = entry;
  const about = { title, published, updated, publisher, authors, language, url };
  const excerpt = summary === null ? [] : [{ reason: EXCERPT, words: summary }];
  const none = { ...about, text: null, entry: null, leftOut: excerpt, warnings: [], licenses };
  if (fullText === null) return none;
  const bytes = new TextEncoder().encode(pageOfEntry(entry));
  const page = await readPage({ bytes, url, contentType: 'text/html; charset=utf-8' });
  const [article] = page.ok ? page.value : [];
  if (article === undefined) return none;
  const { leftOut } = article;
  // The feed says when.
  const warnings = article.warnings.filter((warning) => published === null || !warning.startsWith('undated'));
  return { ...about, text: article.content.text, entry: null, leftOut, warnings, licenses };
}
