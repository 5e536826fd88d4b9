import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, FactKind, Modality } from '../../src/model/fact.js';
import { isResultOf, viewOf, type ViewRequest } from '../../src/views/views.js';
import { oddText } from '../support/odd-text.js';
import { factIndex, fidan, hamas, haniyeh, kalin, qatar, type GivenArticle } from '../support/facts.js';

const kind = fc.constantFrom<FactKind>(
  'role',
  'meeting',
  'talks',
  'statement',
  'agreement',
  'figure',
  'event',
);
const modality = fc.constantFrom<Modality>('stated', 'planned', 'denied', 'conditional');
const entity = fc.constantFrom(fidan, haniyeh, kalin, qatar, hamas);
const date = fc.constantFrom('2025-10-08', '2025-10', '2025', '2024-01-20', null);

const article: fc.Arbitrary<GivenArticle> = fc.record({
  published: fc.constantFrom('2025-10-08', '2024-01-21', null),
  facts: fc.array(
    fc.record({
      quote: oddText(8).map((text) => `${text.toWellFormed().normalize('NFC')} ends.`),
      kind,
      modality,
      date,
      subject: entity,
      participants: fc.array(entity, { maxLength: 3 }),
      object: fc.oneof(entity, fc.constant(null), oddText(3)),
      value: fc.integer({ min: 0, max: 4 }),
      unit: fc.constantFrom('hostages', 'days'),
    }),
    { maxLength: 6 },
  ),
});

const asOf = fc.constantFrom('2024-12-31', '2025-10-08', null);
const wanted = fc.oneof(fc.constantFrom('Fidan', 'hostages', 'قطر', 'kalın', 'ends'), oddText(4));
const request: fc.Arbitrary<ViewRequest> = fc.oneof(
  fc.record({ view: fc.constant('entity' as const), name: wanted, asOf }),
  fc.record({
    view: fc.constant('timeline' as const),
    about: fc.oneof(wanted, fc.constant(null)),
    from: date,
    to: date,
    asOf,
    offset: fc.nat(3),
    limit: fc.nat(9),
  }),
  fc.record({ view: fc.constant('reports' as const), about: wanted, asOf }),
  fc.record({ view: fc.constant('latest' as const), asOf }),
  fc.record({ view: fc.constant('names' as const), text: wanted, limit: fc.nat(25) }),
);

/** Every citation anywhere in a value. */
function citationsIn(value: unknown): Fact['citation'][] {
  const found: Fact['citation'][] = [];
  JSON.stringify(value, (key, inner) => {
    if (key === 'citation') found.push(inner);
    return inner;
  });
  return found;
}

describe('every view', () => {
  it('of any facts answers any request, the same each time, and quotes word for word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(article, { maxLength: 4 }), request, async (given, asked) => {
        const index = await factIndex(given);
        const result = viewOf(index, asked);
        expect(isResultOf(asked, result)).toBe(true);
        expect(viewOf(index, asked)).toEqual(result);
        // It can be sent to another thread.
        expect(structuredClone(result)).toEqual(result);
        const texts = new Map(index.snapshot.articles.map(({ id, text }) => [id, text]));
        const misquoted = citationsIn(result).filter(
          ({ article, start, end, quote }) => texts.get(article)?.slice(start, end) !== quote,
        );
        expect(misquoted).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
