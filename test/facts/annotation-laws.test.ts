import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/steps.js';
import { createAnnotator } from '../../src/facts/annotate.js';
import { createFactReader } from '../../src/facts/read-facts.js';
import { shippedKnowledge } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';
import { growth, PROPORTION } from '../support/growth.js';
import { countWork, IN_PROPORTION } from '../support/work.js';
import { oddText } from '../support/odd-text.js';

const annotate = createAnnotator(shippedKnowledge.entities);
const read = createFactReader(shippedKnowledge);

/** Pieces that the readers start from, in any order. */
const wording = fc
  .array(
    fc.constantFrom(
      ...'President|Foreign Minister|Hakan Fidan|Fidan|Abbas Araghchi|Araghchi|said|he|the|minister|officials|Turkish|US|of|for|to|and|,|.|“|”|"|(|)|-|four|4|1.5 million|day|hostages|October|8|2025|on|Tuesday|next|last|Qatar|’s|Ministry|is|was|al|J.|in|Gaza|who|son|-in-law|former|chief|8 October 2025|toll|death|number of people|2025-10-08'.split(
        '|',
      ),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((pieces) => pieces.join(' '));
const language = fc.constantFrom('en', 'tr', 'ar', 'he', 'und');
const published = fc.constantFrom('2025-10-08', '2024-02-29T10:00:00Z', 'no date', null);

function anyArticle(run: (article: ReturnType<typeof articleOf>) => void): void {
  fc.assert(
    fc.property(fc.oneof(oddText(), wording), language, published, (text, tag, day) => {
      run(articleOf(`The talks. ${text}`, { language: tag, published: day }));
    }),
    { numRuns: 300 },
  );
}

describe('the work of reading', () => {
  const counter = countWork();

  it.each([
    'he said ',
    'he said he said ',
    'Fidan said ',
    'Fidan and ',
    'Foreign Minister Fidan and ',
    'met ',
    '5 people ',
    'the official, ',
  ])('is in proportion to a sentence without an end: "%s"', (piece) => {
    // Of one as long as is read, and of an article of such.
    const readOne = (length: number): void =>
      void read(articleOf(`${piece.repeat(length / piece.length)}.`, { language: 'en' }));
    const readMany = (sentences: number): void =>
      void read(articleOf(`${piece.repeat(1400 / piece.length)}.\n\n`.repeat(sentences), { language: 'en' }));
    expect(Math.max(...counter.byAmount(readOne, 180))).toBeLessThanOrEqual(IN_PROPORTION);
    expect(Math.max(...counter.byAmount(readMany, 1))).toBeLessThanOrEqual(IN_PROPORTION);
  });
});

describe('the annotation of any text', () => {
  it('has mentions, dates and offices that stand where they say', () => {
    anyArticle((article) => {
      for (const { start, end, tokens, mentions, dates, roles } of atOnce(annotate(article))) {
        let free = 0;
        for (const mention of mentions) {
          expect(mention.firstToken).toBeGreaterThanOrEqual(free);
          expect(mention.start).toBe(tokens[mention.firstToken]?.start);
          expect(mention.end).toBe(tokens[mention.lastToken]?.end);
          expect(mention.ref.id).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);
          free = mention.lastToken + 1;
        }
        for (const date of dates) {
          const values = [date.near, date.past, date.ahead].filter((value) => value !== null);
          expect(values).not.toEqual([]);
          for (const value of values) expect(value).toMatch(/^\d{4}(?:-\d{2}){0,2}$/);
          expect(article.text.slice(date.start, date.end)).toBe(date.words);
        }
        for (const role of roles) {
          expect(role.person.ref.type).toBe('person');
          expect(role.title).not.toBe('');
          expect([role.start >= start, role.end <= end]).toEqual([true, true]);
        }
      }
    });
  });

  it('gives the same facts each time, each in its sentence', () => {
    anyArticle((article) => {
      const facts = read(article);
      expect(read(article)).toEqual(facts);
      for (const { citation } of facts) {
        expect(article.text.slice(citation.start, citation.end)).toBe(citation.quote);
      }
    });
  });

  it('takes time in proportion to a hostile text too', () => {
    for (const piece of [
      'President of the ',
      'al-',
      'A. ',
      '“he ',
      '4 to ',
      'and Minister ',
      'the official, ',
      'Oct ',
    ]) {
      const annotated = (length: number): void =>
        void atOnce(annotate(articleOf(piece.repeat(length / piece.length), { language: 'en' })));
      expect(growth(annotated, 5000)).toBeLessThanOrEqual(PROPORTION);
    }
  });
});
