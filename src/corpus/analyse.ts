import { createHash } from 'node:crypto';
import type { Article } from '../model/article.js';
import type { Fact } from '../model/fact.js';
import type { ArticleTerms, PassageSpan } from '../search/index/article-terms.js';

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

/** What is known of an article but for its facts, which take longer to read than all else. */
export interface ReadTerms {
  readonly stretches: readonly PassageSpan[];
  readonly terms: ArticleTerms;
}

/**
 * What is known of articles alone, given what is known beside the articles: made once, and good for as long as neither changes,
 * whichever articles stand beside them. Analyses that outlive the snapshots they were made for, by `keyOf` their articles. All are of the same knowledge. */
export interface AnalysisMemory {
  termsOf(key: string): ReadTerms | null;
  factsOf(key: string): readonly Fact[] | null;
  keepTerms(key: string, read: ReadTerms): void;
  keepFacts(key: string, facts: readonly Fact[]): void;
  /** Is told that the terms of an article are still of use, though they are not asked for. */
  wantTerms(key: string): void;
}

/** Keeps nothing. */
export const NO_MEMORY: AnalysisMemory = {
  termsOf: () => null,
  factsOf: () => null,
  keepTerms: () => {},
  keepFacts: () => {},
  wantTerms: () => {},
};
