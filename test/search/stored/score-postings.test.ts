import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTally, gatherCandidates } from '../../../src/search/ranking/candidates.js';
import { toQuery } from '../../../src/search/query/query.js';
import { PassagePlaces } from '../../../src/search/stored/passage-places.js';
import { writePostings } from '../../../src/search/stored/posting-bytes.js';
import { createPostingScorer } from '../../../src/search/stored/score-postings.js';
import { articleOf } from '../../support/corpus.js';

/** Passages of articles of three, of which each has some terms in some slots. */
const SIZE = 600;
const IN_ARTICLE = 3;
const articles = Array.from({ length: SIZE / IN_ARTICLE }, (_, at) =>
  articleOf('words', { id: `a${at}`, published: `2025-01-${String(1 + (at % 28)).padStart(2, '0')}` }),
);
const postings = fc.array(fc.array(fc.nat(SIZE * 12 - 1), { maxLength: 900 }), {
  minLength: 4,
  maxLength: 4,
});
const units = fc.array(
  fc.record({
    weight: fc.double({ min: 0.1, max: 9, noNaN: true }),
    terms: fc.array(
      fc.record({ number: fc.nat(3), strength: fc.double({ min: 0.1, max: 1, noNaN: true }) }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Places of the passages by slot, each passage once. */
function slotsOf(posted: readonly number[]): number[][] {
  const slots: number[][] = [];
  const seen = new Set<number>();
  for (const each of [...posted].sort((a, b) => Math.floor(a / 12) - Math.floor(b / 12))) {
    const place = Math.floor(each / 12);
    if (seen.has(place)) continue;
    seen.add(place);
    (slots[each % 12] ??= []).push(place);
  }
  return slots;
}

describe('candidates of stored postings', () => {
  it('are those of postings in memory, with the same weights of their articles', () => {
    const passages = articles.flatMap((article, at) =>
      Array.from({ length: IN_ARTICLE }, (_, of) => ({
        ordinal: at * IN_ARTICLE + of,
        article,
        start: 0,
        end: 5,
        section: null,
      })),
    );
    const articleNumber = (ordinal: number): number => Math.floor(ordinal / IN_ARTICLE);
    const places = PassagePlaces.none.with([
      {
        articles: articles.map((_, number) => ({
          number,
          first: number * IN_ARTICLE,
          passages: IN_ARTICLE,
          day: 20_250_100 + 1 + (number % 28),
        })),
        gone: [],
      },
    ]);
    const scorer = createPostingScorer(places);
    const tally = createTally(SIZE);
    const asOf = fc.constantFrom(null, '2025-01-03', '2024-01-01');
    fc.assert(
      fc.property(postings, units, asOf, (posted, asked, day) => {
        const slots = posted.map(slotsOf);
        const query = toQuery({
          language: 'en',
          kind: 'who',
          asOf: day,
          definition: false,
          units: asked.map((unit) => ({ ...unit, words: '', known: true, entity: null, isName: false })),
        });
        const expected = gatherCandidates(
          {
            passages,
            size: SIZE,
            placeOf: Uint32Array.from(passages, (_, at) => at + 1),
            articleOf: passages.map(({ ordinal }) => articleNumber(ordinal)),
            find: (term) => slots[term] ?? [],
            tally,
          },
          query,
        );
        // In several segments, as an index that grew has them: of the later ones the earlier tell what is worth counting.
        const cuts = [0, SIZE / 4, SIZE / 2, SIZE];
        const segments = slots.map((of) =>
          cuts.slice(1).map((end, at) => {
            const first = cuts[at] ?? 0;
            const own = of.map((places) =>
              places.flatMap((place) => (place >= first && place < end ? [place - first] : [])),
            );
            return { first, entries: writePostings(own) };
          }),
        );
        const found = scorer.best(query, { within: null, postingsOf: (term) => segments[term] ?? [] });
        expect(found).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
