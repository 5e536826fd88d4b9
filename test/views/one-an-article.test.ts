import { describe, expect, it } from 'vitest';
import { oneAnArticle } from '../../src/views/claim.js';
import { factIndex, fidan, kalin } from '../support/facts.js';

describe('where a claim stands', () => {
  it('is each article once, by its first sentence, in the order that they came in', async () => {
    const met = { participants: [fidan, kalin] };
    const { snapshot } = await factIndex([
      {
        id: 'february',
        facts: [
          { quote: 'Fidan met Kalin.', ...met },
          { quote: 'Fidan saw Kalin.', ...met },
        ],
      },
      { id: 'april', facts: [{ quote: 'Fidan had met Kalin.', ...met }] },
    ]);
    const articles = new Map(snapshot.articles.map((article) => [article.id, article]));
    const stands = snapshot.facts.flatMap((fact) => {
      const article = articles.get(fact.citation.article);
      return article === undefined ? [] : [{ fact, article }];
    });
    expect(stands).toHaveLength(3);
    const ofFebruary = stands.filter(({ article }) => article.id === 'february');
    const [first, second] = ofFebruary;
    const april = stands.find(({ article }) => article.id === 'april');
    const order = [first, april, second].flatMap((stand) => (stand === undefined ? [] : [stand]));
    expect(oneAnArticle(order)).toEqual([first, april]);
  });
});
