import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { nameVariants } from '../../src/knowledge/name-variants.js';

describe('other forms of a name', () => {
  it.each([
    ["Fidan'ın without its apostrophe", 'Fidanın', 'Fidan'],
    ['a locative', 'Kahirede', 'Kahire'],
    ['an ablative', 'Ankaradan', 'Ankara'],
    ['an instrumental', 'Kalınla', 'Kalın'],
    ['two endings', 'Mısırlılardan', 'Mısırlı'],
    ['Arabic "and"', 'وقطر', 'قطر'],
    ['Arabic "by"', 'بمصر', 'مصر'],
    ['the Arabic article', 'القاهرة', 'قاهرة'],
    ['Arabic "to the"', 'للولايات', 'الولايات'],
    ['Arabic "and to the"', 'وللولايات', 'ولايات'],
    ['Hebrew "in"', 'בקהיר', 'קהיר'],
    ['Hebrew "and from"', 'ומקטאר', 'קטאר'],
  ])('take off %s', (_what, written, name) => {
    expect(nameVariants(fold(written))).toContain(fold(name));
  });

  it('try the shortest ending first, so that a name keeps its own letters', () => {
    expect(nameVariants('fidanin')[0]).toBe('fidan');
  });

  it.each(['Doha', 'MIT', 'قطر', 'עזה', ''])('leave the short name "%s" alone', (name) => {
    expect(nameVariants(fold(name))).toEqual([]);
  });

  it('are no longer than the word, never the word itself, never empty', () => {
    const letters = 'kalinedruقطرمصولبקהירבומל'.split('');
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: fc.constantFrom(...letters), maxLength: 14 }), fc.string()),
        (text) => {
          const word = fold(text);
          for (const variant of nameVariants(word)) {
            expect(variant).not.toBe('');
            expect(variant).not.toBe(word);
            expect(variant.length).toBeLessThanOrEqual(word.length);
          }
        },
      ),
    );
  });
});
