import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuoteWindow } from '../../../lab/eval/quote-window.js';

const text = 'The sun rose. Delegations arrived in Doha on Monday. They left on Friday.';

describe('the quotation given to libraries that have none', () => {
  it('starts with the sentence that shares most words with the question', () => {
    const { start, end } = createQuoteWindow('en')('When did delegations arrive in Doha?', { id: '1', text });
    expect(text.slice(start, end)).toBe('Delegations arrived in Doha on Monday. They left on Friday.');
  });

  it('is never longer than 350 characters and always inside the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 2000 }), (question, anyText) => {
        const { start, end } = createQuoteWindow('en')(question, { id: '1', text: anyText });
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(anyText.length);
        expect(end - start).toBeLessThanOrEqual(350);
      }),
    );
  });
});
