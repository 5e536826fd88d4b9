import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, FactKind, Modality } from '../../src/model/fact.js';
import { compareReports } from '../../src/views/compare-reports.js';
import { completeNames } from '../../src/views/complete-names.js';
import { entityPage } from '../../src/views/entity-page.js';
import { latestNews } from '../../src/views/latest-news.js';
import { timelineOf } from '../../src/views/timeline-view.js';
import type { ViewIndex } from '../../src/views/view-index.js';
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
/** A view with a request for it. */
type Look = (index: ViewIndex) => unknown;
const look: fc.Arbitrary<Look> = fc.oneof(
  fc.record({ name: wanted, asOf }).map(
    (asked): Look =>
      (index) =>
        entityPage(index, asked),
  ),
  fc
    .record({
      about: fc.oneof(wanted, fc.constant(null)),
      from: date,
      to: date,
      asOf,
      offset: fc.nat(3),
      limit: fc.nat(9),
    })
    .map(
      (asked): Look =>
        (index) =>
          timelineOf(index, asked),
    ),
  fc.record({ about: wanted, asOf }).map(
    (asked): Look =>
      (index) =>
        compareReports(index, asked),
  ),
  fc.record({ asOf, since: asOf }).map(
    (asked): Look =>
      (index) =>
        latestNews(index, asked, '2026-01-01'),
  ),
  fc.record({ text: wanted, limit: fc.nat(25) }).map(
    (asked): Look =>
      (index) =>
        completeNames(index, asked),
  ),
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
      fc.asyncProperty(fc.array(article, { maxLength: 4 }), look, async (given, look) => {
        const index = await factIndex(given);
        const result = look(index);
        expect(look(index)).toEqual(result);
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
