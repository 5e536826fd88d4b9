import { describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../../../src/search/query/analyze-question.js';
import { rank, type Hit } from '../../../src/search/ranking/rank.js';
import { featuresOf, type Weights } from '../../../src/search/ranking/weights.js';
import { articleOf } from '../../support/corpus.js';
import { snapshotOf } from '../a-snapshot.js';

const TEXT =
  'Egypt opened the crossing in March. Fuel went through it first. The crossing closed in May, and fuel ran out.';

/** The features of the windows by their text. */
async function featuresFor(question: string) {
  const { index } = await snapshotOf([articleOf(TEXT)]);
  const hits = rank(index, analyzeQuestion(index, question, null).query);
  const textOf = ({ passage, window }: Hit): string =>
    passage.article.text.slice(window.start, window.end).slice(0, 12);
  return (opening: string, sentences = 1): Weights | undefined => {
    const found = hits.find(
      (hit) => textOf(hit).startsWith(opening) && hit.window.last - hit.window.first + 1 === sentences,
    );
    return found === undefined ? undefined : featuresOf(found);
  };
}

describe('a window', () => {
  it('is credited with what the sentence before it says, and only with what it lacks itself', async () => {
    const of = await featuresFor('Why was Egypt asked for fuel?');
    expect(of('Fuel')?.precedingCoverage).toBeGreaterThan(0);
    expect(of('Egypt')?.precedingCoverage).toBe(0);
    expect(of('Egypt', 2)?.precedingCoverage).toBe(0);
  });

  it('counts what it says again, but less than anew', async () => {
    const of = await featuresFor('Why was the crossing closed?');
    const once = of('Egypt')?.termFrequency ?? 0;
    const twice = of('Egypt', 3)?.termFrequency ?? 0;
    expect(once).toBeGreaterThan(0);
    expect(twice).toBeGreaterThan(once);
    expect(twice).toBeLessThan(1);
  });

  it('reaches as far into its passage as it ends', async () => {
    const of = await featuresFor('When did the crossing close?');
    expect(of('The crossing')?.endPosition).toBe(1);
    expect(of('Egypt')?.endPosition).toBeGreaterThan(0);
    expect(of('Egypt')?.endPosition).toBeLessThan(of('Egypt', 2)?.endPosition ?? 0);
  });
});
