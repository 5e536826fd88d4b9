import { expect, it } from 'vitest';
import type { Attribution } from '../../../src/model/attribution.js';
import { claimedAttributions } from '../../../src/facts/attribution/attribution-at.js';

/** "X said Y" again and again: the attributions of a text that is nothing else; looks at contents are counted. */
function manyClaims(count: number): {
  readonly attributions: readonly Attribution[];
  readonly looks: () => number;
} {
  let looks = 0;
  const attributions = Array.from({ length: count }, (_, at): Attribution => {
    const start = at * 10;
    const span = { start, end: start + 2 };
    const contents = [{ start: start + 5, end: start + 10 }];
    return {
      kind: 'speech',
      verb: 'say',
      modality: 'stated',
      source: span,
      named: span,
      cue: { start: start + 2, end: start + 5 },
      get contents() {
        looks += 1;
        return contents;
      },
    };
  });
  return { attributions, looks: () => looks };
}

it('the contents of each attribution are looked at once, however many claims are asked for', () => {
  const { attributions, looks } = manyClaims(500);
  const claims = claimedAttributions(attributions);
  for (let at = 0; at < 500; at += 1) expect(claims.at(at * 10 + 7)[0]).toBe(attributions[at]);
  expect(looks()).toBe(500);
});

it('the innermost claim comes first, and none where nothing is claimed', () => {
  const [inner, outer] = manyClaims(2).attributions;
  if (inner === undefined || outer === undefined) throw new Error('two were made');
  const wide = { ...outer, contents: [{ start: 0, end: 20 }] };
  expect(claimedAttributions([wide, inner]).at(6)).toEqual([inner, wide]);
  expect(claimedAttributions([wide, { ...inner, kind: 'stance' as const }]).at(6)).toEqual([wide]);
  expect(claimedAttributions([inner]).at(30)).toEqual([]);
});
