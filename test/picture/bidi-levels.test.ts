import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsOf } from '../../src/picture/bidi-levels.js';
import { oddText } from '../support/odd-text.js';

/** Levels as digits, one for each code unit. */
const levels = (line: string, direction: 'ltr' | 'rtl' = 'rtl'): string => levelsOf(line, direction).join('');

describe('the levels of a line', () => {
  it.each([
    ['a name in Latin', 'אמר Bob כן', '1111222111'],
    ['a full stop at the end', 'אמר Bob.', '11112221'],
    ['figures', 'ב 1,950 איש', '11222221111'],
    ['figures with a sign of money', 'שילם 200₪ לו', '111112222111'],
    ['a sign of money apart from them', 'שילם ₪ לו', '111111111'],
    ['a share behind Hebrew', 'עד 92% מהם', '1112221111'],
    // Behind Arabic letters a sign does not join its figures (W2 before W5).
    ['a share behind Arabic', 'نحو 92% من', '1111221111'],
    ['figures of a time', 'في 12:30 اليوم', '11122222111111'],
    ['a range behind Arabic', 'من 10-12', '11122122'],
    ['brackets round Latin', 'אמר (Bob) כן', '111112221111'],
    ['a mark on a letter', 'قُتل Bob', '11111222'],
    ['an emoji', '🔴 אמר', '111111'],
  ])('that runs from right to left are right for %s', (_, line, expected) => {
    expect(levels(line)).toBe(expected);
  });

  it.each([
    ['Arabic', 'he said قال هو to', '00000000111111000'],
    ['Arabic in brackets', 'he (قال) to', '00001110000'],
    ['Arabic with figures in it', 'a قال 20 هو b', '0011112211100'],
    ['figures of its own', 'a 20% b', '0000000'],
    ['brackets with both in them', 'a (b قال) c', '00000111000'],
  ])('that runs from left to right are right for %s', (_, line, expected) => {
    expect(levels(line, 'ltr')).toBe(expected);
  });

  it('keep what is isolated apart from what is around it', () => {
    // Without the isolate the figure would go with the name before it.
    expect(levels('א Bob 8 ב')).toBe('112222211');
    expect(levels('א \u2068Bob\u2069 8 ב')).toBe('11122211211');
    expect(levels('\u2068Bob (אבג)\u2069')).toBe('12222233321');
  });

  it('are of every code unit of any text, opened and closed as it likes', () => {
    fc.assert(
      fc.property(oddText(40), fc.constantFrom('ltr' as const, 'rtl' as const), (text, direction) => {
        const given = levelsOf(text, direction);
        expect(given).toHaveLength(text.length);
        expect(given.every((level) => Number.isInteger(level) && level >= 0 && level < 64)).toBe(true);
      }),
    );
    expect(levelsOf('\u2068'.repeat(500), 'ltr')).toHaveLength(500);
  });
});
