import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/language/edit-distance.js';
import { createSpelling, SpellingWords, type Spelling } from '../../src/language/spelling.js';

function spellingOf(...words: string[]): Spelling {
  const times = (word: string): number => words.filter((other) => other === word).length;
  const known = new SpellingWords();
  for (const word of words) known.learn(word);
  return createSpelling(known, { frequencyOf: times });
}

const KNOWN = [
  'witkoff',
  'kushner',
  'kalin',
  'negotiations',
  'mediators',
  'doha',
  'oman',
  'rafah',
  'الوساطه',
];
const spelling = spellingOf(...KNOWN);

describe('a misspelt word', () => {
  it.each([
    ['witkof', 'witkoff', 'a letter left out'],
    ['kushnner', 'kushner', 'a letter too many'],
    ['kalim', 'kalin', 'one letter for another'],
    ['ktusner', null, 'two mistakes in a short word'],
    ['uwitkoff', 'witkoff', 'a letter before the first'],
    ['iwtkoff', 'witkoff', 'the first two exchanged'],
    ['negociatons', 'negotiations', 'two mistakes in a long word'],
    ['الوساظه', 'الوساطه', 'another script'],
    ['kuhsren', 'kushner', 'letters in another order'],
  ])('%s becomes %s (%s)', (written, mended, _what) => {
    expect(spelling.mend(written)).toBe(mended);
  });

  it('is left where no known word is near', () => {
    expect(spelling.mend('zeppelin')).toBeNull();
    expect(spellingOf().mend('witkof')).toBeNull();
  });

  it('is left where it is short, for many short words are near one another', () => {
    expect(spelling.mend('dohe')).toBeNull();
    expect(spelling.mend('omen')).toBeNull();
    expect(spelling.mend('')).toBeNull();
  });

  it('is left where other letters, or the same in a short word or another script, stand in another order', () => {
    expect(spellingOf('kalin').mend('kilna')).toBeNull();
    expect(spellingOf('الوساطه').mend('الطاسوه')).toBeNull();
  });

  it('is left where it holds a figure', () => {
    expect(spellingOf('phase2025').mend('phase2024')).toBeNull();
  });

  it('becomes the one with a letter doubled or not of two words equally near, however common the other is', () => {
    const spelling = spellingOf('submit', 'submit', 'summit');
    expect(spelling.mend('sumit')).toBe('summit');
    expect(spelling.mend('sumbit')).toBe('submit');
  });

  it('becomes the likelier of two words equally near', () => {
    expect(spellingOf('calls', 'halls', 'hills', 'hills').mend('hulls')).toBe('hills');
    expect(spellingOf('halls', 'halls', 'hills').mend('hulls')).toBe('halls');
  });

  it.each(['japan', 'spain', 'norway', 'sweden', 'ispanya', 'norvec', 'اليابان', 'السويد', 'ספרד'])(
    'is never the name of a country such as %s',
    (country) => {
      const near = [country.slice(0, -1), `${country}n`, `${country.slice(0, -1)}x`];
      expect(spellingOf(...near).mend(country)).toBeNull();
    },
  );

  it('becomes only a known word, at most two mistakes away', () => {
    const letters = fc.constantFrom(...'aeiklnorstw'.split(''));
    const anyWord = fc.string({ unit: letters, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1, maxLength: 30 }), anyWord, (known, written) => {
        const mended = spellingOf(...known).mend(written);
        if (mended === null) return;
        expect(known).toContain(mended);
        const sorted = (word: string): string => word.split('').sort().join('');
        const mistakes = sorted(written) === sorted(mended) ? 1 : editDistance(written, mended, 9);
        expect(mistakes).toBeLessThanOrEqual(written.length < 9 ? 1 : 2);
      }),
    );
  });
});

it('a spelling knows the words it was taught and no others', () => {
  for (const word of KNOWN) expect(spelling.knows(word)).toBe(true);
  expect(spelling.knows('witkof')).toBe(false);
  expect(spelling.knows('constructor')).toBe(false);
});
