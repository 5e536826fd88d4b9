import { describe, expect, it } from 'vitest';
import { measureFactReading } from '../../../lab/bench/time-facts.js';
import { toArticle } from '../../../src/sources/complete-article.js';
import { NO_METADATA } from '../../../src/sources/metadata.js';
import type { Article } from '../../../src/model/article.js';
import { aFact, aPerson } from '../../support/a-fact.js';

function articleOf(words: number): Article {
  const made = toArticle(
    { file: 'a', line: null, defaultId: 'a' },
    NO_METADATA,
    'They met. '.repeat(words / 2),
  );
  if (!made.ok) throw new Error('no article');
  return made.value;
}

/** A clock that goes on by a second whenever it is looked at. */
function aClock(): () => number {
  let time = 0;
  return () => (time += 1000);
}

describe('measuring how fast facts are read', () => {
  const fidan = { kind: 'meeting' as const, subject: aPerson('Hakan Fidan'), predicate: 'meet' };

  it('counts the facts of all articles and times the one nearest to 1,000 words by itself', () => {
    const articles = [articleOf(10), articleOf(1200), articleOf(900)];
    const figures = measureFactReading(
      { articles, passages: 40 },
      (article) => [aFact(article, 'They met.', fidan)],
      { now: aClock(), cpu: aClock() },
    );
    expect(figures).toEqual({
      articles: 3,
      passages: 40,
      facts: 3,
      readMs: 1000,
      cpuMs: 1000,
      single: { words: 900, ms: 1000 },
    });
  });

  it('can be asked of nothing', () => {
    const figures = measureFactReading({ articles: [], passages: 0 }, () => [], {
      now: aClock(),
      cpu: aClock(),
    });
    expect(figures).toMatchObject({ facts: 0, single: { words: 0, ms: 0 } });
  });
});
