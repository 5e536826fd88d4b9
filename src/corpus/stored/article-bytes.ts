import * as z from 'zod';
import type { Article, ArticleMetadata } from '../../model/article.js';
import type { Fact } from '../../model/fact.js';
import type { StoredArticle } from '../../search/stored/held-article.js';
import { readTermsAt, writeTerms } from '../analysis-records.js';
import type { ReadTerms } from '../analyse.js';
import type { ArticleRow } from './passage-store.js';

/** Written by this build, as the store of its analyses says: 1,000s of facts are not looked at one by one. */
const articleSchema = z.custom<Article>(
  (value) => typeof value === 'object' && value !== null && 'text' in value && 'blocks' in value,
);
const metadataSchema = z.custom<ArticleMetadata>(
  (value) => typeof value === 'object' && value !== null && 'id' in value && 'language' in value,
);
const factsSchema = z.custom<readonly Fact[]>((value) => Array.isArray(value));
const factSchema = z.custom<Fact>(
  (value) => typeof value === 'object' && value !== null && 'citation' in value,
);

/** An article, what was read of it, and its facts, as they are stored. */
export function writeArticle(
  article: Article,
  read: ReadTerms,
  facts: readonly Fact[],
): Pick<ArticleRow, 'metadata' | 'article' | 'terms' | 'facts'> {
  const { text: _text, blocks: _blocks, file: _file, line: _line, ...metadata } = article;
  return {
    metadata: JSON.stringify(metadata satisfies ArticleMetadata),
    article: Buffer.from(JSON.stringify(article)),
    terms: writeTerms(read),
    facts: Buffer.from(JSON.stringify(facts)),
  };
}

/**
 * Reads an article; its facts when they are first wanted.
 * @throws Error where the bytes are of no article
 */
export function readStoredArticle(row: ArticleRow): StoredArticle {
  const article = articleSchema.parse(parsed(row.article));
  const read = readTermsAt(Buffer.from(row.terms), { start: 0, end: row.terms.length });
  if (read === null) throw new Error(`what is stored of the article "${row.id}" cannot be read`);
  let facts: readonly Fact[] | null = null;
  return {
    number: row.number,
    first: row.first,
    article,
    ...read,
    facts: () => (facts ??= factsSchema.parse(parsed(row.facts))),
  };
}

/** Reads the metadata of an article. */
export function readMetadata(json: string): ArticleMetadata {
  return metadataSchema.parse(JSON.parse(json));
}

/** Reads a fact. */
export function readFact(json: string): Fact {
  return factSchema.parse(JSON.parse(json));
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}
