import { describe, expect, it } from 'vitest';
import { buildSnapshot, type BuiltSnapshot } from '../../../src/corpus/build.js';
import { GrowingFactIndex } from '../../../src/search/index/fact-index.js';
import { atOnce } from '../../../src/steps.js';
import type { Passage } from '../../../src/model/passage.js';
import { articleOf } from '../../support/corpus.js';
import { shippedKnowledge } from '../a-snapshot.js';

const SENTENCE =
  'Turkish Foreign Minister Hakan Fidan met Ismail Haniyeh in Ankara, officials said on Tuesday.';

function snapshotOf(paragraphs: number): Promise<BuiltSnapshot> {
  const long = Array.from({ length: paragraphs }, () => `${SENTENCE} ${SENTENCE} ${SENTENCE} ${SENTENCE}`);
  const articles = [
    articleOf(SENTENCE, { id: 'before' }),
    articleOf(long.join('\n\n'), { id: 'long', language: 'en' }),
    articleOf(`He left. ${SENTENCE}`, { id: 'behind' }),
  ];
  return buildSnapshot(articles, shippedKnowledge, { clock: () => new Date('2025-10-13T12:00:00Z') });
}

function growingOver({ analyzerOf, thesaurus, vocabulary }: BuiltSnapshot['index']): GrowingFactIndex {
  return new GrowingFactIndex({ analyzerOf, thesaurus, numberOf: (term) => vocabulary.numberOf(term) });
}

/** The passages, with a count of how many are looked at. */
function counted(passages: readonly Passage[]): {
  readonly passages: readonly Passage[];
  looks: () => number;
} {
  let looks = 0;
  const watched = new Proxy(passages, {
    get(target, key, receiver): unknown {
      if (typeof key === 'string' && /^\d+$/u.test(key)) looks += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  return { passages: watched, looks: () => looks };
}

describe('the passage of a fact', () => {
  it('holds its whole sentence, and none does where it was cut', async () => {
    const { facts, factIndex, passages: all } = await snapshotOf(20);
    expect(facts.length).toBeGreaterThan(80);
    const held = factIndex.within(new Set(all));
    expect(held.map(({ fact }) => fact)).toEqual(facts);
    for (const {
      passage,
      fact: { citation },
    } of held) {
      expect(passage.article.id).toBe(citation.article);
      expect(passage.start).toBeLessThanOrEqual(citation.start);
      expect(passage.end).toBeGreaterThanOrEqual(citation.end);
    }
    const [fact] = facts;
    if (fact === undefined) throw new Error('No fact was read.');
    const beyond = { ...fact, citation: { ...fact.citation, end: fact.citation.end + 10_000 } };
    const elsewhere = { ...fact, citation: { ...fact.citation, article: 'none' } };
    const { index, passages } = await snapshotOf(1);
    const growing = growingOver(index);
    const other = growing.of([atOnce(growing.add([beyond, elsewhere], passages.slice(0, 1)))]);
    expect(other.within(new Set(passages))).toEqual([]);
  });

  it('is found without going through the passages of a long article', async () => {
    const looksPerFact: number[] = [];
    for (const paragraphs of [10, 20, 40, 80]) {
      const { index, facts, passages: all } = await snapshotOf(paragraphs);
      const { passages, looks } = counted(all.filter(({ article }) => article.id === 'long'));
      const own = facts.filter(({ citation }) => citation.article === 'long');
      atOnce(growingOver(index).add(own, passages));
      looksPerFact.push(looks() / own.length);
    }
    const [first = 0] = looksPerFact;
    // One more look each time there are twice as many.
    for (const [doubled, looks] of looksPerFact.entries())
      expect(looks).toBeLessThanOrEqual(first + doubled + 1);
  });
});
