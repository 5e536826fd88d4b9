import type { Article } from '../model/article.js';
import { fileKind } from '../sources/file-kind.js';
import type { PageArticle } from '../sources/pages/page-article.js';
import { readFileItems } from '../sources/read-file.js';
import { readFetchedDocument, type DocumentReaders, type DocumentReading } from './read-address.js';

/** Endings of feeds and sitemaps; `.json` is one too where it holds no article. */
const FEED = /\.(?:xml|rss|atom|rdf|xhtml)$/i;

/** Whether a file of this name may hold something that is read. */
export function mayBeRead(name: string): boolean {
  return FEED.test(name) || fileKind(name) !== null;
}

/** Reads a file by its ending: a page, a feed or a sitemap, or the articles that a corpus would have of it. */
export async function readSaved(
  name: string,
  bytes: Uint8Array,
  readers: DocumentReaders,
): Promise<DocumentReading> {
  if (FEED.test(name)) return readFetchedDocument({ bytes, url: null, contentType: null }, readers);
  const kind = fileKind(name);
  if (kind === 'html') {
    const page = await readers.readPage({ bytes, url: null, contentType: null });
    return page.ok
      ? { kind: 'articles', url: null, articles: page.value, leftOut: [] }
      : { kind: 'failed', reason: `it ${page.reason}` };
  }
  const reading = await asInCorpus(name, bytes);
  if (kind !== 'json' || reading.kind !== 'failed') return reading;
  const fed = await readFetchedDocument({ bytes, url: null, contentType: null }, readers);
  // Without entries it is rather an article that lacks its text.
  return fed.kind === 'feed' && fed.entries.length > 0 ? fed : reading;
}

async function asInCorpus(name: string, bytes: Uint8Array): Promise<DocumentReading> {
  const articles: PageArticle[] = [];
  const leftOut: string[] = [];
  for await (const item of readFileItems(name, bytes)) {
    if (item.kind === 'article')
      articles.push(
        asOfPage(
          item.article,
          item.warnings.map(({ reason }) => reason),
        ),
      );
    else {
      const { line, reason } = item.rejection;
      leftOut.push(line === null ? reason : `line ${line}: ${reason}`);
    }
  }
  if (articles.length > 0) return { kind: 'articles', url: null, articles, leftOut };
  return { kind: 'failed', reason: leftOut[0] ?? 'it holds no article' };
}

/** An article of a corpus as one of a page: it tells of no change, and what it leaves out it tells as a warning. */
function asOfPage(article: Article, warnings: readonly string[]): PageArticle {
  const { title, publisher, url, published, language, authors, sources, text, blocks } = article;
  const about = { title, publisher, url, published, updated: null, language, authors, sources };
  return { content: { ...about, text, blocks }, entry: null, leftOut: [], warnings };
}
