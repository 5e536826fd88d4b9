import * as z from 'zod';
import type { Article, ArticleMetadata } from '../../model/article.js';
import type { Fact } from '../../model/fact.js';
import type { Passage } from '../../model/passage.js';
import { passageOfFact } from '../../search/index/fact-index.js';
import type { CountedWord, PassageSpan } from '../../search/index/article-terms.js';
import type { ArticleBody, PlacedFacts } from '../../search/stored/held-article.js';
import { NumberReader, NumberWriter } from '../../search/stored/packed-numbers.js';
import { PassageStreams } from '../../search/stored/passage-streams.js';
import type { ArticleWords, CountedArticle } from '../../search/stored/segment-builder.js';
import type { ArticleRow, BodyRow, WholeArticleRow } from './passage-store.js';

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
const placesSchema = z.array(z.number().nullable());

/** About what a block takes in memory, in bytes. */
const BLOCK = 60;

/** Writes what is told of an article without its words. */
export function writeMetadata(article: Article): string {
  const { text: _text, blocks: _blocks, file: _file, line: _line, ...metadata } = article;
  return JSON.stringify(metadata satisfies ArticleMetadata);
}

/** Reads the metadata of an article. */
export function readMetadata(json: string): ArticleMetadata {
  return metadataSchema.parse(JSON.parse(json));
}

/** Writes facts, a line each, so that those of a few passages can be read alone; the first line has the places of their passages. */
export function writeFacts(
  facts: readonly Fact[],
  article: Article,
  stretches: readonly PassageSpan[],
): string {
  const passages = stretches.map((stretch, ordinal): Passage => ({ ...stretch, article, ordinal }));
  const places = facts.map((fact) => passageOfFact(passages, fact)?.ordinal ?? null);
  return [places, ...facts].map((each) => JSON.stringify(each)).join('\n');
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
export function readCounted(row: Pick<WholeArticleRow, 'streams' | 'words' | 'content'>): CountedArticle {
  return { article: readArticle(row.content), streams: readStreams(row), words: readWords(row.words) };
}

/** Reads where an article's passages stand, and their terms. */
export function readStreams({ streams }: Pick<ArticleRow, 'streams'>): PassageStreams {
  return new PassageStreams(streams);
}

/** Reads an article's words and facts, each fact when it is looked at. */
export function readStoredBody({ content, facts }: Pick<BodyRow, 'content' | 'facts'>): ArticleBody {
  const article = readArticle(content);
  return {
    article,
    facts: readFacts(facts),
    bytes: (content.length + facts.length) * 2 + article.blocks.length * BLOCK,
  };
}

/** How often an article has its words. */
export function readWords(bytes: Uint8Array): ArticleWords {
  const read = new NumberReader(bytes);
  return { numbers: read.all(), capital: read.all(), small: read.all() };
}

function readArticle(content: string): Article {
  return articleSchema.parse(JSON.parse(content));
}

function readFacts(facts: string): PlacedFacts {
  const starts: number[] = [];
  for (let at = facts.indexOf('\n'); at >= 0; at = facts.indexOf('\n', at + 1)) starts.push(at + 1);
  const places = placesSchema.parse(JSON.parse(facts.slice(0, (starts[0] ?? facts.length + 1) - 1)));
  return {
    places,
    factAt: (at) => readFact(facts.slice(starts[at], (starts[at + 1] ?? facts.length + 1) - 1)),
  };
}
