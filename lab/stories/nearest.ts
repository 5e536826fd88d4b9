import { tokenize } from '../../src/language/tokenize.js';
import type { NewsText } from './make-variants.js';

/** Articles that a word may stand in and still tell a subject, and the shortest such word. */
const RARE = { articles: 40, letters: 4 };

/** For each article the one of others whose subject is nearest: it shares most rare words with it. */
export function nearestOf(
  articles: readonly NewsText[],
  others: readonly NewsText[],
): { readonly carrier: NewsText; readonly near: NewsText }[] {
  const standing = new Map<string, NewsText[]>();
  for (const other of others)
    for (const word of wordsOf(other)) standing.set(word, [...(standing.get(word) ?? []), other]);
  return articles.flatMap((carrier) => {
    const scores = new Map<NewsText, number>();
    for (const word of wordsOf(carrier)) {
      const found = standing.get(word) ?? [];
      if (found.length > RARE.articles) continue;
      for (const other of found) scores.set(other, (scores.get(other) ?? 0) + 1 / Math.log(2 + found.length));
    }
    const [best] = [...scores].toSorted(([, a], [, b]) => b - a);
    return best === undefined ? [] : [{ carrier, near: best[0] }];
  });
}

function wordsOf({ title, text }: NewsText): Set<string> {
  return new Set(
    tokenize(`${title}\n${text}`)
      .map(({ folded }) => folded)
      .filter((word) => word.length >= RARE.letters),
  );
}
