import { createHash } from 'node:crypto';
import type { Article } from '../model/article.js';
import type { Fact } from '../model/fact.js';
import type { ArticleTerms, Stretch } from '../search/index/article-terms.js';

/**
 * What is known of an article alone, given what is known beside the articles: made once, and good for as long as neither
 * changes, whichever articles stand beside it.
 */
export interface AnalysedArticle {
  /** `keyOf` its article. */
  readonly key: string;
  readonly stretches: readonly Stretch[];
  readonly terms: ArticleTerms;
  /** Null: not read yet. */
  readonly facts: readonly Fact[] | null;
}

/** A fingerprint of what a person can read of an article: its text and metadata, wherever it is stored. */
export function fingerprintOf({ file: _file, line: _line, blocks: _blocks, ...content }: Article): string {
  return fingerprintOfContent(content);
}

/** The same of what `fingerprintOf` takes of an article, in its order, however that was kept. */
export function fingerprintOfContent(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
}

/** All of an article that an analysis depends on: what can be read of it, by its fingerprint, and its layout. */
export function keyOf(fingerprint: string, { blocks }: Pick<Article, 'blocks'>): string {
  const layout = blocks.map(({ kind, start, end }) => `${kind} ${start} ${end}`).join('\n');
  return createHash('sha256').update(`${fingerprint}\n${layout}`).digest('base64url').slice(0, 22);
}
