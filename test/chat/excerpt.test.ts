import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptSpans, quoteSpans } from '../../src/chat/excerpt.js';
import { arbitraryText } from './arbitrary-text.js';
import { runOf } from './quoted-run.js';

const text = (spans: readonly { text: string }[]): string => spans.map((span) => span.text).join('');

const sentences = ['The talks began on Monday.', 'Mr. Kalin met al-Hayya in Doha.', 'They spoke of aid.'];
const quote = sentences.join(' ');
const kalin: [number, number] = [quote.indexOf('Kalin'), quote.indexOf('Kalin') + 5];

describe('quoteSpans', () => {
  it('is the whole quotation, highlights bold', () => {
    expect(
      quoteSpans({
        quote: 'abcdef',
        highlights: [
          [1, 2],
          [3, 5],
        ],
      }),
    ).toEqual([
      { text: 'a' },
      { text: 'b', style: 'bold' },
      { text: 'c' },
      { text: 'de', style: 'bold' },
      { text: 'f' },
    ]);
  });
});

describe('excerptSpans', () => {
  it('leaves a short quotation whole', () => {
    expect(text(excerptSpans({ quote, highlights: [kalin] }, 180))).toBe(quote);
  });

  it('takes whole sentences around the highlight where they fit', () => {
    expect(text(excerptSpans({ quote, highlights: [kalin] }, 40))).toBe(
      '[…] Mr. Kalin met al-Hayya in Doha. […]',
    );
    expect(text(excerptSpans({ quote, highlights: [kalin] }, 55))).toBe(
      '[…] Mr. Kalin met al-Hayya in Doha. They spoke of aid.',
    );
  });

  it('keeps the beginning of a long sentence while the highlight can be reached from it', () => {
    const long =
      'Officials denied that Kalin had been in Doha at the time of the call, or at any later time.';
    const from = long.indexOf('Doha');
    expect(text(excerptSpans({ quote: long, highlights: [[from, from + 4]] }, 50))).toBe(
      'Officials denied that Kalin had been in Doha at […]',
    );
  });

  it('cuts between words on both sides of a highlight that is far into its sentence', () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
    const from = long.indexOf('nine');
    const spans = excerptSpans({ quote: long, highlights: [[from, from + 4]] }, 30);
    expect(text(spans)).toBe('[…] seven eight nine ten eleven […]');
    expect(spans).toContainEqual({ text: 'nine', style: 'bold' });
  });

  it('does not cut a number at its no-break space', () => {
    const long = 'The officials said again that more than 28\u00A0000 people had been killed there.';
    const spans = excerptSpans({ quote: long, highlights: [] }, 44);
    expect(text(spans)).toBe('The officials said again that more than […]');
  });

  it('shows one unbroken run, word for word, whatever the quotation and its highlights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(arbitraryText(6), fc.constantFrom(...sentences)), { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(400), fc.nat(60)), { maxLength: 4 }),
        fc.integer({ min: 20, max: 180 }),
        (parts, places, max) => {
          const quote = parts.join(' ').slice(0, 350);
          const highlights = places
            .map(([from, length]): [number, number] => [from, from + length])
            .sort(([a], [b]) => a - b);
          const run = runOf(excerptSpans({ quote, highlights }, max));
          expect(quote).toContain(run);
          expect(run.length).toBeLessThanOrEqual(Math.max(max, 0));
          expect(runOf(quoteSpans({ quote, highlights }))).toBe(quote);
        },
      ),
      { numRuns: 300 },
    );
  });
});
