import { passagesOf } from '../../src/corpus/passages.js';
import { readFileItems } from '../../src/sources/read-file.js';
import type { Article } from '../../src/model/article.js';
import type { PeerDocument } from '../eval/peers/peer.js';
import { varyText, wordsToDraw } from './vary-text.js';

/** A corpus of about as many passages as wanted: whole articles until there are enough. */
export interface BenchCorpus {
  readonly articles: readonly Article[];
  readonly passages: number;
  /** Articles that are changed repetitions of others. */
  readonly repeated: number;
}

const WORDS_TO_DRAW = 100_000;

/**
 * Takes articles until they hold `size` passages; where there are not enough, goes round again with changed texts.
 * @throws Error where the articles hold no passage at all
 */
export async function makeBenchCorpus(source: readonly Article[], size: number): Promise<BenchCorpus> {
  const words = wordsToDraw(
    source.map(({ text }) => text),
    WORDS_TO_DRAW,
  );
  const articles: Article[] = [];
  let passages = 0;
  for (let round = 0; passages < size; round += 1) {
    const before = passages;
    for (const article of source) {
      if (passages >= size) break;
      const taken = round === 0 ? article : await repeat(article, round, words);
      articles.push(taken);
      passages += passagesOf(taken).length;
    }
    if (passages === before) throw new Error('the articles hold no passage to measure with');
  }
  return { articles, passages, repeated: Math.max(0, articles.length - source.length) };
}

/** The passages of a corpus as the documents of a search library. */
export function documentsOf(articles: readonly Article[]): PeerDocument[] {
  return articles.flatMap((article) =>
    passagesOf(article).map(({ start, end }) => ({
      id: `${article.id}:${start}`,
      title: article.title ?? '',
      text: article.text.slice(start, end),
    })),
  );
}

/** Reads the changed text as an article of its own: its layout is found anew, since every offset has moved. */
async function repeat(article: Article, round: number, words: readonly string[]): Promise<Article> {
  const { title, published, language } = article;
  const id = `${article.id}-${round}`;
  const text = varyText(article.text, round, words);
  const line = JSON.stringify({ id, title, published, language, text });
  for await (const item of readFileItems('repeated.jsonl', Buffer.from(line)))
    if (item.kind === 'article') return item.article;
  return { ...article, id };
}
