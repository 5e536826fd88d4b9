import { describe, expect, it } from 'vitest';
import { createAnalyzers } from '../../src/language/analyzer.js';
import { fold } from '../../src/language/fold.js';
import { digitsOf } from '../../src/language/number-words.js';

describe('number words', () => {
  it.each([
    ['four', '4'],
    ['twelve', '12'],
    ['fifty', '50'],
    ['dört', '4'],
    ['kırk', '40'],
    ['ثلاثة', '3'],
    ['عشر', '10'],
    ['שלושה', '3'],
    ['שבע', '7'],
  ])('reads %s as %s', (word, digits) => {
    expect(digitsOf(fold(word))).toBe(digits);
  });

  it.each(['one', 'bir', 'talks', '33', '', 'constructor', '__proto__'])('leaves "%s" as it is', (word) => {
    expect(digitsOf(word)).toBe(word);
  });

  it('are one term with their digits in every language', () => {
    const analyzerOf = createAnalyzers();
    for (const [language, word] of [
      ['en', 'four'],
      ['tr', 'dört'],
      ['ar', 'أربعة'],
      ['he', 'ארבעה'],
    ] as const) {
      expect(analyzerOf(language).stem(fold(word))).toBe('4');
    }
  });
});
