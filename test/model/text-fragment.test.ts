import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToQuote } from '../../src/model/text-fragment.js';
import { anyText, oddText } from '../support/odd-text.js';

const PAGE = 'https://example.org/talks';

/** The words a text fragment names: the whole quotation, or its start and end. */
function named(link: string | null): string[] {
  const [, directive = ''] = (link ?? '').split(':~:text=');
  return directive.split(',').map(decodeURIComponent);
}

describe('the address of a quotation', () => {
  it('names a short quotation whole', () => {
    expect(linkToQuote(PAGE, 'Talks resumed.')).toBe(`${PAGE}#:~:text=Talks%20resumed.`);
  });

  it('names the start and end of a long one, so that it stays short', () => {
    const quote = 'The talks were held in Cairo on Tuesday and went on for several more days in Doha.';
    expect(named(linkToQuote(PAGE, quote))).toEqual(['The talks were held in', 'several more days in Doha.']);
  });

  it.each([
    ['a hyphen', 'al-Hayya', 'al%2DHayya'],
    ['a comma', 'aid, fuel', 'aid%2C%20fuel'],
    ['an ampersand', 'aid & fuel', 'aid%20%26%20fuel'],
    ['another script', 'قطر', '%D9%82%D8%B7%D8%B1'],
  ])('writes %s so that it means nothing in the directive', (_what, quote, written) => {
    expect(linkToQuote(PAGE, quote)).toBe(`${PAGE}#:~:text=${written}`);
  });

  it('keeps a fragment that the address has', () => {
    expect(linkToQuote(`${PAGE}#section-2`, 'Talks')).toBe(`${PAGE}#section-2:~:text=Talks`);
    expect(linkToQuote(`${PAGE}?p=21545#a#b`, 'Talks')).toBe(`${PAGE}?p=21545#a#b:~:text=Talks`);
  });

  it('reads a line break as a space', () => {
    expect(named(linkToQuote(PAGE, 'Talks\n  resumed'))).toEqual(['Talks resumed']);
  });

  it('is none where the article has none', () => {
    expect(linkToQuote(null, 'Talks')).toBeNull();
  });

  it('is an address that names the quotation’s own words, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(oddText(30), anyText()), (quote) => {
        const link = linkToQuote(PAGE, quote);
        expect(URL.canParse(link ?? '')).toBe(true);
        const spaced = quote.toWellFormed().trim().replace(/\s+/gu, ' ');
        for (const words of named(link)) expect(spaced).toContain(words);
        const [, directive = ''] = (link ?? '').split(':~:text=');
        expect(directive).toMatch(/^[^-&]*$/);
        expect(directive.split(',').length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
