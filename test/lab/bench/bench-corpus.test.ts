import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsOf, makeBenchCorpus } from '../../../lab/bench/bench-corpus.js';
import { varyText, wordsToDraw } from '../../../lab/bench/vary-text.js';
import { readFileItems } from '../../../src/sources/read-file.js';
import type { Article } from '../../../src/model/article.js';

const TEXT = 'Delegations gathered near the harbour while mediators carried drafts between rooms. '.repeat(
  20,
);

async function articles(): Promise<Article[]> {
  const lines = ['a', 'b'].map((id) => JSON.stringify({ id, title: 'Talks', text: TEXT }));
  const read: Article[] = [];
  for await (const item of readFileItems('x.jsonl', Buffer.from(lines.join('\n'))))
    if (item.kind === 'article') read.push(item.article);
  return read;
}

describe('the corpus of the benchmark', () => {
  it('takes whole articles until there are enough passages', async () => {
    const { articles: taken, repeated } = await makeBenchCorpus(await articles(), 1);
    expect(taken.map(({ id }) => id)).toEqual(['a']);
    expect(repeated).toBe(0);
  });

  it('goes round with changed texts where there are not enough, and counts them', async () => {
    const source = await articles();
    const { articles: taken, passages, repeated } = await makeBenchCorpus(source, 25);
    expect(passages).toBeGreaterThanOrEqual(25);
    expect(repeated).toBe(taken.length - 2);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
    expect(taken[2]?.text).not.toBe(TEXT);
    expect(documentsOf(taken)).toHaveLength(passages);
  });

  it('is the same each time', async () => {
    const made = await Promise.all([1, 2].map(async () => makeBenchCorpus(await articles(), 30)));
    expect(made[0]).toEqual(made[1]);
  });

  it('is refused where no passage is to be had', async () => {
    await expect(makeBenchCorpus([], 10)).rejects.toThrow(/no passage/);
  });
});

describe('changing a text', () => {
  it('exchanges about one long word in eight for one of those given', () => {
    const words = Array.from({ length: 8000 }, () => 'original').join(' ');
    const changed = varyText(words, 1, ['drawn']).match(/drawn/g)?.length ?? 0;
    expect(changed / 8000).toBeGreaterThan(0.1);
    expect(changed / 8000).toBeLessThan(0.15);
  });

  it('depends on the round and leaves all but words of four letters or more', () => {
    const text = 'one two 12,000 six. '.repeat(50);
    expect(varyText(text, 1, ['drawn'])).toBe(text);
    expect(varyText(TEXT, 1, ['drawn'])).not.toBe(varyText(TEXT, 2, ['drawn']));
  });

  it('keeps the number of words, whatever the text', () => {
    const words = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(), (text, round) => {
        expect(words(varyText(text, round, ['drawn']))).toBe(words(text));
      }),
    );
  });

  it('draws words as often as they stand in the texts', () => {
    expect(wordsToDraw(['these words and these', 'more words'], 4)).toEqual([
      'these',
      'words',
      'these',
      'more',
    ]);
  });
});
