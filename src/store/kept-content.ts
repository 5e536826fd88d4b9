import type { ArticleContent, ArticleCopy } from '../model/kept-article.js';

/** The content as JSON, its fields in one order: the same content is the same text. */
export function contentAsJson(content: ArticleContent): string {
  const {
    title,
    publisher,
    url,
    published,
    updated,
    language,
    authors,
    sources,
    fullText = false,
    text,
    blocks,
    reservations = [],
    licenses = [],
    siteLines = [],
  } = content;
  return JSON.stringify({
    title,
    publisher,
    url,
    published,
    updated,
    language,
    authors,
    sources: sources.map(({ publisher, title, url, published }) => ({ publisher, title, url, published })),
    ...(fullText ? { fullText } : {}),
    text,
    blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })),
    ...(reservations.length === 0 ? {} : { reservations }),
    ...(licenses.length === 0 ? {} : { licenses }),
    ...(siteLines.length === 0 ? {} : { siteLines }),
  });
}

/** The copies with one more, which takes the place of the one it is: of the same address, or, without any, alike. */
export function withCopy(copies: readonly ArticleCopy[], copy: ArticleCopy): readonly ArticleCopy[] {
  const isSame = (other: ArticleCopy): boolean =>
    other.url === copy.url &&
    (copy.url !== null || (other.publisher === copy.publisher && other.title === copy.title));
  const at = copies.findIndex(isSame);
  return at < 0 ? [...copies, copy] : copies.with(at, copy);
}
