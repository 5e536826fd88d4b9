import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { seedDocuments, seedsAreHere, shippedArticles } from './shipped-data.js';

/** Names with their offices fill up to nine words; a longer common run would be a copied phrase. */
const LONGEST_COMMON_RUN = 11;

const wordsOf = (text: string): string[] => tokenize(text).map(({ folded }) => folded);

function runsOf(words: readonly string[], length: number): string[] {
  return words.flatMap((_, from) =>
    from + length <= words.length ? [words.slice(from, from + length).join(' ')] : [],
  );
}

describe('the shipped articles', () => {
  it('are sixty-two, all of them readable', async () => {
    const { articles, rejected } = await shippedArticles();
    expect(rejected).toEqual([]);
    expect(articles).toHaveLength(62);
  });

  it('are in English, and some in each of the other languages', async () => {
    const { articles } = await shippedArticles();
    const inLanguage = (code: string): number => articles.filter(({ language }) => language === code).length;
    expect(['en', 'tr', 'ar', 'he'].map(inLanguage)).toEqual([39, 9, 8, 6]);
  });

  it('say in their front matter what they are and what they rest on', async () => {
    for (const article of (await shippedArticles()).articles) {
      expect(article).toMatchObject({ publisher: 'Parley', file: `${article.id}.md` });
      expect(article).toMatchObject({ url: null, title: expect.stringMatching(/\S/) });
      expect(article.sources).not.toEqual([]);
    }
  });

  it('name a publisher or a title for each source, and give addresses in full', async () => {
    const sources = (await shippedArticles()).articles.flatMap((article) => article.sources);
    expect(sources.filter(({ publisher, title }) => publisher === null && title === null)).toEqual([]);
    expect(sources.filter(({ url }) => url !== null && !url.startsWith('https://'))).toEqual([]);
  });

  it('have a date, but for those whose pages have none', async () => {
    const { articles } = await shippedArticles();
    const misnamed = articles.filter(({ id, published }) => !id.startsWith(`${published ?? 'undated'}-`));
    expect(misnamed).toEqual([]);
    const undated = articles.filter(({ published }) => published === null);
    expect(undated.map(({ id }) => id)).toEqual([
      'undated-biden-three-phase-proposal',
      'undated-doha-talks-of-august-2024',
      'undated-fidan-haniyeh-in-ankara',
      'undated-mediators-in-miami-december-2025',
    ]);
  });

  it('are briefs of 150 to 350 words in two to four sections', async () => {
    const sizes = (await shippedArticles()).articles.map(({ id, text, blocks }) => ({
      id,
      words: text.split(/\s+/u).length,
      headings: blocks.filter(({ kind }) => kind === 'heading').length,
    }));
    expect(sizes.filter(({ words }) => words < 150 || words > 350)).toEqual([]);
    expect(sizes.filter(({ headings }) => headings < 2 || headings > 4)).toEqual([]);
  });

  it.runIf(seedsAreHere)(
    'share no long phrase with the source documents (needs ../shared/seeds)',
    async () => {
      const copied = new Set(
        (await seedDocuments()).articles.flatMap(({ text }) => runsOf(wordsOf(text), LONGEST_COMMON_RUN + 1)),
      );
      const runs = (await shippedArticles()).articles.flatMap(({ text }) =>
        runsOf(wordsOf(text), LONGEST_COMMON_RUN + 1),
      );
      expect(copied.size).toBeGreaterThan(0);
      expect(runs.filter((run) => copied.has(run))).toEqual([]);
    },
  );
});
