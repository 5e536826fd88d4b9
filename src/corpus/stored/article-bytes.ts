import * as z from 'zod';
import type { Article, ArticleMetadata } from '../../model/article.js';
import type { Fact } from '../../model/fact.js';
import type { Passage } from '../../model/passage.js';
import { passageOfFact } from '../../search/index/fact-index.js';
import type { CountedWord, PassageSpan } from '../../search/index/article-terms.js';
import type { ArticleBody, StoredFact } from '../../search/stored/held-article.js';
import { NumberReader, NumberWriter } from '../../search/stored/packed-numbers.js';
import { PassageSpans } from '../../search/stored/passage-spans.js';
import { readPassageTerms } from '../../search/stored/passage-terms.js';
import type { ArticleWords, CountedArticle } from '../../search/stored/segment-builder.js';
import type { BodyRow, CountedRow, WrittenFacts } from './passage-store.js';

/** Written by this build, as the store of its analyses says: 1,000s of facts are not looked at one by one. */
const articleSchema = z.custom<Article>(
  (value) => typeof value === 'object' && value !== null && 'text' in value && 'blocks' in value,
);
const metadataSchema = z.custom<ArticleMetadata>(
  (value) => typeof value === 'object' && value !== null && 'id' in value && 'language' in value,
);
const factSchema = z.custom<Fact>(
  (value) => typeof value === 'object' && value !== null && 'citation' in value,
);
/** Writes what is told of an article without its words. */
export function writeMetadata(article: Article): string {
  const { text: _text, blocks: _blocks, file: _file, line: _line, ...metadata } = article;
  return JSON.stringify(metadata satisfies ArticleMetadata);
}

/** Reads the metadata of an article. */
export function readMetadata(json: string): ArticleMetadata {
  return metadataSchema.parse(JSON.parse(json));
}

/** Writes facts, a line each: its place among those of the article, and the fact. Those of a few passages can be read alone. */
export function writeFacts(
  facts: readonly Fact[],
  article: Article,
  stretches: readonly PassageSpan[],
): WrittenFacts {
  const passages = stretches.map((stretch, ordinal): Passage => ({ ...stretch, article, ordinal }));
  const lines: string[][] = passages.map(() => []);
  const beside: string[] = [];
  for (const [at, fact] of facts.entries()) {
    const passage = passageOfFact(passages, fact);
    (lines[passage?.ordinal ?? -1] ?? beside).push(`${at} ${JSON.stringify(fact)}`);
  }
  return { ofPassages: lines.map((own) => own.join('\n')), beside: beside.join('\n') };
}

/** Reads facts, each when it is looked at. */
export function readFacts(text: string): StoredFact[] {
  const lines = text === '' ? [] : text.split('\n');
  return lines.map((line) => {
    const end = line.indexOf(' ');
    return { at: Number(line.slice(0, end)), read: () => readFact(line.slice(end + 1)) };
  });
}

/** Reads a fact. */
export function readFact(json: string): Fact {
  return factSchema.parse(JSON.parse(json));
}

/** Writes how often an article has its words. */
export function writeWords(words: readonly CountedWord[], numbers: Uint32Array): Uint8Array {
  return new NumberWriter()
    .putAll(numbers)
    .putAll(words.map(({ capital }) => capital))
    .putAll(words.map(({ small }) => small))
    .written();
}

/** Reads an article to be counted. */
export function readCounted({ passageTerms, words, content }: Omit<CountedRow, 'number'>): CountedArticle {
  return {
    article: readArticle(content),
    passages: passageTerms.map(readPassageTerms),
    words: readWords(words),
  };
}

/** Reads an article's words. */
export function readArticleBody({ content, spans }: Pick<BodyRow, 'content' | 'spans'>): ArticleBody {
  return { article: readArticle(content), spans: new PassageSpans(spans) };
}

/** How often an article has its words. */
export function readWords(bytes: Uint8Array): ArticleWords {
  const read = new NumberReader(bytes);
  return { numbers: read.all(), capital: read.all(), small: read.all() };
}

function readArticle(content: string): Article {
  return articleSchema.parse(JSON.parse(content));
}
