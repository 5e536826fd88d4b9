import { deserialize, serialize } from 'node:v8';
import * as z from 'zod';
import type { Article, ArticleMetadata } from '../../model/article.js';
import type { Fact } from '../../model/fact.js';
import type { ReadArticle } from '../../search/stored/segment-builder.js';
import type { StoredArticle } from '../../search/stored/held-article.js';
import { readTermsAt, writeTerms } from '../analysis-records.js';
import type { ReadTerms } from '../analyse.js';
import type { ArticleRow, WholeArticleRow } from './passage-store.js';

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
const whole = z.custom<Uint32Array>((value) => value instanceof Uint32Array);
/** In columns: a question reads those of 75 articles. */
const streamsSchema = z.object({
  from: whole,
  to: whole,
  sections: z.custom<readonly (string | null)[]>((value) => Array.isArray(value)),
  terms: z.string(),
  stream: whole,
  starts: whole,
  title: whole,
  headings: z.custom<readonly Uint32Array[]>((value) => Array.isArray(value)),
  headingOf: z.custom<Int32Array>((value) => value instanceof Int32Array),
});

/** An article, what was read of it, and its facts, as they are stored. */
export function writeArticle(
  article: Article,
  read: ReadTerms,
  facts: readonly Fact[],
): Pick<WholeArticleRow, 'metadata' | 'article' | 'streams' | 'terms' | 'facts'> {
  const { text: _text, blocks: _blocks, file: _file, line: _line, ...metadata } = article;
  const { words: _words, ...terms } = read.terms;
  return {
    metadata: JSON.stringify(metadata satisfies ArticleMetadata),
    article: Buffer.from(JSON.stringify(article)),
    streams: serialize({
      ...terms,
      from: Uint32Array.from(read.stretches, ({ start }) => start),
      to: Uint32Array.from(read.stretches, ({ end }) => end),
      sections: read.stretches.map(({ section }) => section),
      terms: terms.terms.join('\n'),
      headings: [...terms.headings],
    } satisfies z.input<typeof streamsSchema>),
    terms: writeTerms(read),
    facts: Buffer.from(JSON.stringify(facts)),
  };
}

/**
 * Reads an article without its facts.
 * @throws Error where the bytes are of no article
 */
export function readStoredArticle(row: ArticleRow): StoredArticle {
  const { from, to, sections, terms, ...streams } = streamsSchema.parse(deserialize(row.streams));
  return {
    number: row.number,
    first: row.first,
    article: articleSchema.parse(parsed(row.article)),
    stretches: Array.from(from, (start, at) => ({
      start,
      end: to[at] ?? start,
      section: sections[at] ?? null,
    })),
    terms: { ...streams, terms: terms === '' ? [] : terms.split('\n') },
  };
}

/**
 * Reads all that was read of an article, to count it.
 * @throws Error where the bytes are of no article
 */
export function readWholeArticle(row: WholeArticleRow): ReadArticle {
  const read = readTermsAt(Buffer.from(row.terms), { start: 0, end: row.terms.length });
  if (read === null) throw new Error(`what is stored of the article "${row.id}" cannot be read`);
  return { article: articleSchema.parse(parsed(row.article)), ...read };
}

/** Reads the metadata of an article. */
export function readMetadata(json: string): ArticleMetadata {
  return metadataSchema.parse(JSON.parse(json));
}

/** Reads the facts of an article. */
export function readFacts(bytes: Uint8Array): readonly Fact[] {
  return factsSchema.parse(parsed(bytes));
}

/** Reads a fact. */
export function readFact(json: string): Fact {
  return factSchema.parse(JSON.parse(json));
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}
