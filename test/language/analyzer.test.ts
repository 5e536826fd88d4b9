import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { createAnalyzers } from '../../src/language/analyzer.js';
import { fold } from '../../src/language/fold.js';
import { oddText } from '../support/odd-text.js';

const analyzerOf = createAnalyzers();
const stem = (language: string, word: string): string => analyzerOf(language).stem(fold(word));

describe('the analyzer of a language', () => {
  it.each([
    ['en', 'negotiations', 'negotiation'],
    ['en', 'hostages', 'hostage'],
    ['en', 'releasing', 'released'],
    ['tr', 'görüşmeler', 'görüşme'],
    ['tr', 'rehinelerin', 'rehineler'],
    ['ar', 'المحادثات', 'محادثات'],
    ['ar', 'والمحادثات', 'للمحادثات'],
    ['ar', 'الهدنة', 'بالهدنة'],
    ['ar', 'وزير', 'الوزير'],
    ['he', 'והשיחות', 'השיחות'],
    ['he', 'והשיחות', 'שיחות'],
    ['he', 'בקהיר', 'לקהיר'],
    ['he', 'המלחמה', 'מלחמה'],
  ])('takes the %s words %s and %s for one term', (language, one, other) => {
    expect(stem(language, one)).toBe(stem(language, other));
  });

  it('leaves numbers, short words and words of other languages as they are', () => {
    expect(stem('en', '28000s')).toBe('28000s');
    expect(stem('en', 'is')).toBe('is');
    expect(stem('fr', 'négociations')).toBe('negociations');
    expect(stem('und', 'talks')).toBe('talks');
  });

  it.each([
    ['en', 'who'],
    ['en', 'the'],
    ['tr', 'kimdir'],
    ['tr', 've'],
    ['ar', 'متى'],
    ['ar', 'في'],
    ['he', 'מתי'],
    ['he', 'של'],
  ])('knows that %s "%s" is a stop word', (language, word) => {
    expect(analyzerOf(language).isStopWord(fold(word))).toBe(true);
  });

  it('has no stop words for languages it does not know, nor among names', () => {
    expect(analyzerOf('fr').isStopWord('le')).toBe(false);
    expect(analyzerOf('en').isStopWord('kushner')).toBe(false);
  });

  it('does not look at the region of a tag', () => {
    expect(analyzerOf('en-GB').language).toBe('en');
    expect(analyzerOf('en-GB')).toBe(analyzerOf('en-US'));
  });

  it('gives some term for every folded word', () => {
    fc.assert(
      fc.property(fc.constantFrom('en', 'tr', 'ar', 'he', 'fr'), oddText(3), (language, text) => {
        expect(typeof stem(language, text)).toBe('string');
      }),
    );
  });
});
