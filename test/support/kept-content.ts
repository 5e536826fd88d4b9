import type { ArticleContent } from '../../src/model/kept-article.js';
import { layOutPlainText } from '../../src/sources/plain-text.js';

/** The content of a kept article with this text. */
export function keptContent(text: string, given: Partial<ArticleContent> = {}): ArticleContent {
  return {
    title: null,
    publisher: 'The Wire',
    url: null,
    published: '2025-10-08',
    updated: null,
    language: 'en',
    authors: [],
    sources: [],
    text,
    blocks: layOutPlainText(text),
    ...given,
  };
}
