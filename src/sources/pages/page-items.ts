import type { Article } from '../../model/article.js';
import type { ArticleWarning } from '../../model/snapshot.js';
import { toArticle } from '../complete-article.js';
import { whatToLookAt, withWarnings } from '../look-at.js';
import { NO_METADATA } from '../metadata.js';
import { accepted, type ReadResult } from '../reading.js';
import type { PageArticle } from './page-article.js';
import { readPage } from './read-page.js';

/** An article of a page that was saved, and what of it wants a look. */
export interface PageItem {
  readonly article: Article;
  readonly warnings: readonly ArticleWarning[];
}

/** Reasons that a warning names. */
const NAMED = 3;

/** The articles of a saved page: one, or one an entry of a live report, whose id is the file's with the entry behind `#`. */
export async function pageItems(file: string, bytes: Uint8Array): Promise<ReadResult<readonly PageItem[]>> {
  const page = await readPage({ bytes, url: null, contentType: null });
  if (!page.ok) return page;
  const name = file.replace(/\.[^./]+$/, '');
  const items: PageItem[] = [];
  for (const part of page.value) {
    const { text, blocks, ...metadata } = part.content;
    const origin = { file, line: null, defaultId: part.entry === null ? name : `${name}#${part.entry}` };
    const article = toArticle(origin, { ...NO_METADATA, ...told(metadata) }, text, { blocks });
    if (!article.ok) return article;
    items.push({ article: article.value, warnings: lookedAt(article.value, part) });
  }
  return accepted(items);
}

/** As the metadata of a file that is written by hand has it. */
function told({
  authors,
  sources,
  updated: _updated,
  fullText: _fullText,
  ...rest
}: Omit<PageArticle['content'], 'text' | 'blocks'>) {
  return { ...rest, authors: [...authors], sources: [...sources] };
}

function lookedAt(article: Article, { leftOut, warnings }: PageArticle): ArticleWarning[] {
  const { file, line } = article;
  const found = withWarnings(whatToLookAt(article, null), warnings, article);
  if (leftOut.length > 0) {
    const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
    const more = reasons.length > NAMED ? ' and others' : '';
    const parts = leftOut.length === 1 ? 'a part' : `${leftOut.length} parts`;
    const reason = `left out ${parts} amid the text (${reasons.slice(0, NAMED).join('; ')}${more})`;
    found.push({ about: 'left-out', file, line, reason });
  }
  return found;
}
