import type { PageArticle } from '../../../src/sources/pages/page-article.js';
import { readPage, type FetchedPage } from '../../../src/sources/pages/read-page.js';
import { MADE_WORDS } from './made-words.js';

/** Paragraphs of running text, for pages that are about something else. */
export const PARAGRAPHS: string = MADE_WORDS.en.sentences
  .slice(0, 5)
  .map((sentence) => `<p>${sentence}</p>`)
  .join('\n');

/** A page with a headline and running text. */
export function pageWith({
  head = '',
  above = '',
  below = '',
  lang = 'en',
}: Partial<Record<'head' | 'above' | 'below' | 'lang', string>>): string {
  return `<!doctype html><html lang="${lang}"><head><title>Delegations meet</title>${head}</head><body>
<main><article><h1>Delegations meet</h1>${above}<div class="article-body">${PARAGRAPHS}</div>${below}</article></main></body></html>`;
}

/** The articles of a page. */
export async function articlesOf(
  page: string | Uint8Array,
  about: Partial<Omit<FetchedPage, 'bytes'>> = {},
): Promise<readonly PageArticle[]> {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  const reading = await readPage({ bytes, url: null, contentType: null, ...about });
  if (!reading.ok) throw new Error(`rejected: ${reading.reason}`);
  return reading.value;
}

/** The one article of a page. */
export async function oneArticle(
  page: string | Uint8Array,
  about: Partial<Omit<FetchedPage, 'bytes'>> = {},
): Promise<PageArticle> {
  const [article, ...more] = await articlesOf(page, about);
  if (article === undefined || more.length > 0) throw new Error(`${more.length + 1} articles`);
  return article;
}

/** Why a page gives no article. */
export async function reasonFor(
  page: string | Uint8Array,
  about: Partial<Omit<FetchedPage, 'bytes'>> = {},
): Promise<string> {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  const reading = await readPage({ bytes, url: null, contentType: null, ...about });
  return reading.ok ? 'read' : reading.reason;
}
